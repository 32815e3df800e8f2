/**
 * One mark a place: which finding stays where several meet.
 */
import type { Finding, FindingKind, Level } from './types.ts';

/** The exact kinds go before what words alone suggest. */
const KIND_RANK: Readonly<Record<FindingKind, number>> = {
  'zrm-scores': 4,
  'dossier-request': 3,
  'incoming-request': 3,
  'consent-as-ground': 2,
  excess: 1,
};
const LEVEL_RANK: Readonly<Record<Level, number>> = { flag: 1, ask: 0 };

/**
 * Settles overlaps: a mark before a question, then the more exact kind, then what a detector found (a number, a request:
 * it knows just where), then the longer span, then the earlier.
 * @param findings in any order, with offsets in one text
 * @returns those that stay, in order of start; no two overlap
 */
export function settleOverlaps(findings: readonly Finding[]): Finding[] {
  const byRank = [...findings].sort(
    (a, b) =>
      LEVEL_RANK[b.level] - LEVEL_RANK[a.level] ||
      KIND_RANK[b.kind] - KIND_RANK[a.kind] ||
      Number(isDetected(b)) - Number(isDetected(a)) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start ||
      (a.rule < b.rule ? -1 : 1),
  );
  const kept: Finding[] = [];
  for (const finding of byRank) {
    if (kept.every((other) => other.end <= finding.start || finding.end <= other.start)) kept.push(finding);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function isDetected({ rule }: Finding): boolean {
  return rule.startsWith('detector/');
}
