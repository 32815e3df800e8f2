/** Says of each clause of a note whether its reader marked it. */
import { clausesOf } from '../../engine/model/clauses.ts';
import type { TextClause } from '../../engine/model/clauses.ts';
import type { Reading } from '../../engine/reading.ts';
import type { Span } from '../../engine/types.ts';
import { dangerQuotes, placeQuote } from '../scoring.ts';
import type { LabelledNote, PlacedQuote } from '../scoring.ts';
import type { ClauseTopics, WrittenNote } from './corpus.ts';

/** How much of a clause or quote they must share to be about the same. */
const SHARE_OF_CLAUSE = 0.4;
const SHARE_OF_QUOTE = 0.6;

export interface LabelledClause {
  readonly clause: TextClause;
  /** The quote it is, `null` when fine, `undefined` when readers differ. */
  readonly label: PlacedQuote | null | undefined;
  /** It tells of danger; `undefined` where nobody labelled that: beside a signal, and in notes whose signals are not quoted. */
  readonly danger: boolean | undefined;
  /** What it is about, needed or not; `undefined` when nobody read the note for that. */
  readonly topics: readonly string[] | undefined;
}

/**
 * The clauses of a note in order, each with its label.
 * @param reading of the note's text
 * @throws Error when a quote does not occur exactly once
 */
export function labelledClauses(note: LabelledNote & Pick<WrittenNote, 'clauseTopics'>, reading: Reading): LabelledClause[] {
  const must = note.must.map((quote) => placeQuote(note, quote));
  const may = note.may.map((quote) => placeQuote(note, quote));
  const dangers = dangerQuotes(note);
  const storyParagraphs = reading.paragraphs.map((paragraph) => dangers.some((quote) => shared(paragraph, quote) > 0));
  const isQuoted = note.safety !== true || dangers.length > 0;
  const topical = placeTopics(note);
  return clausesOf(reading).map((clause) => {
    const { placed, span } = clause;
    const at = { start: placed.start + span.start, end: placed.start + span.end };
    const marked = must.find((quote) => shared(at, quote) >= Math.min(SHARE_OF_CLAUSE * (at.end - at.start), SHARE_OF_QUOTE * (quote.end - quote.start)));
    const touched = [...must, ...may].some((quote) => shared(at, quote) > 0);
    const isDanger = dangers.some((quote) => shared(at, quote) >= SHARE_OF_CLAUSE * (at.end - at.start));
    const danger = isDanger ? true : isQuoted && storyParagraphs[clause.paragraph] !== true ? false : undefined;
    const topics = topical?.flatMap((labelled) => (shared(at, labelled) >= Math.min(SHARE_OF_CLAUSE * (at.end - at.start), SHARE_OF_QUOTE * (labelled.end - labelled.start)) ? labelled.topics : []));
    return { clause, label: marked ?? (touched ? undefined : null), danger, topics };
  });
}

/** Finds the clauses that were labelled with topics, in order: a clause may stand in a note twice. */
function placeTopics({ id, text, clauseTopics }: LabelledNote & Pick<WrittenNote, 'clauseTopics'>): (ClauseTopics & Span)[] | undefined {
  let from = 0;
  return clauseTopics?.map((labelled) => {
    const pattern = new RegExp(labelled.clause.split(' ').map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')).join('\\s+'), 'gu');
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    if (!found) throw new Error(`Note ${id}: the clause "${labelled.clause}" does not stand in the text after the one before it. Mend test/corpus/clauses: copy it exactly, in the order of the note.`);
    from = found.index + 1;
    return { ...labelled, start: found.index, end: found.index + found[0].length };
  });
}

/** How many UTF-16 units two spans have in common. */
function shared(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}
