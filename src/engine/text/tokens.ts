import type { Token } from '../reading.ts';
import { DIGIT, kindOf, LETTER, OTHER } from './characters.ts';

const APOSTROPHE = 39;
const COMMA = 44;
const HYPHEN = 45;
const DOT = 46;
const SLASH = 47;
const COLON = 58;

/**
 * Cuts a sentence into tokens. A token is one or more runs of letters and digits joined by
 * - an apostrophe or hyphen (zo'n, GGZ-instelling),
 * - a dot between single letters (i.v.m),
 * - a dot, comma, colon or slash between digits (1.250,50; 13:30; 24/7).
 * A slash between words separates them: "drugs/alcohol" is two tokens.
 * @param text the sentence as typed
 * @param folded `fold(text)`
 * @returns tokens in order, with UTF-16 offsets into `text`
 */
export function tokenise(text: string, folded: string): Token[] {
  const tokens: Token[] = [];
  const length = folded.length;
  let at = 0;
  while (at < length) {
    if (kindOf(folded.charCodeAt(at)) === OTHER) {
      at += 1;
      continue;
    }
    const start = at;
    let runStart = at;
    for (;;) {
      while (kindOf(folded.charCodeAt(at)) !== OTHER) at += 1;
      if (!joins(folded, runStart, at)) break;
      at += 1;
      runStart = at;
    }
    tokens.push({ start, end: at, text: text.slice(start, at), norm: folded.slice(start, at) });
  }
  return tokens;
}

/** Whether the mark at `at` joins the run that began at `runStart` to the one after it. */
function joins(folded: string, runStart: number, at: number): boolean {
  const mark = folded.charCodeAt(at);
  if (mark !== APOSTROPHE && mark !== HYPHEN && mark !== DOT && mark !== COMMA && mark !== COLON && mark !== SLASH) return false;
  const next = kindOf(folded.charCodeAt(at + 1));
  if (next === OTHER) return false;
  if (mark === APOSTROPHE || mark === HYPHEN) return true;
  const before = kindOf(folded.charCodeAt(at - 1));
  if (before === DIGIT && next === DIGIT) return true;
  return (
    mark === DOT && before === LETTER && next === LETTER &&
    at - runStart === 1 && kindOf(folded.charCodeAt(at + 2)) === OTHER
  );
}
