import { defineConfig } from 'vitest/config';

const project = (name: string, environment: 'node' | 'happy-dom' = 'node') => ({
  test: { name, environment, include: [`test/${name}/**/*.test.{ts,tsx}`] },
});

export default defineConfig({
  test: { projects: [project('unit'), project('rules'), project('corpus'), project('architecture')] },
});
