import { describe, expect, it } from 'vitest';
import { measure } from '../../../../src/cli/evaluation/measure.ts';
import { reportOf } from '../../../../src/cli/evaluation/report.ts';
import type { WrittenNote } from '../../../../src/cli/training/corpus.ts';
import { readRules } from '../../../../src/rules/node/read-rules.ts';

const note = (writer: string, text: string, quote: string): WrittenNote => ({
  id: `${writer}-1`, writer, helpRequests: ['transport-mobility'], text, must: [{ quote, kind: 'excess', categories: ['politics'] }], may: [],
});
const notes = [
  note('x', 'Mw. vraagt een taxipas. Hij stemt al jaren op de SP.', 'stemt al jaren op de SP'),
  note('y', 'Mw. vraagt een taxipas. Zij leest elke dag *alles* van links.', 'leest elke dag *alles* van links'),
  { ...note('z', 'Hij sloeg haar.\n\nZij wil een taxipas.', ''), must: [], safety: true, danger: ['Hij sloeg haar.'] },
];
const measured = measure(readRules(), notes, 'normal');
const page = reportOf({
  fitted: measured,
  strangers: [{ without: null, notes: measured }, { without: 'learned layer', notes: measured }],
  phrases: [{ topic: 'politics/opinion', carrying: 4, found: 3, foundOrAsked: 4, named: 2, tempting: 2, tempted: 1 }],
  writers: { rules: ['x'], choices: ['y'], untouched: ['z'] },
});

describe('reportOf', () => {
  it('says how many notes, words and quotes', () => {
    expect(page).toContain('3 notes, 29 words, 2 quotes that must be marked.');
  });

  it('has a line for each writer, ablation, topic and place of danger', () => {
    expect(page).toMatch(/\| x \| 1 \|/u);
    expect(page).toMatch(/\| in view of choices \| 1 \|/u);
    expect(page).toContain('| without learned layer |');
    expect(page).toContain('| politics/opinion | 4 | 75.0% | 100.0% | 50.0% | 2 | 50.0% |');
    expect(page).toContain('| strangers | 1 | 100.0% | 0 | 0.0% |');
    expect(page).toMatch(/\| \*\*all\*\* \| 3 \|.*\n\| x \| 1 \| 100\.0% \| 100\.0% \| 0\.0% \| 0\.0% \|/u);
    expect(page).toMatch(/With none chosen: precision \d+\.\d%, recall/u);
  });

  it('shows the worst misses as they were written, safe for Markdown', () => {
    expect(page).toContain('Zij leest elke dag \\*alles\\* van links.');
  });
});
