import { describe, expect, it } from 'vitest';
import { checkReport, emptyLinesIn, FOUR_LINES } from '../../src/coaching/report-check.ts';
import { TELL_LATER } from '../../src/coaching/safety-guide.ts';
import data from '../../src/coaching/report-signs.json' with { type: 'json' };
import { createEngine } from '../../src/engine/analyse.ts';
import type { ReportPoint } from '../../src/engine/types.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';
import examples from './report-check-notes.json' with { type: 'json' };

const engine = createEngine(readRules());
const { helpRequests } = engine.knowledge.matrix;
const pointsOf = (text: string, isThere: boolean, helpRequest = 'household-help'): ReportPoint[] =>
  checkReport(text, engine.analyse(text, { helpRequests: [helpRequest] })).filter((check) => check.isThere === isThere).map(({ point }) => point);

/** A sentence for each point, in which no other point is seen. */
const ONE_EACH: readonly (readonly [ReportPoint, string])[] = [
  ['request', 'Mw. wenst een schoon huis.'],
  ['when-and-who', 'Huisbezoek 12 november, mw. en dochter.'],
  ['limitation', 'Bukken lukt steeds niet.'],
  ['own-strength', 'De dochter doet de was.'],
  ['help-needed', 'Inzet hulp: 2 uur per week, voor de duur van een jaar.'],
  ['conclusion', 'Toegekend, omdat niemand anders dit kan doen.'],
  ['sources', 'Volgens de thuiszorg gaat het goed.'],
  ['resident-view', 'Mw. is het eens met dit plan.'],
];
const ALL = ONE_EACH.map(([, sentence]) => sentence).join(' ');

describe('the check of a report', () => {
  it.each(ONE_EACH)('hears %s in its own sentence, and no other point', (point, sentence) => {
    expect(pointsOf(sentence, true)).toEqual([point]);
  });

  it.each(ONE_EACH)('misses %s when its sentence is left out', (point, sentence) => {
    expect(pointsOf(ALL, false)).toEqual([]);
    expect(pointsOf(ALL.replace(sentence, ''), false)).toEqual([point]);
  });

  const notes = Object.entries(examples.points).flatMap(([point, { has, lacks }]) => [
    ...has.map((note) => ({ point, note, isThere: true })),
    ...lacks.map((note) => ({ point, note, isThere: false })),
  ]);
  it.each(notes)('$point: "$note"', ({ point, note, isThere }) => {
    expect(checkReport(note, { helpRequests: ['household-help'] }).find((check) => check.point === point)?.isThere).toBe(isThere);
  });

  it.each(examples.telegrams)('reads what is written in few words: "$note"', ({ note, missing, helpRequest }) => {
    expect(pointsOf(note, false, helpRequest)).toEqual(missing);
  });

  it('says for which of several help requests a point is missing, where it is not for all', () => {
    const both = ['transport-mobility', 'household-help'];
    const missingFor = (text: string, ids: readonly string[], point: ReportPoint): readonly string[] | undefined =>
      checkReport(text, { helpRequests: ids }).find((check) => check.point === point && !check.isThere)?.missingFor;
    const household = 'Inzet hulp bij het huishouden: 2 uur per week, voor de duur van een jaar.';
    expect(missingFor(household, both, 'help-needed')).toEqual(['transport-mobility']);
    expect(missingFor('', both, 'help-needed'), 'for all').toEqual([]);
    expect(missingFor(`${household} Advies: een taxipas, voor 1 jaar.`, both, 'help-needed')).toBeUndefined();
    // For a benefit nobody asks who helps.
    expect(missingFor('', ['income-support', 'household-help'], 'own-strength')).toEqual(['household-help']);
  });

  it('counts what is said in a sentence that runs on as not seen', () => {
    const runsOn = `Huisbezoek 12 november en ${'het regende en '.repeat(15)} mw. en dochter`;
    expect(pointsOf(runsOn, true)).not.toContain('when-and-who');
  });

  it('finds nothing in a template that nobody filled in', () => {
    const labels = ['Datum', 'Aanwezig', 'Hulpvraag', 'Wat lukt niet', 'Eigen kracht en netwerk', 'Hulp nodig', 'Besluit', 'Reden', 'Wat vindt de inwoner'];
    for (const template of [labels.map((label) => `${label}:`), labels.map((label) => `${label}: `), labels.map((label) => `${label}: n.v.t.`), labels.map((label) => `${label}:\n`)]) {
      expect(pointsOf(template.join('\n'), true), template.join(' / ')).toEqual([]);
    }
  });

  it('takes a heading for the request', () => {
    expect(pointsOf('Hulpvraag: huishouden', true)).toContain('request');
  });

  it('asks of each help request what counts there', () => {
    const skipped = (id: string): string[] => data.perHelpRequest[id as keyof typeof data.perHelpRequest] === undefined ? [] : Object.values(pointsOf('', false, id));
    expect(pointsOf('', false, 'income-support')).not.toContain('own-strength');
    expect(pointsOf('', false, 'question-clarification')).not.toContain('conclusion');
    expect(pointsOf('Saldo 212 euro.', true, 'income-support')).toContain('limitation');
    expect(pointsOf('Saldo 212 euro.', true)).not.toContain('limitation');
    for (const id of Object.keys(data.perHelpRequest)) expect(skipped(id).length).toBeGreaterThan(0);
  });

  it.each(helpRequests)('knows help request $id, and has something to look for', ({ id }) => {
    expect(pointsOf('', false, id).length).toBeGreaterThanOrEqual(5);
    expect(pointsOf('', true, id)).toEqual([]);
  });

  it('speaks of help requests that there are', () => {
    expect(helpRequests.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(data.perHelpRequest)));
  });
});

