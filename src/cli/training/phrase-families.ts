/** Finds phrases that are written alike, so that a phrase is never measured on its own twin. */
import type { Phrase } from './corpus.ts';

/** Phrases of one topic with this share of the shorter one's telling words in common are of one family. */
const ALIKE = 0.5;
/** A word that stands in more than this share of a topic's phrases tells nothing of their kinship. */
const COMMON = 0.01;
const FEWEST_WORDS = 2;

/**
 * @returns per phrase the number of its family: the same for phrases that are alike, also by way of others;
 * families never cross topics
 */
export function phraseFamilies(phrases: readonly Phrase[]): number[] {
  const heads = phrases.map((_, index) => index);
  const headOf = (index: number): number => {
    let head = index;
    while (heads[head] !== head) head = heads[head] ?? head;
    return head;
  };
  for (const members of membersByTopic(phrases)) {
    const telling = tellingWords(members.map((index) => phrases[index]?.text ?? ''));
    for (const [a, own] of telling.entries()) {
      for (let b = 0; b < a; b += 1) {
        if (areAlike(own, telling[b] ?? new Set())) heads[headOf(members[a] ?? 0)] = headOf(members[b] ?? 0);
      }
    }
  }
  return heads.map((_, index) => headOf(index));
}

function membersByTopic(phrases: readonly Phrase[]): Iterable<number[]> {
  const members = new Map<string, number[]>();
  for (const [index, { topic }] of phrases.entries()) {
    const known = members.get(topic);
    if (known) known.push(index);
    else members.set(topic, [index]);
  }
  return members.values();
}

function tellingWords(texts: readonly string[]): Set<string>[] {
  const words = texts.map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  const counts = new Map<string, number>();
  for (const own of words) for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.max(FEWEST_WORDS, COMMON * texts.length);
  return words.map((own) => new Set([...own].filter((word) => (counts.get(word) ?? 0) <= most)));
}

function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  if (fewer.size < FEWEST_WORDS) return false;
  let common = 0;
  for (const word of fewer) if (more.has(word)) common += 1;
  return common >= ALIKE * fewer.size;
}
