import { PRESS_EVENTS } from './withheld-press.ts';

/** The events of a press, and what a browser makes of two. */
export const DOUBLE_PRESS_EVENTS = [...PRESS_EVENTS, 'click', 'dblclick'] as const;

/** In ms, and CSS px: the next pointer that goes down so soon and so near goes down for the second time. Of a mouse, browsers count. */
const SOON = 500;
const NEAR = 8;

/**
 * Tells the second half of a double click on a control of ours that went with the first: it is aimed at what is gone, and comes down on what the
 * page has there. The first press of another double click, or one by key, is never one. A key that is held there goes on pressing, too.
 */
export class SecondPress {
  /** Not the event: it would keep what was clicked. */
  #first: Pick<MouseEvent, 'screenX' | 'screenY' | 'timeStamp'> | null = null;
  #isByKey = false;
  #isNext = false;
  #isSecond = false;

  /** A control of ours was clicked. */
  follows(click: MouseEvent): void {
    this.#isByKey = click.detail === 0;
    const { screenX, screenY, timeStamp } = click;
    this.#first = this.#isByKey ? null : { screenX, screenY, timeStamp };
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

  /** Whether a key goes on that pressed a control of ours, and was not let go since: it is aimed at that, and comes to what has the focus now. */
  isHeldOn(key: KeyboardEvent): boolean {
    // Only the key that went down last repeats.
    if (key.isTrusted && !key.repeat) this.#isByKey = false;
    return key.isTrusted && this.#isByKey;
  }
}
