/** What a page and all that runs in it hold on to: its own scripts, the extension's, and what the browser keeps for them. */
import type { CDPSession, Page } from '@playwright/test';

/** `Node.ELEMENT_NODE`: the attributes of a host that is out of the page are nodes as well. */
const ELEMENT = 1;

export interface Weight {
  readonly megabytes: number;
  readonly nodes: number;
  readonly listeners: number;
  /** The names of elements that are in no document and that a script still holds, each once per element. */
  readonly detached: readonly string[];
}

export async function scalesFor(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  // By the processor's clock: other work on the machine does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** Weighs what is left once everything let go of was cleaned up. */
export async function weigh(page: Page, session: CDPSession): Promise<Weight> {
  for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  // The browser holds on to each node that it told of, until who asked is gone.
  const eyes = await page.context().newCDPSession(page);
  const { detachedNodes } = await eyes.send('DOM.getDetachedDomNodes');
  await eyes.detach();
  return {
    megabytes: of('JSHeapUsedSize') / 1e6,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    detached: detachedNodes.filter(({ treeNode }) => treeNode.nodeType === ELEMENT).map(({ treeNode }) => treeNode.localName).sort(),
  };
}
