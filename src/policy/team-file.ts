/** A team's policy as its lead signed it: what must be in the file, and when it counts. */
import { readLayer } from './read-layer.ts';
import type { LayerValues, PolicyProblem } from './read-layer.ts';
import { ownField } from './shape.ts';
import type { PolicyIds } from './shape.ts';

/** What is signed. Days are written `2026-11-22`. */
export interface TeamStatement {
  readonly team: string;
  /** Only ever rises: an older file cannot come back. */
  readonly serial: number;
  /** The days it may be taken in on, ends included. */
  readonly from: string;
  readonly until: string;
  /** Keys of the catalog. */
  readonly policy: unknown;
}

/** The team this browser belongs to, as it was last taken in. Kept as one thing, so that it is the old or the new. */
export interface KnownTeam {
  readonly team: string;
  /** Thumbprint (RFC 7638) of the one key that may sign for it. */
  readonly key: string;
  readonly serial: number;
  readonly until: string;
  readonly values: LayerValues;
}

/** Why a file is not taken in. */
export type TeamRefusal = 'unreadable' | 'tampered' | 'foreign-key' | 'replayed' | 'older' | 'expired' | 'not-yet';

/** Of each team that was left, the serial of the file that then held, by the thumbprint of its key: an older one cannot come back. */
export type LeftTeams = Readonly<Record<string, number>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST_NAME = 60;

/** Whether a day is written as a file has it: a year of four digits. */
export function isDay(text: string): boolean {
  return DAY.test(text);
}

/** Takes a statement out of what was signed; null when it is none. */
export function readStatement(signed: unknown): TeamStatement | null {
  const [team, serial, from, until, policy] = ['team', 'serial', 'from', 'until', 'policy'].map((name) => ownField(signed, name));
  if (typeof team !== 'string' || team.trim() === '' || team.length > LONGEST_NAME) return null;
  if (!Number.isSafeInteger(serial) || (serial as number) < 1) return null;
  if (typeof from !== 'string' || typeof until !== 'string' || !isDay(from) || !isDay(until)) return null;
  if (typeof policy !== 'object' || policy === null || Array.isArray(policy)) return null;
  return { team, serial: serial as number, from, until, policy };
}

/**
 * Whether a statement whose signature is right may be taken in.
 * @param key thumbprint of the key that signed it
 * @param left the teams that were left here: who joins one again may do so by the very file that held, or by a newer one
 * @param today as `2026-11-22`
 * @returns null when it may
 */
export function refusalOf({ serial, from, until }: TeamStatement, key: string, known: KnownTeam | null, left: LeftTeams, today: string): TeamRefusal | null {
  if (known !== null && known.key !== key) return 'foreign-key';
  if (known !== null && serial <= known.serial) return 'replayed';
  if (serial < serialLeft(left, key)) return 'older';
  if (today > until) return 'expired';
  return today < from ? 'not-yet' : null;
}

/** The teams that were left, with one that is left now. */
export function leftWith(left: LeftTeams, { key, serial }: KnownTeam): LeftTeams {
  return { ...left, [key]: Math.max(serial, serialLeft(left, key)) };
}

/** The serial of the file that held when a team was left; 0 where it never was. */
export function serialLeft(left: LeftTeams, key: string): number {
  const serial = ownField(left, key);
  return Number.isSafeInteger(serial) ? (serial as number) : 0;
}

/** The team after a statement was taken in: a faulty key in it is no laxer than it was before. */
export function teamAfter(
  { team, serial, until, policy }: TeamStatement,
  key: string,
  known: KnownTeam | null,
  ids: PolicyIds,
): { readonly team: KnownTeam; readonly problems: readonly PolicyProblem[] } {
  const { values, problems } = readLayer('team', policy, ids, known?.values);
  return { team: { team, key, serial, until, values }, problems };
}

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * A thumbprint as people compare it, also aloud: its first 128 bits as eight groups of four, of 0 to 9 and a to f alone.
 * @param key the thumbprint in base64url
 */
export function fingerprintOf(key: string): string {
  const bits = [...key].map((character) => Math.max(0, BASE64URL.indexOf(character)).toString(2).padStart(6, '0')).join('').slice(0, 128);
  const digits = (bits.match(/.{4}/g) ?? []).map((four) => Number.parseInt(four, 2).toString(16)).join('');
  return (digits.match(/.{1,4}/g) ?? []).join(' ');
}
