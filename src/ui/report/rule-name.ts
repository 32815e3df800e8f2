import { kindText, topicText } from '../../coaching/texts.ts';
import type { Matrix } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import type { RuleFigures } from '../../tally/figures.ts';
import { TOO_LITTLE_CHECK } from '../../tally/outcomes.ts';

/** A rule as people call it. */
export function ruleName({ kind, category, subtopic }: Pick<RuleFigures, 'kind' | 'category' | 'subtopic'>, matrix: Matrix): string {
  if (kind === TOO_LITTLE_CHECK) return t('report.checks');
  if (kind !== 'excess') return kindText(kind).title;
  const known = matrix.categories.find(({ id }) => id === category);
  if (known === undefined) return t('report.several-categories');
  if (subtopic === null) return t('report.several-of', { category: known.name });
  return topicText(known.id, subtopic)?.what ?? known.subtopics.find(({ id }) => id === subtopic)?.name ?? subtopic;
}
