/** What a team lead fills in, and the policy that comes of it. What is left empty is not set: it stays as each worker has it. */
import type { Sensitivity } from '../../engine/types.ts';
import type { Day, ModeFor } from '../../policy/catalog.ts';
import type { Mode } from '../../policy/mode.ts';
import type { LayerValues } from '../../policy/read-layer.ts';

/** A policy as it is signed: keys of the catalog. */
export type Policy = Readonly<Record<string, unknown>>;

export interface PeriodDraft {
  readonly from: string;
  readonly to: string;
  /** None chosen: every day. */
  readonly days: readonly Day[];
}

export interface LinkDraft {
  readonly label: string;
  readonly url: string;
}

export interface OfficerDraft {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

export interface LeadDraft {
  readonly mode: Mode;
  readonly modes: readonly ModeFor[];
  readonly sensitivity: Sensitivity | null;
  readonly chip: boolean | null;
  readonly quietHours: readonly PeriodDraft[];
  readonly privacyOfficer: OfficerDraft;
  readonly meldcodeLinks: readonly LinkDraft[];
  /** As typed. */
  readonly sites: readonly string[];
  /** The keys that have no field, as JSON. */
  readonly more: string;
}

/** What is filled in at first: what was last signed. */
export function draftOf({ mode = 'coach', modes = [], sensitivity, chip, quietHours = [], privacyOfficer, meldcodeLinks = [], sites = [], ...others }: LayerValues): LeadDraft {
  return {
    mode,
    modes,
    sensitivity: sensitivity ?? null,
    chip: chip ?? null,
    quietHours: quietHours.map(({ from, to, days = [] }) => ({ from, to, days })),
    privacyOfficer: { name: '', email: '', phone: '', ...privacyOfficer },
    meldcodeLinks,
    sites: sites.map((pattern) => pattern.replace(/\/\*$/, '')),
    more: Object.keys(others).length === 0 ? '' : JSON.stringify(others, null, 2),
  };
}

/**
 * The policy that was filled in; what does not fit is found when it is signed. A field that is filled in goes before the text.
 * @returns null when the text is no JSON object
 */
export function policyOf({ mode, modes, sensitivity, chip, quietHours, privacyOfficer, meldcodeLinks, sites, more }: LeadDraft): Policy | null {
  const others = objectIn(more);
  if (others === null) return null;
  const links = meldcodeLinks.filter(({ label, url }) => label.trim() !== '' || url.trim() !== '').map(({ label, url }) => ({ label: label.trim(), url: url.trim() }));
  const patterns = sites.filter((site) => site.trim() !== '').map(patternOf);
  const officer = Object.entries(privacyOfficer).map(([name, value]) => [name, value.trim()] as const).filter(([, value]) => value !== '');
  return {
    ...others,
    mode,
    modes,
    ...(sensitivity === null ? {} : { sensitivity }),
    ...(chip === null ? {} : { chip }),
    ...(quietHours.length === 0 ? {} : { quietHours: quietHours.map(({ from, to, days }) => (days.length === 0 ? { from, to } : { from, to, days })) }),
    ...(officer.length === 0 ? {} : { privacyOfficer: Object.fromEntries(officer) }),
    ...(links.length === 0 ? {} : { meldcodeLinks: links }),
    ...(patterns.length === 0 ? {} : { sites: patterns }),
  };
}

/** The site of an address that was copied, as a pattern; what is no address stays as it is. */
function patternOf(typed: string): string {
  const text = typed.trim();
  const address = text.includes('*') || !URL.canParse(text) ? null : new URL(text);
  return address?.protocol === 'https:' || address?.protocol === 'http:' ? `${address.protocol}//${address.hostname}/*` : text;
}

/** An empty text is an empty object; null when it is no object. */
function objectIn(text: string): Policy | null {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Policy) : null;
  } catch {
    return null;
  }
}
