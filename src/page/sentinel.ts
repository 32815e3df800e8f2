import { listenOnDocument } from './document-listeners.ts';
import { findField, type FoundField, focusedField, type InnerRoot } from './fields/find-field.ts';

/**
 * Waits, at next to no cost, for the first note field to be used in this document, and says so once.
 * @param onFound the coach is needed here
 * @param signal stops the waiting
 */
export function watchForNoteField(document: Document, innerRoot: InnerRoot, onFound: () => void, signal: AbortSignal): void {
  const waiting = new AbortController();
  const found = (field: FoundField | null) => {
    if (field === null || waiting.signal.aborted) return;
    waiting.abort();
    onFound();
  };
  signal.addEventListener('abort', () => {
    waiting.abort();
  });
  const listener = (event: Event) => {
    found(findField(event, innerRoot));
  };
  listenOnDocument(document, { focusin: listener, input: listener, compositionend: listener }, waiting.signal);
  found(focusedField(document, innerRoot));
}
