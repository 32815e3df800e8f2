/** What somebody pointed out on a site: its note fields, where it shows the help request, its save buttons. */
import { isSelector } from './selector.ts';

/** The places on a site, as selectors. */
export interface SitePlaces {
  /** Fields that notes are typed in, besides those that are known as such by themselves. */
  readonly noteFields: readonly string[];
  /** Where the page shows the help request; null when nobody pointed it out. */
  readonly helpRequest: string | null;
  readonly saveButtons: readonly string[];
}
export type SitePart = keyof SitePlaces;

/** The kinds of places that can be pointed out. */
export const SITE_PARTS = ['noteFields', 'helpRequest', 'saveButtons'] as const satisfies readonly SitePart[];

/** The places on one site. */
export interface SiteProfile extends SitePlaces {
  /** Such as `https://zaak.example.nl`, with a port only where it has one of its own. */
  readonly origin: string;
}

/** Keys and indexes that lead from the root of a value to a part of it. */
type ValuePath = readonly string[];

/** What can be wrong with site profiles; the interface says it in words. */
export type ProfileFaultKind =
  | 'not-a-file'
  | 'other-version'
  | 'not-a-list'
  | 'not-a-profile'
  | 'unknown-key'
  | 'not-an-origin'
  | 'origin-twice'
  | 'not-a-selector'
  | 'too-many';

/** One fault, and where in the value it stands. */
export interface ProfileFault {
  readonly kind: ProfileFaultKind;
  readonly path: ValuePath;
}

/** What could be read, and what was wrong with the rest. */
export interface ProfilesRead {
  readonly profiles: readonly SiteProfile[];
  readonly faults: readonly ProfileFault[];
}

/** Of one kind of place on one site, and of sites in one file or policy. */
export const MOST_PLACES = 20;
const MOST_SITES = 200;

/** No place was pointed out. */
export const NO_PLACES: SitePlaces = { noteFields: [], helpRequest: null, saveButtons: [] };

/**
 * Reads a list of profiles that was stored or set by others. A faulty selector is left out, a profile that can't be told
 * to a site too; everything else is of use.
 * @param value whatever was found
 * @param path where the value stands in what it was found in
 */
export function readSiteProfiles(value: unknown, path: ValuePath = []): ProfilesRead {
  if (!Array.isArray(value)) return { profiles: [], faults: [{ kind: 'not-a-list', path }] };
  const faults: ProfileFault[] = [];
  const profiles = new Map<string, SiteProfile>();
  if (value.length > MOST_SITES) faults.push({ kind: 'too-many', path });
  for (const [at, item] of (value as unknown[]).slice(0, MOST_SITES).entries()) {
    const here = [...path, String(at)];
    const profile = readProfile(item, here, faults);
    if (profile === null) continue;
    if (profiles.has(profile.origin)) faults.push({ kind: 'origin-twice', path: [...here, 'origin'] });
    else profiles.set(profile.origin, profile);
  }
  return { profiles: [...profiles.values()], faults };
}

const FILE_KEYS = ['$schema', 'version', 'profiles'];
const FILE_VERSION = 1;

/** Reads what a file of site profiles holds; see docs/site-profiles.md. */
export function readSiteProfileFile(value: unknown): ProfilesRead {
  if (!isObject(value) || !Object.hasOwn(value, 'profiles')) return { profiles: [], faults: [{ kind: 'not-a-file', path: [] }] };
  const faults: ProfileFault[] = unknownKeys(value, FILE_KEYS, []);
  if (value['version'] !== FILE_VERSION) faults.push({ kind: 'other-version', path: ['version'] });
  const read = readSiteProfiles(value['profiles'], ['profiles']);
  return { profiles: read.profiles, faults: [...faults, ...read.faults] };
}

/** The file of these profiles, as a text; `readSiteProfileFile` reads it back. */
export function siteProfileFile(profiles: readonly SiteProfile[]): string {
  const sites = profiles.map(({ origin, noteFields, helpRequest, saveButtons }) => ({
    origin,
    ...(noteFields.length > 0 && { noteFields }),
    ...(helpRequest !== null && { helpRequest }),
    ...(saveButtons.length > 0 && { saveButtons }),
  }));
  return `${JSON.stringify({ version: FILE_VERSION, profiles: sites }, null, 2)}\n`;
}

