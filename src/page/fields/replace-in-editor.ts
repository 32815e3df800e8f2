import { typeOver } from './text-control.ts';

/** How TinyMCE, from version 4 on, says that an area is its own. */
const TINYMCE = '.mce-content-body';

/** How CKEditor 4 does. */
const CKEDITOR4 = '.cke_editable';

/** How Summernote does. */
const SUMMERNOTE = '.note-editable';

/**
 * Replaces what is selected in an editing host, so that an editor with a model of its own follows.
 * @param selected what is selected there
 * @param text an empty one deletes
 */
export function replaceInEditor(host: HTMLElement, selected: AbstractRange, text: string): void {
  // An editor that lives by announcements would turn back a command that Chromium does not announce. Firefox does,
  // and an editor that is told twice (Trix) makes the change twice.
  if (!announcesCommands() && isTakenUp(host, selected, text)) return;
  const endStep = stepEnderOf(host);
  endStep?.();
  if (host.matches(SUMMERNOTE)) keepSnapshot(host);
  typeOver(host.ownerDocument, text);
  endStep?.();
}

/** Takes back the last change to an editing host: by the editor's own steps where it makes its changes itself. */
export function takeBackInEditor(host: HTMLElement): void {
  const announcement = new InputEvent('beforeinput', { inputType: 'historyUndo', bubbles: true, cancelable: true, composed: true });
  if (announcesCommands() || host.dispatchEvent(announcement)) host.ownerDocument.execCommand('undo');
}

/** Whether editing commands come with a `beforeinput` of the browser's own, as they do in Firefox alone. */
const announcesCommands = (): boolean => 'mozInnerScreenX' in window;

/** Announces the change as the browser announces typing; true: the editor makes it itself. */
function isTakenUp(host: HTMLElement, selected: AbstractRange, text: string): boolean {
  const announcement = new InputEvent('beforeinput', {
    inputType: text === '' ? 'deleteContentBackward' : 'insertText',
    data: text === '' ? null : text,
    targetRanges: [new StaticRange(selected)],
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  return !host.dispatchEvent(announcement);
}

/** Has an editor that keeps its own steps to undo end one; null for any other. */
function stepEnderOf(host: HTMLElement): (() => void) | null {
  if (host.matches(TINYMCE)) return () => { closeStep(host); };
  return host.matches(CKEDITOR4) ? () => { clickIn(host); } : null;
}

/**
 * TinyMCE keeps its own steps to undo, and ends one where a spelling checker is said to have replaced a word: Ctrl+Z then
 * brings back what was replaced, and takes away none of what was typed before.
 */
function closeStep(host: HTMLElement): void {
  host.dispatchEvent(new InputEvent('input', { inputType: 'insertReplacementText', bubbles: true, composed: true }));
}

/**
 * CKEditor 4 keeps a step of 25 keys, and ends it where somebody clicks: without that, Ctrl+Z would undo what was typed last,
 * too. It listens on the area itself, or on the whole of its frame.
 */
function clickIn(host: HTMLElement): void {
  const { body, documentElement } = host.ownerDocument;
  (host === body ? documentElement : host).dispatchEvent(new MouseEvent('click'));
}

/** Summernote keeps what undoing comes back to where a mouse button is let go: without one now, what was typed last would be undone too. */
function keepSnapshot(host: HTMLElement): void {
  host.dispatchEvent(new MouseEvent('mouseup'));
}
