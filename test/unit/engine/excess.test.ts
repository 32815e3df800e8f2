import { describe, expect, it } from 'vitest';
import { createExcessJudge } from '../../../src/engine/excess.ts';
import { createNecessityTest } from '../../../src/engine/necessity.ts';
import type { Mention, MentionContext, Sentence } from '../../../src/engine/reading.ts';
import type { Statement } from '../../../src/engine/statement.ts';
import { STRENGTHS } from '../../../src/engine/types.ts';
import type { Strength } from '../../../src/engine/types.ts';
import { readRules } from '../../../src/rules/node/read-rules.ts';

const { matrix } = readRules();
const judge = createExcessJudge(matrix, createNecessityTest(matrix));
const mention: Mention = { start: 0, end: 4, topic: 'religion/belief', strength: 'sure', source: 'religion/belief/x', evidence: [], guardsChecked: [] };
const sentence: Sentence = { text: 'Gaat ter kerke', folded: 'gaat ter kerke', tokens: [], hits: [], cues: [], clauses: [{ start: 0, end: 14, sharesSubject: false }] };
const statement: Statement = { placed: { start: 0, sentence, heading: null }, previous: null, clause: { start: 0, end: 14 }, mentions: [mention] };
const plain: MentionContext = { negated: false, causal: false, otherPerson: false, speculative: false, cues: [] };
const levelOf = (doubted: boolean) => judge.judge(statement, () => plain, ['transport-mobility'], () => doubted, 'normal')?.level;

describe('createExcessJudge', () => {
  it('marks what a sure row met, and asks when the learned layer heard the same row and finds nothing', () => {
    expect(levelOf(false)).toBe('flag');
    expect(levelOf(true)).toBe('ask');
  });

  it('lets what the help request needs go before its cause in the same clause', () => {
    const use: Mention = { ...mention, topic: 'addiction/use-label', source: 'addiction/use-label/x' };
    const effect: Mention = { ...mention, topic: 'addiction/current-risk', source: 'addiction/current-risk/x' };
    const found = (mentions: Mention[]) => judge.judge({ ...statement, mentions }, () => plain, ['school-attendance'], () => false, 'keen');
    expect(found([use])?.level).toBe('flag');
    expect(found([use, effect])).toBeNull();
    expect(found([use, { ...effect, strength: 'maybe' }])?.level).toBe('flag');
  });

  it.each([
    ['quiet', { sure: 'flag', likely: undefined, maybe: undefined }],
    ['normal', { sure: 'flag', likely: 'ask', maybe: undefined }],
    ['keen', { sure: 'flag', likely: 'ask', maybe: 'ask' }],
  ] as const)('%s: how far each strength reaches by itself', (sensitivity, reach) => {
    const found = (strength: Strength) =>
      judge.judge({ ...statement, mentions: [{ ...mention, strength }] }, () => plain, ['transport-mobility'], () => false, sensitivity)?.level;
    expect(Object.fromEntries(STRENGTHS.map((strength) => [strength, found(strength)]))).toEqual(reach);
  });
});
