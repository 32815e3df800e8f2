/** Role and law change the verdict of a sentence where the law does, and nothing where nobody chose. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/analyse.ts';
import { cellUnder } from '../../src/engine/necessity.ts';
import { LAWS, ROLES } from '../../src/engine/types.ts';
import type { Engine, Task } from '../../src/engine/types.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';

let engine: Engine;
beforeAll(() => {
  engine = createEngine(readRules());
});

/** The strongest thing said of a sentence. */
function levelOf(sentence: string, helpRequest: string, task: Partial<Task> = {}): 'flag' | 'ask' | 'fine' {
  const { findings } = engine.analyse(sentence, { helpRequests: [helpRequest], task: { role: 'assessing', law: null, ...task } });
  return findings.some(({ level }) => level === 'flag') ? 'flag' : findings.length > 0 ? 'ask' : 'fine';
}

describe('a sentence', () => {
  const CRIME = 'Hij heeft een strafblad.';
  const DEBTS = 'Zij heeft schulden van 14.000 euro.';
  const MEASURE = 'Hij staat onder toezicht van de reclassering.';
  const LONELY = 'Zij voelt zich eenzaam.';

  it('about crime has more room under the Jeugdwet and the Wgs than under the Wmo', () => {
    expect(levelOf(CRIME, 'multi-problem', { law: 'wmo' })).toBe('flag');
    expect(levelOf(CRIME, 'multi-problem', { law: 'jeugdwet' })).not.toBe('flag');
    expect(levelOf(CRIME, 'multi-problem', { law: 'wgs' })).not.toBe('flag');
  });

  it('from another law may be used again for debt help, and not for the Wmo', () => {
    expect(levelOf(DEBTS, 'multi-problem', { law: 'wmo' })).toBe('flag');
    expect(levelOf(DEBTS, 'multi-problem', { law: 'wgs' })).toBe('fine');
  });

  it.each(['debt-assistance', 'income-support', 'special-assistance'])('from another law needs express consent in a note under the Wmo (lid 4), and none under the Wgs (8d): %s', (helpRequest) => {
    expect(levelOf(DEBTS, helpRequest)).toBe('fine');
    expect(levelOf(DEBTS, helpRequest, { law: 'wmo' })).toBe('flag');
    expect(levelOf(DEBTS, helpRequest, { law: 'wgs' })).toBe('fine');
  });

  it('about debts or crime has its place in guidance that is part of debt help', () => {
    expect([levelOf(DEBTS, 'individual-guidance'), levelOf(DEBTS, 'individual-guidance', { law: 'wgs' })]).toEqual(['flag', 'fine']);
    expect([levelOf(CRIME, 'individual-guidance'), levelOf(CRIME, 'individual-guidance', { law: 'wgs' })]).toEqual(['flag', 'ask']);
  });

  it.each(['parenting-youth-help', 'youth-mental-health', 'debt-assistance', 'income-support', 'special-assistance', 'reintegration'])('about a measure now is named by the law of the help request, and not by the Wmo: %s', (helpRequest) => {
    expect([levelOf(MEASURE, helpRequest), levelOf(MEASURE, helpRequest, { law: 'wmo' })]).toEqual(['fine', 'flag']);
  });

  it('about crime has more room under the Jeugdwet for a young person who lives elsewhere', () => {
    expect([levelOf(CRIME, 'sheltered-housing'), levelOf(CRIME, 'sheltered-housing', { law: 'jeugdwet' })]).toEqual(['flag', 'ask']);
  });

  it.each(['transport-mobility', 'household-help', 'home-adaptation', 'day-activities', 'carer-respite', 'loneliness-meeting'])('about crime is not needed under any law for %s: a law that names it asks for necessity too', (helpRequest) => {
    expect(LAWS.map((law) => levelOf(CRIME, helpRequest, { law }))).toEqual(['flag', 'flag', 'flag']);
  });

  it('about a feeling has more room in the file of who helps', () => {
    expect(levelOf(LONELY, 'question-clarification')).toBe('flag');
    expect(levelOf(LONELY, 'question-clarification', { role: 'helping' })).toBe('ask');
    expect(levelOf(LONELY, 'individual-guidance', { role: 'helping' })).toBe('fine');
  });

  it('does not depend on what was asked before', () => {
    const before = levelOf(CRIME, 'question-clarification');
    levelOf(CRIME, 'question-clarification', { law: 'wmo' });
    expect(levelOf(CRIME, 'question-clarification')).toBe(before);
  });
});

it('has no cell in which a role and a law both speak: only one of them would be heard', () => {
  const cells = engine.knowledge.matrix.helpRequests.flatMap(({ id, cells: ofRequest }) => Object.entries(ofRequest).map(([category, { under }]) => ({ place: `${id} x ${category}`, speak: Object.keys(under ?? {}) })));
  expect(cells.filter(({ speak }) => speak.length > 0).length).toBeGreaterThan(20);
  expect(cells.filter(({ speak }) => speak.some((each) => (ROLES as readonly string[]).includes(each)) && speak.some((each) => (LAWS as readonly string[]).includes(each))).map(({ place }) => place)).toEqual([]);
});

it('says for every role and law why, by which article, and what the evidence is', () => {
  const { helpRequests, sources } = engine.knowledge.matrix;
  const changed = helpRequests.flatMap(({ cells }) => Object.values(cells)).flatMap((cell) =>
    [...ROLES.map((role) => ({ role, law: null })), ...LAWS.map((law) => ({ role: 'assessing' as const, law }))]
      .map((task) => cellUnder(cell, task)).filter((under) => under !== cell));
  expect(changed.length).toBeGreaterThan(15);
  for (const { why, hook, evidence } of changed) {
    expect(why).not.toBe('');
    expect(hook).toMatch(/\d/u);
    for (const source of evidence) expect(sources).toHaveProperty([source]);
  }
});
