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
  const everything = notes.join(' | ');
  // Shorter ones are what anybody would write: "Heeft geen schulden."
  const copied = examplesOf(readRuleFiles())
    .filter(({ found }) => bare(found).split(' ').length >= 6 && everything.includes(bare(found)))
    .map(({ file, line, found }) => `${file}:${line}: ${found}`);
  expect(copied).toEqual([]);
});
