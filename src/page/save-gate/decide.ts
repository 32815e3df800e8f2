import type { Mode } from '../../protocol/messages.ts';

/** What a control says that it does: it saves, it does something else, or its name does not tell. */
export type Says = 'save' | 'other' | 'nothing';

/** The page is about to save, perhaps. */
export interface SaveAttempt {
  /** What the control says that was pressed. */
  readonly says: Says;
  /** The worker pressed something just before; a save that the page makes by itself is left alone. */
  readonly isWorkers: boolean;
}

/** A note that the attempt would save, and what is open in it. */
export interface NoteAtStake<Mark> {
  readonly isSafety: boolean;
  readonly answered: ReadonlySet<string>;
  readonly marks: readonly Mark[];
}

/** What a save waits for. Nothing: it goes through. */
export interface Verdict<Mark> {
  readonly waitsFor: readonly Mark[];
  /** Whether the worker may go on at once. */
  readonly mayGoOn: boolean;
}

/**
 * Decides whether a save goes through, in one go: the browser waits for the answer.
 * A note with a signal of danger never waits. In `hold` each mark has to be handled; in `ask` one answer is enough for the
 * same marks.
 */
export function decide<Mark extends { readonly key: string; readonly mode: Mode }>(
  { says, isWorkers }: SaveAttempt,
  notes: readonly NoteAtStake<Mark>[],
): Verdict<Mark> {
  const free = { waitsFor: [], mayGoOn: true };
  if (!isWorkers || says === 'other') return free;
  const open = notes
    .filter(({ isSafety }) => !isSafety)
    .flatMap(({ marks, answered }) => marks.map((mark) => ({ mark, isAnswered: mark.mode === 'ask' && answered.has(mark.key) })))
    .filter(({ mark }) => mark.mode !== 'coach');
  if (open.every(({ isAnswered }) => isAnswered)) return free;
  const waitsFor = open.map(({ mark }) => mark);
  return { waitsFor, mayGoOn: waitsFor.every(({ mode }) => mode !== 'hold') };
}
