// @vitest-environment happy-dom
import '../../../src/i18n/page-texts.ts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { exampleAbout } from '../../../src/coaching/worked-examples.ts';
import { EVERYTHING, figuresOf } from '../../../src/tally/figures.ts';
import type { Block } from '../../../src/tally/suppress.ts';
import { ReportView } from '../../../src/ui/report/report-view.tsx';
import { rootForEach } from './root-for-each.ts';

const page = rootForEach();

const opinions = (helpRequest: string | null, events: number, outcome: Block['outcome'] = 'shown'): Block =>
  ({ period: '2026-10', week: null, team: null, law: null, helpRequest, kind: 'excess', category: 'politics', subtopic: 'opinion', outcome, reason: null, events });
const discussed = async (...blocks: readonly Block[]): Promise<string> => {
  await act(() => { render(<ReportView figures={figuresOf(blocks, EVERYTHING)} matrix={matrix} />, page.root); });
  return page.root.querySelector('.discuss')?.textContent ?? '';
};

it('takes the example of the help request that a rule comes up most for', async () => {
  expect(await discussed(opinions('day-activities', 6), opinions('reintegration', 20), opinions(null, 90))).toContain('(hulp naar werk)');
  expect(await discussed(opinions('day-activities', 60), opinions('reintegration', 20))).toContain('(dagbesteding)');
});

it('goes by what was shown, not by what was done', async () => {
  expect(await discussed(opinions('day-activities', 9), opinions('reintegration', 8), opinions('reintegration', 8, 'removed'))).toContain('(dagbesteding)');
});

it('takes any example where that help request has none of the rule', async () => {
  expect(await discussed(opinions('transport-mobility', 7), opinions('reintegration', 5))).toContain('(hulp naar werk)');
  expect(await discussed(opinions('transport-mobility', 7))).toMatch(/Een verzonnen voorbeeld \(.+\)/);
});

it('gives the reason of the help request that was counted, also where that may need it', async () => {
  const lonely: Block = { ...opinions('transport-mobility', 9), category: 'social-network-loneliness', subtopic: 'loneliness-feeling' };
  const said = await discussed(lonely);
  expect(said).toContain('eenzaamheid zegt niet welk vervoer iemand nodig heeft');
  expect(said).not.toContain('bijstand');
});

it('explains the rule that the example is of: the first that has one of its own', async () => {
  const of = (category: string, subtopic: string, events: number): Block => ({ ...opinions('transport-mobility', events), category, subtopic });
  expect(await discussed(of('bsn', 'number', 9))).toMatch(/bsn is \d{9}.*gegevens over burgerservicenummer \(BSN\)/s);
  const twice = await discussed(of('mental-health', 'functional-effect', 30), of('mental-health', 'diagnosis', 9));
  expect(twice).toMatch(/Bijvoorbeeld: Een psychische diagnose.*bipolair/s);
  const alone = await discussed(of('mental-health', 'functional-effect', 30));
  expect(alone, 'of another rule, and named so').toMatch(/Bijvoorbeeld: /);
  expect(await discussed(of('mental-health', 'diagnosis', 9))).not.toContain('Bijvoorbeeld:');
});

it('has an example for every category that can be marked, but of danger', () => {
  const without = matrix.categories.filter(({ id }) => exampleAbout(id, null) === undefined).map(({ id }) => id);
  expect(without).toEqual(['domestic-violence-safety']);
});

it('asks the team when data about the category are needed', async () => {
  expect(await discussed(opinions('reintegration', 20))).toContain('wanneer hebben wij gegevens over politieke opvattingen echt nodig om te beslissen');
});

it('gives a rule and an example also of a category whose rules are too small apart', async () => {
  const together: Block = { ...opinions('reintegration', 20), subtopic: null };
  const said = await discussed(together);
  expect(said).toMatch(/Bijvoorbeeld: Een politieke mening\. \S/);
  expect(said).toMatch(/Een verzonnen voorbeeld \(.+\)/);
  expect(await discussed(opinions('reintegration', 20))).not.toContain('Bijvoorbeeld:');
});
