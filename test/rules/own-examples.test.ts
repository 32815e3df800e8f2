import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { examplesOf } from '../../src/rules/compile.ts';
import { readRuleFiles } from '../../src/rules/node/rule-files.ts';

const NOTES = new URL('../corpus/notes/', import.meta.url);

/** Letters and digits only, so that a changed comma does not hide a copy. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

it('no example is copied from the notes that measure the rules', () => {
  const notes = readdirSync(NOTES)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(new URL(name, NOTES), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => bare((JSON.parse(line) as { text: string }).text));
  expect(notes.length).toBeGreaterThan(0);
  // Shorter ones are what anybody would write: "Heeft geen schulden."
  const runsOfSix = (text: string): string[] => {
    const words = text.split(' ');
    return words.slice(5).map((_, index) => words.slice(index, index + 6).join(' '));
  };
  const known = new Set(notes.flatMap(runsOfSix));
  const copied = examplesOf(readRuleFiles())
    .filter(({ found }) => {
      const runs = runsOfSix(bare(found));
      return runs.length > 0 && runs.every((run) => known.has(run));
    })
    .map(({ file, line, found }) => `${file}:${line}: ${found}`);
  expect(copied).toEqual([]);
});
