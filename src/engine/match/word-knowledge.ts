import type { TopicsOfWord, WordTopics } from '../types.ts';
import { fold } from '../text/fold.ts';

/** Looks a folded word up: itself, then as an inflection, then by the parts of a compound. */
export type WordKnowledge = (norm: string) => TopicsOfWord;

const NONE: TopicsOfWord = [];
const MOST_CACHED = 20_000;
/** Shorter parts of a compound are found everywhere by chance. */
const SHORTEST_PART = 4;
const SHORTEST_COMPOUND = 8;
const SHORTEST_STEM = 3;
/** How many base forms the last part of a compound is tried in. */
const NOUN_FORMS = 4;
const VOWELS = 'aeiouy';

/** Ending -> what stands in its place in the base form, by last letter; likelier ones first. */
const INFLECTIONS: Readonly<Record<string, readonly (readonly [ending: string, bases: readonly string[]])[]>> = {
  s: [["'s", ['']], ['s', ['']], ['es', ['e']], ['tjes', ['', 'e']], ['jes', ['']], ['pjes', ['']], ['kjes', ['g']]],
  n: [['en', ['', 'e']], ['n', ['']], ['heden', ['heid']], ['den', ['en', 'de']], ['ten', ['en', 'te']]],
  e: [['e', ['']], ['de', ['en', 'd']], ['te', ['en', 't']], ['tje', ['', 'e']], ['je', ['']], ['pje', ['']], ['kje', ['g']], ['ste', ['']], ['ere', ['']]],
  r: [['er', ['', 'e']]],
  t: [['t', ['en']], ['st', ['']]],
  d: [['d', ['en']]],
};

/** Letters that join the parts of a compound: scheidingsverdriet, zielenleed, pensioen-e. */
const LINKS = ['', 's', 'en', 'e', 'n'] as const;

/**
 * Makes the look-up over the reviewed dictionary. Regular inflections keep the strength of their
 * base form; a part of a compound is weaker evidence and loses one. Answers are cached.
 * @param words all under their folded spelling (`withFoldedKeys`) when `letters` are given; otherwise as they were read
 * @param letters `beginningsOf` the words, when that was worked out beforehand
 */
export function createWordKnowledge(words: WordTopics, letters?: string): WordKnowledge {
  return letters === undefined ? createFoldedWordKnowledge(withFoldedKeys(words), beginningsOf(words)) : createFoldedWordKnowledge(words, letters);
}

function createFoldedWordKnowledge(words: WordTopics, letters: string): WordKnowledge {
  const cache = new Map<string, TopicsOfWord>();

  const beginnings = readBeginnings(letters);
  const exact = (norm: string): TopicsOfWord | undefined => words.get(norm);
  const inflected = (norm: string): TopicsOfWord | undefined => {
    const whole = exact(norm);
    if (whole) return whole;
    for (const base of baseForms(norm)) {
      const found = exact(base);
      if (found) return found;
    }
    return undefined;
  };

  /** Two known parts; else the longer of the longest known last and first part. */
  const compound = (norm: string): TopicsOfWord => {
    if (norm.length < SHORTEST_COMPOUND) return NONE;
    const forms = [norm, ...baseForms(norm).slice(0, NOUN_FORMS)];
    const beginsKnown = beginnings.has(norm, 0);
    let longestLast = NONE;
    let lastLength = 0;
    for (let cut = SHORTEST_PART; cut <= norm.length - SHORTEST_PART; cut += 1) {
      if (!beginnings.has(norm, cut) || !isPossibleWord(norm, 0, cut)) continue;
      for (const form of forms) {
        const last = form.length - cut < SHORTEST_PART ? undefined : exact(form.slice(cut));
        if (!last) continue;
        const first = beginsKnown ? firstPart(norm, cut, exact) : undefined;
        if (first) return merge(weaker(last), weaker(first));
        if (lastLength === 0) {
          longestLast = last;
          lastLength = norm.length - cut;
        }
        break;
      }
    }
    if (beginsKnown) {
      for (let cut = norm.length - SHORTEST_PART; cut > lastLength; cut -= 1) {
        const first = exact(norm.slice(0, cut));
        if (first && isPossibleWord(norm, cut, norm.length)) return weaker(first);
      }
    }
    return weaker(longestLast);
  };

  const lookUp = (norm: string): TopicsOfWord => {
    const known = inflected(norm);
    if (known) return known;
    const hyphen = norm.lastIndexOf('-');
    if (hyphen > 0) {
      const parts = norm.split('-').filter((part) => part !== '');
      return weaker(parts.map((part) => inflected(part) ?? compound(part)).reduce(merge, NONE));
    }
    return compound(norm);
  };

  return (norm) => {
    let topics = cache.get(norm);
    if (topics === undefined) {
      topics = lookUp(norm);
      if (cache.size >= MOST_CACHED) cache.clear();
      cache.set(norm, topics);
    }
    return topics;
  };
}

/** The words, and those whose own spelling is not folded ("-GGZ") under their folded spelling without a leading hyphen, too. */
export function withFoldedKeys(words: WordTopics): Map<string, TopicsOfWord> {
  const folded = new Map<string, TopicsOfWord>();
  for (const [word, topics] of words.entries()) {
    if (/^[a-z]*$/.test(word)) continue;
    const key = fold(word).replace(/^-/, '');
    if (key !== word) folded.set(key, merge(merge(folded.get(key) ?? NONE, words.get(key) ?? NONE), topics));
  }
  return new Map([...folded, ...words.entries()]);
}

