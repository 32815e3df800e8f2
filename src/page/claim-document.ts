/**
 * Claims a document for one part of the extension, so that a script injected twice runs once.
 * @param part what runs; each has its own claim
 * @param signal gives the claim up
 * @returns false when the part runs here already
 */
export function claimDocument(part: string, document: Document, signal: AbortSignal): boolean {
  const claims = globalThis as unknown as Record<symbol, Document | undefined>;
  const key = Symbol.for(`noodzaak.${part}`);
  // An empty frame keeps its globals when it navigates, but gets a new document.
  if (claims[key] === document) return false;
  claims[key] = document;
  signal.addEventListener('abort', () => {
    if (claims[key] === document) claims[key] = undefined;
  });
  return true;
}
