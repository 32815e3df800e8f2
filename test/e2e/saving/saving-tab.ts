import type { Mode } from '../../../src/policy/mode.ts';

/** A tab of a real browser, as far as saving a note needs one. */
export interface SavingTab {
  /** What the worker set, as the settings page keeps it. */
  setMode(mode: Mode): Promise<void>;
  open(address: string): Promise<void>;
  /** Clicks an element of the page, as a hand does. */
  click(selector: string): Promise<void>;
  /** Types key by key where the caret is. */
  type(text: string): Promise<void>;
  /** Presses keys together, by their codes: `Control+KeyS`. */
  press(keys: string): Promise<void>;
  /** Chooses from a list of the page. */
  choose(selector: string, value: string): Promise<void>;
  /** Presses a button of our own, by its words; waits until it is there. */
  pressOurs(words: string): Promise<void>;
  /** Asks something of the page; the function may name nothing outside itself. */
  ask<Answer, Given>(question: (given: Given) => Answer, given: Given): Promise<Answer>;
}
