import { describe, expect, it } from 'vitest';
import { guidanceFor } from '../../../src/coaching/guidance.ts';
import { ORDINARY_TASK } from '../../../src/engine/types.ts';
import type { HelpRequestId, Task } from '../../../src/engine/types.ts';
import { readRules } from '../../../src/rules/node/read-rules.ts';

const { matrix } = readRules();
const offered = (topic: string, goingBy: readonly HelpRequestId[], ages: readonly number[] = [], task: Task = ORDINARY_TASK): HelpRequestId[] => {
  const [category = '', subtopic = ''] = topic.split('/');
  return guidanceFor({ kind: 'excess', category, subtopic, level: 'flag' }, goingBy, matrix, task, ages).widening.map(({ id }) => id);
};

describe('the help requests that are offered', () => {
  const lonely = 'social-network-loneliness/loneliness-feeling';
  const transport = ['transport-mobility'];

  it('are for a child only where the note names one, or is about one already', () => {
    expect(offered(lonely, transport)).toEqual(['loneliness-meeting']);
    expect(offered(lonely, transport, [81])).toEqual(['loneliness-meeting']);
    expect(offered(lonely, transport, [12, 41])).toEqual(['loneliness-meeting', 'youth-mental-health']);
    expect(offered(lonely, ['parenting-youth-help'])).toContain('youth-mental-health');
    expect(offered(lonely, transport, [], { role: 'assessing', law: 'jeugdwet' })).toContain('youth-mental-health');
  });

  it('are for a child too where it is needed for that, as long as the note tells of no adult alone', () => {
    expect(offered('parenting-family/parenting-judgement', transport)).toContain('parenting-youth-help');
    expect(offered('parenting-family/parenting-judgement', transport, [81])).not.toContain('parenting-youth-help');
  });

  it('begin with what needs it, and there with what rests on the same law', () => {
    expect(offered('housing/condition', transport)).toEqual(['home-adaptation', 'household-help', 'sheltered-housing', 'debt-assistance', 'income-support']);
    expect(offered('finance-debt/effect', transport).slice(0, 4)).toEqual(['debt-assistance', 'income-support', 'special-assistance', 'home-adaptation']);
  });

  it('are help with something: not the one that binds others together', () => {
    expect(offered('mental-health/feeling', ['transport-mobility', 'debt-assistance'])).not.toContain('multi-problem');
  });

  it('are never one about safety: that casts suspicion, and is for the worker alone to choose', () => {
    const safety = matrix.helpRequests.filter(({ safetyRequest }) => safetyRequest).map(({ id }) => id);
    expect(safety).not.toEqual([]);
    const topics = matrix.categories.flatMap(({ id, subtopics }) => subtopics.map((subtopic) => `${id}/${subtopic.id}`));
    const everything = topics.flatMap((topic) => matrix.helpRequests.flatMap(({ id }) => offered(topic, [id])));
    expect(everything.filter((id) => safety.includes(id))).toEqual([]);
  });

  it('leave no choice where only one about safety would fit', () => {
    const finding = { kind: 'excess', category: 'third-party', subtopic: 'private-facts', level: 'flag' } as const;
    expect(guidanceFor(finding, ['household-help'], matrix)).toMatchObject({ widening: [], choices: expect.not.arrayContaining(['add-request']) as unknown });
  });
});
