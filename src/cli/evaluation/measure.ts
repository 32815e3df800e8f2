/** Measures an engine on labelled notes: what it marks, how far its probabilities can be believed, and what it hears of danger. */
import { createEngine } from '../../engine/analyse.ts';
import { createWordKnowledge } from '../../engine/match/word-knowledge.ts';
import { createModel } from '../../engine/model/model.ts';
import type { Model } from '../../engine/model/model.ts';
import { categoryOf } from '../../engine/model/shifts.ts';
import { createNecessityTest } from '../../engine/necessity.ts';
import { createReader } from '../../engine/read.ts';
import type { Finding, HelpRequestId, Knowledge, Sensitivity, Span } from '../../engine/types.ts';
import { scoreNote } from '../scoring.ts';
import type { NoteScore } from '../scoring.ts';
import type { WrittenNote } from '../training/corpus.ts';
import { labelledClauses } from '../training/labelled-clauses.ts';
import { dangerSpans } from './danger-spans.ts';
import { recognisedIn } from './help-requests.ts';
import type { Recognised } from './help-requests.ts';

/** One clause as the learned layer judged it, against what its reader did. */
export interface JudgedLabel {
  readonly note: string;
  readonly text: string;
  readonly probability: number;
  readonly marked: boolean;
  /** Category of the likeliest topic; null for another kind of finding. */
  readonly category: string | null;
}

/** What became of one note. */
export interface MeasuredNote extends NoteScore {
  readonly writer: string;
  /** Clauses on which readers agree. Empty without a learned layer. */
  readonly judged: readonly JudgedLabel[];
  /** Places that tell of danger: how many there are, and how many lie in a paragraph that the engine silenced. */
  readonly danger: { readonly places: number; readonly heard: number; readonly flags: number };
  /** Must quotes in a paragraph that the engine silenced. */
  readonly silenced: number;
  /** The help request, where nobody chose one; null when the note itself has none yet. */
  readonly recognised: Recognised | null;
  /** What became of the note where nobody chose a help request. */
  readonly unchosen: NoteScore;
}

/** Measures notes with the help requests that their reader gave them, and with none chosen. */
export function measure(knowledge: Knowledge, notes: readonly WrittenNote[], sensitivity: Sensitivity): MeasuredNote[] {
  const engine = createEngine(knowledge);
  const judge = createJudge(knowledge, sensitivity);
  return notes.map((note): MeasuredNote => {
    const { findings, safety } = engine.analyse(note.text, { helpRequests: note.helpRequests, sensitivity });
    const score = scoreNote(note, findings);
    const unchosen = engine.analyse(note.text, { sensitivity });
    const dangers = dangerSpans(note);
    return {
      ...score,
      writer: note.writer,
      judged: judge?.(note) ?? [],
      danger: {
        places: dangers.length,
        heard: dangers.filter((place) => safety.some((covered) => overlaps(covered, place))).length,
        flags: dangers.filter((place) => findings.some((finding) => isFlagIn(finding, place))).length,
      },
      silenced: [...score.hits.map(({ quote }) => quote), ...score.misses].filter((quote) => safety.some((covered) => overlaps(covered, quote))).length,
      recognised: recognisedIn(note, unchosen, knowledge.matrix.fallbackHelpRequest),
      unchosen: scoreNote(note, unchosen.findings),
    };
  });
}

/** Judges the clauses of a note by the learned layer alone; null without one. */
function createJudge(knowledge: Knowledge, sensitivity: Sensitivity): ((note: WrittenNote) => JudgedLabel[]) | null {
  if (knowledge.model === undefined) return null;
  const reader = createReader(knowledge);
  const model = createModel(knowledge.model, { words: createWordKnowledge(knowledge.words), necessity: createNecessityTest(knowledge.matrix) });
  return (note) => {
    const reading = reader.read(note.text);
    const judged = judgeAll(model, reading, note.helpRequests, sensitivity);
    return labelledClauses(note, reading).flatMap(({ label }, index) => {
      const clause = judged[index];
      if (label === undefined || clause === undefined) return [];
      const { probability, topic, placed, start, end } = clause;
      const text = placed.sentence.text.slice(start, end).trim();
      return [{ note: note.id, text, probability, marked: label !== null, category: topic.includes('/') ? categoryOf(topic) : null }];
    });
  };
}

function judgeAll(model: Model, reading: ReturnType<ReturnType<typeof createReader>['read']>, helpRequests: readonly HelpRequestId[], sensitivity: Sensitivity) {
  const slices = model.judgeInSlices(reading.parts, helpRequests, sensitivity);
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return slice.value.flat();
  }
}

function isFlagIn(finding: Finding, place: Span): boolean {
  return finding.level === 'flag' && overlaps(finding, place);
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
