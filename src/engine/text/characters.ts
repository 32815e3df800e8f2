/** Kinds of UTF-16 code units. A word is an unbroken run of letters and digits. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;

const NOT_YET_SEEN = 3;
/** Filled in as characters are met: telling all of them apart beforehand would take longer than a note. */
const KINDS = new Uint8Array(0x10000).fill(NOT_YET_SEEN);

const FIRST_EAST_ASIAN = 0x3005;
const FIRST_SURROGATE = 0xd800;

function tellKind(code: number): number {
  // Surrogates (emoji), private use and the signs before the East Asian scripts are no part of words.
  if (code >= 0x3000) return code >= FIRST_EAST_ASIAN && code < FIRST_SURROGATE ? LETTER : OTHER;
  const character = String.fromCharCode(code);
  // The euro and percent signs stay with their number: "€9.600", "80%".
  if (/[\p{L}\p{M}€%]/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? DIGIT : OTHER;
}

/** The kind of a code unit: OTHER, LETTER or DIGIT. `NaN` (past the end of a string) is OTHER. */
export function kindOf(code: number): number {
  const kind = KINDS[code] ?? OTHER;
  return kind === NOT_YET_SEEN ? (KINDS[code] = tellKind(code)) : kind;
}
