/** Lists of scores as they are written, taken apart by what the engine heard in them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readNotes } from '../../src/cli/training/corpus.ts';
import domains from '../../src/coaching/score-domains.json' with { type: 'json' };
import { lineAlone, onlyLines, scoreLines } from '../../src/coaching/score-lines.ts';
import type { ScoreLine } from '../../src/coaching/score-lines.ts';
import { createEngine } from '../../src/engine/analyse.ts';
import type { Engine } from '../../src/engine/types.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';

let engine: Engine;
beforeAll(() => {
  engine = createEngine(readRules());
});

/** The lines of each list in a note, with its words. */
function listsIn(text: string, ids: readonly string[]): { readonly words: string; readonly lines: readonly ScoreLine[] }[] {
  const { matrix } = engine.knowledge;
  const requests = matrix.helpRequests.filter(({ id }) => ids.includes(id));
  return engine.analyse(text, { helpRequests: ids }).findings.filter(({ kind }) => kind === 'zrm-scores').map(({ start, end, trace }) => {
    const words = text.slice(start, end);
    return { words, lines: scoreLines(words, trace.cues, start, requests) };
  });
}

const NOTE = 'ZRM: financiën 2, huisvesting 4, huiselijke relaties 4, lichamelijk 2, verslaving 5, justitie 5.';

describe('a list in a row', () => {
  it('has a line for each domain; those that touch the help request and safety are known', () => {
    const [list] = listsIn(NOTE, ['transport-mobility']);
    expect(list?.lines.map(lineAlone)).toEqual(['financiën 2', 'huisvesting 4', 'huiselijke relaties 4', 'lichamelijk 2', 'verslaving 5', 'justitie 5']);
    expect(list?.lines.filter(({ touches }) => touches).map(lineAlone)).toEqual(['lichamelijk 2']);
    expect(list?.lines.filter(({ isSafety }) => isSafety).map(lineAlone)).toEqual(['huiselijke relaties 4']);
  });

  it('keeps the chosen lines, and is then at most asked about', () => {
    const [list] = listsIn(NOTE, ['transport-mobility']);
    const kept = onlyLines(list?.lines ?? [], ({ touches, isSafety }) => touches || isSafety);
    expect(kept).toBe('huiselijke relaties 4, lichamelijk 2');
    const { findings } = engine.analyse(NOTE.replace(list?.words ?? '', kept), { helpRequests: ['transport-mobility'] });
    expect(findings.filter(({ level }) => level === 'flag')).toEqual([]);
  });
});

it.each([
  ['ZRM: financiën 2, veiligheid 2, justitie 3, huisvesting 4.', 'veiligheid 2'],
  ['ZRM: financiën 2, wonen en veiligheid 1, justitie 3, verslaving 4.', 'wonen en veiligheid 1'],
  ['ZRM\n- Financiën: 2\n- Veiligheid: 2\n- Justitie: 3\n- Huisvesting: 4', 'Veiligheid: 2'],
])('knows safety by what the matrix does not name it: %s', (note, safe) => {
  const list = listsIn(note, ['transport-mobility']).find(({ lines }) => lines.length > 0);
  expect(list?.lines).toHaveLength(4);
  expect(list?.lines.filter(({ isSafety }) => isSafety).map(lineAlone)).toEqual([safe]);
  expect(onlyLines(list?.lines ?? [], () => true)).toBe(list?.words);
});

it.each([
  ['blank lines between', 'Financiën: 2\n\nHuiselijke relaties: 4\n\nLichamelijk: 3\n\nJustitie: 5', 'Huiselijke relaties: 4\n\nLichamelijk: 3'],
  ['the score on the line below', 'Financiën\n2\nHuiselijke relaties\n4\n\nLichamelijk\n3\nJustitie\n5', 'Huiselijke relaties\n4\n\nLichamelijk\n3'],
  ['the cells of a table', 'Financiën\t2\tgoed\nHuiselijke relaties\t4\tgoed\nLichamelijk\t3\tgoed\nJustitie\t5', 'Huiselijke relaties\t4\tgoed\nLichamelijk\t3\tgoed'],
])('is one list with %s, and keeps the lines that are chosen whole', (_how, list, kept) => {
  const found = listsIn(`Hulpvraag: vervoer\n\n${list}\n\nZij loopt 100 meter.`, ['transport-mobility']);
  expect(found.map(({ words }) => words)).toEqual([list]);
  expect(onlyLines(found[0]?.lines ?? [], ({ touches, isSafety }) => touches || isSafety)).toBe(kept);
});

it.each([
  'Kinderen: 3\n\nKamers: 4\n\nTrappen: 2\n\nFietsen: 5',
  'Dagbesteding: 3\n\nVervoer: 2\n\nHuishouden: 4',
  'Huisvesting\n\nZij huurt een flat.\n\nFinanciën\n\nHij betaalt zelf.',
])('is none where no domains have scores, or too few: %j', (note) => {
  expect(listsIn(note, ['household-help'])).toEqual([]);
});

