import { expect } from '../fixtures.ts';
import type { Eyes, Point } from './eyes.ts';
import { openEyes } from './eyes.ts';
import type { Tab } from './tab.ts';

/** A frame of a page, as far as the drivers of both browsers have it alike. */
interface DrivenFrame<Frame> {
  $(selector: string): Promise<DrivenElement<Frame> | null>;
  evaluate(ask: string | (() => void)): Promise<unknown>;
}
interface DrivenElement<Frame> {
  contentFrame(): Promise<Frame | null>;
  evaluate(ask: (element: Element) => Point): Promise<Point>;
}
interface DrivenPage<Frame> {
  mainFrame(): Frame;
  goto(address: string): Promise<unknown>;
  readonly keyboard: { type(text: string): Promise<void> };
  readonly mouse: {
    move(x: number, y: number, options?: { readonly steps: number }): Promise<void>;
    click(x: number, y: number): Promise<void>;
  };
}

/** What a tab does alike in both browsers. */
export abstract class DrivenTab<Frame extends DrivenFrame<Frame>> implements Tab {
  #frames: readonly string[] = [];

  constructor(protected readonly driven: DrivenPage<Frame>) {}

  abstract press(keys: string): Promise<void>;
  abstract resize(width: number, height: number): Promise<void>;
  abstract zoom(factor: number): Promise<void>;

  async open(address: string, frames: readonly string[]): Promise<void> {
    this.#frames = frames;
    await this.driven.goto(address);
    // An editor makes its frame when it likes, which may be after the page was loaded.
    await expect.poll(() => this.#hasField(), `${address} has its field.`).toBe(true);
  }

  async look<Question extends keyof Eyes>(question: Question, ...given: Parameters<Eyes[Question]>): Promise<Awaited<ReturnType<Eyes[Question]>>> {
    const { frame } = await this.#walk();
    // In one go: a page may put another field in the place of the one the eyes were opened on.
    const ask = `((asked, given) => { (${String(openEyes)})(); return eyes[asked](...given); })(${JSON.stringify(question)}, ${JSON.stringify(given)})`;
    return (await frame.evaluate(ask)) as Awaited<ReturnType<Eyes[Question]>>;
  }

  type(text: string): Promise<void> {
    return this.driven.keyboard.type(text);
  }

  async pointAt(place: Point): Promise<void> {
    const { x, y } = await this.#inPage(place);
    await this.driven.mouse.move(x - 4, y + 30);
    await this.driven.mouse.move(x, y, { steps: 3 });
  }

  async click(place: Point): Promise<void> {
    const { x, y } = await this.#inPage(place);
    await this.driven.mouse.click(x, y);
  }

  async #hasField(): Promise<boolean> {
    let frame = this.driven.mainFrame();
    for (const name of this.#frames) {
      const inner = await (await frame.$(frameNamed(name)))?.contentFrame();
      if (!inner) return false;
      frame = inner;
    }
    return frame.evaluate(openEyes).then(() => true, () => false);
  }

  async #inPage({ x, y }: Point): Promise<Point> {
    const { left, top } = await this.#walk();
    return { x: left + x, y: top + y };
  }

  /** Goes into the frames one by one; where the last of them begins is from the page's own corner. */
  async #walk(): Promise<{ readonly frame: Frame; readonly left: number; readonly top: number }> {
    let [frame, left, top] = [this.driven.mainFrame(), 0, 0];
    for (const name of this.#frames) {
      const element = await frame.$(frameNamed(name));
      const inner = await element?.contentFrame();
      if (!element || !inner) throw new Error(`There is no frame "${name}".`);
      const corner = await element.evaluate((iframe) => {
        const box = iframe.getBoundingClientRect();
        return { x: box.left + iframe.clientLeft, y: box.top + iframe.clientTop };
      });
      [frame, left, top] = [inner, left + corner.x, top + corner.y];
    }
    return { frame, left, top };
  }
}

const frameNamed = (name: string): string => `iframe[name="${name}"]`;
