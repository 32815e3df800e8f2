import { helpRequestText } from '../../coaching/texts.ts';
import type { Matrix } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import type { BlockNames, Column } from '../../tally/export.ts';
import type { Block } from '../../tally/suppress.ts';
import { ruleName } from './rule-name.ts';

/** A help request as people call it; null: several. */
export function requestName(id: string | null, matrix: Matrix): string {
  const known = matrix.helpRequests.find((one) => one.id === id);
  return known === undefined ? t('report.several-requests') : helpRequestText(known).short;
}

/** What the ids of a block are called, for people who read the table. */
export function blockNames(block: Block, matrix: Matrix): BlockNames {
  return {
    ruleName: ruleName(block, matrix),
    helpRequestName: requestName(block.helpRequest, matrix),
    outcomeName: t(`report.outcome.${block.outcome}`),
    reasonName: block.reason === null ? '' : t(`keep.${block.reason}`),
    categoryName: matrix.categories.find(({ id }) => id === block.category)?.name ?? '',
  };
}

/** What a column of an exported table means. */
export function columnMeaning(column: Column): string {
  return t(`report.column.${column}`);
}
