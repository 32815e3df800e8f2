/** Kinds of UTF-16 code units. A word is an unbroken run of letters and digits. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;

const KINDS = kindTable();

function kindTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const lastTested = 0x2fff;
  for (let code = 0; code <= lastTested; code += 1) {
    const character = String.fromCharCode(code);
    // The euro and percent signs stay with their number: "€9.600", "80%".
    if (/[\p{L}\p{M}€%]/u.test(character)) table[code] = LETTER;
    else if (/\p{N}/u.test(character)) table[code] = DIGIT;
  }
  // East Asian scripts; surrogates (emoji) and private use stay OTHER.
  table.fill(LETTER, 0x3005, 0xd800);
  return table;
}

/** The kind of a code unit: OTHER, LETTER or DIGIT. `NaN` (past the end of a string) is OTHER. */
export function kindOf(code: number): number {
  return KINDS[code] ?? OTHER;
}
