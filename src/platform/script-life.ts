/**
 * How long a script of ours lives in a page: until the extension is reloaded, updated, switched off or removed.
 * Browsers leave the old script running in the page then, cut off from everything; it has to end itself.
 */
import { browser } from 'wxt/browser';

/** In ms; Chromium 156 takes less than one. */
const BETWEEN_CONNECTION_AND_REST = 100;

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
  const lives = globalThis as unknown as Record<symbol, ScriptLife | undefined>;
  const key = Symbol.for(`noodzaak.life.${script}`);
  const former = lives[key];
  former?.check();
  if (former?.signal.aborted === false) return null;

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
  lives[key] = life;
  return life;
}

/**
 * Ends a script's life as soon as the extension goes, without waiting for the next thing it does.
 * The background's own rest closes the connection too; `reconnect` on the next occasion opens it again.
 */
export function endWithExtension(life: ScriptLife): { reconnect(): void } {
  let isConnected = false;
  const reconnect = (): void => {
    life.check();
    if (isConnected || life.signal.aborted) return;
    try {
      const port = browser.runtime.connect({ name: 'life' });
      isConnected = true;
      port.onDisconnect.addListener(() => {
        isConnected = false;
        // Read, or the browser reports it in the page's console.
        void browser.runtime.lastError;
        // The connection goes first, the rest of the extension a moment later.
        setTimeout(life.check, BETWEEN_CONNECTION_AND_REST);
      });
    } catch {
      life.end();
    }
  };
  reconnect();
  // A background at rest has no connection to break: then the next use of a field tells.
  for (const type of ['focusin', 'input']) {
    globalThis.addEventListener(type, life.check, { capture: true, passive: true, signal: life.signal });
  }
  return { reconnect };
}

/** In the background: takes up the connections by which scripts in pages learn that the extension went. */
export function acceptLives(): void {
  // A connection nobody listens for is closed at once.
  browser.runtime.onConnect.addListener(() => undefined);
}

function isExtensionThere(): boolean {
  try {
    // Gone from the API once the extension is: the types know only living extensions.
    return (browser.runtime as { id?: string } | undefined)?.id !== undefined;
  } catch {
    return false;
  }
}
