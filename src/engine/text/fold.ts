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

/** What a code unit folds to, filled in as they are met; 0 is not yet known. */
const FOLDED = new Uint16Array(0x10000);
for (const [plain, marks] of LOOKALIKES) {
  for (const mark of marks) FOLDED[mark.charCodeAt(0)] = plain.charCodeAt(0);
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  const known = FOLDED[code] ?? 0;
  if (known !== 0) return String.fromCharCode(known);
  const isCased = CASED_BLOCKS.some(([first, last]) => code >= first && code <= last);
  const folded = isCased ? unit.normalize('NFD').charAt(0).toLowerCase().charAt(0) : unit;
  FOLDED[code] = folded.charCodeAt(0);
  return folded;
}

/** Text of which folding is no more than lower case. */
const PLAIN = /^[\t-\r -_a-~]*$/;
/** Code units that a fold may change. */
const FOLDABLE = /[A-Z\u0060\u0080-\uffff]/g;

/**
 * Folds text for comparison: lower case, no diacritics, straight quotes, plain blanks and hyphens.
 * Works per UTF-16 code unit, so the result has the same length and every offset keeps its meaning.
 */
export function fold(text: string): string {
  return PLAIN.test(text) ? text.toLowerCase() : text.replace(FOLDABLE, foldUnit);
}
