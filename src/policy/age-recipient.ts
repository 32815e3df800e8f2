/**
 * The public half of an age key: `age1`, 52 signs, and a checksum of six that tells a slip of the pen (BIP-173, "Bech32",
 * https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki). What encrypts refuses such a key too, but only when counts are to go out.
 */
const DIGITS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const FORM = /^age1[02-9ac-hj-np-z]{58}$/;

/** Takes what can be such a key, in small letters as age writes it. */
export const AGE_RECIPIENT: Pick<RegExp, 'test'> = { test: (text) => FORM.test(text) && hasChecksum(text) };

/** Whether the last six signs are the checksum of the rest. @param text in small letters, with a `1` in it */
export function hasChecksum(text: string): boolean {
  const end = text.lastIndexOf('1');
  const prefix = [...text.slice(0, end)].map((sign) => sign.charCodeAt(0));
  const data = [...text.slice(end + 1)].map((sign) => DIGITS.indexOf(sign));
  return !data.includes(-1) && remainder([...prefix.map((code) => code >> 5), 0, ...prefix.map((code) => code & 31), ...data]) === 1;
}

/** What is left of the values, as a polynomial, after division by that of the checksum. */
function remainder(values: readonly number[]): number {
  return values.reduce((left, value) => {
    const top = left >> 25;
    return GENERATOR.reduce((sum, term, at) => ((top >> at) & 1 ? sum ^ term : sum), ((left & 0x1ffffff) << 5) ^ value);
  }, 1);
}
