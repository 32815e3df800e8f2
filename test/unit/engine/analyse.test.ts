import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/engine/analyse.ts';
import type { Finding } from '../../../src/engine/types.ts';
import { readRules } from '../../../src/rules/node/read-rules.ts';

const engine = createEngine(readRules());
const helpRequestIds = engine.knowledge.matrix.helpRequests.map(({ id }) => id);

const LONELY = 'Ze voelt zich heel eenzaam sinds haar man is overleden.';
const WHOLE_FILE = 'Graag ontvang ik het volledige dossier van de psychiater.';
const NOTE = `Hulpvraag: vervoer\nMw. kan met haar rollator ongeveer 100 meter lopen. Op dinsdag brengt haar dochter haar met de auto. ${LONELY} ${WHOLE_FILE}`;

const flagged = (text: string, helpRequests?: readonly string[]): Finding[] =>
  engine.analyse(text, helpRequests ? { helpRequests } : {}).findings.filter(({ level }) => level === 'flag');
const without = (text: string, { removal }: Finding): string => text.slice(0, removal.start) + text.slice(removal.end);

describe('the story of the transport note', () => {
  it('marks the loneliness and the whole file, and nothing else', () => {
    const marks = flagged(NOTE).map(({ start, end }) => NOTE.slice(start, end));
    expect(marks).toEqual([expect.stringContaining('eenzaam'), expect.stringContaining('volledige dossier')]);
    expect(engine.analyse(NOTE).findings).toHaveLength(2);
  });

  it('goes by the help request that the note names', () => {
    const { helpRequests, recognised } = engine.analyse(NOTE);
    expect(helpRequests).toEqual(['transport-mobility']);
    expect(recognised).toMatchObject([{ helpRequest: 'transport-mobility', by: 'heading' }]);
  });

  it('leaves the loneliness be when the resident wants company too', () => {
    const marks = flagged(NOTE, ['transport-mobility', 'loneliness-meeting']);
    expect(marks.map(({ kind }) => kind)).toEqual(['dossier-request']);
  });

  it('takes out just that sentence', () => {
    const [lonely] = flagged(NOTE);
    expect(lonely && without(NOTE, lonely)).toBe(NOTE.replace(`${LONELY} `, ''));
  });

  it('explains itself: what found it, by which words, and which cell decided', () => {
    const [lonely] = flagged(NOTE);
    expect(lonely?.trace.cell).toMatchObject({ helpRequest: 'transport-mobility', verdict: 'only-if', placement: 'outside' });
    expect(lonely?.trace.source).toBe(lonely?.rule);
    for (const { start, end, text } of lonely?.trace.evidence ?? []) expect(NOTE.slice(start, end)).toBe(text);
    expect(lonely?.trace.evidence).not.toEqual([]);
  });
});

describe('a paragraph about a hurt child', () => {
  const NOTICE = 'Huisbezoek 12-11. Blauwe plek van 3 cm op de bovenarm van J. (7). J. zegt: "papa kneep". Vader drinkt veel en heeft schulden.';

  it.each(helpRequestIds)('is never marked under %s', (helpRequest) => {
    const { findings, safety } = engine.analyse(NOTICE, { helpRequests: [helpRequest] });
    expect(findings).toEqual([]);
    expect(safety).not.toEqual([]);
  });

  it('leaves the rest of the note to be read as ever', () => {
    const text = `${NOTICE}\n\n${LONELY}`;
    expect(flagged(text, ['transport-mobility']).map(({ start }) => start)).toEqual([text.indexOf(LONELY)]);
  });
});

