/** Marks that people and word processors type for the same plain character. */
const LOOKALIKES: readonly (readonly [plain: string, marks: string])[] = [
  ["'", '\u2018\u2019\u201a\u201b\u2032\u00b4\u0060\u02bc'],
  ['"', '\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb'],
  [' ', '\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'],
  ['-', '\u2010\u2011\u2212'],
  ['o', '\u00d8\u00f8'],
  ['l', '\u0141\u0142'],
  ['d', '\u0110\u0111'],
];

/** Blocks with cased or accented letters; beyond them a code unit folds to itself. */
const CASED_BLOCKS: readonly (readonly [first: number, last: number])[] = [
  [0x0000, 0x058f], [0x1e00, 0x1fff], [0x2c00, 0x2dff], [0xff21, 0xff5a],
];

const FOLDED = foldTable();

function foldTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (const [first, last] of CASED_BLOCKS) {
    for (let code = first; code <= last; code += 1) {
      const lower = String.fromCharCode(code).normalize('NFD').charAt(0).toLowerCase();
      table[code] = lower.charCodeAt(0);
    }
  }
  for (const [plain, marks] of LOOKALIKES) {
    for (const mark of marks) table[mark.charCodeAt(0)] = plain.charCodeAt(0);
  }
  return table;
}

/** Code units that a fold may change. */
const FOLDABLE = /[A-Z\u0060\u0080-\uffff]/g;

/**
 * Folds text for comparison: lower case, no diacritics, straight quotes, plain blanks and hyphens.
 * Works per UTF-16 code unit, so the result has the same length and every offset keeps its meaning.
 */
export function fold(text: string): string {
  return text.replace(FOLDABLE, (unit) => String.fromCharCode(FOLDED[unit.charCodeAt(0)] ?? 0));
}
