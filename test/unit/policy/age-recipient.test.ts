import { identityToRecipient, generateX25519Identity } from 'age-encryption';
import { expect, it } from 'vitest';
import { AGE_RECIPIENT, hasChecksum } from '../../../src/policy/age-recipient.ts';

const KEY = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

it.each([
  'a12uel5l',
  'an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs',
  'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw',
  `11${'q'.repeat(82)}c8247j`,
  'split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w',
  '?1ezyfcl',
])('knows the checksum of %s, from BIP-173', (text) => {
  expect(hasChecksum(text)).toBe(true);
});

it.each(['a12uel5m', 'split1checkupstagehandshakeupstreamerranterredcaperred2y9e3x', 'a1g7sgd8', 'de1lg7wtÿ', 'x1b4n0q5v'])('does not take %s for one', (text) => {
  expect(hasChecksum(text)).toBe(false);
});

it('takes each key that age makes, and none with one sign changed, two changed places, or capitals', async () => {
  const keys = [KEY, ...await Promise.all(Array.from({ length: 20 }, async () => identityToRecipient(await generateX25519Identity())))];
  for (const key of keys) {
    expect(AGE_RECIPIENT.test(key), key).toBe(true);
    expect(AGE_RECIPIENT.test(key.toUpperCase())).toBe(false);
    for (let at = 4; at < key.length; at++) {
      const slip = `${key.slice(0, at)}${key[at] === 'q' ? 'p' : 'q'}${key.slice(at + 1)}`;
      expect(AGE_RECIPIENT.test(slip), slip).toBe(false);
      const swapped = `${key.slice(0, at)}${key.slice(at + 1, at + 2)}${key.slice(at, at + 1)}${key.slice(at + 2)}`;
      if (swapped !== key) expect(AGE_RECIPIENT.test(swapped), swapped).toBe(false);
    }
  }
});