/** Groups of four letters, told apart by a hash. */
const BEGINNINGS = 1 << 16;
/** Four groups to a character, as the lowest bits of these: bytes of a text that need no decoding. */
const PER_CHARACTER = 4;
const FIRST_CHARACTER = 64;

/** Which four letters words begin with, as a text: most places in a word cannot be the start of a part. */
export function beginningsOf(words: WordTopics): string {
  const bits = new Uint8Array(BEGINNINGS / PER_CHARACTER).fill(FIRST_CHARACTER);
  for (const [word] of words.entries()) {
    if (word.length < SHORTEST_PART) continue;
    const group = beginningAt(word, 0);
    bits[group >>> 2] = (bits[group >>> 2] ?? 0) | (1 << (group & 3));
  }
  return new TextDecoder().decode(bits);
}

function readBeginnings(letters: string): { has(norm: string, at: number): boolean } {
  const bits = new TextEncoder().encode(letters);
  return {
    has(norm, at) {
      const group = beginningAt(norm, at);
      return (((bits[group >>> 2] ?? 0) >>> (group & 3)) & 1) === 1;
    },
  };
}

function beginningAt(norm: string, at: number): number {
  const letters = Math.imul(Math.imul(norm.charCodeAt(at) * 31 + norm.charCodeAt(at + 1), 31) + norm.charCodeAt(at + 2), 31) + norm.charCodeAt(at + 3);
  return Math.imul(letters, 0x9e3779b1) >>> 16;
}

type Exact = (norm: string) => TopicsOfWord | undefined;

/** What a word may be an inflection of, likelier forms first; most are no words at all. */
function baseForms(norm: string): string[] {
  const forms: string[] = [];
  for (const [ending, bases] of INFLECTIONS[norm.at(-1) ?? ''] ?? []) {
    if (norm.length - ending.length < SHORTEST_STEM || !norm.endsWith(ending)) continue;
    const stem = norm.slice(0, norm.length - ending.length);
    for (const base of bases) addForms(stem, base, forms);
  }
  if (norm.startsWith('ge') && norm.length > SHORTEST_STEM + 3 && /[dt]$/.test(norm)) {
    addForms(norm.slice(2, -1), 'en', forms);
    addForms(norm.slice(2), 'en', forms);
  }
  // "Ik huil": rare in notes, and in short words mostly chance ("dat" ~ "daten").
  if (norm.length > SHORTEST_STEM) addForms(norm, 'en', forms);
  return forms;
}

/** Adds a stem with a base ending in the spellings Dutch gives it: drink(en), stop(pen), slaap ~ slap(en), briev ~ brief. */
function addForms(stem: string, base: string, forms: string[]): void {
  forms.push(stem + base);
  const last = stem.at(-1) ?? '';
  if (base === 'en') {
    const softened = last === 'f' ? `${stem.slice(0, -1)}v` : last === 's' ? `${stem.slice(0, -1)}z` : stem;
    if (softened !== stem) forms.push(`${softened}en`);
    const short = shortened(softened);
    forms.push(short === softened ? `${stem}${last}en` : `${short}en`);
  } else if (base === '') {
    if (last === stem.at(-2)) {
      if (!VOWELS.includes(last)) forms.push(stem.slice(0, -1));
      return;
    }
    const hardened = last === 'v' ? `${stem.slice(0, -1)}f` : last === 'z' ? `${stem.slice(0, -1)}s` : stem;
    if (hardened !== stem) forms.push(hardened);
    const long = lengthened(hardened);
    if (long !== hardened) forms.push(long);
  }
}

/** slaap -> slap: before -en a long vowel is written once. */
function shortened(stem: string): string {
  return stem.replace(/([aeou])\1([^aeiou])$/, '$1$2');
}

/** ram -> raam: without -en a long vowel is written twice. */
function lengthened(stem: string): string {
  return stem.replace(/([^aeiou]|^)([aeou])([^aeiou])$/, '$1$2$2$3');
}

/** The topics of what stands before `cut`, less a linking sound. */
function firstPart(norm: string, cut: number, exact: Exact): TopicsOfWord | undefined {
  for (const link of LINKS) {
    const end = cut - link.length;
    if (end < SHORTEST_PART || !norm.startsWith(link, end)) continue;
    const found = exact(norm.slice(0, end));
    if (found) return found;
  }
  return undefined;
}

/** Has a vowel and does not end as no Dutch word ends, so it can be a word of its own. */
function isPossibleWord(norm: string, start: number, end: number): boolean {
  if ('vzq'.includes(norm.charAt(end - 1))) return false;
  for (let at = start; at < end; at += 1) if (VOWELS.includes(norm.charAt(at))) return true;
  return false;
}

function weaker(topics: TopicsOfWord): TopicsOfWord {
  return topics.flatMap(([code, strength]) => (strength > 1 ? [[code, strength - 1] as const] : []));
}

/** Both, with the strongest of each code. */
function merge(a: TopicsOfWord, b: TopicsOfWord): TopicsOfWord {
  if (b.length === 0) return a;
  if (a.length === 0) return b;
  const strongest = new Map(a);
  for (const [code, strength] of b) strongest.set(code, Math.max(strength, strongest.get(code) ?? 0));
  return [...strongest];
}
