import { describe, expect, it } from 'vitest';
import { askUntilSound } from '../../../src/cli/ask-row.ts';
import { RowError } from '../../../src/cli/rule-row.ts';
import type { RowDraft } from '../../../src/cli/rule-row.ts';
import { compileRules } from '../../../src/rules/compile.ts';
import { smallRules } from '../rules/small-rules.ts';

const { categories } = compileRules(smallRules()).matrix;
const unsaid: RowDraft = { topic: '', id: '', match: '', pattern: '', unless: '', strength: 'likely', found: '', allowed: '', source: 'own' };

/** Answers in turn and keeps what was said; a dialogue that asks for more ends in an error, as a closed terminal does. */
function dialogue(...answers: readonly string[]) {
  const said: string[] = [];
  const left = [...answers];
  const ask = (question: string): Promise<string> => {
    said.push(question);
    const answer = left.shift();
    return answer === undefined ? Promise.reject(new Error('closed')) : Promise.resolve(answer);
  };
  const run = (check: (draft: RowDraft) => void) => askUntilSound(ask, (line) => said.push(line), categories, unsaid, check);
  return { said, run };
}

const refuse = (): never => {
  throw new RowError([{ field: 'pattern', problem: 'too short', mend: 'write more' }]);
};

describe('askUntilSound', () => {
  it('lists the topics by number and takes one, folds the pattern, and keeps what an empty answer leaves', async () => {
    const { said, run } = dialogue('3', 'Rood ... Staan', 'phrase', ' Staat rood. ', 'De rode bus.', '', '');
    const draft = await run((one) => one);
    expect(said).toContain('  3  Geld: Schuld (money/debt)');
    expect(draft).toEqual({
      ...unsaid,
      topic: 'money/debt',
      pattern: 'rood … staan',
      match: 'phrase',
      found: 'Staat rood.',
      allowed: 'De rode bus.',
    });
  });

  it('takes a topic by its name too', async () => {
    const { run } = dialogue('health/limit', 'mank', 'word', 'Loopt mank.', 'Loopt.', '', 'sure');
    expect(await run((one) => one)).toMatchObject({ topic: 'health/limit', strength: 'sure' });
  });

  it('asks again with the former answers until the row is sound', async () => {
    const { said, run } = dialogue('3', 'rood', 'word', 'Staat rood.', 'Bus.', 'bus', '', '', 'rood staan', 'phrase', '', '', '-', '');
    const drafts: RowDraft[] = [];
    const sound = await run((draft) => {
      drafts.push(draft);
      if (drafts.length === 1) refuse();
    });
    expect(said.join('\n')).toContain('pattern: too short. Mend: write more.');
    expect(drafts[0]).toMatchObject({ pattern: 'rood', unless: 'bus' });
    expect(sound).toMatchObject({ topic: 'money/debt', pattern: 'rood staan', found: 'Staat rood.', unless: '' });
  });

  it('ends with the error of a terminal that closes', async () => {
    await expect(dialogue('3').run(refuse)).rejects.toThrow('closed');
  });
});
