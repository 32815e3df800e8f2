import { textHash } from './text-hash.ts';

/** Whose file is on the screen, as far as the page says: a hash, and none of its words. */
export interface CaseOnScreen {
  readonly print: string;
  /** Whether anything names the case; a window's title alone is often that of the system. */
  readonly isNamed: boolean;
}

/** Counts and clock times that come and go in a title or heading while the case stays. */
const PASSING = /\(\d+\)|\b\d{1,2}:\d{2}(?::\d{2})?\b|[*•●]/g;

/**
 * Reads what names the case around a field: title and headings, and what is current in lists and tabs; of the pages
 * around its frame too, as far as they are of the same origin.
 */
export function caseOnScreen(field: Element): CaseOnScreen {
  const documents = withDocumentsAround(field.ownerDocument);
  const names = documents.flatMap(namesIn);
  const titles = documents.map(({ title }) => title);
  return { print: textHash([...titles, ...names].map(lasting).join('\n')), isNamed: names.some((name) => lasting(name) !== '') };
}

function namesIn(document: Document): string[] {
  const first = document.getElementsByTagName('h1');
  const headings = first.length > 0 ? first : document.getElementsByTagName('h2');
  return [...headings, ...document.querySelectorAll('[aria-current]:not(form, [aria-current=false])')].map(({ textContent }) => textContent);
}

function withDocumentsAround(document: Document): Document[] {
  const around = document.defaultView?.frameElement?.ownerDocument;
  return around === undefined ? [document] : [document, ...withDocumentsAround(around)];
}

const lasting = (name: string): string => name.replace(PASSING, '').replace(/\s+/g, ' ').trim();
