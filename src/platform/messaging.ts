/**
 * Sending and hearing messages. One listener a context, `sendResponse` with `return true`:
 * mixed synchronous and promised answers from several listeners lose replies in Chromium.
 */
import { browser } from 'wxt/browser';
import { isEnvelope, isReply } from '../protocol/guards.ts';
import type { KnownIds } from '../protocol/guards.ts';
import type { MessageType, Messages } from '../protocol/messages.ts';

type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];
type Sender = Parameters<Listener>[1];

/** Where a message came from; the page's address is taken from here, never from the message. */
export interface MessageSource {
  readonly tabId: number | null;
  readonly frameId: number | null;
  readonly origin: string | null;
}

export type Handlers<Type extends MessageType> = {
  readonly [T in Type]: (
    request: Messages[T]['request'],
    source: MessageSource,
  ) => Messages[T]['reply'] | Promise<Messages[T]['reply']>;
};

/**
 * Sends a message to the background.
 * @returns the reply, or null when nobody could answer (the extension was updated or is starting up)
 */
export async function send<Type extends MessageType>(
  type: Type,
  request: Messages[Type]['request'],
): Promise<Messages[Type]['reply'] | null> {
  try {
    const reply: unknown = await browser.runtime.sendMessage({ type, request });
    return isReply(type, reply) ? reply : null;
  } catch {
    return null;
  }
}

/**
 * Sends a message to the coach in one frame of a tab.
 * @param ids the matrix ids that the reply may name
 * @returns the reply, or null when no coach runs there
 */
export async function sendToFrame<Type extends MessageType>(
  tabId: number,
  frameId: number,
  type: Type,
  request: Messages[Type]['request'],
  ids?: KnownIds,
): Promise<Messages[Type]['reply'] | null> {
  try {
    const reply: unknown = await browser.tabs.sendMessage(tabId, { type, request }, { frameId });
    return isReply(type, reply, ids) ? reply : null;
  } catch {
    return null;
  }
}

/**
 * Sends a message to every frame of one tab.
 * @returns the first reply, or null when no frame heard it
 */
export async function sendToTab<Type extends MessageType>(
  tabId: number,
  type: Type,
  request: Messages[Type]['request'],
): Promise<Messages[Type]['reply'] | null> {
  try {
    const reply: unknown = await browser.tabs.sendMessage(tabId, { type, request });
    return isReply(type, reply) ? reply : null;
  } catch {
    return null;
  }
}

/** Sends a message to every frame of every tab; the ones without a coach of ours don't hear it. */
export async function sendToEveryTab<Type extends MessageType>(
  type: Type,
  request: Messages[Type]['request'],
): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) => (id === undefined ? null : browser.tabs.sendMessage(id, { type, request }).catch(() => null))),
  );
}

/** The answer to a request that only asks that something is done. */
export const done = (_result?: unknown): Record<string, never> => ({});

/**
 * Answers messages of the given types; every other message, and any from another extension, is left alone.
 * @param ids the matrix ids a message may name
 * @param signal ends the listening
 */
export function listen<Type extends MessageType>(handlers: Handlers<Type>, ids: KnownIds, signal?: AbortSignal): void {
  const listener: Listener = (message: unknown, sender, sendResponse) => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message, ids) || !(message.type in handlers)) return;
    const handle = handlers[message.type as Type] as (
      request: unknown,
      source: MessageSource,
    ) => unknown;
    const source = {
      tabId: sender.tab?.id ?? null,
      frameId: sender.frameId ?? null,
      origin: originOf(sender),
    };
    void Promise.resolve(handle(message.request, source)).then(sendResponse, () => {
      sendResponse(null);
    });
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(listener);
  });
}

/** A sandboxed frame has no origin of its own, and one made from `srcdoc` no address either: it goes by the tab that shows it. */
function originOf({ origin, url, tab }: Sender): string | null {
  const addresses = [origin, url, tab?.url].filter((address) => address !== undefined && URL.canParse(address));
  return addresses.map((address) => new URL(address ?? '').origin).find((found) => found !== 'null') ?? null;
}
