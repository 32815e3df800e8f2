/**
 * How long a script of ours lives in a page: until the extension is reloaded, updated, switched off or removed.
 * Browsers leave the old script running in the page then, cut off from everything; it has to end itself.
 */
import { ownApi } from './own-api.ts';

/** What tells that somebody uses a field. */
export const USES = ['focusin', 'input'] as const;

/** One run of a script in a page. */
export interface ScriptLife {
  /** Ends with the extension, or when `end` is called. */
  readonly signal: AbortSignal;
  /** Looks whether the extension is still there, and ends the script when it is not. */
  check(): void;
  end(): void;
}

/**
 * Begins the life of a script in this document.
 * @param script its name: one of each runs at a time
 * @returns null when a living one runs here already; a dead one is ended first
 */
export function beginScriptLife(script: string): ScriptLife | null {
  if (livesHere(script)) return null;
  const controller = new AbortController();
  const end = (): void => {
    controller.abort();
  };
  const life = {
    signal: controller.signal,
    end,
    check: () => {
      if (!isExtensionThere()) end();
    },
  };
  lives()[keyOf(script)] = life;
  // The world of a script outlives its extension: what is on its global object then stays until the page goes.
  life.signal.addEventListener('abort', () => Reflect.deleteProperty(lives(), keyOf(script)));
  return life;
}

/** Whether a living script of this name runs in this document; a dead one is ended. */
export function livesHere(script: string): boolean {
  const former = lives()[keyOf(script)];
  former?.check();
  return former?.signal.aborted === false;
}

/** Where scripts of ours that are brought into one document, one by one, can find each other. */
const lives = (): Record<symbol, ScriptLife | undefined> => globalThis as unknown as Record<symbol, ScriptLife | undefined>;
const keyOf = (script: string): symbol => Symbol.for(`noodzaak.life.${script}`);

/** Resolves when somebody uses a field or anything else in this document, or the signal ends. */
export function nextUse(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const used = new AbortController();
    const done = (): void => {
      used.abort();
      resolve();
    };
    for (const type of USES) globalThis.addEventListener(type, done, { capture: true, passive: true, signal: used.signal });
    signal.addEventListener('abort', done, { signal: used.signal });
  });
}

function isExtensionThere(): boolean {
  try {
    return ownApi()?.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
