import { describe, expect, it } from 'vitest';
import { recognisedFigures, recognisedIn } from '../../../../src/cli/evaluation/help-requests.ts';
import type { HelpRequestId } from '../../../../src/engine/types.ts';

const FALLBACK = 'question-clarification';
const judged = (labelled: readonly HelpRequestId[], read: readonly HelpRequestId[]) =>
  recognisedIn(
    { id: '1', text: '', helpRequests: labelled, must: [], may: [] },
    { helpRequests: read, recognised: read.map((helpRequest) => ({ helpRequest, start: 0, end: 0, by: 'words' })), safety: [], findings: [] },
    FALLBACK,
  );

describe('recognisedIn', () => {
  it('holds what was read against what the note is about', () => {
    expect(judged(['transport-mobility'], ['transport-mobility'])).toEqual({ first: true, all: true, none: false });
    expect(judged(['transport-mobility'], ['debt-assistance', 'transport-mobility'])).toEqual({ first: false, all: false, none: false });
    expect(judged(['transport-mobility', 'debt-assistance'], ['debt-assistance'])).toEqual({ first: true, all: false, none: false });
    expect(judged(['transport-mobility'], [])).toEqual({ first: false, all: false, none: true });
  });

  it('passes over a note that waits for a clear question', () => {
    expect(judged([FALLBACK], ['transport-mobility'])).toBeNull();
    expect(recognisedFigures([{ recognised: null }, { recognised: judged(['transport-mobility'], ['transport-mobility']) }])).toEqual({ notes: 1, first: 1, all: 1, none: 0 });
  });
});
