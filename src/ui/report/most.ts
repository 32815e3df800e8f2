import { t } from '../../i18n/translate.ts';
import type { Bar } from './bar-chart.tsx';
import { listed, written } from './written.ts';

/**
 * What bars say, in a sentence: which is the longest of those that are one thing, or which are.
 * @param all what they are a part of
 */
export function mostOf(bars: readonly Bar[], all: number): string {
  const apart = bars.filter(({ isTogether }) => isTogether !== true);
  const count = Math.max(0, ...apart.map((bar) => bar.count));
  if (count === 0) return t(bars.some((bar) => bar.count > 0) ? 'report.all-together' : 'report.nothing');
  const names = apart.filter((bar) => bar.count === count).map(({ name }) => name);
  const sentence = t(apart.length < bars.length ? 'report.most-apart' : 'report.most', { count: names.length, name: listed(names), times: written(count), total: written(all) });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
