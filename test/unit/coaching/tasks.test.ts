import { describe, expect, it } from 'vitest';
import { guidanceFor } from '../../../src/coaching/guidance.ts';
import { changesBy, lawText, roleText, taskLabel } from '../../../src/coaching/tasks.ts';
import { needsOf } from '../../../src/coaching/needs.ts';
import { LAWS, ORDINARY_TASK, ROLES } from '../../../src/engine/types.ts';
import type { Task } from '../../../src/engine/types.ts';
import { readRules } from '../../../src/rules/node/read-rules.ts';

const { matrix } = readRules();
const wmo = { role: 'assessing', law: 'wmo' } as const;
const wgs = { role: 'assessing', law: 'wgs' } as const;

describe('what a task changes', () => {
  it('is nothing when nobody said so', () => {
    expect(changesBy(ORDINARY_TASK, ['multi-problem'], matrix)).toEqual([]);
  });

  it('is told with its articles: crime and re-use differ per law', () => {
    const articles = (task: typeof wmo | typeof wgs): string => changesBy(task, ['multi-problem'], matrix).map(({ article }) => article).join(' ');
    expect(articles(wmo)).toContain('Wmo 5.1.1 lid 4');
    expect(articles(wgs)).toContain('8d');
  });

  it('is told for the fallback when no help request is known', () => {
    expect(changesBy(wmo, [], matrix)).toEqual(changesBy(wmo, [matrix.fallbackHelpRequest], matrix));
    expect(changesBy(wmo, [], matrix)).not.toEqual([]);
  });

  it('is what the card says: the reason and the articles of that law', () => {
    const finding = { kind: 'excess', category: 'criminal', subtopic: 'history-suspicion', level: 'flag' } as const;
    const { article, explanation } = guidanceFor(finding, ['multi-problem'], matrix, wmo);
    expect(article).toBe('Wmo 5.1.1; AVG 10; UAVG 31-33');
    expect(explanation).toContain('niet over straf');
  });

  it('is on the card by name where the role or law decides, and not where it makes no difference', () => {
    const crime = { kind: 'excess', category: 'criminal', subtopic: 'history-suspicion', level: 'flag' } as const;
    const decidedBy = (task: Task) => guidanceFor(crime, ['multi-problem'], matrix, task).decidedBy;
    expect([ORDINARY_TASK, wmo, wgs, { role: 'helping', law: null } as const].map(decidedBy)).toEqual([null, 'Wmo', 'Schuldhulp (Wgs)', null]);
  });

  it('has a name: what was chosen, and nothing when nobody said so', () => {
    expect([ORDINARY_TASK, wgs, { role: 'helping', law: 'wmo' } as const].map(taskLabel)).toEqual(['', 'Schuldhulp (Wgs)', 'Hulp verlenen · Wmo']);
  });
});

it('has a text with articles for every role and law', () => {
  for (const text of [...ROLES.map(roleText), ...LAWS.map(lawText)]) {
    expect(text.article).toMatch(/\d/u);
    expect(text.text.split(/(?<=[.?!])\s+/u).length).toBeLessThanOrEqual(2);
  }
});

describe('what a help request needs', () => {
  it('puts every category in one place', () => {
    for (const { id } of matrix.helpRequests) {
      const { belongs, onlyIf, staysOut } = needsOf([id], matrix, ORDINARY_TASK);
      const all = [...belongs, ...onlyIf.map(({ category }) => category), ...staysOut];
      expect(all.sort()).toEqual(matrix.categories.map(({ name }) => name).sort());
    }
  });

  it('joins the conditions of several, and drops none', () => {
    const both = ['individual-guidance', 'debt-assistance'];
    const { onlyIf } = needsOf(both, matrix, ORDINARY_TASK);
    const crime = onlyIf.find(({ category }) => category === matrix.categories.find(({ id }) => id === 'criminal')?.name);
    const conditions = both.map((id) => matrix.helpRequests.find((helpRequest) => helpRequest.id === id)?.cells.criminal?.condition);
    expect(crime?.conditions).toEqual(expect.arrayContaining(conditions));
    expect(crime?.conditions).toHaveLength(2);
  });

  it('is wider with more help requests', () => {
    const alone = needsOf(['household-help'], matrix, ORDINARY_TASK);
    const together = needsOf(['household-help', 'debt-assistance'], matrix, ORDINARY_TASK);
    expect(together.staysOut.length).toBeLessThan(alone.staysOut.length);
  });
});
