import type { WordTopics } from '../engine/types.ts';
import { faultIn } from './compile-lexicon.ts';
import { folded } from './pattern.ts';
import type { RuleProblem } from './problem.ts';
import { readTable } from './read-table.ts';
import type { TableRow } from './read-table.ts';

const CODES = 'words/codes.tsv';
const WORDS = 'words/reviewed-words.tsv';

/** Reads words/codes.tsv and words/reviewed-words.tsv, the words folded. Faulty rows go to `problems` and are left out. */
export function compileWords(files: ReadonlyMap<string, string>, problems: RuleProblem[]): WordTopics {
  const codes = new Set(readTable(CODES, files.get(CODES) ?? '', ['code', 'meaning'], problems).map(({ cells }) => cells.code));
  const words = new Map<string, (readonly [code: string, strength: 1 | 2 | 3])[]>();
  for (const row of readTable(WORDS, files.get(WORDS) ?? '', ['word', 'topic', 'strength'], problems)) {
    const { word, topic } = row.cells;
    const strength = strengthOf(row.cells.strength);
    if (strength === null || !codes.has(topic) || word === '' || word.includes(' ')) {
      tellFaults(row, codes, problems);
      continue;
    }
    const key = folded(word);
    const topics = words.get(key);
    const twin = topics?.findIndex(([code]) => code === topic) ?? -1;
    // Two words can fold to one ("een", "één"): the stronger judgement holds.
    if (topics === undefined) words.set(key, [[topic, strength]]);
    else if (twin === -1) topics.push([topic, strength]);
    else if (strength > (topics[twin]?.[1] ?? 0)) topics[twin] = [topic, strength];
  }
  return words;
}

function strengthOf(cell: string): 1 | 2 | 3 | null {
  return cell === '1' ? 1 : cell === '2' ? 2 : cell === '3' ? 3 : null;
}

function tellFaults(row: TableRow<'word' | 'topic' | 'strength'>, codes: ReadonlySet<string>, problems: RuleProblem[]): void {
  const { word, topic, strength } = row.cells;
  const fault = faultIn(WORDS, row, problems);
  if (word === '' || word.includes(' ')) fault('word', `"${word}" is not one word`, 'write one word without blanks; wordings go in lexicon/');
  if (!codes.has(topic)) fault('topic', `there is no code "${topic}"`, `use a code of ${CODES}`);
  if (strengthOf(strength) === null) fault('strength', `"${strength}" is not a strength`, 'choose one of 1, 2, 3');
}
