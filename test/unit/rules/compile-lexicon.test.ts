import { describe, expect, it } from 'vitest';
import { compileRules, examplesOf } from '../../../src/rules/compile.ts';
import { lexiconFile, lexiconRow, problemsIn, smallRules } from './small-rules.ts';

const withRows = (...rows: readonly string[]) => smallRules({ 'lexicon/money.tsv': lexiconFile(...rows) });

describe('compileLexicon', () => {
  it('gives a row its full id, its topic and its guards', () => {
    const files = withRows('# a remark', '', lexiconRow({ unless: 'onschuld*; ~in de polder', match: 'phrase', pattern: 'heeft … schulden|lening' }));
    expect(compileRules(files).lexicon).toEqual([
      {
        id: 'money/debt/debt',
        topic: 'money/debt',
        match: 'phrase',
        pattern: 'heeft … schulden|lening',
        unless: ['onschuld*', '~in de polder'],
        strength: 'sure',
      },
    ]);
    expect(examplesOf(files)).toEqual([
      { file: 'lexicon/money.tsv', line: 4, rowId: 'money/debt/debt', pattern: 'heeft … schulden|lening', topic: 'money/debt', found: 'Heeft schulden.', allowed: 'Heeft geld.' },
    ]);
  });

  it('passes over the marks that spreadsheet programs leave', () => {
    const files = smallRules({ 'lexicon/money.tsv': `\uFEFF${lexiconFile(lexiconRow()).replaceAll('\n', '\r\n')}` });
    expect(compileRules(files).lexicon).toHaveLength(1);
  });

  const faults: readonly [what: string, cells: Record<string, string>, column: number, problem: RegExp, mend: RegExp][] = [
    ['an unknown subtopic', { subtopic: 'dept' }, 1, /"money" has no subtopic "dept"/, /choose one of debt/],
    ['an id with blanks', { id: 'my debt' }, 6, /"my debt" is not an id/, /hyphens/],
    ['an unknown way to match', { match: 'regex' }, 11, /not a way to match/, /stem, start, end, word, phrase/],
    ['an empty pattern', { pattern: '' }, 16, /pattern is empty/, /write the word/],
    ['a pattern with capitals', { match: 'phrase', pattern: 'heeft Schüld' }, 24, /"Schüld" has capitals, accents/, /write "schuld"/],
    ['a blank in a bare word', { pattern: 'veel schuld' }, 20, /no meaning in a pattern of kind stem/, /kind phrase/],
    ['three full stops', { match: 'phrase', pattern: 'veel ... schuld' }, 23, /not a gap/, /single character …/],
    ['a gap at the edge', { match: 'phrase', pattern: 'schuld …' }, 25, /edge of the pattern/, /both sides/],
    ['two gaps in a row', { match: 'phrase', pattern: 'a … … b' }, 22, /follow each other/, /write one/],
    ['a gap glued to a word', { match: 'phrase', pattern: 'veel …schuld' }, 23, /glued/, /blank on both sides/],
    ['two blanks', { match: 'phrase', pattern: 'veel  schuld' }, 23, /two blanks/, /exactly one blank/],
    ['an empty alternative', { match: 'phrase', pattern: 'veel schuld|' }, 23, /empty alternative/, /both sides of \|/],
    ['a star alone', { match: 'phrase', pattern: 'veel *' }, 23, /\* stands alone/, /letters next to it/],
    ['a star in the middle', { match: 'phrase', pattern: 'sch*ld' }, 18, /\* in the middle/, /beginning or the end/],
    ['a sign alone', { match: 'phrase', pattern: 'schuld +' }, 25, /"\+" has no letter or digit/, /passed over/],
    ['a bare sign', { pattern: '+' }, 16, /"\+" has no letter or digit/, /write a word/],
    ['a faulty second guard', { unless: 'polder;Onschuld' }, 30, /"Onschuld" has capitals/, /write "onschuld"/],
    ['a faulty guard for the sentence', { unless: '~Polder' }, 24, /"Polder" has capitals/, /write "polder"/],
    ['an empty guard', { unless: 'polder;' }, 30, /pattern is empty/, /write the word/],
    ['an unknown strength', { strength: 'certain' }, 24, /not a strength/, /sure, likely, maybe/],
    ['no example that is found', { found: '' }, 29, /no example that must be found/, /write a sentence/],
    ['no example that is allowed', { allowed: '' }, 45, /no example that must stay silent/, /tempting/],
    ['the same example twice', { allowed: 'Heeft schulden.' }, 45, /same sentence/, /another/],
    ['no source', { source: '' }, 57, /where it comes from/, /own/],
    ['a blank at the edge of a cell', { found: ' Heeft schulden.' }, 29, /the column found has a blank at its edge/, /take the blank out/],
  ];
  it.each(faults)('refuses %s and says where and how to mend it', (_what, cells, column, problem, mend) => {
    const problems = problemsIn(withRows('# a remark', lexiconRow(cells)));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'lexicon/money.tsv', line: 3, column });
    expect(problems[0]?.problem).toMatch(problem);
    expect(problems[0]?.mend).toMatch(mend);
  });

  it('refuses a row with a column too few', () => {
    expect(problemsIn(withRows('debt\tdebt\tstem'))).toEqual([
      {
        file: 'lexicon/money.tsv',
        line: 2,
        column: 1,
        problem: 'this row has 3 columns instead of 9',
        mend: 'put one tab between subtopic, id, match, pattern, unless, strength, found, allowed, source; an empty column keeps its tab',
      },
    ]);
  });

  it('refuses an id and a pattern that occur twice', () => {
    const problems = problemsIn(withRows(lexiconRow(), lexiconRow({ pattern: 'lening' }), lexiconRow({ id: 'other' })));
    expect(problems.map(({ line, column, problem }) => [line, column, problem])).toEqual([
      [3, 6, 'the id "debt" occurs twice in this file'],
      [4, 17, 'line 2 has the same pattern for "debt"'],
    ]);
  });

  it('refuses a file without its header, an empty file and a file of no category', () => {
    const of = (file: string, text: string) => problemsIn(smallRules({ [file]: text }));
    expect(of('lexicon/money.tsv', lexiconRow())[0]?.problem).toBe('the first line does not name the columns');
    expect(of('lexicon/money.tsv', '')[0]?.problem).toBe('the file is empty');
    expect(of('lexicon/cash.tsv', lexiconFile())[0]?.problem).toBe('there is no category "cash"');
  });
});
