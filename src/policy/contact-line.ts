import type { PrivacyOfficer } from './catalog.ts';

/** Who the privacy officer is and how to reach them, in one line; empty where no policy says so. */
export function contactLine(officer: PrivacyOfficer | null): string {
  return officer === null ? '' : [officer.name, officer.email, officer.phone].filter(Boolean).join(', ');
}
