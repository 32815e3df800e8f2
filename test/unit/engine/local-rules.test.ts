import { describe, expect, it } from 'vitest';
import packedKnowledge from 'virtual:noodzaak-knowledge';
import { createAdjustableEngine } from '../../../src/engine/local-rules.ts';
import { isMetIn } from '../../../src/engine/match/local-matcher.ts';
import type { LocalRules } from '../../../src/engine/types.ts';
import { CATALOG } from '../../../src/policy/catalog.ts';
import { readOwnRules } from '../../../src/rules/own-rules.ts';
import { unpackKnowledge } from '../../../src/rules/pack.ts';

const engine = createAdjustableEngine(unpackKnowledge(packedKnowledge));
const { categories } = engine.knowledge.matrix;
const NONE: LocalRules = { inactive: [], cells: [], rows: [], exceptions: [] };
const rowsOf = (key: 'words' | 'exceptions') => readOwnRules(key, CATALOG[key].example, categories, isMetIn).rows;
const saidOf = (text: string, rules: Partial<LocalRules>) => {
  engine.adjust({ ...NONE, ...rules });
  return engine.analyse(text, { helpRequests: ['transport-mobility'] }).findings.map(({ rule, level, trace }) => ({ rule, level, verdict: trace.cell?.verdict }));
};

describe('an adjustable engine', () => {
  const OWN = 'Op het saldo van zijn stadspas staat iets.';

  it('marks own words', () => {
    expect(saidOf(OWN, { rows: rowsOf('words') })).toMatchObject([{ rule: 'own/finance-debt/amounts/stadspas-saldo', level: 'flag' }]);
    expect(saidOf(OWN, {}).map(({ rule }) => rule)).not.toContain('own/finance-debt/amounts/stadspas-saldo');
  });

  it('leaves alone what is excepted, and only that', () => {
    const damp = 'In de slaapkamer zit overal schimmel op de muren.';
    const excepted = 'Wij spraken elkaar in wijkcentrum De Schimmel, waar schimmel op de muren zit.';
    expect(saidOf(excepted, {}).length).toBeGreaterThan(0);
    expect(saidOf(excepted, { exceptions: rowsOf('exceptions') })).toEqual([]);
    expect(saidOf(damp, { exceptions: rowsOf('exceptions') })).toEqual(saidOf(damp, {}));
  });

  it('never lets an exception touch own words', () => {
    const [own] = rowsOf('words');
    if (own === undefined) throw new Error('there is an own word');
    expect(saidOf(OWN, { rows: [own], exceptions: [{ ...own, id: 'own/exception' }] })).toHaveLength(1);
  });

  it('marks by own words and calms nothing by them, whatever subtopic they are put in', () => {
    const SENTENCES = [
      'Mevrouw is in 2015 opgenomen geweest op een gesloten afdeling.', 'Hij heeft 4.000 euro schuld bij de bank.', 'Zij stemt al jaren op de SP.', 'De buurvrouw drinkt te veel.',
      'Hij gaat elke vrijdag naar de moskee om te bidden.', 'Zij is twee keer gescheiden en had een verhouding.', 'Haar neef zit al jaren in de gevangenis voor diefstal.',
    ];
    const requests = ['transport-mobility', 'individual-guidance', 'parenting-youth-help'];
    const saidWith = (rows: LocalRules['rows']) => {
      engine.adjust({ ...NONE, rows });
      return requests.map((helpRequest) => SENTENCES.map((sentence) => engine.analyse(sentence, { helpRequests: [helpRequest] }).findings[0]?.category));
    };
    const before = saidWith([]);
    const most = Math.max(...categories.map(({ subtopics }) => subtopics.length));
    for (let at = 0; at < most; at += 1) {
      // Another subtopic of the category that a sentence is marked for is what could calm it: one of each at a time.
      const rows = SENTENCES.flatMap((sentence, index) => categories.filter(({ id }) => before.some((marked) => marked[index] === id)).flatMap(({ id, subtopics }) =>
        subtopics.slice(at, at + 1).filter(({ safetySignal }) => !safetySignal).map((subtopic) =>
          ({ id: `own/${id}/${subtopic.id}/${String(index)}`, topic: `${id}/${subtopic.id}`, match: 'word', pattern: sentence.split(' ').at(-1)?.replace('.', '') ?? '', unless: [], strength: 'sure' }) as const)));
      const after = saidWith(rows);
      for (const [request, marked] of before.entries()) {
        expect(marked.filter((category) => category !== undefined).length, requests[request]).toBeGreaterThan(3);
        for (const [index, category] of marked.entries()) if (category !== undefined) expect(after[request]?.[index], `${SENTENCES[index] ?? ''} ${String(at)}`).toBeDefined();
      }
    }
  });

  it('goes by the municipality’s own cell', () => {
    const debt = 'Hij heeft 4.000 euro schuld bij de bank.';
    expect(saidOf(debt, {}).length).toBeGreaterThan(0);
    const cell = { helpRequest: 'transport-mobility', category: 'finance-debt', verdict: 'needed', why: 'Wij kijken naar de draagkracht.', contact: 'Privacyteam' } as const;
    expect(saidOf(debt, { cells: [cell] })).toEqual([]);
    const own = engine.knowledge.matrix.helpRequests.find(({ id }) => id === 'transport-mobility')?.cells['finance-debt'];
    expect(own).toMatchObject({ verdict: 'needed', condition: null, why: 'Wij kijken naar de draagkracht.', contact: 'Privacyteam' });
  });

  it('does not recognise a help request that does not occur here', () => {
    const note = 'Hulpvraag: vervoer. Zij wil met de regiotaxi naar de markt.';
    const recognised = (rules: Partial<LocalRules>) => {
      engine.adjust({ ...NONE, ...rules });
      return engine.analyse(note).helpRequests;
    };
    expect(recognised({})).toContain('transport-mobility');
    expect(recognised({ inactive: ['transport-mobility'] })).not.toContain('transport-mobility');
  });

  it('does not go by one that was chosen and does not occur here any more', () => {
    const debt = 'Hij heeft 4.000 euro schuld bij de bank.';
    const judged = (helpRequests: readonly string[], inactive: readonly string[] = ['special-assistance']) => {
      engine.adjust({ ...NONE, inactive });
      const { helpRequests: by, findings } = engine.analyse(debt, { helpRequests });
      return { by, marks: findings.length };
    };
    expect(judged(['special-assistance'], [])).toEqual({ by: ['special-assistance'], marks: 0 });
    expect(judged(['transport-mobility', 'special-assistance'])).toEqual({ by: ['transport-mobility'], marks: 1 });
    expect(judged(['special-assistance']), 'as if nothing had been chosen').toEqual(judged([]));
  });

  it('keeps a cell’s safety, whatever the municipality says of it', () => {
    const violence = engine.knowledge.matrix.helpRequests.flatMap(({ id, cells }) => Object.entries(cells).filter(([, cell]) => cell.safetyOverride).map(([category]) => ({ helpRequest: id, category })));
    expect(violence.length).toBeGreaterThan(0);
    engine.adjust({ ...NONE, cells: violence.map((place) => ({ ...place, verdict: 'not-needed', why: 'x', contact: 'y' })) });
    for (const { helpRequest, category } of violence) {
      expect(engine.knowledge.matrix.helpRequests.find(({ id }) => id === helpRequest)?.cells[category]?.safetyOverride).toBe(true);
    }
  });
});
