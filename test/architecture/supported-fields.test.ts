import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ANSWERS, supportedFields } from '../e2e/battery/supported-fields-table.ts';
import { TARGETS } from '../e2e/battery/targets.ts';

const page = readFileSync('docs/supported-fields.md', 'utf8');
/** The cells of each row of the table. */
const rows = page.split('\n').filter((line) => line.startsWith('| ')).slice(1).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));

const spec = (title: string, ok: boolean, status = 'expected') => ({ title, ok, tests: [{ status }] });

describe('docs/supported-fields.md', () => {
  it('has a row for each field of the battery, and for no other', () => {
    expect(rows.map(([name]) => name)).toEqual(TARGETS.map(({ name }) => name));
  });

  it('says of each what the battery can have found', () => {
    for (const [, chromium, firefox] of rows) for (const cell of [chromium, firefox]) expect(Object.values(ANSWERS)).toContain(cell);
  });

  it('differs from a newly written one in the answers alone', () => {
    const answers = new RegExp(`\\| (?:${Object.values(ANSWERS).join('|')}) (?=\\|)`, 'g');
    expect(page.replace(answers, '| ')).toBe(supportedFields([]).replace(answers, '| '));
  });
});

describe('the answers in it', () => {
  const answersFor = (file: string, ...specs: ReturnType<typeof spec>[]): string[] =>
    (/^\| a textarea \| (.*?) \| (.*?) \|/m.exec(supportedFields([{ suites: [{ file, specs }] }])) ?? []).slice(1);
  const works = 'a textarea is read, marked and changed as it should';
  const keeps = 'a textarea keeps byte for byte what was typed';

  it.each([
    ['both well', [spec(works, true), spec(keeps, true)], 'yes'],
    ['one not well', [spec(works, false), spec(keeps, true)], 'not yet'],
    ['what is saved not well', [spec(works, true), spec(keeps, false)], 'changes what is saved'],
    ['one not asked', [spec(works, true)], 'not tried'],
    ['one skipped', [spec(works, true), spec(keeps, true, 'skipped')], 'not tried'],
  ])('%s', (_what, specs, answer) => {
    expect(answersFor('battery.spec.ts', ...specs)).toEqual([answer, 'not tried']);
    expect(answersFor('e2e/battery-firefox.spec.ts', ...specs.map((each) => ({ ...each, title: each.title.replace('should', 'should in Firefox').replace('typed', 'typed in Firefox') })))).toEqual(['not tried', answer]);
  });
});
