/** An own question or decision in the request builder is weighed by the real engine. */
import { describe, expect, it } from 'vitest';
import { draftFor, addresseeOptions, suggestedQuestions, wordsToWeigh } from '../../src/coaching/targeted-request.ts';
import type { RequestDraft } from '../../src/coaching/targeted-request.ts';
import { weighed, weighedTogether } from '../../src/coaching/weigh-request.ts';
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

describe('the whole letter and the line for the note', () => {
  const { helpRequests } = engine.knowledge.matrix;
  const transport = helpRequests.find(({ id }) => id === 'transport-mobility') ?? { id: '', name: '' };
  const weighDraft = (draft: RequestDraft, helpRequest: typeof transport) =>
    weighedTogether(weigh, wordsToWeigh(draft, helpRequest, { today: '22-11-2026', from: '22-08-2026' }), helpRequest.id);
  const asking = { ...draftFor(transport, 'gp'), questions: suggestedQuestions(transport, 'gp') };

  it.each([
    ['why', 'Graag ontvang ik ook het volledige dossier.', 'broad'],
    ['why', 'U weet of mevrouw verslaafd is.', 'more'],
    ['why', 'U kent de voorgeschiedenis.', 'more'],
    ['why', 'U zag haar deze week.', null],
    ['purpose', 'voor vervoer. Graag ontvang ik het volledige dossier', 'broad'],
    ['purpose', 'het hele dossier van de huisarts', 'broad'],
    ['purpose', 'Doel: het volledige dossier', 'broad'],
    ['purpose', 'voor alle stukken van de psychiater', 'broad'],
    ['purpose', 'voor een goed beeld van de route', null],
    ['purpose', 'voor vervoer en omdat zij verslaafd is', 'more'],
    ['purpose', 'voor de rit naar de winkel', null],
    ['questions', ['Hoe ver kan mevrouw lopen?', 'Kan zij alleen met de bus?'], null],
  ] as const)('%s: %s', (field, words, doubt) => {
    expect(weighDraft({ ...asking, [field]: words }, transport)).toBe(doubt);
  });

  it('are never asked about when all is what we suggest', () => {
    const asked = helpRequests.flatMap((helpRequest) =>
      addresseeOptions(helpRequest).filter(({ id }) => weighDraft({ ...draftFor(helpRequest, id), questions: suggestedQuestions(helpRequest, id) }, helpRequest) !== null).map(({ id }) => `${helpRequest.id} ${id}`));
    expect(asked).toEqual([]);
  });
});
