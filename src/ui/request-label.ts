import { helpRequestText } from '../coaching/texts.ts';
import type { HelpRequestId, Matrix } from '../engine/types.ts';
import { t } from '../i18n/translate.ts';

/** The help requests in few words: one or two by name, else the first and how many more; none is the matrix's "not known yet". */
export function requestLabel(helpRequests: readonly HelpRequestId[], matrix: Matrix): string {
  const chosen = helpRequests.length > 0 ? helpRequests : [matrix.fallbackHelpRequest];
  const known = chosen.flatMap((id) => matrix.helpRequests.filter((helpRequest) => helpRequest.id === id));
  const [first, ...more] = known.map((helpRequest) => helpRequestText(helpRequest).short);
  if (first === undefined) return '';
  const [second] = more;
  if (second !== undefined && more.length === 1) return t('request.both', { first, second });
  return more.length === 0 ? first : t('request.more', { first, count: more.length });
}
