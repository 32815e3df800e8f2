import { describe, expect, it } from 'vitest';
import { knowsOfSharedOptions, sharedLineFor } from '../../src/coaching/clarifying-reply.ts';
import {
  addresseeOptions,
  consentOptions,
  draftFor,
  letterFor,
  logLineFor,
  MOST_QUESTIONS,
  periodOptions,
  residentKnowsOptions,
  sentenceWithoutRequest,
  suggestedQuestions,
  WITHOUT_REQUEST,
} from '../../src/coaching/targeted-request.ts';
import data from '../../src/coaching/texts/targeted-requests.json' with { type: 'json' };
import { createEngine } from '../../src/engine/analyse.ts';
import { SENSITIVITIES } from '../../src/engine/types.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';

const engine = createEngine(readRules());
const { helpRequests } = engine.knowledge.matrix;

/** What the engine would show of a text; keenly, only marks count: then it asks about nearly everything. */
const shownOf = (text: string, helpRequest: string): string[] =>
  SENSITIVITIES.flatMap((sensitivity) =>
    engine
      .analyse(text, { helpRequests: [helpRequest], sensitivity })
      .findings.filter(({ level }) => sensitivity !== 'keen' || level === 'flag')
      .map(({ start, end, kind, category, subtopic }) => `${sensitivity}: ${String(category ?? kind)}/${String(subtopic)}: ${text.slice(start, end)}`),
  );

/** Every way to choose one or more of these questions, in their order. */
function choicesFrom(questions: readonly string[]): readonly (readonly string[])[] {
  const [first, ...rest] = questions;
  if (first === undefined) return [];
  const others = choicesFrom(rest);
  return [[first], ...others, ...others.map((chosen) => [first, ...chosen])];
}

describe('what the request builder writes', () => {
  it('knows every help request of the matrix, and no other', () => {
    expect(Object.keys(data.helpRequests).sort()).toEqual(helpRequests.map(({ id }) => id).sort());
  });

  it.each(helpRequests)('raises no question itself: $id', (helpRequest) => {
    const shown = addresseeOptions(helpRequest).flatMap(({ id: addressee }) =>
      periodOptions().flatMap(({ id: period }) =>
        residentKnowsOptions().flatMap(({ id: residentKnows }) =>
          consentOptions().flatMap(({ id: consent }) => {
            const questions = suggestedQuestions(helpRequest, addressee);
            const draft = { ...draftFor(helpRequest, addressee), questions, period, residentKnows, consent };
            const letter = letterFor(draft, helpRequest, { today: '22-11-2026', from: '22-08-2026' });
            return [...shownOf(letter, helpRequest.id), ...shownOf(logLineFor(draft, '22-11-2026'), helpRequest.id)];
          }),
        ),
      ),
    );
    expect([...new Set(shown)]).toEqual([]);
  });

  it.each(helpRequests)('raises no question itself, whichever of the questions are chosen: $id', (helpRequest) => {
    const shown = addresseeOptions(helpRequest).flatMap(({ id: addressee }) =>
      choicesFrom(suggestedQuestions(helpRequest, addressee)).flatMap((questions) => {
        const draft = { ...draftFor(helpRequest, addressee), questions };
        const letter = letterFor(draft, helpRequest, { today: '22-11-2026', from: '22-08-2026' });
        return [...shownOf(letter, helpRequest.id), ...shownOf(logLineFor(draft, '22-11-2026'), helpRequest.id)];
      }),
    );
    expect([...new Set(shown)]).toEqual([]);
  });

  it.each(helpRequests)('suggests one to three questions to each addressee: $id', (helpRequest) => {
    for (const { id } of addresseeOptions(helpRequest)) {
      const { length } = suggestedQuestions(helpRequest, id);
      expect(length).toBeGreaterThanOrEqual(1);
      expect(length).toBeLessThanOrEqual(MOST_QUESTIONS);
    }
  });

  it('has a question of its own for a GP and a practitioner, but where no health is asked about', () => {
    const bare = helpRequests.flatMap(({ id }) => (['gp', 'specialist'] as const)
      .filter((addressee) => suggestedQuestions({ id }, addressee).includes(data.fallbackQuestion)).map((addressee) => `${id}: ${addressee}`));
    expect(bare.sort()).toEqual(['debt-assistance: gp', 'debt-assistance: specialist', 'income-support: gp', 'income-support: specialist', 'loneliness-meeting: specialist']);
  });

  it.each(WITHOUT_REQUEST)('raises no question when nothing is requested: %s', (how) => {
    expect(helpRequests.flatMap(({ id }) => shownOf(sentenceWithoutRequest(how), id))).toEqual([]);
  });
});

describe('the line on what was shared', () => {
  const draft = { what: 'dat zij thuishulp krijgt.', whom: 'de huisarts', purpose: 'voor het plannen van zorg' };

  it('says what, with whom, what for, when, and what the resident knows', () => {
    expect(sharedLineFor({ ...draft, residentKnows: 'told' }, '22-11-2026')).toBe(
      'Gedeeld met de huisarts (22-11-2026): dat zij thuishulp krijgt. Doel: het plannen van zorg. De cliënt weet het.',
    );
    for (const empty of ['what', 'whom', 'purpose'] as const) expect(sharedLineFor({ ...draft, residentKnows: 'told', [empty]: ' . ' }, '22-11-2026')).toBeNull();
  });

  it('raises no question by itself', () => {
    const lines = knowsOfSharedOptions().map(({ id }) => sharedLineFor({ ...draft, residentKnows: id }, '22-11-2026') ?? '');
    expect(helpRequests.flatMap(({ id }) => lines.flatMap((line) => shownOf(line, id)))).toEqual([]);
  });
});
