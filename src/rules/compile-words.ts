import type { WordTopics } from '../engine/types.ts';
import { faultIn } from './compile-lexicon.ts';
import { folded } from './pattern.ts';
import type { RuleProblem } from './problem.ts';
import { readTable } from './read-table.ts';

/** Reads words/codes.tsv and words/reviewed-words.tsv, the words folded. Faulty rows go to `problems` and are left out. */
export function compileWords(files: ReadonlyMap<string, string>, problems: RuleProblem[]): WordTopics {
  const codesFile = 'words/codes.tsv';
  const wordsFile = 'words/reviewed-words.tsv';
  const codes = new Set(readTable(codesFile, files.get(codesFile) ?? '', ['code', 'meaning'], problems).map(({ cells }) => cells.code));
  const words = new Map<string, (readonly [code: string, strength: 1 | 2 | 3])[]>();
  for (const row of readTable(wordsFile, files.get(wordsFile) ?? '', ['word', 'topic', 'strength'], problems)) {
    const { word, topic, strength: strengthCell } = row.cells;
    const fault = faultIn(wordsFile, row, problems);
    const strength = ([1, 2, 3] as const).find((known) => String(known) === strengthCell);
    if (word === '' || word.includes(' ')) fault('word', `"${word}" is not one word`, 'write one word without blanks; wordings go in lexicon/');
    if (!codes.has(topic)) fault('topic', `there is no code "${topic}"`, `use a code of ${codesFile}`);
    if (strength === undefined) fault('strength', `"${strengthCell}" is not a strength`, 'choose one of 1, 2, 3');
    if (strength === undefined) continue;
    const key = folded(word);
    const topics = words.get(key) ?? [];
    const twin = topics.findIndex(([code]) => code === topic);
    // Two words can fold to one ("pui", "púi"): the stronger judgement holds.
    if (twin === -1) topics.push([topic, strength]);
    else if (strength > (topics[twin]?.[1] ?? 0)) topics[twin] = [topic, strength];
    words.set(key, topics);
  }
  return words;
}
