import { createEngine } from '../../../src/engine/analyse.ts';
import { readRules } from '../../../src/rules/node/read-rules.ts';
import { measure } from '../measure.ts';

const knowledge = readRules();
await measure(() => {
  const engine = createEngine(knowledge);
  return Promise.resolve((text) => engine.analyse(text, { helpRequests: ['transport-mobility'] }));
});
