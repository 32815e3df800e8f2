/** A file of site profiles, as somebody wrote it: what it holds, or what is wrong on which line. */
import { readSiteProfileFile } from './site-profile.ts';
import type { ProfileFaultKind, SiteProfile } from './site-profile.ts';

/** A JSON text that was parsed, or the line where that failed. */
export type ParsedJson =
  | { readonly value: unknown; readonly lineOf: (path: readonly string[], part: 'key' | 'value') => number }
  | { readonly brokenAt: number };

export interface FileFault {
  readonly kind: ProfileFaultKind | 'not-json';
  /** From 1. */
  readonly line: number;
}

export interface FileRead {
  /** Of use only where there are no faults: a file is taken whole or not at all. */
  readonly profiles: readonly SiteProfile[];
  readonly faults: readonly FileFault[];
}

/** Reads a file of site profiles; every fault has its line. */
export function readProfileFile(json: ParsedJson): FileRead {
  if ('brokenAt' in json) return { profiles: [], faults: [{ kind: 'not-json', line: json.brokenAt }] };
  const { profiles, faults } = readSiteProfileFile(json.value);
  const placed = faults.map(({ kind, path }) => ({ kind, line: json.lineOf(path, kind === 'unknown-key' ? 'key' : 'value') })).sort((one, other) => one.line - other.line);
  return { profiles, faults: placed };
}
