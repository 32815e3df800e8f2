/** What the learned layer hears of danger, and what that does to findings. */
import type { DangerLevel, JudgedClause } from './model/model.ts';
import type { Sentence } from './reading.ts';
import type { Finding, Span } from './types.ts';

/** A place in the whole text where danger is heard. */
export interface Danger extends Span {
  readonly text: string;
}

/** Fewer words tell nothing by themselves: phrases of danger often end in "zei ze". Short plain ones are cues. */
const LEAST_WORDS = 4;

/** @returns the clauses that tell of danger at least this surely, in order, in offsets of the whole text */
export function dangersIn(clauses: readonly JudgedClause[], least: DangerLevel): Danger[] {
  return clauses
    .filter(({ danger, placed, start, end }) => (danger === 'sure' || danger === least) && wordsIn(placed.sentence, start, end) >= LEAST_WORDS)
    .map(({ placed, start, end }) => ({ start: placed.start + start, end: placed.start + end, text: placed.sentence.text.slice(start, end) }));
}

function wordsIn({ tokens }: Sentence, start: number, end: number): number {
  return tokens.filter((token) => token.start >= start && token.end <= end).length;
}

/** A mark on words that likely tell of danger becomes a question, and its trace says why. Other findings stay as they are. */
export function askInDanger(finding: Finding, dangers: readonly Danger[]): Finding {
  const danger = finding.level === 'flag' ? dangers.find(({ start, end }) => finding.start < end && start < finding.end) : undefined;
  if (danger === undefined) return finding;
  return { ...finding, level: 'ask', trace: { ...finding.trace, cues: [...finding.trace.cues, { ...danger, type: 'safety/likely' }] } };
}
