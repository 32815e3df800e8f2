import { currentLocale, t } from '../../i18n/translate.ts';
import { keyName } from '../policy-words.ts';
import type { RowProblem } from './options-state.ts';

/** A fault in a row of own words or exceptions as a sentence: which row, where in it, and the mend. */
export function rowProblemSentence({ file, id, cell, problem, mend }: RowProblem): string {
  const sentence = t('policy.row-problem', { list: keyName(file), id, cell, mend: t(`policy.row.${cell}`) });
  // What the checks of the rules say is in English.
  return currentLocale() === 'en' ? `${sentence} (${problem}; ${mend})` : sentence;
}

/** The first fault of each row: a row is mended as one. */
export function oneForEachRow(problems: readonly RowProblem[]): readonly RowProblem[] {
  return problems.filter(({ file, line }, at) => problems.findIndex((one) => one.file === file && one.line === line) === at);
}
