import { defineConfig } from 'vitest/config';
import { MATRIX_IN_ENGLISH } from './src/coaching/matrix-in-english.ts';
import { prepareKnowledge } from './src/engine/prepare.ts';
import { rulesPlugin } from './src/rules/node/vite-plugin.ts';

const project = (name: string, environment: 'node' | 'happy-dom' = 'node') => ({
  plugins: [rulesPlugin(prepareKnowledge, MATRIX_IN_ENGLISH)],
  // A limit ends what hangs; how fast things are, the benchmarks say.
  test: { name, environment, testTimeout: 60_000, include: [`test/${name}/**/*.test.{ts,tsx}`] },
});

export default defineConfig({
  test: { projects: [project('unit'), project('rules'), project('corpus'), project('architecture')] },
});
