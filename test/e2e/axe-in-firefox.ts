import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What axe finds wrong in a page as it stands: the rules, with the elements that break them. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { passes, violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
  if (passes.length === 0) throw new Error('axe checked nothing in this page.');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
