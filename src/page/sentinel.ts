import { listenOnDocument } from './document-listeners.ts';
import { findField, focusedField, type FoundField, type InnerRoot, type IsNamed } from './fields/find-field.ts';
import { isWithin } from './site/deep-selector.ts';

/** What the sentinel is handed by its entrypoint. */
export interface SentinelPorts {
  readonly document: Document;
  readonly innerRoot: InnerRoot;
  /** The coach is needed here; resolves to false when it did not come: the next use of a field asks again. */
  readonly bringCoach: () => Promise<boolean>;
  /** Somebody typed in this note field, and may leave it before the coach is there. */
  readonly onTyped: (field: HTMLElement) => void;
  /** The selectors of the note fields that were pointed out here; asked when a field is used that looks like none. */
  readonly noteFields: () => Promise<readonly string[]>;
}

/**
 * Waits, at next to no cost, for a note field to be used in this document, until the coach has come for it.
 * @param signal stops the waiting
 * @returns what looks again at the field that has the focus: others may be pointed out by now
 */
export function watchForNoteField(ports: SentinelPorts, signal: AbortSignal): () => void {
  const { document, innerRoot } = ports;
  const waiting = new AbortController();
  let isAsking = false;
  const bringCoach = async () => {
    if (isAsking || waiting.signal.aborted) return;
    isAsking = true;
    if (await ports.bringCoach()) waiting.abort();
    isAsking = false;
  };
  const look = async (find: (isNamed: IsNamed) => FoundField | null, isTyped = false) => {
    // An assignment in a callback is not seen by the types.
    let passedOver = null as HTMLElement | null;
    const found = find((field) => {
      passedOver = field;
      return false;
    });
    if (found === null && (passedOver === null || !isNamedIn(passedOver, await ports.noteFields()))) return;
    const field = found === null ? passedOver : found.state === 'supported' ? found.element : null;
    if (isTyped && field !== null) ports.onTyped(field);
    await bringCoach();
  };
  const lookAtFocus = () => void look((isNamed) => focusedField(document, innerRoot, isNamed));
  signal.addEventListener('abort', () => {
    waiting.abort();
  });
  // An event that the page made up says nothing of the worker: the focus does.
  const listener = (event: Event) => {
    if (event.isTrusted) void look((isNamed) => findField(event, innerRoot, isNamed), event.type !== 'focusin');
    else lookAtFocus();
  };
  listenOnDocument(document, { focusin: listener, input: listener, compositionend: listener }, waiting.signal);
  lookAtFocus();
  return lookAtFocus;
}

const isNamedIn = (field: HTMLElement, selectors: readonly string[]): boolean => selectors.some((selector) => isWithin(field, selector));
