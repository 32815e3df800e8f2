import { listenOnWindow } from './document-listeners.ts';

/** What the keyboard can do in a page; read by the listener, and shown in the popup and docs. */
export const SHORTCUTS = {
  /** M of "markering". */
  nextMark: { code: 'KeyM', label: 'Alt+M' },
  /** U of "uitleg". */
  openCard: { code: 'KeyU', label: 'Alt+U' },
} as const;

/** What a shortcut asks for; each tells whether there was something to do. */
export interface ShortcutHandlers {
  nextMark(): boolean;
  openCard(): boolean;
}

/**
 * Hears the shortcuts before the page does, and leaves a key alone that had nothing to do.
 * By `code`, since Alt makes other letters on some keyboards; not with AltGr, which types.
 */
export function listenForShortcuts(document: Document, handlers: ShortcutHandlers, signal: AbortSignal): void {
  const keydown = (pressed: Event) => {
    const event = pressed as KeyboardEvent;
    if (!event.isTrusted || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.getModifierState('AltGraph')) return;
    const handled =
      event.code === SHORTCUTS.nextMark.code ? handlers.nextMark() : event.code === SHORTCUTS.openCard.code && handlers.openCard();
    if (!handled) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  listenOnWindow(document, { keydown }, signal);
}
