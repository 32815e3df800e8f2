import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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

/** Per note that holds a signal: the paragraphs, counted from 0 and split at blank lines, that tell of the danger or of what was done about it. */
const labelled = JSON.parse(readFileSync(join(CORPUS_FOLDER, 'safety-paragraphs.json'), 'utf8')) as Record<string, number[]>;

/** Phrases of each topic that the safety rule does not hear yet, and how many of those hold a mark. */
const KNOWN_GAPS = { 'domestic-violence-safety/signal': 50, 'mental-health/crisis': 33, 'sexuality/abuse': 24 };
const KNOWN_MARKS = { 'domestic-violence-safety/signal': 5, 'mental-health/crisis': 4, 'sexuality/abuse': 3 };

function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/(?:(?!\n\s*\n)[^])+/gu)].map(({ index, 0: whole }) => {
    const start = index + whole.length - whole.trimStart().length;
    return { start, end: index + whole.trimEnd().length };
  });
}

const story = Object.entries(labelled).flatMap(([id, numbers]) => {
  const note = notes.find((one) => one.id === id);
  if (!note) throw new Error(`test/corpus/safety-paragraphs.json: there is no note ${id}. Mend: use an id from test/corpus/notes.`);
  const paragraphs = paragraphsOf(note.text);
  return numbers.map((number) => {
    const span = paragraphs[number];
    if (!span) throw new Error(`test/corpus/safety-paragraphs.json: note ${id} has ${paragraphs.length} paragraphs, so no number ${number}. Mend: count from 0.`);
    return { name: `${id}:${number}`, note, span };
  });
});

describe('the paragraphs of the notes that tell of danger', () => {
  it('are labelled for every note that holds a signal', () => {
    const unlabelled = notes.filter(({ id, safety }) => safety === true && labelled[id] === undefined);
    expect(unlabelled.map(({ id }) => id)).toEqual([]);
  });

  it('are all covered', () => {
    const missed = story.filter(({ note, span }) => !note.analysis.safety.some((covered) => within(span, covered)));
    expect(missed.map(({ name }) => name)).toEqual([]);
  });

  it('hold no finding', () => {
    const found = story.flatMap(({ name, note, span }) => note.analysis.findings.filter((finding) => overlaps(finding, span)).map(({ rule }) => `${name}: ${rule}`));
    expect(found).toEqual([]);
  });

  it('cost few of the quotes that must be marked', () => {
    const silenced = notes.flatMap((note) =>
      note.must.map((quote) => note.analysis.safety.some((covered) => overlaps(covered, placeQuote(note, quote)))),
    );
    expect(silenced.filter(Boolean).length / silenced.length).toBeLessThan(0.03);
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

  it.each(sentences.filter(({ danger }) => !danger))('stay readable when they only tempt: $sentence', ({ sentence }) => {
    const { safety, findings } = analysed(sentence, 'transport-mobility');
    expect(safety).toEqual([]);
    expect(findings.some(({ level }) => level === 'flag')).toBe(true);
  });
});
