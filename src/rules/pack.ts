import type { Knowledge, Prepared, TopicsOfWord, WordTopics } from '../engine/types.ts';
import { packPatterns, unpackPatterns } from './pack-patterns.ts';
import type { PackedPatterns } from './pack-patterns.ts';

/** What travels in the page bundle: the knowledge as one JSON text, its many words gathered by how they begin. */
interface PackedKnowledge extends Omit<Knowledge, 'words' | 'prepared'> {
  readonly words: PackedWords;
  readonly prepared?: Omit<Prepared, 'patterns'> & { readonly patterns: PackedPatterns };
}

interface PackedWords {
  /** What words are about, as `CODE3 CODE1`: words point here. */
  readonly topics: readonly string[];
  /** First letters -> a line for each topic: its number, and how the words that have it go on, with blanks between. */
  readonly byBeginning: Readonly<Record<string, string>>;
}

const BEGINNING = 3;
/** Numbers of topics are written in this base: shorter, and no letter of theirs is a blank. */
const BASE = 36;

/** Packs the knowledge for the page bundle. `unpackKnowledge` gives back the same. */
export function packKnowledge(knowledge: Knowledge): string {
  const { words, prepared, ...rest } = knowledge;
  return JSON.stringify({
    ...rest,
    words: packWords(words),
    ...(prepared && { prepared: { ...prepared, patterns: packPatterns(prepared.patterns) } }),
  } satisfies PackedKnowledge);
}

/** Undoes `packKnowledge`. It trusts the text, which only ever comes out of our own build. */
export function unpackKnowledge(packed: string): Knowledge {
  const { words, prepared, ...rest } = JSON.parse(packed) as PackedKnowledge;
  return { ...rest, words: unpackWords(words), ...(prepared && { prepared: { ...prepared, patterns: unpackPatterns(prepared.patterns) } }) };
}

function packWords(words: WordTopics): PackedWords {
  const numbers = new Map<string, number>();
  const byBeginning = new Map<string, Map<string, string[]>>();
  for (const [word, topics] of [...words.entries()].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const key = topics.map((topic) => topic.join('')).join(' ');
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    const beginning = word.slice(0, BEGINNING);
    const lines = byBeginning.get(beginning) ?? new Map<string, string[]>();
    byBeginning.set(beginning, lines);
    const name = number.toString(BASE);
    lines.set(name, [...(lines.get(name) ?? []), word.slice(BEGINNING)]);
  }
  return {
    topics: [...numbers.keys()],
    byBeginning: Object.fromEntries([...byBeginning].map(([beginning, lines]) => [beginning, [...lines].map(([name, rests]) => [name, ...rests].join(' ')).join('\n')])),
  };
}

/** Words are unpacked when one with their beginning is first asked for: tens of thousands would hold up the page at start. */
function unpackWords({ topics, byBeginning }: PackedWords): WordTopics {
  const known: (TopicsOfWord | undefined)[] = [];
  const topicsAt = (number: number): TopicsOfWord =>
    (known[number] ??= (topics[number] ?? '').split(' ').map((topic) => [topic.slice(0, -1), Number(topic.slice(-1))] as const));
  const packed = new Map(Object.entries(byBeginning));
  const unpacked = new Map<string, ReadonlyMap<string, TopicsOfWord>>();
  /** The words with a beginning, by how they go on. */
  const wordsOn = (beginning: string): ReadonlyMap<string, TopicsOfWord> => {
    let words = unpacked.get(beginning);
    if (!words) unpacked.set(beginning, (words = unpack(packed.get(beginning) ?? '', topicsAt)));
    return words;
  };
  function* entries(): Generator<[string, TopicsOfWord], undefined> {
    for (const beginning of packed.keys()) for (const [rest, about] of wordsOn(beginning)) yield [beginning + rest, about];
  }
  return {
    get: (word) => {
      const beginning = word.slice(0, BEGINNING);
      return packed.has(beginning) ? wordsOn(beginning).get(word.slice(BEGINNING)) : undefined;
    },
    entries,
    *values() {
      for (const [, about] of entries()) yield about;
    },
  };
}

function unpack(lines: string, topicsAt: (number: number) => TopicsOfWord): ReadonlyMap<string, TopicsOfWord> {
  const words = new Map<string, TopicsOfWord>();
  for (const line of lines.split('\n')) {
    const [name = '', ...rests] = line.split(' ');
    const about = topicsAt(Number.parseInt(name, BASE));
    for (const rest of rests) words.set(rest, about);
  }
  return words;
}
