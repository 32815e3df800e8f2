/** What one script of ours lays ready for another in the same document. They share a world of their own, out of the page's sight. */

/** What hears of saves before the page does, and who listens to it. */
export const FIRST_IN_LINE = 'first-in-line';

/** The fields that somebody typed in before there was a coach. */
export const TYPED_IN = 'typed-in';

const keyOf = (name: string): symbol => Symbol.for(`noodzaak.ready.${name}`);
const shared = (): Record<symbol, unknown> => globalThis as unknown as Record<symbol, unknown>;

/** Lays a thing ready under a name, until the signal. */
export function layReady(name: string, thing: unknown, signal: AbortSignal): void {
  shared()[keyOf(name)] = thing;
  signal.addEventListener('abort', () => {
    if (shared()[keyOf(name)] === thing) Reflect.deleteProperty(shared(), keyOf(name));
  });
}

/**
 * What lies ready under a name; who asks knows what it is.
 * @returns null when nothing does (any more)
 */
export function laidReady<Thing>(name: string): Thing | null {
  return (shared()[keyOf(name)] ?? null) as Thing | null;
}
