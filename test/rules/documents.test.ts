import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { planRow, ROW_FIELDS } from '../../src/cli/rule-row.ts';
import type { RowDraft } from '../../src/cli/rule-row.ts';
import { createEngine } from '../../src/engine/analyse.ts';
import { compileRules } from '../../src/rules/compile.ts';
import nl from '../../src/i18n/locales/nl.json' with { type: 'json' };
import pages from '../../src/i18n/locales/pages/nl.json' with { type: 'json' };
import { readRuleFiles } from '../../src/rules/node/rule-files.ts';
import { ID_COLUMNS, NAME_COLUMNS } from '../../src/tally/export.ts';
import { fleschDouma, sentencesOf, wordsOf } from '../readability/measure.ts';

const document = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

it('the note to analyse in the README is marked', () => {
  const [, note] = /^echo '(.+)' \| npm run --silent analyse$/m.exec(document('README.md')) ?? [];
  const { text } = JSON.parse(note ?? '{}') as { text: string };
  expect(createEngine(compileRules(readRuleFiles())).analyse(text).findings.map(({ level }) => level)).toEqual(['flag']);
});

it('the line to copy in docs/add-a-rule.md adds a row', () => {
  const [, line = ''] = /^npm run new-rule -- (.+)$/m.exec(document('docs/add-a-rule.md')) ?? [];
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  const options = Object.fromEntries(ROW_FIELDS.map((field) => [field, { type: 'string', default: '' } as const]));
  const draft = parseArgs({ args: words, options }).values as RowDraft;
  // Whoever tries the line has the row already.
  const files = new Map([...readRuleFiles()].map(([file, text]) => [file, text.split('\n').filter((row) => !row.includes(`\t${draft.pattern}\t`)).join('\n')]));
  expect(planRow(files, compileRules(files), { ...draft, source: 'own' }).ruleId).toBe('social-network-loneliness/loneliness-feeling/achter-de-geraniums');
});

/** What is read of a document: no marks of layout, no addresses, and not the line in English at its top. */
const linesOf = (page: string): string[] =>
  page.split('\n').slice(4).map((line) => line.replace(/<[^>]+>|\[([^\]]*)\]\([^)]*\)|[|*#`]/g, ' $1 ').trim()).filter((line) => line !== '');

describe('the pages in Dutch', () => {
  const forTeams = document('docs/voor-teams.md');
  const forLeads = document('docs/voor-teamleiders.md');
  const forOfficers = document('docs/voor-de-functionaris.md');

  it('are the first things that the README leads to', () => {
    const addresses = [...document('README.md').matchAll(/\]\(([^)]+)\)/g)].map(([, address]) => address);
    expect(addresses.slice(0, 3)).toEqual(['docs/voor-teams.md', 'docs/voor-teamleiders.md', 'docs/voor-de-functionaris.md']);
  });

  it('call each button as the worker sees it', () => {
    const choices = (['rewrite', 'leave-out', 'ask-targeted', 'add-request', 'keep', 'wrong'] as const).map((choice) => nl[`choice.${choice}`]);
    const levels = [pages['sensitivity.quiet'], pages['sensitivity.normal'], pages['sensitivity.keen']];
    for (const name of [...choices, ...levels, pages['popup.off.button'], pages['tools.practice'], pages['tools.rules']]) expect(forTeams).toContain(name);
    expect(nl['report-check.check']).toMatch(/^Verslag klaar\?/);
    expect(forTeams).toContain('*Verslag klaar?*');
  });

  it('call each button as a lead and a team see it', () => {
    const names = (['tools.options', 'options.lead', 'options.lead.make-button', 'options.lead.sign', 'options.lead.restore', 'options.team.open', 'options.team.join', 'mode.coach', 'mode.ask', 'mode.hold'] as const).map((key) => pages[key]);
    for (const name of names) expect(forLeads).toContain(`*${name}*`);
  });

  it('call each button as the officer sees it', () => {
    for (const name of [pages['tools.counting'], pages['report.make-key'], nl['choice.wrong']]) expect(forOfficers).toContain(`*${name}*`);
  });

  it('tell the officer what each column of a saved report means, as the report does', () => {
    for (const column of [...ID_COLUMNS, ...NAME_COLUMNS]) expect(forOfficers).toContain(`| \`${column}\` | ${pages[`report.column.${column}`]} |`);
    for (const name of [pages['report.save.csv'], pages['report.save.json'], pages['report.save.dictionary']]) expect(forOfficers).toContain(`*${name}*`);
  });

  it.each([['teams', forTeams], ['leads', forLeads], ['officers', forOfficers]])('are as easy to read as the interface, for %s', (_who, page) => {
    const lines = linesOf(page);
    expect(fleschDouma(lines)).toBeGreaterThan(70);
    expect(lines.flatMap(sentencesOf).filter((sentence) => wordsOf(sentence).length > 20)).toEqual([]);
  });
});
