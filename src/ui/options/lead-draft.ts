/** What a team lead fills in, and the policy that comes of it. What is left empty is not set: it stays as each worker has it. */
import type { Sensitivity } from '../../engine/types.ts';
import { CATALOG, POLICY_KEYS } from '../../policy/catalog.ts';
import type { Day, ModeFor, PolicyKey, PolicyValues } from '../../policy/catalog.ts';
import type { Mode } from '../../policy/mode.ts';
import type { LayerValues } from '../../policy/read-layer.ts';
import { ownField } from '../../policy/shape.ts';

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
  readonly counting: PolicyValues['counting'] | null;
  /** The name of the team that is counted for. */
  readonly team: string;
  /** The privacy officer's public key for shared counts. */
  readonly reportKey: string;
  readonly meldcodeLinks: readonly LinkDraft[];
  /** As typed. */
  readonly sites: readonly string[];
  /** The keys that have no field, as JSON; of `modes`, the subjects that have none. */
  readonly more: string;
}

/** What is filled in at first: what was last signed. */
export function draftOf({ mode = 'coach', modes: allModes = [], sensitivity, chip, quietHours = [], privacyOfficer, counting, team = '', reportKey = '', meldcodeLinks = [], sites = [], ...unnamed }: LayerValues): LeadDraft {
  const [modes, inText] = [allModes.filter(hasField), allModes.filter((one) => !hasField(one))];
  const others = { ...(inText.length === 0 ? {} : { modes: inText }), ...unnamed };
  return {
    mode,
    modes,
    sensitivity: sensitivity ?? null,
    chip: chip ?? null,
    quietHours: quietHours.map(({ from, to, days = [] }) => ({ from, to, days })),
    privacyOfficer: { name: '', email: '', phone: '', ...privacyOfficer },
    counting: counting ?? null,
    team,
    reportKey,
    meldcodeLinks,
    sites: sites.map((pattern) => pattern.replace(/\/\*$/, '')),
    more: Object.keys(others).length === 0 ? '' : JSON.stringify(others, null, 2),
  };
}

/** The keys that a team may set and that have no field: they go in the text. */
export const KEYS_WITHOUT_FIELD: readonly PolicyKey[] = POLICY_KEYS.filter((key) => CATALOG[key].layers.includes('team') && !Object.hasOwn(draftOf({}), key));

/**
 * The policy that was filled in, whether it fits or not. A field that is filled in goes before the text; modes of the text hold beside those of
 * the form, in their own lines, so that what does not fit in one is told by its line.
 * @param draft without empty rows, see below: they would be taken for something that was filled in
 * @returns null when the text is no JSON object
 */
export function policyOf(draft: LeadDraft): Policy | null {
  const others = objectIn(draft.more);
  if (others === null) return null;
  const fields = policyOfFields(draft);
  return { ...others, ...fields, ...(Object.hasOwn(others, 'modes') ? { modes: withModes(others['modes'], draft.modes) } : {}) };
}

/** The keys of the text that belong in a field of their own; of `modes` not every subject has one. */
export function keysForFields({ more }: LeadDraft): readonly PolicyKey[] {
  const others = objectIn(more) ?? {};
  return POLICY_KEYS.filter((key) => key !== 'modes' && Object.hasOwn(others, key) && CATALOG[key].layers.includes('team') && !KEYS_WITHOUT_FIELD.includes(key));
}

/** Whether the text sets modes. */
export function hasModesInText({ more }: LeadDraft): boolean {
  return Object.hasOwn(objectIn(more) ?? {}, 'modes');
}

/** Of that policy, what the fields say, without the text. */
export function policyOfFields({ mode, modes, sensitivity, chip, quietHours, privacyOfficer, counting, team, reportKey, meldcodeLinks, sites }: LeadDraft): Policy {
  const officer = Object.entries(privacyOfficer).map(([name, value]) => [name, value.trim()] as const).filter(([, value]) => value !== '');
  return {
    mode,
    modes,
    ...(sensitivity === null ? {} : { sensitivity }),
    ...(chip === null ? {} : { chip }),
    ...(quietHours.length === 0 ? {} : { quietHours: quietHours.map(({ from, to, days }) => (days.length === 0 ? { from, to } : { from, to, days })) }),
    ...(officer.length === 0 ? {} : { privacyOfficer: Object.fromEntries(officer) }),
    ...(counting === null ? {} : { counting }),
    ...(team.trim() === '' ? {} : { team: team.trim() }),
    ...(reportKey.trim() === '' ? {} : { reportKey: reportKey.trim() }),
    ...(meldcodeLinks.length === 0 ? {} : { meldcodeLinks: meldcodeLinks.map(({ label, url }) => ({ label: label.trim(), url: url.trim() })) }),
    ...(sites.length === 0 ? {} : { sites: sites.map(patternOf) }),
  };
}

/** Modes of the text with those of the form, which go before them; what is no list stays as it is, to be reported. */
function withModes(given: unknown, ofForm: readonly ModeFor[]): unknown {
  if (!Array.isArray(given)) return given;
  const subjectOf = (one: unknown): unknown => ownField(one, 'subject');
  const ofText = given.map((one: unknown) => ofForm.find(({ subject }) => subject === subjectOf(one)) ?? one);
  return [...ofText, ...ofForm.filter((one) => !ofText.includes(one))];
}

/** Whether the form asks for the mode of a subject: of a kind or a category it does, but not of a subtopic nor of all excess at once. */
function hasField({ subject }: ModeFor): boolean {
  return subject !== 'excess' && !subject.includes('/');
}

/** The draft without the rows that nothing was filled in of; the very same draft when there are none. */
export function withoutEmptyRows(draft: LeadDraft): LeadDraft {
  const meldcodeLinks = draft.meldcodeLinks.filter(({ label, url }) => label.trim() !== '' || url.trim() !== '');
  const sites = draft.sites.filter((site) => site.trim() !== '');
  const quietHours = draft.quietHours.filter(({ from, to, days }) => from !== '' || to !== '' || days.length > 0);
  const areAllFilled = meldcodeLinks.length === draft.meldcodeLinks.length && sites.length === draft.sites.length && quietHours.length === draft.quietHours.length;
  return areAllFilled ? draft : { ...draft, meldcodeLinks, sites, quietHours };
}

/** Of an address that was copied, the site alone, as it is signed; what is no address stays as it is. */
export function siteOf(typed: string): string {
  const text = typed.trim();
  const address = text.includes('*') || !URL.canParse(text) ? null : new URL(text);
  return address?.protocol === 'https:' || address?.protocol === 'http:' ? `${address.protocol}//${address.hostname}` : text;
}

/** The site of an address that was copied, as a pattern. */
function patternOf(typed: string): string {
  const site = siteOf(typed);
  return site.includes('*') || !URL.canParse(site) ? site : `${site}/*`;
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
