import { t } from '../../i18n/translate.ts';
import type { Bar } from './bar-chart.tsx';
import { listed, written } from '../written.ts';

/** What bars say, in a sentence: which is the longest of those that are one thing, or which are. No part of a whole: what is hidden is part of it too. */
export function mostOf(bars: readonly Bar[]): string {
  const apart = bars.filter(({ isTogether }) => isTogether !== true);
  const count = Math.max(0, ...apart.map((bar) => bar.count));
  if (count === 0) return t(bars.some((bar) => bar.count > 0) ? 'report.all-together' : 'report.nothing');
  const names = apart.filter((bar) => bar.count === count).map(({ name }) => name);
  return t('report.most', { count: names.length, name: listed(names), times: written(count) });
}
