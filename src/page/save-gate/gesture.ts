import type { Says } from './decide.ts';

/** In ms. What the page does within this time after the worker pressed something is the worker's doing: as long as browsers reckon. */
const FOLLOWS_WITHIN = 5_000;

/** Something that the worker pressed. To be made while its event is handled. */
export class Gesture {
  /** In ms, by the clock of our own document: that of an event runs from when its own document began. Null as long as it is handled. */
  #handledAt: number | null = null;

  /** @param says what the control says that was pressed */
  constructor(readonly says: Says) {
    // A question of the browser's (`confirm`) holds up this task, as all of the page's, for as long as the worker reads it.
    setTimeout(() => { this.#handledAt = performance.now(); });
  }

  /** Whether what the page does now follows on it. */
  get isFollowed(): boolean {
    return this.#handledAt === null || performance.now() - this.#handledAt < FOLLOWS_WITHIN;
  }
}
