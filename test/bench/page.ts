/**
 * `npm run bench:page`: what a keystroke costs the page's main thread, with the extension and without, in one run.
 * Counts everything the browser did for that key: handlers, style, layout and painting calls.
 */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { untilRegistered, openChromium } from '../../.ci/browser.mjs';
import { chromiumPath } from '../../.ci/install.mjs';
import { servePages } from '../../.ci/serve.mjs';

const KEYS = 'mw. gaat op dinsdag naar de markt en voelt zich alleen. ';
const ROUNDS = 3;
const SENTENCE = 'Mw. loopt 100 meter met de rollator. Haar dochter brengt haar op dinsdag. Ze voelt zich eenzaam. ';
const NOTE = `Hulpvraag: vervoer\n${SENTENCE.repeat(21)}`.slice(0, 2_000);
const FIELDS = { textarea: '#note', contenteditable: '#mail' } as const;

interface Cost {
  readonly median: number;
  readonly p95: number;
}

/** Milliseconds of main-thread work for each key typed in the middle of a 2,000-character note. */
async function costOfKeys(context: BrowserContext, address: string, selector: string, hasCoach: boolean): Promise<Cost> {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator(selector).fill(NOTE);
  if (hasCoach) await page.waitForFunction(() => (CSS.highlights.get('noodzaak-flag')?.size ?? 0) > 0);
  await page.locator(selector).press('Control+Home');
  await page.locator(selector).press('ArrowDown');
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const costs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const key of KEYS) {
      const before = await taskMilliseconds(session);
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await settled(page);
      costs.push((await taskMilliseconds(session)) - before);
    }
  }
  await page.close();
  costs.sort((a, b) => a - b);
  const at = (share: number): number => costs[Math.min(costs.length - 1, Math.floor(share * costs.length))] ?? NaN;
  return { median: at(0.5), p95: at(0.95) };
}

async function taskMilliseconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1_000;
}

/** Two frames later the key has been handled and drawn. */
function settled(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => { resolve(); }))));
}

const pages = await servePages();
const address = `${pages.origin}/practice/`;
const executablePath = chromiumPath();
const bare = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-gpu'] });
const coached = await openChromium({ extension: '.output/chrome-mv3-e2e' });
await untilRegistered(coached);
const rows: Record<string, unknown> = {};
for (const [field, selector] of Object.entries(FIELDS)) {
  const context = await bare.newContext();
  const without = await costOfKeys(context, address, selector, false);
  const withCoach = await costOfKeys(coached, address, selector, true);
  await context.close();
  rows[field] = {
    'without, median': without.median.toFixed(2),
    'with, median': withCoach.median.toFixed(2),
    'without, p95': without.p95.toFixed(2),
    'with, p95': withCoach.p95.toFixed(2),
    'ours, median': (withCoach.median - without.median).toFixed(2),
    'ours, p95': (withCoach.p95 - without.p95).toFixed(2),
    ratio: `${(withCoach.median / without.median).toFixed(2)}x`,
  };
}
await Promise.all([bare.close(), coached.close(), pages.close()]);
console.log(`Main-thread milliseconds per keystroke in a ${NOTE.length}-character note; budget: ours p95 < 4 ms.\n`);
console.table(rows);
