/** A team lead's key: it never leaves this browser but in a backup that a passphrase opens. */
import { calculateJwkThumbprint, CompactEncrypt, compactDecrypt, exportJWK, exportPKCS8, generateKeyPair, importPKCS8 } from 'jose';
import type { JWK } from 'jose';

const ALGORITHM = 'ES256';
/** Rounds of PBKDF2 with SHA-512; OWASP 2023 asks for 210,000. */
const ROUNDS = 250_000;
const SEALING = { alg: 'PBES2-HS512+A256KW', enc: 'A256GCM' };
const DATABASE = 'noodzaak-team';
const STORE = 'lead';
const ONLY = 'own';
const TURN = 'noodzaak-lead';

/** The team that this browser leads. */
export interface LedTeam {
  readonly team: string;
  /** Cannot be taken out of the browser. */
  readonly privateKey: CryptoKey;
  readonly publicKey: JWK;
  /** Thumbprint (RFC 7638) of the key. */
  readonly key: string;
  /** Of the file last signed; 0 before the first. */
  readonly serial: number;
  /** What was last signed, so that the next file begins with it; not there before the first. */
  readonly policy?: Readonly<Record<string, unknown>>;
}

/** What is in a backup. */
interface Backup {
  readonly team: string;
  readonly privateKey: string;
  readonly publicKey: JWK;
  readonly serial: number;
}

/**
 * Makes a team with a key of its own, and keeps it.
 * @param saveBackup is given its backup, at the one moment at which the key can be written down: before it is kept, so that wherever the
 * browser ends, no team is led here whose backup nobody was given
 * @returns null when a team is led here already: its key stays, and no backup is given of one that would not be kept
 */
export function makeTeam(team: string, passphrase: string, saveBackup: (backup: string) => void): Promise<LedTeam | null> {
  return inTurn(async () => ((await ledTeam()) === null ? makeFirst(team, passphrase, saveBackup) : null));
}

async function makeFirst(team: string, passphrase: string, saveBackup: (backup: string) => void): Promise<LedTeam> {
  const pair = await generateKeyPair(ALGORITHM, { extractable: true });
  const backup: Backup = { team, privateKey: await exportPKCS8(pair.privateKey), publicKey: await exportJWK(pair.publicKey), serial: 0 };
  const sealed = await new CompactEncrypt(new TextEncoder().encode(JSON.stringify(backup)))
    .setProtectedHeader(SEALING)
    .setKeyManagementParameters({ p2c: ROUNDS })
    .encrypt(new TextEncoder().encode(passphrase));
  saveBackup(sealed);
  return keepLed(backup);
}

/**
 * Takes a team back from its backup. One that is led here already stays as it is: the backup knows none of the numbers that were given out.
 * @returns null when the passphrase or the file is not right, or another team is led here: what was kept stays
 */
export async function restoreTeam(backup: string, passphrase: string): Promise<LedTeam | null> {
  try {
    const { plaintext } = await compactDecrypt(backup.trim(), new TextEncoder().encode(passphrase), {
      // jose opens nothing sealed with a passphrase unless it is named here.
      keyManagementAlgorithms: [SEALING.alg],
      contentEncryptionAlgorithms: [SEALING.enc],
      maxPBES2Count: ROUNDS,
    });
    const { team, privateKey, publicKey, serial } = JSON.parse(new TextDecoder().decode(plaintext)) as Backup;
    return await inTurn(async () => {
      const led = await ledTeam();
      if (led === null) return keepLed({ team, privateKey, publicKey, serial });
      return led.key === (await calculateJwkThumbprint(publicKey)) ? led : null;
    });
  } catch {
    return null;
  }
}

/** The team that this browser leads; null when it leads none. */
export async function ledTeam(): Promise<LedTeam | null> {
  return (await inStore<LedTeam | undefined>('readonly', (store) => store.get(ONLY))) ?? null;
}

/**
 * Takes the next serial before anything is signed with it: a number is never given out twice, also where two ask at one instant.
 * @param above the highest serial that this browser took in of the same team: a backup does not know of later files
 * @param policy what will be signed with it
 * @returns null when the team is not led here any more
 */
export function nextSerial({ key }: LedTeam, above: number, policy: Readonly<Record<string, unknown>>): Promise<number | null> {
  return inTurn(async () => {
    const led = await ledTeam();
    if (led?.key !== key) return null;
    const serial = Math.max(led.serial, above) + 1;
    await inStore('readwrite', (store) => store.put({ ...led, serial, policy }, ONLY));
    return serial;
  });
}

/** Erases the key of the team that this browser leads, and all with it. Only its backup brings it back. */
export function forgetLedTeam(): Promise<void> {
  return inTurn(() => inStore('readwrite', (store) => store.delete(ONLY)));
}

async function keepLed({ team, privateKey, publicKey, serial }: Backup): Promise<LedTeam> {
  const led: LedTeam = {
    team,
    privateKey: await importPKCS8(privateKey, ALGORITHM, { extractable: false }),
    publicKey,
    key: await calculateJwkThumbprint(publicKey),
    serial,
  };
  await inStore('readwrite', (store) => store.put(led, ONLY));
  return led;
}

/** One press and one tab at a time, by a lock of the browser: of two teams made at one instant, only one key would be kept. */
function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(TURN, act) as Promise<Result>;
}

async function inStore<Result>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<Result> {
  const database = await answerOf<IDBDatabase>(() => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    return opening;
  });
  try {
    return await answerOf<Result>(() => act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function answerOf<Result>(ask: () => IDBRequest): Promise<Result> {
  return new Promise((resolve, reject) => {
    const request = ask();
    request.onsuccess = () => { resolve(request.result as Result); };
    request.onerror = () => { reject(request.error ?? new Error('the database refused')); };
  });
}
