import { describe, expect, it } from 'vitest';
import { compileRules, examplesOf } from '../../../src/rules/compile.ts';
import { problemsIn, smallRules } from './small-rules.ts';

const table = (header: string, ...rows: readonly string[]): string => [header, ...rows, ''].join('\n');
const cues = (...rows: readonly string[]) => smallRules({ 'cues/context.tsv': table('type\tmatch\tpattern\tunless\tfound\tallowed', ...rows) });
const headings = (...rows: readonly string[]) => smallRules({ 'headings.tsv': table('pattern\tgives\tcategory', ...rows) });
const words = (...rows: readonly string[]) => smallRules({ 'words/reviewed-words.tsv': table('word\ttopic\tstrength', ...rows) });
const told = (files: ReadonlyMap<string, string>) => problemsIn(files).map(({ line, column, problem }) => `${line}:${column} ${problem}`);

describe('compileCues', () => {
  it('gives a cue and its examples', () => {
    const files = cues('negation\tword\tgeen\tgeen idee\tHeeft geen schulden.\tHeeft schulden.');
    expect(compileRules(files).cues).toEqual([{ type: 'negation', match: 'word', pattern: 'geen', unless: ['geen idee'] }]);
    expect(examplesOf(files)).toMatchObject([{ rowId: 'cue/negation', topic: null, found: 'Heeft geen schulden.' }]);
  });

  it('refuses faulty cues', () => {
    expect(told(cues('Negation\tword\tgeen\t\ta\tb'))).toEqual(['2:1 "Negation" is not a type of cue']);
    expect(told(cues('negation\tword\tGeen\t\ta\tb'))).toEqual(['2:15 "Geen" has capitals, accents or curly quotes']);
    expect(told(cues('negation\tword\tgeen\t\t\tb'))).toEqual(['2:21 the cue has no example that must be found']);
    expect(told(cues('negation\tword\tgeen\t\ta\t'))).toEqual(['2:23 the cue has no example that must stay silent']);
    expect(told(cues('negation\tword\tgeen\t\ta\tb', 'negation\tword\tgeen\t\tc\td'))).toEqual(['3:15 cues/context.tsv line 2 has the same cue']);
  });
});

describe('compileHeadings', () => {
  it('gives what a heading says of the lines below it', () => {
    expect(compileRules(smallRules()).headings).toEqual([
      { pattern: 'hulpvraag', gives: 'help-request', category: null },
      { pattern: 'financien', gives: 'category', category: 'money' },
    ]);
  });

  it('refuses faulty headings', () => {
    expect(told(headings('Financiën:\tcategory\tmoney'))).toEqual(['2:1 the heading "Financiën:" has capitals, accents or a colon']);
    expect(told(headings('geld\tmoney\t'))).toEqual([
      '2:6 "money" is not something a heading gives',
    ]);
    expect(told(headings('geld\tcategory\tcash'))).toEqual(['2:15 there is no category "cash"']);
    expect(told(headings('plan\tnone\tmoney'))).toEqual(['2:11 a heading that gives none has no category']);
    expect(told(headings('plan\tnone\t', 'plan\tnone\t'))).toEqual(['3:1 line 2 has the same heading']);
  });
});

describe('compileWords', () => {
  it('folds the words, and keeps the stronger judgement where two fold to one', () => {
    const known = compileRules(words('crédit\tFIN\t1', 'credit\tFIN\t3')).words;
    expect([...known.entries()]).toEqual([['credit', [['FIN', 3]]]]);
  });

  it('refuses faulty words', () => {
    expect(told(words('rode cijfers\tFIN\t3'))).toEqual(['2:1 "rode cijfers" is not one word']);
    expect(told(words('geld\tFUN\t3'))).toEqual(['2:6 there is no code "FUN"']);
    expect(told(words('geld\tFIN\t4'))).toEqual(['2:10 "4" is not a strength']);
  });
});

it('reads the words that fuzzy matching leaves alone, without the remarks', () => {
  expect(compileRules(smallRules({ 'fuzzy-exclusions.txt': '# made by a script\nschild\n\nschulp\n' })).fuzzyExclusions).toEqual(['schild', 'schulp']);
});

it('asks to train again when the weights cannot be read', () => {
  expect(problemsIn(smallRules({ 'model/weights.json': '{' }))).toMatchObject([{ file: 'model/weights.json', mend: 'train them again: npm run train' }]);
});
