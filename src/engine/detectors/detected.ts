import type { FindingKind, Level, RuleId, Span, TopicId, Trace } from '../types.ts';

/** What a detector found. Offsets in the whole text, here and in `evidence` and `cues`. */
export interface Detected extends Span {
  readonly kind: FindingKind;
  /** The topic, for the kind the matrix must judge (`excess`); null for the others. */
  readonly topic: TopicId | null;
  readonly level: Level;
  /** `detector/<name>`. */
  readonly rule: RuleId;
  readonly evidence: Trace['evidence'];
  readonly cues: Trace['cues'];
}
