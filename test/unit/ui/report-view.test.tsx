// @vitest-environment happy-dom
import '../../../src/i18n/page-texts.ts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import ruleBook from 'virtual:noodzaak-rule-book';
import { cardTitleOfCue, cueTypeName } from '../../../src/coaching/rules-page.ts';
import { FINDING_KINDS } from '../../../src/engine/types.ts';
import type { Cell } from '../../../src/tally/cells.ts';
import { EVERYTHING, figuresOf } from '../../../src/tally/figures.ts';
import { TOO_LITTLE_CHECK } from '../../../src/tally/outcomes.ts';
import { suppress } from '../../../src/tally/suppress.ts';
import { ReportView } from '../../../src/ui/report/report-view.tsx';
import { farFrom } from '../../../src/ui/rules/found-in.ts';
import { rootForEach } from './root-for-each.ts';

const page = rootForEach();

/** Cells of one help request and one week, of so many people from that one on, who each did it so often. */
function done(by: { from?: number; people: number; times: number }, outcome: Cell['outcome'], rule: Partial<Pick<Cell, 'kind' | 'category' | 'subtopic'>> = {}): Cell {
  const contributors = Array.from({ length: by.people }, (_, number) => (by.from ?? 0) + number);
  return {
    period: '2026-10', week: '2026-W41', team: 'Noord', law: 'Wmo', helpRequest: 'day-activities',
    kind: 'excess', category: 'politics', subtopic: 'opinion', outcome, reason: null, ...rule, events: by.people * by.times, own: 0, contributors,
  };
}

/** What the report says of what these did, where groups of less than five are hidden. */
async function reported(...cells: readonly Cell[]): Promise<HTMLElement> {
  await act(() => { render(<ReportView figures={figuresOf(suppress(cells, 5), EVERYTHING)} matrix={matrix} />, page.root); });
  return page.root;
}

/** What it says in words: not the drawings, which stand beside them. */
function wordsOf(root: HTMLElement): string {
  for (const chart of root.querySelectorAll('.chart')) chart.replaceChildren();
  return root.textContent;
}

const FIVE_WRONG = [done({ people: 5, times: 1 }, 'shown'), done({ people: 5, times: 1 }, 'wrong')];

it('says how often a rule was called wrong, and no part of a whole of which most is hidden', async () => {
  // The other 200 are of four people: 5 of 205, and all that is in view is those 5.
  const said = wordsOf(await reported(...FIVE_WRONG, done({ from: 5, people: 4, times: 50 }, 'removed')));
  expect(said).toContain('Een politieke mening: 5 keer.');
  expect(said).toContain('Wat ze verder deden, kan verborgen zijn.');
  expect(said).toContain('komt dit het meest voor: Klopt niet (5 keer).');
  expect(said).not.toMatch(/\d ?%|\d van (?:de )?\d/);
  expect(said).not.toContain('Weggelaten');
});

it('calls no rule to mind that five people called wrong and hundreds saw', async () => {
  const said = wordsOf(await reported(done({ people: 50, times: 20 }, 'shown'), done({ people: 5, times: 1 }, 'wrong')));
  expect(said).toContain('Zulke regels zijn er niet, of er zijn te weinig mensen om ze te tonen.');
  expect(wordsOf(await reported(done({ people: 50, times: 1 }, 'shown'), done({ people: 5, times: 1 }, 'wrong')))).toContain('Een politieke mening: 5 keer.');
});

it('names the weeks between those it draws of which nothing can be shown', async () => {
  const seen = done({ people: 5, times: 1 }, 'shown');
  const root = await reported(seen, { ...seen, week: '2026-W44' }, { ...done({ people: 4, times: 1 }, 'shown'), week: '2026-W43' });
  expect(wordsOf(root)).toContain('Niet te tonen: 2026-W42, 2026-W43. In die weken was er niets, of te weinig.');
  expect(wordsOf(await reported(seen))).not.toContain('Niet te tonen');
});

it('begins with the rule that was called wrong most often', async () => {
  const other = { category: 'social-network-loneliness', subtopic: 'loneliness-feeling' } as const;
  const root = await reported(...FIVE_WRONG, done({ people: 5, times: 3 }, 'wrong', other), done({ people: 5, times: 9 }, 'removed', { kind: 'zrm-scores', category: null, subtopic: null }));
  const rules = [...root.querySelectorAll('li')].map(({ textContent }) => textContent).filter((text) => text.includes(' keer.'));
  expect(rules).toEqual([expect.stringContaining('Een gevoel van eenzaamheid: 15 keer.'), expect.stringContaining('Een politieke mening: 5 keer.')]);
});

it('never says that there was nothing where four people may be hidden', async () => {
  const ofFour = done({ people: 4, times: 30 }, 'used', { kind: TOO_LITTLE_CHECK, category: null, subtopic: null });
  const said = wordsOf(await reported(...FIVE_WRONG, ofFour));
  expect(said).toContain('Markeringen voor te veel: 5. Keren dat iemand keek of er te weinig stond: geen, of van te weinig mensen om te tonen.');
  const nothing = wordsOf(await reported(ofFour));
  expect(nothing).toContain('Markeringen voor te veel: geen, of van te weinig mensen om te tonen.');
  expect(nothing).toContain('Zulke regels zijn er niet, of er zijn te weinig mensen om ze te tonen.');
  expect(nothing).not.toMatch(/\b0\b/);
});

it('gives each table a name', async () => {
  const root = await reported(...FIVE_WRONG);
  const tables = [...root.querySelectorAll('table')];
  expect(tables.map((table) => table.caption?.textContent)).toEqual([...root.querySelectorAll('figcaption h3')].map(({ textContent }) => textContent));
  expect(tables).toHaveLength(4);
});

/** The searches for which there is no rule on the page with all of them. */
function findNothing(links: readonly HTMLAnchorElement[]): string[] {
  const subtopics = new Map(matrix.categories.flatMap(({ id, subtopics }) => subtopics.map((subtopic) => [`${id}/${subtopic.id}`, subtopic.name])));
  const names = [
    ...ruleBook.rows.map(({ topic }) => subtopics.get(topic) ?? topic),
    ...ruleBook.cues.map(({ type }) => `${cueTypeName(type, matrix.helpRequests)} ${cardTitleOfCue(type) ?? ''}`),
  ];
  const sought = links.map(({ hash }) => decodeURIComponent(hash.slice(1)));
  return sought.filter((query) => query === '' || !names.some((name) => farFrom(query, name, []) !== null));
}

it('leads from each rule that was not seen to that rule', async () => {
  const links = [...(await reported(done({ people: 5, times: 1 }, 'kept'))).querySelectorAll<HTMLAnchorElement>('details li a')];
  expect(links.length).toBe(matrix.categories.flatMap(({ subtopics }) => subtopics).length + FINDING_KINDS.length - 1);
  expect(findNothing(links)).toEqual([]);
});

it('leads from each rule that was called wrong to that rule, also where it is about no category', async () => {
  const kinds = FINDING_KINDS.filter((kind) => kind !== 'excess');
  const root = await reported(...kinds.map((kind) => done({ people: 5, times: 1 }, 'wrong', { kind, category: null, subtopic: null })));
  const links = [...root.querySelectorAll<HTMLAnchorElement>('.figures > ul a')];
  expect(links).toHaveLength(kinds.length);
  expect(findNothing(links)).toEqual([]);
});
