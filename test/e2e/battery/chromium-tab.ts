import type { Frame, Page } from '@playwright/test';
import type { ExtensionBrowser } from '../extension-browser.ts';
import type { Eyes, Point } from './eyes.ts';
import { openEyes } from './eyes.ts';
import type { Tab } from './tab.ts';

/** A tab of Chromium. */
export class ChromiumTab implements Tab {
  #frame: string | null = null;

  constructor(
    private readonly page: Page,
    private readonly extension: ExtensionBrowser,
  ) {}

  async open(address: string, frame: string | null): Promise<void> {
    this.#frame = frame;
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
    if (this.#frame === null) return this.page.mainFrame();
    const element = await this.page.$(`iframe[name="${this.#frame}"]`);
    const frame = await element?.contentFrame();
    if (!frame) throw new Error(`The page has no frame "${this.#frame}".`);
    return frame;
  }

  async #inPage({ x, y }: Point): Promise<Point> {
    if (this.#frame === null) return { x, y };
    const corner = await this.page.$eval(`iframe[name="${this.#frame}"]`, (frame) => {
      const box = frame.getBoundingClientRect();
      return { x: box.left + frame.clientLeft, y: box.top + frame.clientTop };
    });
    return { x: corner.x + x, y: corner.y + y };
  }
}