describe('a number', () => {
  it('is marked where it stands, and taken out by itself', () => {
    const text = 'Naam: dhr. K., BSN 123456782, loopt 100 meter.';
    const [number] = flagged(text, ['transport-mobility']);
    expect(number && without(text, number)).toBe('Naam: dhr. K., loopt 100 meter.');
  });

  it.each([
    ['Mw. loopt slecht. BSN 123456782.', 'Mw. loopt slecht.'],
    ['Mw. loopt slecht.\nBSN: 123456782\nZij wil naar de markt.', 'Mw. loopt slecht.\nZij wil naar de markt.'],
    ['Mw. Jansen (bsn 123456782) loopt slecht.', 'Mw. Jansen loopt slecht.'],
    ['Het burgerservicenummer van mw. is 123456782 volgens de brief.', 'Het burgerservicenummer van mw. is volgens de brief.'],
  ])('takes a number out with its label, its brackets, or the sentence that says nothing else: %s', (text, left) => {
    const [number] = engine.analyse(text, { helpRequests: ['transport-mobility'] }).findings.filter(({ category }) => category === 'bsn');
    expect(number && without(text, number)).toBe(left);
  });
});

describe('the engine', () => {
  it('says the same of the same text, in slices or at once', () => {
    const slices = engine.analyseInSlices(NOTE);
    let slice = slices.next();
    while (slice.done !== true) slice = slices.next();
    expect(slice.value).toEqual(engine.analyse(NOTE));
  });

  it('says of a note that is being written what it says of it when it is read afresh', () => {
    const piece = fc.constantFrom(
      'Hulpvraag: vervoer\n', 'Netwerk\n', '\n\n', '\n', LONELY, WHOLE_FILE, ' Zij heeft schulden, maar dat speelt nu niet. ', 'ZRM: ', 'financiën 2, wonen 3, ',
      'netwerk 2. ', 'Hij sloeg haar. ', 'Daardoor durft zij de bus niet in. ', 'Zijn broer drinkt. ', '- pijn', '; ', 'BSN 123456782 ', 'Zij heeft toestemming gegeven, dus wij delen alles. ',
    );
    const edit = fc.record({ at: fc.nat(20), remove: fc.nat(2), add: fc.array(piece, { maxLength: 2 }) });
    const fresh = createEngine(engine.knowledge);
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), fc.array(edit, { minLength: 1, maxLength: 4 }), (pieces, edits) => {
      engine.analyse(pieces.join(''));
      for (const { at, remove, add } of edits) {
        pieces.splice(at, remove, ...add);
        const text = pieces.join('');
        fresh.forget();
        expect(engine.analyse(text)).toEqual(fresh.analyse(text));
      }
    }), { numRuns: 60 });
  });

  it('goes by the fallback when the note names no help request', () => {
    expect(engine.analyse('Mw. belt morgen terug.').helpRequests).toEqual(['question-clarification']);
  });

  it('has nothing to say of an empty text', () => {
    expect(engine.analyse('')).toMatchObject({ findings: [], safety: [], recognised: [] });
  });

  it('passes over a help request that the matrix does not have', () => {
    expect(engine.analyse(LONELY, { helpRequests: ['no-such-request'] }), 'as if none had been chosen').toEqual(engine.analyse(LONELY));
    expect(flagged(LONELY, ['transport-mobility', 'no-such-request'])).toEqual(flagged(LONELY, ['transport-mobility']));
  });

  it('says the same after it was told to forget', () => {
    const before = engine.analyse(NOTE);
    engine.forget();
    expect(engine.analyse(NOTE)).toEqual(before);
  });
});

describe('a fact tied to what the resident cannot do', () => {
  it.each([
    ['cause first', 'Vanwege haar depressie lukt het niet om alleen te reizen.'],
    ['effect first', 'Alleen reizen lukt niet meer door haar depressie.'],
    ['fact first', 'Zij heeft een depressie, waardoor zij niet met de bus durft.'],
    ['cause inside the effect', 'Zij kan door haar depressie niet met de bus.'],
  ])('is a question, no mark: %s', (_what, text) => {
    expect(engine.analyse(text, { helpRequests: ['transport-mobility'] }).findings.map(({ level }) => level)).not.toContain('flag');
  });

  it('is a mark without that tie', () => {
    expect(flagged('Zij heeft een depressie.', ['transport-mobility'])).toHaveLength(1);
  });
});
