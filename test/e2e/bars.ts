/** The bars of the report, as they are drawn: looked at in the same way in both browsers. */
import { expect } from '@playwright/test';
import { readRules } from '../../src/rules/node/read-rules.ts';
import { knownIdsOf } from '../../src/protocol/known-ids.ts';
import { readKey } from '../../src/tally/count-key.ts';
import { ruleName } from '../../src/ui/report/rule-name.ts';

interface Bar {
  readonly name: string;
  /** The number beside it. */
  readonly count: number;
  /** How long it is, in px. */
  readonly length: number;
}

interface Chart {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** The table beside it, as it reads. */
  readonly rows: readonly (readonly [name: string, count: string])[];
}

/** Gives all charts that are on the screen, in their order. For the driver of either browser to ask a page. */
const CHARTS = `(() => [...document.querySelectorAll('figure')].flatMap((figure) => {
  const chart = [...figure.querySelectorAll('.chart svg')].find((svg) => svg.getClientRects().length > 0);
  const groups = (label) => [...(chart?.querySelectorAll('[aria-label="' + label + '"]') ?? [])];
  const inside = (group, what) => [...(group?.querySelectorAll(what) ?? [])];
  // A name of two lines is drawn in two parts.
  const words = (text) => (text.querySelector('tspan') ? [...text.querySelectorAll('tspan')] : [text]).map((part) => part.textContent.trim()).join(' ');
  // In a narrow window the names stand above the bars, and are no axis.
  const names = inside([...groups('y-axis tick label'), ...groups('text')][0], 'text').map(words);
  const counts = inside(groups('text').at(-1), 'text').map(words);
  const bars = inside(groups('bar')[0], 'rect').map((bar, at) => ({ name: names[at], count: Number(counts[at].replaceAll('.', '')), length: bar.getBoundingClientRect().width }));
  const rows = [...figure.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
  return chart === undefined ? [] : [{ title: figure.querySelector('h3').textContent, bars, rows }];
}))()`;

/**
 * The bars of the first chart, which marks come up most, each with its number alone. Fails unless in every chart all bars are as long as
 * their numbers say, and are those of its table.
 */
export async function barsOf(page: { evaluate(ask: string): Promise<unknown> }): Promise<ReadonlyMap<string, number>> {
  const charts = (await page.evaluate(CHARTS)) as readonly Chart[];
  for (const { title, bars, rows } of charts) {
    const longest = Math.max(...bars.map(({ count }) => count));
    const room = Math.max(...bars.map(({ length }) => length));
    expect(room, `${title}: the longest bar can be seen`).toBeGreaterThan(50);
    for (const { name, count, length } of bars) expect(Math.abs(length - (room * count) / longest), `${title}, ${name}: ${String(length)} px`).toBeLessThan(1.5);
    expect(bars.map(({ name, count }) => [name, count]), title).toEqual(rows.map(([name, count]) => [name, Number(count.replaceAll('.', ''))]));
  }
  return new Map(charts[0]?.bars.map(({ name, count }) => [name, count]));
}

/** The bars that so many people should have together who each shared this text. */
export function shownIn(shared: string, people: number): ReadonlyMap<string, number> {
  const { matrix } = readRules();
  const { weeks } = JSON.parse(shared) as { readonly weeks: Readonly<Record<string, Readonly<Record<string, number>>>> };
  const bars = new Map<string, number>();
  for (const [written, count] of Object.values(weeks).flatMap((keys) => Object.entries(keys))) {
    const key = readKey(written, knownIdsOf(matrix));
    if (key?.outcome !== 'shown') continue;
    const name = ruleName(key, matrix);
    bars.set(name, (bars.get(name) ?? 0) + people * count);
  }
  return bars;
}
