/** The connection by which a script in a page and the background learn of each other's end. */
import { browser } from 'wxt/browser';
import { USES } from './script-life.ts';
import type { ScriptLife } from './script-life.ts';

type Port = ReturnType<typeof browser.runtime.connect>;

/** In ms; Chromium 156 takes less than one. */
const BETWEEN_CONNECTION_AND_REST = 100;

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
