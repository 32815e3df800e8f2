import { describe, expect, it } from 'vitest';
import { createHeadingSense } from '../../../../src/engine/context/heading.ts';
import type { Statement } from '../../../../src/engine/statement.ts';
import type { Strength, TopicId } from '../../../../src/engine/types.ts';

const sense = createHeadingSense([
  { pattern: 'financien', gives: 'category', category: 'money' },
  { pattern: 'hulpvraag', gives: 'help-request', category: null },
]);
const under = (heading: string | null, topic: TopicId, strength: Strength): Strength | undefined => {
  const sentence = { text: 'Iets.', folded: 'iets.', tokens: [], clauses: [], hits: [], cues: [] };
  const mention = { start: 0, end: 4, topic, strength, source: `${topic}/row`, evidence: [], guardsChecked: [] };
  const statement: Statement = { placed: { sentence, start: 0, heading }, previous: null, clause: { start: 0, end: 4 }, mentions: [mention] };
  return sense(statement).mentions[0]?.strength;
};

describe('a heading that names a category', () => {
  it('makes a word that could mean it likely to', () => {
    expect(under('financien', 'money/amount', 'maybe')).toBe('likely');
  });

  it.each([
    ['a word of another category', 'financien', 'feelings/mood', 'maybe'],
    ['a word that is likely or sure by itself', 'financien', 'money/amount', 'sure'],
    ['words under a heading that names none', 'hulpvraag', 'money/amount', 'maybe'],
    ['words under no heading', null, 'money/amount', 'maybe'],
  ] as const)('leaves %s as it is', (_what, heading, topic, strength) => {
    expect(under(heading, topic, strength)).toBe(strength);
  });
});
