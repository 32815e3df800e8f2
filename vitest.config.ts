import { defineConfig } from 'vitest/config';
import { rulesPlugin } from './src/rules/node/vite-plugin.ts';

const project = (name: string, environment: 'node' | 'happy-dom' = 'node') => ({
  plugins: [rulesPlugin()],
  test: { name, environment, include: [`test/${name}/**/*.test.{ts,tsx}`] },
});

export default defineConfig({
  test: { projects: [project('unit'), project('rules'), project('corpus'), project('architecture')] },
});
