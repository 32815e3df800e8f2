import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/engine/analyse.ts';
import { doubts, learnedDetected, withLearnedExcess } from '../../../src/engine/learned.ts';
import type { Excess } from '../../../src/engine/excess.ts';
import { createNecessityTest } from '../../../src/engine/necessity.ts';
import type { JudgedClause } from '../../../src/engine/model/model.ts';
import type { MentionContext, PlacedSentence, Token } from '../../../src/engine/reading.ts';
import type { Statement } from '../../../src/engine/statement.ts';
import { readRules } from '../../../src/rules/node/read-rules.ts';

const text = 'Graag alles.';
const placed: PlacedSentence = { start: 20, heading: null, sentence: { text, folded: text.toLowerCase(), tokens: [], hits: [], cues: [], clauses: [{ start: 0, end: 12, sharesSubject: false }] } };
const silent: Statement = { placed, previous: null, clause: { start: 0, end: 12 }, mentions: [] };
const evidence = [{ start: 6, end: 11, text: 'alles', weight: 1 }];
const judged = (topic: string, probability = 0.97): JudgedClause => ({ start: 0, end: 12, placed, topic, probability, level: 'flag', normally: 'flag', danger: null, evidence: () => evidence });

describe('learnedDetected', () => {
  const ask = { cue: { type: 'request/ask', match: 'phrase', pattern: 'graag', unless: [] }, start: 0, end: 5 } as const;
  const statement: Statement = { ...silent, placed: { ...placed, sentence: { ...placed.sentence, cues: [ask] } } };

  it('marks another kind of finding where it is sure, in the place of the whole text, and asks where it is less so', () => {
    expect(learnedDetected(judged('dossier-request', 0.5), statement)).toMatchObject({ level: 'ask' });
    expect(learnedDetected(judged('dossier-request'), statement)).toMatchObject({
      kind: 'dossier-request', level: 'flag', start: 20, end: 32, evidence: [{ start: 26, end: 31 }],
    });
  });

  it('says nothing where no word of its kind is heard', () => {
    expect(learnedDetected(judged('dossier-request'), silent)).toBeNull();
    expect(learnedDetected(judged('consent-as-ground'), statement)).toBeNull();
  });

  it('leaves personal data to the matrix', () => {
    expect(learnedDetected(judged('finance-debt/amounts'), statement)).toBeNull();
  });
});

describe('doubts', () => {
  it('leaves a sure row in peace where it finds anything, any other row only where it is sure itself', () => {
    const said = (['flag', 'ask', null] as const).map((level) => [doubts({ level }, { strength: 'sure' }), doubts({ level }, { strength: 'likely' })]);
    expect(said).toEqual([[false, false], [false, true], [true, true]]);
  });
});

