/** Reading and signing team files: one compact JWS (RFC 7515) with the key that signed it in its header. */
import { calculateJwkThumbprint, compactVerify, CompactSign, EmbeddedJWK } from 'jose';
import type { JWK } from 'jose';
import { leftWith, readStatement, refusalOf, teamAfter } from '../policy/team-file.ts';
import type { KnownTeam, TeamRefusal, TeamStatement } from '../policy/team-file.ts';
import type { PolicyProblem } from '../policy/read-layer.ts';
import type { PolicyIds } from '../policy/shape.ts';
import { dayOf } from '../policy/day.ts';
import { knownTeam, leftTeams } from './storage.ts';

const TYPE = 'noodzaak-team';
const ALGORITHM = 'ES256';
const TURN = 'noodzaak-team';
/** In UTF-16 code units; the largest policy the catalog allows stays far below. */
const LONGEST_FILE = 1_000_000;

/** What a file says, and by whose key. */
interface SignedStatement {
  readonly statement: TeamStatement;
  /** Thumbprint (RFC 7638). */
  readonly key: string;
}

/** A file that may be taken in, as the worker is asked about it. */
export interface TeamOffer {
  readonly signed: SignedStatement;
  readonly team: KnownTeam;
  /** No team is known in this browser yet: name and fingerprint are to be compared with what the team lead says. */
  readonly isFirst: boolean;
  readonly problems: readonly PolicyProblem[];
}

/**
 * Signs a statement.
 * @param publicKey goes along in the file
 * @returns the text of the file
 */
export function signTeamFile(statement: TeamStatement, privateKey: CryptoKey, publicKey: JWK): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(statement)))
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, jwk: publicKey })
    .sign(privateKey);
}

/**
 * Looks whether a file may be taken in; takes nothing in.
 * @returns why not, or what it offers; never throws
 */
export async function openTeamFile(text: string, ids: PolicyIds, now: Date = new Date()): Promise<TeamOffer | TeamRefusal> {
  const signed = await verified(text.trim());
  if (typeof signed === 'string') return signed;
  const [known, left] = await Promise.all([knownTeam.getValue(), leftTeams.getValue()]);
  const refusal = refusalOf(signed.statement, signed.key, known, left, dayOf(now));
  return refusal ?? { signed, ...teamAfter(signed.statement, signed.key, known, ids), isFirst: known === null };
}

/**
 * Takes a team in: from now on its key alone may sign. One write, so that it is the old team or the new. Looked at once more: a newer file may
 * have been taken in, or the team been left, since it was offered.
 * @returns why it is not taken in after all; null when it is
 */
export function joinTeam({ signed: { statement, key } }: TeamOffer, ids: PolicyIds, now: Date = new Date()): Promise<TeamRefusal | null> {
  return inTurn(async () => {
    const [known, left] = await Promise.all([knownTeam.getValue(), leftTeams.getValue()]);
    const refusal = refusalOf(statement, key, known, left, dayOf(now));
    if (refusal === null) await knownTeam.setValue(teamAfter(statement, key, known, ids).team);
    return refusal;
  });
}

/**
 * Leaves the team: what its file set no longer holds here, and another team's file may be taken in. Which file held is noted before
 * it goes, so that wherever the browser ends, an older one is refused.
 */
export function leaveTeam(): Promise<void> {
  return inTurn(async () => {
    const [known, left] = await Promise.all([knownTeam.getValue(), leftTeams.getValue()]);
    if (known !== null) await leftTeams.setValue(leftWith(left, known));
    await knownTeam.setValue(null);
  });
}

/** One tab at a time, by a lock of the browser: of two files taken in at one instant, the older could else be written last. */
function inTurn<Result>(change: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(TURN, change) as Promise<Result>;
}

async function verified(text: string): Promise<SignedStatement | TeamRefusal> {
  if (text.length > LONGEST_FILE || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)) return 'unreadable';
  try {
    const { payload, protectedHeader } = await compactVerify(text, EmbeddedJWK, { algorithms: [ALGORITHM] });
    const { jwk, typ } = protectedHeader;
    const statement = readStatement(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload)));
    if (typ !== TYPE || jwk === undefined || statement === null) return 'unreadable';
    return { statement, key: await calculateJwkThumbprint(jwk as JWK) };
  } catch (error) {
    return (error as { code?: unknown } | null)?.code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' ? 'tampered' : 'unreadable';
  }
}
