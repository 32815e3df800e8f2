/** Asks for a new row of the lexicon, one field at a time. */
import { MATCH_KINDS, STRENGTHS } from '../engine/types.ts';
import type { Category, MatchKind, Strength } from '../engine/types.ts';
import { folded } from '../rules/pattern.ts';
import { RowError } from './rule-row.ts';
import type { RowDraft, RowField } from './rule-row.ts';

/** Shows a question and gives the answer, without its line end. */
export type Ask = (question: string) => Promise<string>;

const MEETS: Readonly<Record<MatchKind, string>> = {
  stem: 'anywhere inside a word',
  start: 'the beginning of a word',
  end: 'the end of a word',
  word: 'the whole word only',
  phrase: 'several words; … stands for at most four in between',
};
const MEANS: Readonly<Record<Strength, string>> = {
  sure: 'always means it',
  likely: 'mostly',
  maybe: 'only with more to go by',
};

/**
 * Asks for a row again and again until it passes.
 * @param say prints one line
 * @param draft the answers that an empty line keeps
 * @param check throws a RowError with what is wrong
 * @throws whatever `ask` and `check` throw besides
 */
export async function askUntilSound(
  ask: Ask,
  say: (line: string) => void,
  categories: readonly Category[],
  draft: RowDraft,
  check: (draft: RowDraft) => void,
): Promise<RowDraft> {
  const answered = await askRow(ask, say, categories, draft);
  try {
    check(answered);
    return answered;
  } catch (error) {
    if (!(error instanceof RowError)) throw error;
    say(`\n${error.message}\nOnce more; an empty line keeps the answer between brackets.\n`);
  }
  return askUntilSound(ask, say, categories, answered, check);
}

/** Asks for every field but the id, which comes from the pattern. */
async function askRow(ask: Ask, say: (line: string) => void, categories: readonly Category[], former: RowDraft): Promise<RowDraft> {
  const askFor = async (field: RowField, question: string): Promise<string> =>
    (await ask(`${question}${former[field] === '' ? '' : ` [${former[field]}]`}: `)).trim() || former[field];

  const topics = categories.flatMap((category) => category.subtopics.map((subtopic) => ({
    id: `${category.id}/${subtopic.id}`,
    name: `${category.name}: ${subtopic.name}`,
  })));
  topics.forEach(({ id, name }, at) => { say(`${String(at + 1).padStart(3)}  ${name} (${id})`); });
  const topic = await askFor('topic', 'Topic, by number or name');
  say('A pattern is lower case, without accents. Several words: one blank between; … for words that may come between.');
  const pattern = folded(await askFor('pattern', 'Pattern')).replaceAll('...', '…');
  for (const kind of MATCH_KINDS) say(`  ${kind.padEnd(7)} ${MEETS[kind]}`);
  const match = await askFor('match', 'Match');
  const found = await askFor('found', 'Found: a made-up sentence in which it must be met');
  const allowed = await askFor('allowed', 'Allowed: a tempting sentence in which it must not');
  const guards = await askFor('unless', 'Unless: guards with ; between, or - for none');
  for (const strength of STRENGTHS) say(`  ${strength.padEnd(7)} ${MEANS[strength]}`);
  const strength = await askFor('strength', 'Strength');
  return { ...former, topic: topics[Number(topic) - 1]?.id ?? topic, pattern, match, found, allowed, unless: guards === '-' ? '' : guards, strength };
}
