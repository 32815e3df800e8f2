import type { Frame, Page } from 'puppeteer-core';
import type { FirefoxBrowser } from '../firefox-browser.ts';
import type { Eyes, Point } from './eyes.ts';
import { openEyes } from './eyes.ts';
import type { Tab } from './tab.ts';

type Key = Parameters<Page['keyboard']['press']>[0];

/** A tab of Firefox. */
export class FirefoxTab implements Tab {
  #frame: string | null = null;

  constructor(
    private readonly page: Page,
    private readonly firefox: FirefoxBrowser,
  ) {}

  async open(address: string, frame: string | null): Promise<void> {
    this.#frame = frame;
    await this.page.goto(address);
  }

  async look<Question extends keyof Eyes>(question: Question, ...given: Parameters<Eyes[Question]>): Promise<Awaited<ReturnType<Eyes[Question]>>> {
    const inside = await this.#inside();
    await inside.evaluate(openEyes);
    return inside.evaluate((asked, values) => (globalThis.eyes[asked as keyof Eyes] as (...all: unknown[]) => never)(...values), question, given);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  async press(keys: string): Promise<void> {
    const held = keys.split('+');
    const last = held.pop();
    for (const key of held) await this.page.keyboard.down(key as Key);
    await this.page.keyboard.press(last as Key);
    for (const key of held.reverse()) await this.page.keyboard.up(key as Key);
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
    return this.page.setViewport({ width, height });
  }

  zoom(factor: number): Promise<void> {
    return this.firefox.zoom(factor);
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
