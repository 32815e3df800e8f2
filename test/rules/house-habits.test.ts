import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRuleFiles } from '../../src/rules/node/rule-files.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';

/** So few rows hold a subtopic together only by luck. */
const ROWS_PER_SUBTOPIC = 15;

describe('the matrix', () => {
  const { matrix } = readRules();

  it('has a cell for every help request and every category', () => {
    expect(matrix.helpRequests).toHaveLength(19);
    expect(matrix.categories).toHaveLength(22);
    expect(matrix.categories.flatMap(({ subtopics }) => subtopics)).toHaveLength(45);
    const cells = matrix.helpRequests.flatMap((request) => Object.values(request.cells));
    expect(cells).toHaveLength(19 * 22);
  });

  it('keeps the proportion of verdicts that was agreed', () => {
    const cells = matrix.helpRequests.flatMap((request) => Object.values(request.cells));
    const count = (verdict: string): number => cells.filter((cell) => cell.verdict === verdict).length;
    expect({ needed: count('needed'), special: count('special'), 'only-if': count('only-if'), 'not-needed': count('not-needed') }).toEqual({
      needed: 38,
      special: 41,
      'only-if': 250,
      'not-needed': 89,
    });
  });

  it('never asks to record less about safety', () => {
    const signals = matrix.categories.flatMap(({ id, subtopics }) => subtopics.filter(({ safetySignal }) => safetySignal).map((one) => `${id}/${one.id}`));
    expect(signals).toEqual(['mental-health/crisis', 'sexuality/abuse', 'domestic-violence-safety/signal']);
    for (const request of matrix.helpRequests) expect(request.cells['domestic-violence-safety']?.safetyOverride, request.id).toBe(true);
  });

  it('gives no two help requests the same keyword', () => {
    const owners = new Map<string, string[]>();
    for (const { id, keywords } of matrix.helpRequests) {
      for (const keyword of keywords) owners.set(keyword.toLowerCase(), [...(owners.get(keyword.toLowerCase()) ?? []), id]);
    }
    expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);
  });
});

/** A card shows these texts to a worker who is busy: one plain sentence, and no pointer to another cell. */
const WORDS_OF_A_WHY = { atLeast: 5, atMost: 22 };
const WORDS_OF_A_CONDITION = { atLeast: 4, atMostInAPart: 24 };

/** Hard or official words, each with what a worker would say. Terms of the law without a plain twin ("jeugdige", "gebruikelijke hulp") may stay. */
const PLAINER: Readonly<Record<string, string>> = {
  'cliënt': 'inwoner',
  'in dit domein': 'leave it out',
  'voor zover': 'als, alleen wat',
  noodzakelijk: 'nodig, echt nodig',
  'als zodanig': 'laat zien dat het … is',
  aanvoer: 'noemt als reden',
  toelating: 'of iemand … krijgt',
  ontspoorde: 'zorg die uit de hand loopt',
  privacytoezichthouder: 'de Autoriteit Persoonsgegevens',
  middelengebruik: 'drank, drugs of gokken',
  strafrechtelijk: 'over straf',
  delict: 'het strafbare feit',
  detentie: 'vastzitten',
  rechtmatig: 'recht op verblijf',
  ingezetene: 'wie hier woont',
  aantoonbaar: 'duidelijk, als vaststaat',
  feitelijk: 'met feiten',
  belemmer: 'maakt lastig, lukt niet',
  'suïcid': 'zelfdoding',
  hypothese: 'vermoeden',
  prognose: 'verwachting',
  'bijv.': 'zoals',
};

describe('the texts of the matrix', () => {
  const { matrix } = readRules();
  const cells = matrix.helpRequests.flatMap(({ id, cells: row }) => Object.entries(row).map(([category, cell]) => ({ place: `${id} x ${category}`, ...cell })));
  const words = (text: string): number => text.split(/\s+/).length;
  const standsAlone = (text: string): boolean => text.endsWith('.') && !/\b(?:idem|zie)\b/i.test(text);

  it('give every reason as one sentence that stands alone', () => {
    const unclear = cells.filter(({ why }) =>
      words(why) < WORDS_OF_A_WHY.atLeast || words(why) > WORDS_OF_A_WHY.atMost || !standsAlone(why) || /[.?!]\s/.test(why));
    expect(unclear.map(({ place, why }) => `${place}: ${why}`)).toEqual([]);
  });

  it('use plain words', () => {
    const texts = cells.flatMap(({ place, why, condition }) => [why, condition ?? ''].map((text) => ({ place, text })));
    const hard = texts.flatMap(({ place, text }) =>
      Object.entries(PLAINER)
        .filter(([word]) => text.toLowerCase().includes(word))
        .map(([word, plainer]) => `${place}: "${word}" in "${text}". Plainer: ${plainer}.`));
    expect(hard).toEqual([]);
  });

  it('begin a condition with what it limits; one about safety limits nothing', () => {
    const other = cells.filter(({ condition, safetyOverride }) => condition !== null && condition.startsWith('Alleen') === (safetyOverride === true));
    expect(other.map(({ place, condition }) => `${place}: ${condition ?? ''}`)).toEqual([]);
  });

  it('give every condition in short parts that stand alone', () => {
    const unclear = cells.filter(({ condition }) =>
      condition !== null && (words(condition) < WORDS_OF_A_CONDITION.atLeast || !standsAlone(condition) ||
        condition.split(/(?<=[.;:])\s+/).some((part) => words(part) > WORDS_OF_A_CONDITION.atMostInAPart)));
    expect(unclear.map(({ place, condition }) => `${place}: ${condition ?? ''}`)).toEqual([]);
  });
});

describe('the lexicon', () => {
  const { matrix, lexicon } = readRules();

  it(`has at least ${ROWS_PER_SUBTOPIC} rows for every subtopic`, () => {
    const short = matrix.categories.flatMap(({ id, subtopics }) =>
      subtopics
        .map((subtopic) => `${id}/${subtopic.id}`)
        .map((topic) => ({ topic, rows: lexicon.filter((row) => row.topic === topic).length }))
        .filter(({ rows }) => rows < ROWS_PER_SUBTOPIC),
    );
    expect(short).toEqual([]);
  });
});

describe('the schemas', () => {
  it('are named by every file of the matrix, so that an editor can help', () => {
    for (const [file, text] of readRuleFiles()) {
      if (!file.endsWith('.json') || file.startsWith('model/')) continue;
      const { $schema } = JSON.parse(text) as { $schema?: string };
      const address = new URL($schema ?? 'none', new URL(`../../src/rules/${file}`, import.meta.url));
      expect(JSON.parse(readFileSync(address, 'utf8')), file).toHaveProperty('title');
    }
  });
});