describe('the safety domain by a name that is itself a signal of danger', () => {
  it.each(['Veilig Thuis 1', 'huiselijk geweld 1', 'mishandeling 1', 'kindermishandeling: 2'])('stays, and the other lines are asked about: %s', (safe) => {
    const note = `ZRM: financiën 2, ${safe}, justitie 3, huisvesting 4.`;
    const [list] = listsIn(note, ['transport-mobility']);
    expect(list?.lines.map((line) => [lineAlone(line), line.isSafety])).toEqual([['financiën 2', false], [safe, true], ['justitie 3', false], ['huisvesting 4', false]]);
    expect(engine.analyse(note).safety.map(({ start, end }) => note.slice(start, end))).toEqual([safe.replace(/:? \d$/, '')]);
  });

  it('stays, with each line by itself', () => {
    const list = listsIn('ZRM\n- Financiën: 2\n- Veilig Thuis: 2\n- Justitie: 3\n- Huisvesting: 4', ['transport-mobility']).find(({ lines }) => lines.length > 0);
    expect(list?.lines.filter(({ isSafety }) => isSafety).map(lineAlone)).toEqual(['Veilig Thuis: 2']);
  });

  it.each([
    'ZRM: financiën 2, Veilig Thuis 1 (melding gedaan), justitie 3, huisvesting 4.',
    'ZRM: financiën 2, Veilig Thuis 1, justitie 3, huisvesting 4. Veilig Thuis is gebeld over Sem.',
    'ZRM: financiën 2, huiselijk geweld 1, justitie 3, huisvesting 4. Hij slaat haar.',
    'Gebeld met Veilig Thuis 2, financiën 2, justitie 3, huisvesting 4, netwerk 2.',
  ])('silences all, once anything is told of it: %s', (note) => {
    expect(engine.analyse(note, { helpRequests: ['transport-mobility'] })).toMatchObject({ findings: [], safety: [{ start: 0, end: note.length }] });
  });
});

/** As the matrix itself names them. */
const DOMAINS = ['Financiën 2', 'Werk en opleiding 3', 'Tijdsbesteding 2', 'Huisvesting 4', 'Huiselijke relaties 4', 'Geestelijke gezondheid 3', 'Lichamelijke gezondheid 2', 'Middelengebruik 5', 'Basale ADL 4', 'Instrumentele ADL 3', 'Sociaal netwerk 2', 'Maatschappelijke participatie 3', 'Justitie 5'];

it.each([
  ['in a row', ', '],
  ['in a row, divided otherwise', '; '],
  ['below one another', '\n'],
  ['below one another, with marks', '\n- '],
])('takes the thirteen domains apart by their own names, %s', (_how, between) => {
  const [list] = listsIn(`ZRM:${between === ', ' || between === '; ' ? ' ' : between}${DOMAINS.join(between)}`, ['transport-mobility']);
  expect(list?.lines.map(lineAlone)).toEqual(DOMAINS);
  expect(onlyLines(list?.lines ?? [], ({ words }) => /ADL/.test(words))).toBe(['Basale ADL 4', 'Instrumentele ADL 3'].join(between));
});

it('keeps what a domain is called by', () => {
  const [list] = listsIn('ZRM: financiën 2, psychische gezondheid 3, fysieke gezondheid 2, justitie 5.', ['transport-mobility']);
  expect(list?.lines.map(lineAlone)).toEqual(['financiën 2', 'psychische gezondheid 3', 'fysieke gezondheid 2', 'justitie 5']);
});

it('keeps the lines of a list below one another', () => {
  const list = listsIn('ZRM\n- Financiën: 5\n- Huisvesting: 4\n- Lichamelijke gezondheid: 2\n- Justitie: 5', ['transport-mobility']).find(({ lines }) => lines.length > 0);
  expect(onlyLines(list?.lines ?? [], ({ touches }) => touches)).toBe('Lichamelijke gezondheid: 2');
  expect(onlyLines(list?.lines ?? [], (line) => list?.lines.indexOf(line) !== 1)).toBe('Financiën: 5\n- Lichamelijke gezondheid: 2\n- Justitie: 5');
});

it('loses nothing when all lines are kept, in notes as they are written', () => {
  const lists = readNotes().flatMap(({ text, helpRequests = [] }) => listsIn(text, helpRequests)).filter(({ lines }) => lines.length > 0);
  expect(lists.length).toBeGreaterThan(40);
  for (const { words, lines } of lists) expect(onlyLines(lines, () => true)).toBe(words);
}, 180_000);

it('knows every life domain, and only categories of the matrix', () => {
  const heard = new Set(engine.knowledge.cues.flatMap(({ type }) => (type.startsWith('life-domain/') ? [type.slice('life-domain/'.length)] : [])));
  expect(Object.keys(domains.categories).sort()).toEqual([...heard].sort());
  const known = engine.knowledge.matrix.categories.map(({ id }) => id);
  expect(Object.values(domains.categories).flat().filter((category) => !known.includes(category))).toEqual([]);
});
