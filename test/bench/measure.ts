import { readFileSync } from 'node:fs';

/** What is measured of each tool; milliseconds of processor time, so that other work on the machine does not count, but for the edits. */
export interface PeerFigures {
  /** Making it ready, once, in a fresh process; of our own engine the code has been read by then, as in the page. */
  readonly build: number;
  /** A 2,000-word note never seen before: the fastest of fresh notes. */
  readonly cold: number;
  /**
   * The same note after one sentence changed: how long a key waits, of the calmest of some rounds. Elapsed time, for what is
   * cleaned up beside our thread holds up no key, and processor time would count it several times over.
   */
  readonly editMedian: number;
  readonly editP95: number;
  /** The longest that a paste of 10,000 words keeps the page waiting at a time; for tools that can pause. */
  readonly largestSlice?: number;
  /** The same of the first note of all, when everything is done for the first time. */
  readonly firstSlice?: number;
}

/** Measures a text in slices, for tools that can pause: milliseconds of the longest. */
export type LargestSlice = (text: string) => number;

const WORDS = 2_000;
const PASTED_WORDS = 10_000;
const PASTES = 10;
/** So many that the compiler is done, for every tool alike: it works beside the first ones, and processor time counts that too. */
const WARM_UPS = 40;
const COLD_RUNS = 20;
const EDIT_WARM_UPS = 120;
const EDIT_RUNS = 100;
const EDIT_ROUNDS = 3;
/** Words in the sentence that is edited. */
const MOST_WORDS = 60;

/** Notes of the corpus in a row until there are enough words; `turn` makes each text one of its own. */
export function noteOf(turn: number, length = WORDS): string {
  const notes = readFileSync('test/corpus/notes/c.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const words = notes
    .slice(turn % notes.length)
    .concat(notes, notes, notes)
    .join('\n\n')
    .split(/(?<=\s)/)
    .slice(0, length);
  // A word of its own in every eighth place, or a cache would answer for text it never read.
  return words.map((word, index) => (index % 8 === 0 ? `${turn}x${index} ${word}` : word)).join('');
}

/** Milliseconds that the processor worked for this process: reading, compiling and cleaning up alike. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/**
 * Measures one tool and prints its figures as one JSON line.
 * @param prepare makes the tool ready and returns what checks a text
 * @param largestSlice for tools that can pause
 */
export async function measure(prepare: () => Promise<(text: string) => unknown>, largestSlice?: LargestSlice): Promise<void> {
  const started = processorTime();
  const check = await prepare();
  const build = processorTime() - started;
  const firstSlice = largestSlice?.(noteOf(99));
  const time = async (text: string): Promise<number> => {
    const before = processorTime();
    await check(text);
    return processorTime() - before;
  };
  for (let turn = 0; turn < WARM_UPS; turn++) await time(noteOf(100 + turn));
  const cold: number[] = [];
  for (let turn = 0; turn < COLD_RUNS; turn++) cold.push(await time(noteOf(turn)));
  const text = noteOf(0);
  const middle = text.indexOf('. ', text.length / 2) + 2;
  const edited = (turn: number): string => `${text.slice(0, middle)}Mw. voelt zich ${'erg '.repeat(turn % MOST_WORDS)}alleen, ${turn} keer. ${text.slice(middle)}`;
  for (let turn = 0; turn < EDIT_WARM_UPS; turn++) await check(edited(turn));
  const rounds: number[][] = [];
  for (let turn = 0; turn < EDIT_ROUNDS * EDIT_RUNS; turn++) {
    const note = edited(EDIT_WARM_UPS + turn);
    const before = performance.now();
    await check(note);
    (rounds[Math.floor(turn / EDIT_RUNS)] ??= []).push(performance.now() - before);
  }
  const calmest = (share: number): number => Math.min(...rounds.map((edits) => quantile(edits, share)));
  const figures: PeerFigures = {
    build,
    cold: Math.min(...cold),
    editMedian: calmest(0.5),
    editP95: calmest(0.95),
    // Cleaning up falls in one slice or another: the calmest paste tells what the work itself takes.
    ...(largestSlice && { largestSlice: Math.min(...Array.from({ length: PASTES }, (_, turn) => largestSlice(noteOf(1_000 + turn, PASTED_WORDS)))) }),
    ...(firstSlice !== undefined && { firstSlice }),
  };
  console.log(JSON.stringify(figures));
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
