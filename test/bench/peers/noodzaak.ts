import packed from 'virtual:noodzaak-knowledge';
import { createEngine } from '../../../src/engine/analyse.ts';
import type { Engine } from '../../../src/engine/types.ts';
import { unpackKnowledge } from '../../../src/rules/pack.ts';
import { measure, processorTime } from '../measure.ts';

const CONTEXT = { helpRequests: ['transport-mobility'] };

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
  (text) => (engine ? largestSliceOf(engine, text) : NaN),
);
