import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placeQuote } from '../../src/cli/scoring.ts';
import type { LabelledQuote, PlacedQuote } from '../../src/cli/scoring.ts';
import { createEngine } from '../../src/engine/analyse.ts';
import { FINDING_KINDS, LEVELS } from '../../src/engine/types.ts';
import type { Finding, HelpRequestId, Level } from '../../src/engine/types.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';

/** `any` where a mark and a question would both be fair. */
type Expected = LabelledQuote & { readonly level: Level | 'any' };

/** One line of regression.jsonl: a made-up note, and all that may be marked in it. */
interface Case {
  readonly id: string;
  /** Empty: to be recognised in the text. */
  readonly helpRequests: readonly HelpRequestId[];
  readonly text: string;
  readonly expect: readonly Expected[];
}

const contentOf = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

/** Reads the cases; a line that is none is named, with the mend. */
function readCases(): readonly Case[] {
  return contentOf('regression.jsonl').split(/\r?\n/u).flatMap((line, index) => {
    if (line === '') return [];
    const wrong = (problem: string): Error => new Error(`regression.jsonl:${index + 1}: ${problem}. Mend: write {"id":…,"helpRequests":[…],"text":…,"expect":[…]} on one line.`);
    let one: Partial<Case>;
    try {
      one = JSON.parse(line) as Partial<Case>;
    } catch (error) {
      throw wrong((error as Error).message);
    }
    const { id, helpRequests: requests, text, expect: quotes } = one;
    if (id === undefined || requests === undefined || text === undefined || quotes === undefined) throw wrong('a field is missing');
    return [{ id, helpRequests: requests, text, expect: quotes }];
  });
}

const cases = readCases();
/** Id of a case that fails today -> why. */
const gaps = JSON.parse(contentOf('known-gaps.json')) as Readonly<Record<string, string>>;
const engine = createEngine(readRules());
const { categories, helpRequests } = engine.knowledge.matrix;

const placed = ({ id, text, ...rest }: Case, quote: LabelledQuote): PlacedQuote =>
  placeQuote({ id, text, helpRequests: rest.helpRequests, must: [], may: [] }, quote);
const overlap = (a: Pick<Finding, 'start' | 'end'>, b: Pick<Finding, 'start' | 'end'>): boolean => a.start < b.end && b.start < a.end;

/** Whether a finding is the one that was expected. */
function isExpected(finding: Finding, { kind, categories: fair, level }: Expected): boolean {
  return finding.kind === kind
    && (level === 'any' || finding.level === level)
    && (fair.length === 0 || (finding.category !== null && fair.includes(finding.category)));
}

/**
 * What is other than expected in a case, in words; empty when all is as it should be. A question beside what was
 * expected is only told along with something worse: it is no warning, and which ones there are differs by training.
 */
function differencesIn(one: Case): readonly string[] {
  const { findings } = engine.analyse(one.text, { helpRequests: one.helpRequests });
  const inWords = ({ start, end, kind, category, level }: Finding): string => `${[level, kind, category ?? []].flat().join(' ')} "${one.text.slice(start, end)}"`;
  const expected = one.expect.map((quote) => ({ quote, at: placed(one, quote) }));
  const missing = expected
    .filter(({ quote, at }) => !findings.some((finding) => overlap(finding, at) && isExpected(finding, quote)))
    .map(({ quote }) => `missing ${[quote.level, quote.kind, ...quote.categories].join(' ')} "${quote.quote}"`);
  const besides = findings.filter((finding) => !expected.some(({ quote, at }) => overlap(finding, at) && isExpected(finding, quote)));
  const isWrong = missing.length > 0 || besides.some(({ level }) => level === 'flag');
  return isWrong ? [...missing, ...besides.map((finding) => `found ${inWords(finding)}`)] : [];
}

const differences = cases.map((one) => ({ id: one.id, differences: differencesIn(one) }));

describe('the regression cases', () => {
  it('have an id of their own, known names and quotes that occur once', () => {
    const known = new Set<string>([...[...categories, ...helpRequests].map(({ id }) => id), ...FINDING_KINDS, ...LEVELS, 'any']);
    const unknown = cases.flatMap((one) => {
      for (const quote of one.expect) placed(one, quote);
      const named = [...one.helpRequests, ...one.expect.flatMap(({ kind, level, categories: fair }) => [kind, level, ...fair])];
      return named.filter((name) => !known.has(name)).map((name) => `${one.id}: ${name}`);
    });
    expect(unknown).toEqual([]);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it('touch every category and every kind', () => {
    const expected = new Set(cases.flatMap((one) => one.expect.flatMap((quote) => [quote.kind, ...quote.categories])));
    const open = categories.filter(({ id, subtopics }) => !expected.has(id) && !subtopics.every(({ underOnlyIf }) => underOnlyIf === 'inside'));
    expect(open.map(({ id }) => id)).toEqual([]);
    expect(FINDING_KINDS.filter((kind) => !expected.has(kind))).toEqual([]);
  });

  it('come out as expected, but for the known gaps', () => {
    const broken = differences.filter((one) => one.differences.length > 0 && !(one.id in gaps));
    expect(broken.map((one) => `${one.id}: ${one.differences.join('; ')}`).join('\n')).toBe('');
  });

  it('still fail where a gap is known, so that a silent improvement shows too', () => {
    const failing = new Set(differences.filter((one) => one.differences.length > 0).map(({ id }) => id));
    const closed = Object.keys(gaps).filter((id) => !failing.has(id));
    expect(closed.map((id) => `${id}: close this gap: remove it from known-gaps.json`).join('\n')).toBe('');
  });
});
