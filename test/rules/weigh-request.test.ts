/** An own question or decision in the request builder is weighed by the real engine. */
import { describe, expect, it } from 'vitest';
import { draftFor, addresseeOptions, suggestedQuestions } from '../../src/coaching/targeted-request.ts';
import { weighed } from '../../src/coaching/weigh-request.ts';
import { createEngine } from '../../src/engine/analyse.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';

const engine = createEngine(readRules());
const weigh = (words: string, helpRequest: string) => weighed(words, engine.analyse(words, { helpRequests: [helpRequest] }));

describe('an own question or decision', () => {
  it.each([
    ['Mag ik het hele dossier ontvangen?', 'broad'],
    ['Kunt u iets vertellen over de situatie?', 'broad'],
    ['Wat is de diagnose van mevrouw?', 'more'],
    ['Welke medicijnen gebruikt zij?', 'more'],
    ['Wat is haar geloof?', 'more'],
    ['of mevrouw verslaafd is', 'more'],
    ['Hoe ver kan mevrouw lopen?', null],
    ['Kan zij alleen met de bus?', null],
    ['welk vervoer past', null],
  ])('%s', (words, doubt) => {
    expect(weigh(words, 'transport-mobility')).toBe(doubt);
  });

  it('is never asked about when it is what we suggest', () => {
    const suggested = engine.knowledge.matrix.helpRequests.flatMap((helpRequest) => [
      { words: draftFor(helpRequest, 'gp').decision, id: helpRequest.id },
      ...addresseeOptions(helpRequest).flatMap(({ id }) => suggestedQuestions(helpRequest, id)).map((words) => ({ words, id: helpRequest.id })),
    ]);
    expect(suggested.filter(({ words, id }) => weigh(words, id) !== null)).toEqual([]);
  });
});
