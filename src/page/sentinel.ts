import { listenOnDocument } from './document-listeners.ts';
import { findField, type FoundField, focusedField, type InnerRoot } from './fields/find-field.ts';

/**
 * Waits, at next to no cost, for a note field to be used in this document, until the coach has come for it.
 * @param onFound the coach is needed here; resolves to false when it did not come: the next use of a field asks again
 * @param signal stops the waiting
 */
export function watchForNoteField(document: Document, innerRoot: InnerRoot, onFound: () => Promise<boolean>, signal: AbortSignal): void {
  const waiting = new AbortController();
  let isAsking = false;
  const found = async (field: FoundField | null) => {
    if (field === null || isAsking || waiting.signal.aborted) return;
    isAsking = true;
    if (await onFound()) waiting.abort();
    isAsking = false;
  };
  signal.addEventListener('abort', () => {
    waiting.abort();
  });
  // An event that the page made up says nothing of the worker: the focus does.
  const listener = (event: Event) => {
    void found(event.isTrusted ? findField(event, innerRoot) : focusedField(document, innerRoot));
  };
  listenOnDocument(document, { focusin: listener, input: listener, compositionend: listener }, waiting.signal);
  void found(focusedField(document, innerRoot));
}
