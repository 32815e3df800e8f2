import type { Analysis } from '../engine/types.ts';
import type { KeepReason, Outcome, OutcomeRecord } from '../protocol/messages.ts';
import type { Mark } from './marks.ts';

/**
 * What is counted of a choice: ids, and no word of the note.
 * @returns null before the first analysis: there is no help request to count it under
 */
export function outcomeOf(
  { finding }: Mark,
  analysis: Analysis | null,
  outcome: Outcome,
  reason: KeepReason | null,
): OutcomeRecord | null {
  const helpRequest = finding.trace.cell?.helpRequest ?? analysis?.helpRequests[0];
  if (helpRequest === undefined) return null;
  const { kind, category, subtopic } = finding;
  return { kind, category, subtopic, helpRequest, outcome, reason: outcome === 'kept' ? (reason ?? 'none') : null };
}
