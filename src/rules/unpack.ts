import type { Knowledge, WordTopics } from '../engine/types.ts';
import type { PackedKnowledge } from './pack.ts';

/** Undoes `packKnowledge`. It trusts the text, which only ever comes out of our own build. */
export function unpackKnowledge(packed: string): Knowledge {
  const { words, ...rest } = JSON.parse(packed) as PackedKnowledge;
  return { ...rest, words: unpackWords(words) };
}

function unpackWords(packed: PackedKnowledge['words']): WordTopics {
  const words = new Map<string, readonly (readonly [code: string, strength: 1 | 2 | 3])[]>();
  for (const [key, list] of Object.entries(packed)) {
    const topics = key.split(' ').map((topic) => [topic.slice(0, -1), Number(topic.slice(-1)) as 1 | 2 | 3] as const);
    for (const word of list.split(' ')) words.set(word, topics);
  }
  return words;
}
