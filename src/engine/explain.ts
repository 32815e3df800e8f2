/**
 * Turns what was found into a finding that can explain itself.
 */
import type { Detected } from './detectors/detected.ts';
import type { Excess } from './excess.ts';
import type { Necessity, NecessityTest } from './necessity.ts';
import type { PlacedSentence, Reading } from './reading.ts';
import { removalOf, removalOfNumber } from './removal.ts';
import { partsOf } from './statement.ts';
import type { Statement } from './statement.ts';
import type { Finding, HelpRequestId, Span, TopicId, Trace } from './types.ts';

export interface Explainer {
  /** A statement's excess as a finding on its clause. Offsets become those of the whole text. */
  ofExcess(excess: Excess, statement: Statement, text: string): Finding;
  /** What a detector found as a finding; null when it names personal data that the help requests need. */
  ofDetected(detected: Detected, reading: Reading, helpRequests: readonly HelpRequestId[]): Finding | null;
}

/** Prepares the explaining for a matrix. */
export function createExplainer(necessity: NecessityTest): Explainer {
  return {
    ofExcess({ level, topic, mention, context, necessity: judged }, { placed, clause }, text) {
      const span = shift(clause, placed.start);
      const [category, subtopic] = partsOf(topic);
      return {
        ...span,
        kind: 'excess',
        category,
        subtopic,
        level,
        rule: mention.source,
        removal: removalIn(text, placed, span),
        sentence: sentenceOf(placed),
        trace: {
          source: mention.source,
          evidence: evidenceMovedBy(mention.evidence, placed.start),
          guardsChecked: mention.guardsChecked,
          cues: cuesMovedBy(context.cues, placed.start),
          cell: cellOf(category, judged),
        },
      };
    },

    ofDetected({ start, end, kind, topic, level, rule, evidence, cues }, reading, helpRequests) {
      const judged = topic === null ? null : judgeTopic(topic, helpRequests);
      if (judged?.outcome === 'fine') return null;
      const [category, subtopic] = topic === null ? [null, null] : partsOf(topic);
      const span = { start, end };
      return {
        ...span,
        kind,
        category,
        subtopic,
        level: judged?.outcome === 'ask' ? 'ask' : level,
        rule,
        removal: topic === null ? removalAcross(reading, span) : removalOfNumber(reading.text, hull(touchedBy(reading, span).map(wholeOf)), span, cues.findLast((cue) => cue.end <= start) ?? null),
        sentence: sentencesAcross(reading, span),
        trace: {
          source: rule,
          evidence,
          guardsChecked: [],
          cues,
          cell: judged === null || category === null ? null : cellOf(category, judged),
        },
      };
    },
  };

  function judgeTopic(topic: TopicId, helpRequests: readonly HelpRequestId[]): Necessity {
    return necessity.judge(...partsOf(topic), helpRequests);
  }
}

/** A finding and its trace, with all offsets moved. */
export function movedBy(finding: Finding, by: number): Finding {
  const { trace, removal, sentence } = finding;
  return {
    ...finding,
    ...shift(finding, by),
    removal: shift(removal, by),
    sentence: shift(sentence, by),
    trace: {
      ...trace,
      evidence: evidenceMovedBy(trace.evidence, by),
      cues: cuesMovedBy(trace.cues, by),
    },
  };
}

// Field by field: spreading costs ten times as much, and this runs for every finding on every keystroke.
function evidenceMovedBy(evidence: Trace['evidence'], by: number): Trace['evidence'] {
  return evidence.map(({ start, end, text, weight }) => ({ start: start + by, end: end + by, text, weight }));
}

function cuesMovedBy(cues: Trace['cues'], by: number): Trace['cues'] {
  return cues.map(({ type, text, start, end }) => ({ type, text, start: start + by, end: end + by }));
}

function cellOf(category: string, { helpRequest, verdict, placement }: Necessity): Trace['cell'] {
  return { helpRequest, category, verdict, placement };
}

function removalIn(text: string, { sentence, start }: PlacedSentence, finding: Span): Span {
  return removalOf(text, wholeOf({ sentence, start }), sentence.clauses.map((clause) => ({ ...shift(clause, start), sharesSubject: clause.sharesSubject })), finding);
}

function wholeOf({ sentence, start }: Pick<PlacedSentence, 'sentence' | 'start'>): Span {
  return { start, end: start + sentence.text.length };
}

/** A finding over several sentences (a list of scores) goes with all of them; within one, as that sentence says. */
function removalAcross(reading: Reading, finding: Span): Span {
  return hull(touchedBy(reading, finding).map((placed) => removalIn(reading.text, placed, finding)));
}

function sentencesAcross(reading: Reading, finding: Span): Span {
  return hull(touchedBy(reading, finding).map(sentenceOf));
}

function touchedBy({ paragraphs }: Reading, finding: Span): PlacedSentence[] {
  return paragraphs
    .filter(({ start, end }) => start < finding.end && finding.start < end)
    .flatMap(({ sentences }) => sentences)
    .filter(({ start, sentence }) => start < finding.end && finding.start < start + sentence.text.length);
}

function sentenceOf({ sentence: { text }, start }: PlacedSentence): Span {
  return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length };
}

function hull(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
