/** How a coach learns whether it may work here. */
import type { Messages, MessageType } from '../protocol/messages.ts';
import { send } from './messaging.ts';
import { nextUse } from './script-life.ts';
import type { ScriptLife } from './script-life.ts';

/**
 * Asks the background what holds in this frame; see `askUntilAnswered`. Asked after the policy: a site may be switched off while that is
 * waited for.
 */
export function startSession(life: ScriptLife): Promise<Messages['session/start']['reply'] | null> {
  return askUntilAnswered('session/start', life);
}

/**
 * Asks the background. When nobody answers (it is starting up, or was put to rest meanwhile), asks again at the next use of a field.
 * @returns null when the script's life ended while it asked
 */
export async function askUntilAnswered<Type extends MessageType>(type: Type, life: ScriptLife): Promise<Messages[Type]['reply'] | null> {
  for (;;) {
    const reply = await send(type, {});
    if (life.signal.aborted) return null;
    if (reply !== null) return reply;
    await nextUse(life.signal);
    life.check();
    if (life.signal.aborted) return null;
  }
}

/**
 * Asks again what holds in this frame, and hands it on. No answer changes nothing.
 * @returns the empty reply to `settings/changed`
 */
export async function renewSession(
  life: ScriptLife,
  renewed: (session: Messages['session/start']['reply']) => void,
): Promise<Messages['settings/changed']['reply']> {
  const session = await send('session/start', {});
  if (session !== null && !life.signal.aborted) renewed(session);
  return {};
}

/** Calls back when the page comes back from where the browser kept it aside: it heard no message there. */
export function onReturn(life: ScriptLife, returned: () => void): void {
  globalThis.addEventListener(
    'pageshow',
    ({ isTrusted, persisted }) => {
      if (isTrusted && persisted) returned();
    },
    { signal: life.signal },
  );
}

/**
 * Ends a script's life when this frame's site was switched off. No answer is no reason to end.
 * @returns the empty reply to `access/changed`
 */
export async function endWhenOff(life: ScriptLife): Promise<Messages['access/changed']['reply']> {
  if ((await send('session/start', {}))?.on === false) life.end();
  return {};
}