/** The places on a site that holds for the worker: what the organisation pointed out comes first, and its help request alone counts. */
export function placesOn(origin: string, layers: { readonly own: readonly SiteProfile[]; readonly managed: readonly SiteProfile[] }): SitePlaces {
  const of = (profiles: readonly SiteProfile[]): SitePlaces => profiles.find((profile) => profile.origin === origin) ?? NO_PLACES;
  const [own, managed] = [of(layers.own), of(layers.managed)];
  const both = (part: 'noteFields' | 'saveButtons') => [...new Set([...managed[part], ...own[part]])].slice(0, MOST_PLACES);
  return { noteFields: both('noteFields'), helpRequest: managed.helpRequest ?? own.helpRequest, saveButtons: both('saveButtons') };
}

/** The profiles with one more place on a site; a site has one help request, so a new one takes the old one's place. */
export function withPlace(profiles: readonly SiteProfile[], origin: string, part: SitePart, selector: string): readonly SiteProfile[] {
  return changed(profiles, origin, (places) =>
    part === 'helpRequest'
      ? { ...places, helpRequest: selector }
      : { ...places, [part]: [...new Set([...places[part], selector])].slice(-MOST_PLACES) },
  );
}

/** The profiles without that place; a site on which nothing is pointed out any more is left out. */
export function withoutPlace(profiles: readonly SiteProfile[], origin: string, part: SitePart, selector: string): readonly SiteProfile[] {
  return changed(profiles, origin, (places) =>
    part === 'helpRequest'
      ? { ...places, helpRequest: places.helpRequest === selector ? null : places.helpRequest }
      : { ...places, [part]: places[part].filter((other) => other !== selector) },
  );
}

/** Both lists in one; where they speak of the same site, the added one holds for it. */
export function withProfiles(profiles: readonly SiteProfile[], added: readonly SiteProfile[]): readonly SiteProfile[] {
  return [...new Map([...profiles, ...added].map((profile) => [profile.origin, profile])).values()];
}

function changed(profiles: readonly SiteProfile[], origin: string, change: (places: SitePlaces) => SitePlaces): readonly SiteProfile[] {
  const before = profiles.find((profile) => profile.origin === origin) ?? { origin, ...NO_PLACES };
  return withProfiles(profiles, [{ ...before, ...change(before) }]).filter(hasPlaces);
}

const hasPlaces = ({ noteFields, helpRequest, saveButtons }: SitePlaces): boolean =>
  noteFields.length + saveButtons.length > 0 || helpRequest !== null;

const PROFILE_KEYS = ['origin', ...SITE_PARTS];

function readProfile(value: unknown, path: ValuePath, faults: ProfileFault[]): SiteProfile | null {
  if (!isObject(value)) {
    faults.push({ kind: 'not-a-profile', path });
    return null;
  }
  faults.push(...unknownKeys(value, PROFILE_KEYS, path));
  const { origin, noteFields = [], helpRequest = null, saveButtons = [] } = value;
  const places = {
    noteFields: readSelectors(noteFields, [...path, 'noteFields'], faults),
    helpRequest: helpRequest === null ? null : readSelector(helpRequest, [...path, 'helpRequest'], faults),
    saveButtons: readSelectors(saveButtons, [...path, 'saveButtons'], faults),
  };
  if (isOrigin(origin)) return { origin, ...places };
  faults.push({ kind: 'not-an-origin', path: [...path, 'origin'] });
  return null;
}

function readSelectors(value: unknown, path: ValuePath, faults: ProfileFault[]): readonly string[] {
  if (!Array.isArray(value)) {
    faults.push({ kind: 'not-a-list', path });
    return [];
  }
  if (value.length > MOST_PLACES) faults.push({ kind: 'too-many', path });
  return (value as unknown[])
    .slice(0, MOST_PLACES)
    .flatMap((item, at) => readSelector(item, [...path, String(at)], faults) ?? []);
}

function readSelector(value: unknown, path: ValuePath, faults: ProfileFault[]): string | null {
  if (isSelector(value)) return value;
  faults.push({ kind: 'not-a-selector', path });
  return null;
}

function unknownKeys(value: object, known: readonly string[], path: ValuePath): ProfileFault[] {
  return Object.keys(value).filter((key) => !known.includes(key)).map((key) => ({ kind: 'unknown-key', path: [...path, key] }));
}

function isOrigin(value: unknown): value is string {
  return typeof value === 'string' && /^https?:/.test(value) && URL.canParse(value) && new URL(value).origin === value;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
