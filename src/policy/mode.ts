import type { CategoryId, FindingKind, Level, SubtopicId } from '../engine/types.ts';

/** What may come between a worker and a mark, the laxest first. A file of its own: pages need this and no more of the catalog. */
export const MODES = ['coach', 'ask', 'hold'] as const;
export type Mode = (typeof MODES)[number];

/** What a mode can be set for: the finding's kind, its category, and its category with its subtopic. */
interface ModedFinding {
  readonly kind: FindingKind;
  readonly category: CategoryId | null;
  readonly subtopic: SubtopicId | null;
  readonly level: Level;
  /** Marked by reading `keen` alone. */
  readonly isKeen?: true;
}

/** The modes that hold, and where `hold` may. */
export interface ModeRules {
  readonly mode: Mode;
  readonly modes: readonly { readonly subject: string; readonly mode: Mode }[];
  /** Kinds and categories that are right often enough to hold up a save. */
  readonly holdable: readonly string[];
}

/**
 * The mode of one finding: the strictest that is set for it, `ask` where it may not be `hold`. A question never comes between.
 * What only `keen` marks is never held: how often a mark is right was measured at `normal`.
 */
export function modeOf({ kind, category, subtopic, level, isKeen }: ModedFinding, { mode, modes, holdable }: ModeRules): Mode {
  if (level === 'ask') return 'coach';
  const subjects = [kind, category, subtopic === null ? null : `${category ?? ''}/${subtopic}`];
  const wanted = modes.reduce<Mode>((strictest, one) => (subjects.includes(one.subject) ? stricter(one.mode, strictest) : strictest), mode);
  return wanted === 'hold' && (isKeen || !holdable.includes(category ?? kind)) ? 'ask' : wanted;
}

/** Whether anything comes between a save and the worker: somewhere a mode is stricter than `coach`. */
export function mayHoldUpSaves({ mode, modes }: { readonly mode: { readonly value: Mode }; readonly modes: { readonly value: ModeRules['modes'] } }): boolean {
  return mode.value !== 'coach' || modes.value.some((one) => one.mode !== 'coach');
}

function stricter(one: Mode, other: Mode): Mode {
  return MODES.indexOf(one) > MODES.indexOf(other) ? one : other;
}
