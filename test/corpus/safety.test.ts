import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dangerSpans } from '../../src/cli/evaluation/danger-spans.ts';
import { placeQuote } from '../../src/cli/scoring.ts';
import { CORPUS_FOLDER, readNotes, readPhrasebook } from '../../src/cli/training/corpus.ts';
import { createEngine } from '../../src/engine/analyse.ts';
import type { Span } from '../../src/engine/types.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';

const engine = createEngine(readRules());
const { matrix } = engine.knowledge;
const helpRequestIds = matrix.helpRequests.map(({ id }) => id);
// Read while collecting: all notes together take longer than one test may.
const notes = readNotes().map((note) => ({ ...note, analysis: engine.analyse(note.text, { helpRequests: note.helpRequests }) }));
const within = (a: Span, b: Span) => b.start <= a.start && a.end <= b.end;
const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** Phrases of each topic that the safety rule does not hear yet, and how many of those hold a mark. */
const KNOWN_GAPS = { 'domestic-violence-safety/signal': 4, 'mental-health/crisis': 5, 'sexuality/abuse': 5 };
/** Sentences of danger.tsv that only tempt and yet are taken for danger: that much is paid for hearing more of what is. */
const KNOWN_HUSHED = [
  'De deur gaat op slot als zij naar haar werk gaat.',
  'Haar zoon heeft haar bankpas voor de boodschappen.',
];
/** Labelled clauses of danger that it does not hear yet, and how many of those hold a mark. */
const KNOWN_DEAF = { clauses: 1, marked: 0 };
const KNOWN_MARKS = { 'domestic-violence-safety/signal': 0, 'mental-health/crisis': 0, 'sexuality/abuse': 0 };

const placesOf = (note: (typeof notes)[number]) => dangerSpans(note).map((span) => ({ name: `${note.id}: ${note.text.slice(span.start, span.end)}`, note, span }));
const isHeard = ({ note, span }: ReturnType<typeof placesOf>[number]) => note.analysis.safety.some((covered) => within(span, covered));
const findingsIn = ({ note, span }: ReturnType<typeof placesOf>[number]) => note.analysis.findings.filter((finding) => overlaps(finding, span));

describe('the notes that hold a signal', () => {
  it('all say where it is', () => {
    expect(notes.filter((note) => note.safety === true && dangerSpans(note).length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('are covered in every paragraph that tells of danger, without a finding there', () => {
    const paragraphs = notes.filter(({ danger }) => danger === undefined).flatMap(placesOf);
    expect(paragraphs.filter((place) => !isHeard(place)).map(({ name }) => name)).toEqual([]);
    expect(paragraphs.flatMap((place) => findingsIn(place).map(({ rule }) => `${place.name}: ${rule}`))).toEqual([]);
  });

  // Exact, so that an improvement shows too: lower the number when a gap is closed, never raise it unseen.
  it('are covered in every clause that carries it, but for a counted few', () => {
    const missed = notes.filter(({ danger }) => danger !== undefined).flatMap(placesOf).filter((place) => !isHeard(place));
    expect(missed.map(({ name }) => name)).toHaveLength(KNOWN_DEAF.clauses);
    expect(missed.filter((place) => findingsIn(place).some(({ level }) => level === 'flag'))).toHaveLength(KNOWN_DEAF.marked);
  });

  it('cost few of the quotes that must be marked', () => {
    const silenced = notes.flatMap((note) =>
      note.must.map((quote) => note.analysis.safety.some((covered) => overlaps(covered, placeQuote(note, quote)))),
    );
    expect(silenced.filter(Boolean).length / silenced.length).toBeLessThan(0.06);
  });
});

describe('the phrases that carry a signal, each as a note of its own', () => {
  const signals = new Set(matrix.categories.flatMap(({ id, subtopics }) => subtopics.filter(({ safetySignal }) => safetySignal).map((subtopic) => `${id}/${subtopic.id}`)));
  const gaps = readPhrasebook()
    .filter(({ topic, carries }) => carries && signals.has(topic))
    .map(({ topic, text }) => ({ topic, ...engine.analyse(`${text.replace(/[.\s]*$/u, '')}. Afspraak: donderdag om tien uur.`, { helpRequests: ['transport-mobility'] }) }))
    .filter(({ safety }) => safety.length === 0);
  const countPerTopic = (counted: readonly { readonly topic: string }[]) => Object.fromEntries([...signals].map((topic) => [topic, counted.filter((one) => one.topic === topic).length]));

  // Exact, so that an improvement shows too: lower the number when a gap is closed, never raise it unseen.
  it('are covered but for these numbers', () => {
    expect(countPerTopic(gaps)).toEqual(KNOWN_GAPS);
  });

  it('are marked nonetheless in these numbers', () => {
    expect(countPerTopic(gaps.filter(({ findings }) => findings.some(({ level }) => level === 'flag')))).toEqual(KNOWN_MARKS);
  });
});

describe('a record as the meldcode asks for it', () => {
  const RECORD =
    '3-4, 10.05 uur, op school. Gezien: rode afdruk van ongeveer 4 cm op de rechterwang van T. (6). T. zegt: "mama was boos". Moeder zegt: tegen de deur gelopen. ' +
    'Besproken met de aandachtsfunctionaris om 11.30 uur. Weging: de uitleg past niet bij de plek. Besluit: advies gevraagd bij Veilig Thuis.';
  const BRUISE = 'Op zijn bovenbeen zit een blauwe plek. De jongen zegt dat opa hem kneep. Opa heeft diabetes en kwam vorig jaar in de schulden.';

  it.each(helpRequestIds)('has no finding under %s, nor has a bruise with what was said', (id) => {
    expect(engine.analyse(RECORD, { helpRequests: [id] }).findings).toEqual([]);
    expect(engine.analyse(BRUISE, { helpRequests: [id] }).findings).toEqual([]);
  });
});

describe('made-up sentences of danger.tsv, in one paragraph with what is too much under any other sentence', () => {
  const TOO_MUCH = 'Hij is verslaafd aan cocaïne en stemt al jaren op de SP.';
  const [, ...lines] = readFileSync(join(CORPUS_FOLDER, 'danger.tsv'), 'utf8').trimEnd().split(/\r?\n/u);
  const sentences = lines.map((line, index) => {
    const [about, label, sentence, ...rest] = line.split('\t');
    if (about === undefined || sentence === undefined || (label !== '0' && label !== '1') || rest.length > 0) {
      throw new Error(`test/corpus/danger.tsv:${index + 2}: this line has no subject, 0 or 1, and sentence. Mend: write those three with a tab between.`);
    }
    return { about, danger: label === '1', sentence };
  });
  const analysed = (sentence: string, id: string) => engine.analyse(`${sentence} ${TOO_MUCH}`, { helpRequests: [id] });

  it.each(sentences.filter(({ danger }) => danger))('have no finding under any help request: $about, $sentence', ({ sentence }) => {
    expect(helpRequestIds.filter((id) => analysed(sentence, id).findings.length > 0)).toEqual([]);
  });

  it('stay readable when they only tempt, but for a known few', () => {
    const tempting = sentences.filter(({ danger }) => !danger).map(({ sentence }) => ({ sentence, ...analysed(sentence, 'transport-mobility') }));
    expect(tempting.filter(({ safety }) => safety.length > 0).map(({ sentence }) => sentence)).toEqual(KNOWN_HUSHED);
    expect(tempting.filter(({ safety, findings }) => safety.length === 0 && !findings.some(({ level }) => level === 'flag'))).toEqual([]);
  });
});
