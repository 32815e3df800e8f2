import type { Span } from '../types.ts';
import { CLIPPED_WORDS, CLOSING_ABBREVIATIONS, LEADING_ABBREVIATIONS, MONTHS, NAME_PARTICLES, SENTENCE_OPENERS } from './abbreviations.ts';
import { DIGIT, kindOf, LETTER, OTHER } from './characters.ts';
import { fold } from './fold.ts';
import { unpunctuatedBorders } from './unpunctuated.ts';

/** Where a sentence may end: a line break, a semicolon, an inline bullet, closing punctuation. */
const CANDIDATE = /\n|;|[•▪●‣]|[.!?…]+['"’”»)\]]*/g;

/** A bullet or number that opens an item, with nothing behind it yet. */
const ITEM_MARK = /^\s*(?:[-–—*•▪●‣→>]+|->|=>|\[[ xX]?\]|\(?(?:\d{1,2}|[a-zA-Z])[.)]|[☐☑✓✔])*\s*$/u;

/** Lines of plain text mail are broken by the mail program at about this many characters. */
const WRAP_FROM = 60;
const WRAP_TO = 100;

/** Characters from which a sentence may be dictated text without punctuation. */
const UNPUNCTUATED_FROM = 150;

/**
 * Cuts a paragraph into sentences. Line breaks, semicolons and bullets cut too: notes are lists as
 * often as prose. Abbreviations, initials, dates, times and numbering do not cut.
 * Lossless: blanks and the line break belong to the sentence before them.
 * @returns spans in UTF-16 offsets of `paragraph`, covering it without gaps
 */
export function sentenceSpans(paragraph: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const cut = (end: number): void => {
    if (end <= start || end >= paragraph.length) return;
    addUnpunctuated(paragraph, start, end, spans);
    start = end;
  };
  const widest = longestLine(paragraph);
  CANDIDATE.lastIndex = 0;
  for (let found = CANDIDATE.exec(paragraph); found; found = CANDIDATE.exec(paragraph)) {
    const mark = found[0];
    const at = found.index;
    const after = at + mark.length;
    const sofar = paragraph.slice(start, at);
    if (mark === '\n') {
      if (sofar.trim() !== '' && !wraps(paragraph, start, at, widest)) cut(skipBlankLines(paragraph, after));
    } else if (mark === ';') {
      if (isBlank(paragraph, after) && !insideParentheses(sofar)) cut(skipBlanks(paragraph, after));
    } else if ('•▪●‣'.includes(mark)) {
      if (!ITEM_MARK.test(sofar)) cut(at);
    } else if (!ITEM_MARK.test(paragraph.slice(start, after)) && endsSentence(paragraph, start, at, mark)) {
      cut(skipBlanks(paragraph, after));
    }
  }
  if (start < paragraph.length) addUnpunctuated(paragraph, start, paragraph.length, spans);
  return spans;
}

/** Adds a sentence; a long one without any punctuation in its pieces. */
function addUnpunctuated(paragraph: string, start: number, end: number, spans: Span[]): void {
  let from = start;
  if (end - start > UNPUNCTUATED_FROM) {
    for (const border of unpunctuatedBorders(fold(paragraph.slice(start, end)))) {
      spans.push({ start: from, end: start + border });
      from = start + border;
    }
  }
  spans.push({ start: from, end });
}

/** Whether closing punctuation `mark` at `at` ends the sentence that began at `start`. */
function endsSentence(text: string, start: number, at: number, mark: string): boolean {
  const after = at + mark.length;
  if (!isBlank(text, after)) return mark === '.' && isMissingBlank(text, at);
  const next = nextWord(text, after);
  if (next === null) return true;
  const closed = /['"’”»)\]]$/.test(mark);
  if (closed && next.lower) return false;
  if (/[!?]/.test(mark)) return true;
  if (mark.startsWith('…') || mark.startsWith('..')) return !next.lower;
  if (closed) return true;

  const word = wordBefore(text, start, at);
  const norm = fold(word);
  if (/^\d+$/.test(norm)) return !MONTHS.has(next.norm);
  if (LEADING_ABBREVIATIONS.has(norm) || norm.endsWith('nr')) return next.capital && opensSentence(next);
  if (CLOSING_ABBREVIATIONS.has(norm) || /^[a-z]$/.test(word)) return next.capital || next.item;
  if (/^\p{Lu}(?:\.\p{Lu})*$/u.test(word)) return next.capital && opensSentence(next);
  // An acronym is a whole word: nobody clips one with a dot.
  if (/^\p{Lu}{2,}$/u.test(word)) return true;
  if (isClipped(norm)) {
    // "Terugkopp. Mats", "alle rapp. AD": a label with its value, and what was cut short before an acronym.
    const isLabel = text.slice(start, at).trim() === word;
    return next.capital && (opensSentence(next) || !(isLabel || next.acronym));
  }
  if (norm.includes('.')) return next.capital && (/^[\d.]+$/.test(norm) || opensSentence(next));
  return true;
}

/** Endings that no whole Dutch word has: "rapp", "depr", "deurw", "wasm", "onderz", "rijbew". Loans with two l's are spared. */
const CUT_SHORT = /.{2}([bdfgkmnprt])\1$|[bcdfghkmnpstvxz][lr]$|rl$|[bdfgklmnprstz]w$|[bdgkpstvz]m$|[bdfgkpstvz]n$|[^aeiouy\d][vz]$|.(?:bew|geb)$/;

/** Whether a word was cut off in its middle: it has no vowel, or ends as no word does. */
function isClipped(norm: string): boolean {
  return norm !== '' && (!/[aeiouy\d]/.test(norm) || CUT_SHORT.test(norm) || CLIPPED_WORDS.has(norm));
}

interface NextWord {
  readonly norm: string;
  readonly lower: boolean;
  readonly capital: boolean;
  readonly item: boolean;
  /** Two capitals or more and nothing else. */
  readonly acronym: boolean;
  /** The word after it starts with a capital. */
  readonly capitalFollows: boolean;
}

/** The first word after `from`; null at the end of the text. By hand: a pattern with `\p{L}` costs ten times as much. */
function nextWord(text: string, from: number): NextWord | null {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  if (at === text.length) return null;
  while ('\'"‘’“”„«(['.includes(text.charAt(at)) && at < text.length) at += 1;
  const start = at;
  while (kindOf(text.charCodeAt(at)) !== OTHER || (at > start && at < text.length && ".'’-".includes(text.charAt(at)))) at += 1;
  const word = text.slice(start, at);
  const first = text.charAt(start);
  let following = at;
  while (/\s/.test(text.charAt(following))) following += 1;
  return {
    norm: fold(word).replace(/\.$/, ''),
    lower: first !== first.toUpperCase(),
    capital: isCapital(first),
    acronym: word.length > 1 && word === word.toUpperCase() && first !== first.toLowerCase(),
    item: '-–•*→'.includes(first) && first !== '',
    capitalFollows: following > at && isCapital(text.charAt(following)),
  };
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}

function opensSentence(next: NextWord): boolean {
  return SENTENCE_OPENERS.has(next.norm) && !(NAME_PARTICLES.has(next.norm) && next.capitalFollows);
}

/** The word that ends at `at`, with its inner dots. */
function wordBefore(text: string, start: number, at: number): string {
  let from = at;
  while (from > start && (kindOf(text.charCodeAt(from - 1)) !== OTHER || text[from - 1] === '.')) from -= 1;
  return text.slice(from, at).replace(/^\.+/, '');
}

/** "thuis.Zij": the blank after the dot was forgotten. */
function isMissingBlank(text: string, at: number): boolean {
  return /[a-z]{2}\.[A-Z][a-z]/.test(text.slice(Math.max(0, at - 2), at + 3));
}

function isBlank(text: string, at: number): boolean {
  return at >= text.length || /\s/.test(text.charAt(at));
}

/** Past the blanks at `at`, and the line break when it comes next. */
function skipBlanks(text: string, at: number): number {
  let to = at;
  while (to < text.length && text[to] !== '\n' && /\s/.test(text.charAt(to))) to += 1;
  return text[to] === '\n' ? skipBlankLines(text, to + 1) : to;
}

/** Past lines that hold blanks only; the indent of the next line stays with that line. */
function skipBlankLines(text: string, at: number): number {
  const blanks = /\s*/y;
  blanks.lastIndex = at;
  const run = blanks.exec(text)?.[0] ?? '';
  if (at + run.length === text.length) return text.length;
  return at + run.lastIndexOf('\n') + 1;
}

function insideParentheses(sofar: string): boolean {
  return sofar.lastIndexOf('(') > sofar.lastIndexOf(')');
}

/** Whether the line break at `at` was put there by a mail program, in the middle of a sentence. */
function wraps(text: string, start: number, at: number, widest: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trimEnd();
  if (line.length < WRAP_FROM || line.length > WRAP_TO) return false;
  const last = line.charCodeAt(line.length - 1);
  const [word = ''] = /^\p{Ll}\S*/u.exec(text.slice(at + 1, at + 1 + WRAP_TO)) ?? [];
  // A line that had room for the next word was ended by the writer.
  const hadRoom = line.length + 1 + word.length <= widest;
  return (kindOf(last) === LETTER || kindOf(last) === DIGIT || line.endsWith(',')) && word !== '' && !hadRoom && at > start;
}

/** Length of the longest line, without the blanks at its end. */
function longestLine(text: string): number {
  return text.split('\n').reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
}
