import { describe, expect, it } from 'vitest';
import { helpRequestsWithRoom, widestCell } from '../../../src/coaching/cell.ts';
import { createNecessityTest } from '../../../src/engine/necessity.ts';
import { readRules } from '../../../src/rules/node/read-rules.ts';

const { matrix } = readRules();
const necessity = createNecessityTest(matrix);
const topics = matrix.categories.flatMap(({ id, subtopics }) =>
  subtopics.map((subtopic) => ({ category: id, subtopic: subtopic.id })));
const ids = matrix.helpRequests.map(({ id }) => id);
const pairs = ids.flatMap((first) => ids.map((second) => [first, second]));
const OUTCOMES = { inside: 'fine', ask: 'ask', outside: 'flag' } as const;

describe('the card and the engine', () => {
  it.each(topics)('read the matrix alike for $category/$subtopic', ({ category, subtopic }) => {
    for (const pair of pairs) {
      const placed = widestCell({ category, subtopic }, pair, matrix);
      const judged = necessity.judge(category, subtopic, pair);
      expect([placed?.helpRequest.id, placed && OUTCOMES[placed.placement]], pair.join()).toEqual([judged.helpRequest, judged.outcome]);
    }
  });

  it.each(topics)('agree that adding an offered help request takes the mark away: $category/$subtopic', ({ category, subtopic }) => {
    for (const chosen of ids) {
      const offered = helpRequestsWithRoom({ category, subtopic }, [chosen], matrix);
      const outcomes = offered.map(({ id }) => necessity.judge(category, subtopic, [chosen, id]).outcome);
      expect(outcomes).toEqual(offered.map(() => 'fine'));
    }
  });
});

describe('widestCell', () => {
  it('has no answer for what the matrix does not have', () => {
    const [topic] = topics;
    expect(topic && widestCell(topic, ['no-such-request'], matrix)).toBeNull();
    expect(widestCell({ category: 'no-such-category', subtopic: 'x' }, ids, matrix)).toBeNull();
  });
});
