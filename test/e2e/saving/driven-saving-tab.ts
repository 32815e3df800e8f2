import type { Mode } from '../../../src/policy/mode.ts';
import type { SavingTab } from './saving-tab.ts';

/** A page, as far as the drivers of both browsers have it alike. */
interface DrivenPage {
  goto(address: string): Promise<unknown>;
  click(selector: string): Promise<void>;
  readonly keyboard: { type(text: string): Promise<void> };
  evaluate(ask: (given: unknown) => unknown, given: unknown): Promise<unknown>;
}

/** A browser with the extension in it. */
interface SetBrowser {
  set(settings: { readonly locale: 'nl'; readonly mode: Mode }): Promise<void>;
}

/** What a tab does alike in both browsers. */
export abstract class DrivenSavingTab<Page extends DrivenPage> implements SavingTab {
  constructor(
    protected readonly page: Page,
    private readonly browser: SetBrowser,
  ) {}

  abstract press(keys: string): Promise<void>;
  abstract choose(selector: string, value: string): Promise<void>;
  abstract pressOurs(words: string): Promise<void>;

  setMode(mode: Mode): Promise<void> {
    return this.browser.set({ locale: 'nl', mode });
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
  }

  click(selector: string): Promise<void> {
    return this.page.click(selector);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  ask<Answer, Given>(question: (given: Given) => Answer, given: Given): Promise<Answer> {
    return this.page.evaluate(question as (given: unknown) => Answer, given) as Promise<Answer>;
  }
}
