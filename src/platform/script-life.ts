/**
 * How long a script of ours lives in a page: until the extension is reloaded, updated, switched off or removed.
 * Browsers leave the old script running in the page then, cut off from everything; it has to end itself.
 */
import { browser } from 'wxt/browser';

type Port = ReturnType<typeof browser.runtime.connect>;

/** In ms; Chromium 156 takes less than one. */
const BETWEEN_CONNECTION_AND_REST = 100;

/** What tells that somebody uses a field. */
const USES = ['focusin', 'input'] as const;

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

/**
 * Ends a script's life as soon as the extension goes, without waiting for the next thing it does.
 * The background's own rest closes the connection too; `reconnect` on the next occasion opens it again, `renew` also
 * one that may have been cut unheard.
 * @param name tells the background whose connection it is
 */
export function endWithExtension(life: ScriptLife, name: () => string): { reconnect(): void; renew(): void } {
  let connection: Port | null = null;
  const reconnect = (): void => {
    life.check();
    if (connection !== null || life.signal.aborted) return;
    try {
      const port = browser.runtime.connect({ name: name() });
      connection = port;
      port.onDisconnect.addListener(() => {
        if (connection === port) connection = null;
        // Read, or the browser reports it in the page's console.
        void browser.runtime.lastError;
        // The connection goes first, the rest of the extension a moment later.
        setTimeout(life.check, BETWEEN_CONNECTION_AND_REST);
      });
    } catch {
      life.end();
    }
  };
  const renew = (): void => {
    connection?.disconnect();
    connection = null;
    reconnect();
  };
  reconnect();
  // A background at rest has no connection to break: then the next use of a field tells.
  for (const type of USES) {
    globalThis.addEventListener(type, life.check, { capture: true, passive: true, signal: life.signal });
  }
  return { reconnect, renew };
}

/**
 * In the background: takes up the connections by which scripts in pages learn that the extension went.
 * @param onEnd the script in this frame ended, or its page or frame went; told with the name of its connection
 */
export function acceptLives(onEnd: (tabId: number, frameId: number, name: string) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    const { tab, frameId } = port.sender ?? {};
    if (tab?.id === undefined || frameId === undefined) return;
    const tabId = tab.id;
    port.onDisconnect.addListener(() => {
      onEnd(tabId, frameId, port.name);
    });
  });
}

function isExtensionThere(): boolean {
  try {
    // Gone from the API once the extension is: the types know only living extensions.
    return (browser.runtime as { id?: string } | undefined)?.id !== undefined;
  } catch {
    return false;
  }
}
