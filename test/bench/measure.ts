import { readFileSync } from 'node:fs';

/** What is measured of each tool; all in milliseconds. */
export interface PeerFigures {
  /** Making it ready, once. */
  readonly build: number;
  /** A 2,000-word note never seen before: median of fresh notes. */
  readonly cold: number;
  /** The same note after one sentence changed. */
  readonly editMedian: number;
  readonly editP95: number;
}

const WORDS = 2_000;
const COLD_RUNS = 15;
const EDIT_RUNS = 60;

/** Notes of the corpus in a row until there are enough words; `turn` makes each text one of its own. */
function noteOf(turn: number): string {
  const notes = readFileSync('test/corpus/notes/c.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const words = notes
    .slice(turn % notes.length)
    .concat(notes)
    .join('\n\n')
    .split(/(?<=\s)/)
    .slice(0, WORDS);
  // A word of its own in every eighth place, or a cache would answer for text it never read.
  return words.map((word, index) => (index % 8 === 0 ? `${turn}x${index} ${word}` : word)).join('');
}

/**
 * Measures one tool and prints its figures as one JSON line.
 * @param prepare makes the tool ready and returns what checks a text
 */
export async function measure(prepare: () => Promise<(text: string) => unknown>): Promise<void> {
  const started = performance.now();
  const check = await prepare();
  const build = performance.now() - started;
  const time = async (text: string): Promise<number> => {
    const before = performance.now();
    await check(text);
    return performance.now() - before;
  };
  for (let turn = 0; turn < 5; turn++) await time(noteOf(100 + turn));
  const cold: number[] = [];
  for (let turn = 0; turn < COLD_RUNS; turn++) cold.push(await time(noteOf(turn)));
  const text = noteOf(0);
  const middle = text.indexOf('. ', text.length / 2) + 2;
  const edits: number[] = [];
  for (let turn = 0; turn < EDIT_RUNS; turn++) {
    edits.push(await time(`${text.slice(0, middle)}Mw. voelt zich ${'erg '.repeat(turn)}alleen. ${text.slice(middle)}`));
  }
  const figures: PeerFigures = {
    build,
    cold: quantile(cold, 0.5),
    editMedian: quantile(edits, 0.5),
    editP95: quantile(edits, 0.95),
  };
  console.log(JSON.stringify(figures));
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
