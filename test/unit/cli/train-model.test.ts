import { describe, expect, it } from 'vitest';
import { createTrainer } from '../../../src/cli/training/train-model.ts';
import type { Phrase, WrittenNote } from '../../../src/cli/training/corpus.ts';
import { createWordKnowledge } from '../../../src/engine/match/word-knowledge.ts';
import { createModel } from '../../../src/engine/model/model.ts';
import { createNecessityTest } from '../../../src/engine/necessity.ts';
import { createReader } from '../../../src/engine/read.ts';
import { readRules } from '../../../src/rules/node/read-rules.ts';

const knowledge = readRules();
const carried = ['stemt al jaren op dezelfde partij', 'loopt mee in elke demonstratie', 'is lid van een politieke partij', 'scheldt op het kabinet'];
const tempting = ['de feestpartij begint om drie uur', 'brengt haar stem mee naar het koor', 'het kabinet in de hal is te zwaar', 'loopt elke dag een rondje'];
const phrases: Phrase[] = [
  ...carried.map((text) => ({ topic: 'politics/opinion', carries: true, text: `Mw. ${text}.` })),
  ...tempting.map((text) => ({ topic: 'politics/opinion', carries: false, text: `Mw. ${text}.` })),
];
const note = (writer: string, opinion: string, plain: string): WrittenNote => ({
  id: `${writer}-1`,
  writer,
  helpRequests: ['transport-mobility'],
  text: `Mw. vraagt een taxipas. Zij ${opinion}. Zij ${plain}. De halte is ver.`,
  must: [{ quote: opinion, kind: 'excess', categories: ['politics'] }],
  may: [],
});
const notes = carried.map((opinion, index) => note('pqrs'.charAt(index), opinion, tempting[index] ?? ''));
const trainer = createTrainer(knowledge, phrases, notes);

describe('createTrainer', () => {
  const weights = trainer.train();

  it('gives the same bytes for the same data', () => {
    const again = createTrainer(knowledge, phrases, notes).train();
    expect(JSON.stringify(again)).toBe(JSON.stringify(weights));
  });

  it('does not see a writer that is left out', () => {
    const without = trainer.train(['s']);
    const another = createTrainer(knowledge, phrases, [...notes.slice(0, 3), note('s', 'leest graag romans', 'zwemt elke week')]).train(['s']);
    expect(JSON.stringify(without)).toBe(JSON.stringify(another));
    expect(JSON.stringify(without)).not.toBe(JSON.stringify(weights));
  });

  it('hears a phrase by itself too, where it is too much and where it is needed', () => {
    const model = createModel(weights, { words: createWordKnowledge(knowledge.words), necessity: createNecessityTest(knowledge.matrix) });
    const probabilityOf = (text: string) => {
      const judged = model.judgeInSlices(createReader(knowledge).read(text).parts, ['transport-mobility'], 'normal').next();
      if (judged.done !== true) throw new Error('one clause is one slice');
      return judged.value.flat()[0]?.probability ?? 0;
    };
    expect(probabilityOf('Mw. is lid van een politieke partij.')).toBeGreaterThan(probabilityOf('Mw. loopt elke dag een rondje.'));
  });

  it('finds what it learned likelier than what it learned to be fine, and says by which words', () => {
    const model = createModel(weights, { words: createWordKnowledge(knowledge.words), necessity: createNecessityTest(knowledge.matrix) });
    const { parts } = createReader(knowledge).read('Zij loopt mee in elke demonstratie. De halte is ver.');
    const judged = model.judgeInSlices(parts, ['transport-mobility'], 'normal').next();
    if (judged.done !== true) throw new Error('two clauses are one slice');
    expect(judged.value.flat()).toHaveLength(2);
    const [opinion, plain] = judged.value.flat();
    expect(opinion?.topic).toBe('politics/opinion');
    expect(opinion?.probability).toBeGreaterThan(plain?.probability ?? 1);
    expect(opinion?.evidence().map(({ text }) => text)).toContain('demonstratie');
  });
});
