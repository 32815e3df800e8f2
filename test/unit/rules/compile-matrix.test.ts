import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../src/rules/compile.ts';
import { problemsIn, smallRules } from './small-rules.ts';

/** The small rules with one file changed by hand, as an editor would. */
function edited(file: string, from: string, to: string): ReadonlyMap<string, string> {
  const text = smallRules().get(file) ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return smallRules({ [file]: text.replace(from, to) });
}

describe('compileMatrix', () => {
  it('gives every field of a sound matrix', () => {
    const { matrix } = compileRules(smallRules());
    expect(matrix.fallbackHelpRequest).toBe('ride');
    expect(matrix.sources).toEqual({ avg: 'https://example.nl/avg' });
    expect(matrix.categories[0]?.subtopics).toEqual([
      { id: 'limit', name: 'Beperking', underOnlyIf: 'inside', underSpecial: 'inside', safetySignal: false, aboutOthers: false, byDetectorOnly: false },
      { id: 'danger', name: 'Gevaar', underOnlyIf: 'outside', underSpecial: 'ask', safetySignal: true, aboutOthers: false, byDetectorOnly: false },
    ]);
    expect(matrix.helpRequests[0]).toMatchObject({ id: 'ride', safetyRequest: false, keywords: ['rit'] });
    expect(matrix.helpRequests[0]?.cells['money']).toEqual({
      verdict: 'only-if',
      condition: 'Alleen de beperking.',
      why: 'Meer is niet nodig.',
      hook: 'AVG 5(1)(c)',
      evidence: ['avg'],
      overrides: { debt: 'ask' },
      safetyOverride: false,
    });
  });

  const faults: readonly [what: string, file: string, from: string, to: string, line: number, column: number, problem: RegExp, mend: RegExp][] = [
    ['an unknown verdict', 'matrix/ride.json', '"only-if"', '"perhaps"', 13, 18, /"cells\.health\.verdict" is "perhaps"/, /needed, special, only-if, not-needed/],
    ['a condition left out', 'matrix/ride.json', '      "condition": "Alleen de beperking.",\n', '', 12, 15, /only-if and has no condition/, /add "condition"/],
    ['a condition without meaning', 'matrix/ride.json', '"only-if"', '"needed"', 14, 7, /means nothing under needed/, /take the condition out/],
    ['a missing reason', 'matrix/ride.json', '      "why": "Meer is niet nodig.",\n', '', 12, 15, /"cells\.health" has no "why"/, /one line of Dutch/],
    ['a misspelt field', 'matrix/ride.json', '"hook"', '"hok"', 16, 7, /unknown field "hok"/, /the fields are verdict, condition/],
    ['a category without a cell', 'matrix/ride.json', '"money"', '"cash"', 11, 3, /no cell for "money" \(Geld\)/, /add "money"/],
    ['a cell without a category', 'matrix/ride.json', '"money"', '"cash"', 21, 5, /no category "cash"/, /categories\.json/],
    ['a placement of no subtopic', 'matrix/ride.json', '"debt": "ask"', '"dept": "ask"', 30, 9, /"money" has no subtopic "dept"/, /choose one of debt/],
    ['evidence without a source', 'matrix/ride.json', '"avg"', '"agv"', 18, 9, /no source "agv"/, /sources\.json/],
    ['an id that is not the file name', 'matrix/ride.json', '"ride"', '"drive"', 2, 9, /not the name of the file/, /call the file drive\.json/],
    ['a key that occurs twice', 'matrix/ride.json', '"law"', '"name"', 4, 3, /occurs twice/, /keep one/],
    ['a comma left out', 'matrix/ride.json', '"ride",', '"ride"', 3, 3, /not JSON/, /missing comma/],
    ['a comma too many', 'matrix/ride.json', '"rit"\n', '"rit",\n', 7, 10, /not JSON/, /no comma after the last item/],
    ['two categories of one id', 'categories.json', '"money"', '"health"', 31, 13, /"health" occurs twice/, /another id/],
    ['two subtopics of one id', 'categories.json', '"danger"', '"limit"', 19, 17, /"limit" occurs twice/, /another id/],
    ['a fallback that is not there', 'edition.json', '"ride"', '"walk"', 3, 26, /no help request "walk"/, /folder matrix/],
    ['a date of another form', 'edition.json', '2026-01-02', '2 januari', 2, 11, /right form/, /such as 2026-11-21/],
    ['a topic of the resident’s that is not there', 'categories.json', '"safetySignal": true', '"safetySignal": true, "ofResident": "health/limits"', 23, 47, /no topic "health\/limits"/, /slash between/],
    ['a safety signal that is false', 'categories.json', '"safetySignal": true', '"safetySignal": false', 23, 27, /is false/, /leave out when it is not/],
  ];
  it.each(faults)('refuses %s and says where and how to mend it', (_what, file, from, to, line, column, problem, mend) => {
    const problems = problemsIn(edited(file, from, to));
    const match = problems.find((one) => problem.test(one.problem));
    expect(match, JSON.stringify(problems, null, 1)).toMatchObject({ file, line, column });
    expect(match?.mend).toMatch(mend);
  });

  it('says which file is missing', () => {
    const files = new Map(smallRules());
    files.delete('sources.json');
    expect(problemsIn(files)).toEqual([{ file: 'sources.json', line: 1, column: 1, problem: 'the file is missing', mend: 'put it back' }]);
  });

  it('collects the faults of all files in one error', () => {
    const files = smallRules({
      'matrix/ride.json': (smallRules().get('matrix/ride.json') ?? '').replaceAll('"avg"', '"agv"'),
      'headings.tsv': 'pattern\tgives\tcategory\nGeld\tcategory\tmoney\n',
    });
    expect(problemsIn(files).map(({ file }) => file)).toEqual(['matrix/ride.json', 'matrix/ride.json', 'headings.tsv']);
    expect(() => compileRules(files)).toThrow(/^matrix\/ride\.json:18:9: there is no source "agv"\. Mend: use a key of sources\.json, or add it there\.\nmatrix/);
  });
});
