import { listenOnWindow } from './document-listeners.ts';

/** What the keyboard can do in a page, as the worker or the organisation set it: such as `Alt+M`. */
export interface Shortcuts {
  readonly nextMark: string;
  readonly explain: string;
  readonly chip: string;
}

/** What a shortcut asks for; each tells whether there was something to do. */
export interface ShortcutHandlers {
  nextMark(): boolean;
  openCard(): boolean;
  focusChip(): boolean;
}

/**
 * Hears the shortcuts before the page does, and leaves a key alone that had nothing to do.
 * By `code`, since Alt makes other letters on some keyboards; not with AltGr, which types.
 */
export function listenForShortcuts(document: Document, shortcuts: () => Shortcuts, handlers: ShortcutHandlers, signal: AbortSignal): void {
  const keydown = (pressed: Event) => {
    const event = pressed as KeyboardEvent;
    if (!event.isTrusted || event.getModifierState('AltGraph')) return;
    const { nextMark, explain, chip } = shortcuts();
    const handled =
      isPressed(nextMark, event) ? handlers.nextMark()
      : isPressed(explain, event) ? handlers.openCard()
      : isPressed(chip, event) && handlers.focusChip();
    if (!handled) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  listenOnWindow(document, { keydown }, signal);
}

function isPressed(shortcut: string, { altKey, ctrlKey, shiftKey, metaKey, code }: KeyboardEvent): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  return (
    (code === `Key${key}` || code === `Digit${key}`) && !metaKey &&
    altKey === parts.includes('Alt') && ctrlKey === parts.includes('Ctrl') && shiftKey === parts.includes('Shift')
  );
}
