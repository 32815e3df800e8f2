import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { expect, it } from 'vitest';
import { planRow, ROW_FIELDS } from '../../src/cli/rule-row.ts';
import type { RowDraft } from '../../src/cli/rule-row.ts';
import { createEngine } from '../../src/engine/analyse.ts';
import { compileRules } from '../../src/rules/compile.ts';
import { readRuleFiles } from '../../src/rules/node/rule-files.ts';

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
