/** The privacy officer's key, and what is encrypted for it: age files (age-encryption.org), which their own tools can read too. */
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

export interface ReportKey {
  /** `AGE-SECRET-KEY-1…`: never stored by us. */
  readonly secret: string;
  /** `age1…`: goes into the policy key `reportKey`. */
  readonly recipient: string;
}

/** Makes a new key. */
export async function makeReportKey(): Promise<ReportKey> {
  const secret = await generateX25519Identity();
  return { secret, recipient: await identityToRecipient(secret) };
}

/** The key as a file that only its passphrase opens. */
export async function lockKey({ secret }: ReportKey, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(`${secret}\n`);
}

/**
 * Opens such a file.
 * @returns null when the passphrase is another one, or the file holds no key
 */
export async function unlockKey(file: Uint8Array, passphrase: string): Promise<ReportKey | null> {
  try {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    const secret = (await decrypter.decrypt(file, 'text')).trim();
    return { secret, recipient: await identityToRecipient(secret) };
  } catch {
    return null;
  }
}

/** Encrypts a contribution so that the key's owner alone can read it. */
export async function encryptFor(recipient: string, text: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(text);
}
