import type { HelpRequestId, Matrix } from '../engine/types.ts';
import { t } from '../i18n/translate.ts';
import { guidanceFor } from './guidance.ts';
import type { Explainable } from './guidance.ts';

/**
 * A finding in one line, for the command line: what was found, the question it raises, and why.
 * @throws RangeError as `guidanceFor` does
 */
export function message(finding: Explainable, helpRequests: readonly HelpRequestId[], matrix: Matrix): string {
  const { title, explanation } = guidanceFor(finding, helpRequests, matrix);
  return t('guidance.message', { what: title, explanation });
}
