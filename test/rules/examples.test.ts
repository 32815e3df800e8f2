import { expect, it } from 'vitest';
import { createReader } from '../../src/engine/read.ts';
import type { Sentence } from '../../src/engine/reading.ts';
import { compileRules, examplesOf } from '../../src/rules/compile.ts';
import type { RowExample } from '../../src/rules/compile.ts';
import { readRuleFiles } from '../../src/rules/node/rule-files.ts';

const files = readRuleFiles();
const { read } = createReader(compileRules(files));
const examples = examplesOf(files);

/** Whether the example's own row or cue is met in a text. */
function isMet({ rowId, topic, pattern }: RowExample, text: string): boolean {
  const sentences = read(text).paragraphs.flatMap((paragraph): Sentence[] => paragraph.sentences.map(({ sentence }) => sentence));
  return topic === null
    ? sentences.some(({ cues }) => cues.some(({ cue }) => `cue/${cue.type}` === rowId && cue.pattern === pattern))
    : sentences.some(({ hits }) => hits.some(({ row }) => row.id === rowId));
}

// One test for all rows: its message is the list that an editor of the rules goes through.
it('every row is met in the sentence that must be found', () => {
  const missed = examples.filter((example) => !isMet(example, example.found));
  expect(missed.map(({ file, line, pattern, found }) => `${file}:${line}: "${pattern}" is not met in: ${found}`)).toEqual([]);
});

it('no row is met in the sentence that tempts it', () => {
  const met = examples.filter((example) => isMet(example, example.allowed));
  expect(met.map(({ file, line, pattern, allowed }) => `${file}:${line}: "${pattern}" is met in: ${allowed}`)).toEqual([]);
});
