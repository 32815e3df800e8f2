import packed from 'virtual:noodzaak-knowledge';
import { createEngine } from '../../../src/engine/analyse.ts';
import type { Engine } from '../../../src/engine/types.ts';
import { unpackKnowledge } from '../../../src/rules/pack.ts';
import { measure, noteOf, processorTime } from '../measure.ts';

const PASTES = 10;
const PASTED_WORDS = 10_000;
const CONTEXT = { helpRequests: ['transport-mobility'] };

/** Milliseconds of the longest slice of a paste never seen before. */
function largestSliceOf(engine: Engine, text: string): number {
  const slices = engine.analyseInSlices(text, CONTEXT);
  let largest = 0;
  for (;;) {
    const before = processorTime();
    const { done } = slices.next();
    largest = Math.max(largest, processorTime() - before);
    if (done === true) return largest;
  }
}

let engine: Engine | null = null;
await measure(
  () => {
    const made = (engine = createEngine(unpackKnowledge(packed)));
    return Promise.resolve((text) => made.analyse(text, CONTEXT));
  },
  // Cleaning up falls in one slice or another: the calmest paste tells what the work itself takes.
  () => Math.min(...Array.from({ length: PASTES }, (_, turn) => (engine ? largestSliceOf(engine, noteOf(1_000 + turn, PASTED_WORDS)) : NaN))),
);
