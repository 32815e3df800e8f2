import { PRESS_EVENTS } from './withheld-press.ts';

/** The events of a press, and what a browser makes of two. */
export const DOUBLE_PRESS_EVENTS = [...PRESS_EVENTS, 'click', 'dblclick'] as const;

/** In ms, and CSS px: the next pointer that goes down so soon and so near goes down for the second time. Of a mouse, browsers count. */
const SOON = 500;
const NEAR = 8;

/**
 * Tells the second half of a double click on a control of ours that went with the first: it is aimed at what is gone, and comes down on what the
 * page has there. The first press of another double click, or one by key, is never one.
 */
export class SecondPress {
  #first: MouseEvent | null = null;
  #isNext = false;
  #isSecond = false;

  /** A control of ours was clicked. */
  follows(click: MouseEvent): void {
    this.#first = click.detail > 0 ? click : null;
    this.#isNext = true;
    this.#isSecond = false;
  }

  /** Whether an event of a press, elsewhere, is of the second half. */
  has(event: MouseEvent): boolean {
    const first = this.#first;
    if (first === null || !event.isTrusted) return false;
    if (event.type === 'pointerdown') {
      // How often it went down is told at `mousedown`. Of another document the clock may be another one, too.
      const away = Math.hypot(event.screenX - first.screenX, event.screenY - first.screenY);
      this.#isSecond = this.#isNext && away <= NEAR && Math.abs(event.timeStamp - first.timeStamp) <= SOON;
      this.#isNext = false;
    } else if (event.type === 'mousedown' || event.type === 'click') {
      this.#isSecond = event.detail >= 2;
      if (event.type === 'mousedown' && !this.#isSecond) this.#first = null;
    }
    return this.#isSecond;
  }
}
