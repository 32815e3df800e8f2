import type { Frame, Page } from '@playwright/test';
import type { ExtensionBrowser } from '../extension-browser.ts';
import type { Eyes, Point } from './eyes.ts';
import { openEyes } from './eyes.ts';
import type { Tab } from './tab.ts';

/** A tab of Chromium. */
export class ChromiumTab implements Tab {
  #frames: readonly string[] = [];

  constructor(
    private readonly page: Page,
    private readonly extension: ExtensionBrowser,
  ) {}

  async open(address: string, frames: readonly string[]): Promise<void> {
    this.#frames = frames;
    await this.page.goto(address);
  }

  async look<Question extends keyof Eyes>(question: Question, ...given: Parameters<Eyes[Question]>): Promise<Awaited<ReturnType<Eyes[Question]>>> {
    const inside = await this.#inside();
    await inside.evaluate(openEyes);
    return inside.evaluate(([asked, values]) => (globalThis.eyes[asked] as (...all: unknown[]) => never)(...values), [question, given] as const);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  async pointAt(place: Point): Promise<void> {
    const { x, y } = await this.#inPage(place);
    await this.page.mouse.move(x - 4, y + 30);
    await this.page.mouse.move(x, y, { steps: 3 });
  }

  async click(place: Point): Promise<void> {
    const { x, y } = await this.#inPage(place);
    await this.page.mouse.click(x, y);
  }

  resize(width: number, height: number): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }

  zoom(factor: number): Promise<void> {
    return this.extension.zoom(this.page, factor);
  }

  async #inside(): Promise<Frame> {
    return (await this.#walk()).frame;
  }

  async #inPage({ x, y }: Point): Promise<Point> {
    const { left, top } = await this.#walk();
    return { x: left + x, y: top + y };
  }

  /** Goes into the frames one by one; where the last of them begins is from the page's own corner. */
  async #walk(): Promise<{ readonly frame: Frame; readonly left: number; readonly top: number }> {
    let [frame, left, top] = [this.page.mainFrame(), 0, 0];
    for (const name of this.#frames) {
      const element = await frame.$(`iframe[name="${name}"]`);
      const inner = await element?.contentFrame();
      if (!element || !inner) throw new Error(`There is no frame "${name}".`);
      const corner = await element.evaluate((iframe) => {
        const box = iframe.getBoundingClientRect();
        return { left: box.left + iframe.clientLeft, top: box.top + iframe.clientTop };
      });
      [frame, left, top] = [inner, left + corner.left, top + corner.top];
    }
    return { frame, left, top };
  }
}
