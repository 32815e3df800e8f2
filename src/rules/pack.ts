import type { Knowledge, WordTopics } from '../engine/types.ts';

/** What travels in the page bundle: the knowledge as one JSON text, its many words gathered by their topics. */
interface PackedKnowledge extends Omit<Knowledge, 'words'> {
  /** Topics, as `CODE3 CODE1`, -> the words that have just these, with blanks between. Fast to split, and it zips well. */
  readonly words: Readonly<Record<string, string>>;
}

/** Packs the knowledge for the page bundle. `unpackKnowledge` gives back the same. */
export function packKnowledge(knowledge: Knowledge): string {
  return JSON.stringify({ ...knowledge, words: packWords(knowledge.words) } satisfies PackedKnowledge);
}

/** Undoes `packKnowledge`. It trusts the text, which only ever comes out of our own build. */
export function unpackKnowledge(packed: string): Knowledge {
  const { words, ...rest } = JSON.parse(packed) as PackedKnowledge;
  return { ...rest, words: unpackWords(words) };
}

function packWords(words: WordTopics): PackedKnowledge['words'] {
  const byTopics = new Map<string, string[]>();
  for (const [word, topics] of words) {
    const key = topics.map((topic) => topic.join('')).join(' ');
    const list = byTopics.get(key);
    if (list === undefined) byTopics.set(key, [word]);
    else list.push(word);
  }
  return Object.fromEntries([...byTopics].map(([topics, list]) => [topics, list.sort().join(' ')]));
}

function unpackWords(packed: PackedKnowledge['words']): WordTopics {
  const words = new Map<string, readonly (readonly [code: string, strength: 1 | 2 | 3])[]>();
  for (const [key, list] of Object.entries(packed)) {
    const topics = key.split(' ').map((topic) => [topic.slice(0, -1), Number(topic.slice(-1)) as 1 | 2 | 3] as const);
    for (const word of list.split(' ')) words.set(word, topics);
  }
  return words;
}
