/**
 * `npm run new-rule`: adds a checked row to the lexicon; see docs/add-a-rule.md.
 * With options it adds that row; without any it asks on the terminal. Nothing is written while something is wrong.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { SHORTEST_FUZZY } from '../engine/match/fuzzy.ts';
import type { Category } from '../engine/types.ts';
import { compileRules } from '../rules/compile.ts';
import { readRuleFiles, RULES_FOLDER } from '../rules/node/rule-files.ts';
import { RulesError } from '../rules/problem.ts';
import { askUntilSound } from './ask-row.ts';
import { planRow, ROW_FIELDS, RowError } from './rule-row.ts';
import type { RowDraft, RowPlan } from './rule-row.ts';

const USAGE = `npm run new-rule -- --topic category/subtopic --match phrase --pattern "muren … af" \\
  --found "De muren komen op haar af." --allowed "De muren zijn wit." \\
  [--unless "guard;~guard"] [--strength sure|likely|maybe] [--id name] [--source own]`;
const NEEDED = ['topic', 'match', 'pattern', 'found', 'allowed'] as const;
const UNSAID: RowDraft = { topic: '', id: '', match: '', pattern: '', unless: '', strength: 'likely', found: '', allowed: '', source: 'own' };

/** The draft in the options; null when there are none. */
function draftFromOptions(): RowDraft | null {
  const text = { type: 'string' } as const;
  const options = Object.fromEntries(ROW_FIELDS.map((field) => [field, text]));
  const { values } = parseArgs({ options });
  if (Object.keys(values).length === 0) return null;
  const missing = NEEDED.filter((field) => values[field] === undefined);
  if (missing.length > 0) throw new Error(`Missing: ${missing.map((field) => `--${field}`).join(', ')}.`);
  return { ...UNSAID, ...values };
}

/** Asks until the row is sound. Rejects when the input ends before that. */
async function draftFromTerminal(categories: readonly Category[], check: (draft: RowDraft) => void): Promise<RowDraft> {
  if (!process.stdin.isTTY) throw new Error('There is no terminal to ask on.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new AbortController();
  terminal.on('close', () => { ended.abort(); });
  const ask = (question: string): Promise<string> => terminal.question(question, { signal: ended.signal });
  try {
    return await askUntilSound(ask, console.log, categories, UNSAID, check);
  } catch (error) {
    throw ended.signal.aborted ? new Error('The input ended before the row was complete.', { cause: error }) : error;
  } finally {
    terminal.close();
  }
}

/** Says what to run now that the row is there. */
function printNextSteps({ file, line, ruleId }: RowPlan, { match, pattern }: RowDraft): void {
  console.log(`Added src/rules/${file}:${line}: ${ruleId}`);
  console.log('Next:');
  if (match !== 'phrase' && pattern.length >= SHORTEST_FUZZY) {
    console.log('  npm run fuzzy-exclusions   keeps real words from being read as a misspelling of this one');
  }
  console.log('  npm run rules              every row against its own sentences');
  console.log('  npm run corpus             the regression cases, yours among them');
  console.log('  npm run evaluate           the figure for false alarms must not rise');
}

async function main(): Promise<void> {
  const files = readRuleFiles();
  const knowledge = compileRules(files);
  const planned = (draft: RowDraft): RowPlan => planRow(files, knowledge, draft);
  const draft = draftFromOptions() ?? (await draftFromTerminal(knowledge.matrix.categories, planned));
  const plan = planned(draft);
  writeFileSync(join(RULES_FOLDER, plan.file), plan.text);
  printNextSteps(plan, draft);
}

try {
  await main();
} catch (error) {
  const isAboutRules = error instanceof RowError || error instanceof RulesError;
  console.error(`${(error as Error).message}\nNothing was written.${isAboutRules ? '' : `\n\n${USAGE}`}`);
  process.exitCode = 1;
}
