import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // A test that needs a second try is a bug, in the test or in the product.
  retries: 0,
  fullyParallel: false,
  workers: 1,
  // Long enough for a machine that does other things beside: what is slow is told by the benchmarks.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: { locale: 'nl-NL' },
});