describe('the reminder to tell the resident afterwards', () => {
  it.each(helpRequests)('raises no question itself: $id', ({ id }) => {
    expect(engine.analyse(TELL_LATER, { helpRequests: [id] }).findings).toEqual([]);
  });
});

describe('the four lines with the resident', () => {
  it.each(helpRequests)('raise no question themselves: $id', ({ id }) => {
    expect(engine.analyse(FOUR_LINES, { helpRequests: [id] }).findings).toEqual([]);
  });

  it('are asked about only where they are, until each is filled in', () => {
    expect(pointsOf(ALL, false)).not.toContain('four-lines');
    expect(emptyLinesIn(FOUR_LINES)).toHaveLength(4);
    expect(pointsOf(`${ALL}\n\n${FOUR_LINES}`, false)).toEqual(['four-lines']);
    const filled = FOUR_LINES.replaceAll(':', ': ja.');
    expect(pointsOf(`${ALL}\n\n${filled}`, false)).toEqual([]);
    expect(emptyLinesIn(filled.replace('Wat ontbreekt nog: ja.', 'Wat ontbreekt nog: '))).toEqual(['Wat ontbreekt nog:']);
  });

  it('are not there by the words of their title alone', () => {
    const counts = (text: string): boolean => checkReport(text, { helpRequests: [] }).some(({ point }) => point === 'four-lines');
    expect(counts('Samen met de cliënt gekeken naar het rooster.')).toBe(false);
    expect(counts('Samen met de cliënt\nNaar het rooster gekeken.')).toBe(false);
    expect(counts(`Gesprek.\n${FOUR_LINES}`)).toBe(true);
  });

  it('are filled in on the line below too, and not by a mark of a list', () => {
    expect(emptyLinesIn(FOUR_LINES.replaceAll(':', ':\nDat is besproken.'))).toEqual([]);
    expect(emptyLinesIn(FOUR_LINES.replaceAll(/^(?=.*:)/gmu, '- '))).toHaveLength(4);
    expect(emptyLinesIn('- Wat is er aan de hand:\n- Welke gegevens zijn nodig: het inkomen.')).toEqual(['Wat is er aan de hand:']);
    expect(emptyLinesIn('Wat is er aan de hand: \n\nVolgende afspraak is op 4 juni.')).toEqual(['Wat is er aan de hand:']);
  });
});