describe('withLearnedExcess', () => {
  const plain: MentionContext = { negated: false, causal: false, otherPerson: false, speculative: false, cues: [] };
  const necessity = createNecessityTest(readRules().matrix);
  const levelOf = (words: string, topic: string, { context = plain, mentions = [] }: { readonly context?: MentionContext; readonly mentions?: Statement['mentions'] } = {}) => {
    const tokens = [...words.matchAll(/\S+/gu)].map(({ 0: word, index }): Token => ({ text: word, norm: word, start: index, end: index + word.length }));
    const clause = { start: 0, end: words.length };
    const said: Statement = { placed: { ...placed, sentence: { ...placed.sentence, text: words, folded: words, tokens, clauses: [{ ...clause, sharesSubject: false }] } }, previous: null, clause, mentions };
    return withLearnedExcess(null, judged(topic), said, () => context, necessity, ['transport-mobility'], () => true)?.level;
  };

  it('marks a statement, and only asks where there are few words to go by', () => {
    expect(levelOf('zij zingt elke zondag in het koor', 'religion/belief')).toBe('flag');
    expect(levelOf('zingt in het koor', 'religion/belief')).toBe('ask');
  });

  it('goes by the layer in whose it is, where it and a row of its training both mark', () => {
    const words = 'zij gaf haar dochter de kaart van de bond';
    const tokens = [...words.matchAll(/\S+/gu)].map(({ 0: word, index }): Token => ({ text: word, norm: word, start: index, end: index + word.length }));
    const mention = { start: 29, end: 41, topic: 'third-party/private-facts', strength: 'sure', source: 'third-party/private-facts/kaart', evidence: [], guardsChecked: [] } as const;
    const clause = { start: 0, end: words.length };
    const statement: Statement = { placed: { ...placed, sentence: { ...placed.sentence, text: words, folded: words, tokens } }, previous: null, clause, mentions: [mention] };
    const byRow: Excess = { level: 'flag', topic: mention.topic, mention, context: plain, necessity: necessity.judge('third-party', 'private-facts', ['transport-mobility']) };
    const markedFor = ({ topic = 'trade-union/membership', level = 'flag', context = plain, isTrained = true }: { topic?: string; level?: 'ask' | 'flag'; context?: MentionContext; isTrained?: boolean }) =>
      withLearnedExcess(byRow, { ...judged(topic), level }, statement, () => context, necessity, ['transport-mobility'], () => isTrained)?.mention.source;
    expect(markedFor({})).toBe('model/trade-union/membership');
    const stays = [{ isTrained: false }, { level: 'ask' }, { topic: 'third-party/private-facts' }, { context: { ...plain, causal: true } }] as const;
    expect(stays.map((how) => markedFor(how))).toEqual(stays.map(() => mention.source));
  });

  it('hears no conviction in the name of a street', () => {
    const street = { ...placed.sentence, text: 'Adres: Achter de Kerk 12', cues: [{ cue: { type: 'address', match: 'phrase', pattern: 'kerk 1*', unless: [] }, start: 17, end: 24 } as const] };
    const home: Statement = { ...silent, placed: { ...placed, sentence: street }, clause: { start: 0, end: 24 } };
    const carriedBy = (start: number, end: number) => {
      const clause = { ...judged('religion/belief'), evidence: () => [{ start, end, text: street.text.slice(start, end), weight: 1 }] };
      return withLearnedExcess(null, clause, home, () => plain, necessity, ['transport-mobility'], () => true);
    };
    expect(carriedBy(17, 21)).toBeNull();
    expect(carriedBy(0, 5)).not.toBeNull();
  });

  it('takes a carer’s health for the resident’s own where nobody else is named', () => {
    const engine = createEngine(readRules());
    const topicsOf = (text: string) => engine.analyse(text, { helpRequests: ['transport-mobility'] }).findings.map(({ category, subtopic }) => `${category ?? ''}/${subtopic ?? ''}`);
    expect(topicsOf('Ze heeft hartfalen en COPD.')).toEqual(['physical-health/diagnosis']);
    expect(topicsOf('Haar dochter rijdt haar. Ze heeft hartfalen en COPD.')).toEqual(['informal-care/carer-health']);
    expect(topicsOf('Zij loopt zelf al jaren met een doof been door een hernia.')).toEqual(['informal-care/carer-health']);
  });

  it('takes what a row knows for somebody else’s only where somebody else is named', () => {
    const known = [{ start: 0, end: 4, topic: 'criminal/current-measure', strength: 'sure', source: 'criminal/current-measure/taakstraf', evidence: [], guardsChecked: [] }] as const;
    const words = 'hij doet tot mei een taakstraf';
    expect(levelOf(words, 'third-party/private-facts', { mentions: known })).toBeUndefined();
    expect(levelOf(words, 'third-party/private-facts', { mentions: known, context: { ...plain, otherPerson: true } })).toBe('flag');
    expect(levelOf(words, 'third-party/private-facts')).toBe('flag');
  });

  it('leaves a number that takes a checksum to its detector', () => {
    expect(levelOf('haar nummer staat op de eerste bladzijde', 'bsn/number')).toBeUndefined();
  });
});
