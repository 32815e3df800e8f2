import { listenOnWindow } from '../document-listeners.ts';
import { AGAIN, ASK } from './events.ts';
import { DOUBLE_PRESS_EVENTS } from './second-press.ts';

/** All by which a page can be made to save, or by which it is known whose doing that is. */
const SAVE_EVENTS = [...DOUBLE_PRESS_EVENTS, 'submit', 'keydown', 'input', ASK, AGAIN];

/** Hears an event of a save before the page does. */
export type SaveListener = (event: Event) => void;

/**
 * Stands first in line for what may save, from before the page's own scripts run: a page that listens on its window would otherwise have
 * saved by the time we hear of it, and once more when the save is made again. Does nothing itself.
 * @param listener who wants to hear; null: nobody
 */
export function standFirstInLine(document: Document, listener: () => SaveListener | null, signal: AbortSignal): void {
  const pass = (event: Event) => listener()?.(event);
  listenOnWindow(document, Object.fromEntries(SAVE_EVENTS.map((type) => [type, pass])), signal);
}
