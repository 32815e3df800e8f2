/**
 * What a sentinel says and hears, once a field is used: loaded no sooner, because to speak with the extension at all costs a page more than
 * the waiting.
 */
import { NO_IDS } from '../protocol/guards.ts';
import { listen, send } from './messaging.ts';
import type { ScriptLife } from './script-life.ts';
import { endWhenOff } from './session.ts';

/** Asks for the coach; false when it did not come. */
export async function askCoach(): Promise<boolean> {
  return (await send('coach/needed', {}))?.injected === true;
}

/** The selectors of the note fields that were pointed out here; null when nobody answered. */
export async function askNoteFields(): Promise<readonly string[] | null> {
  return (await send('session/start', {}))?.places.noteFields ?? null;
}

/** Ends the sentinel when its site is switched off, and tells it when something was set, for as long as it lives. */
export function hearChanges(life: ScriptLife, changed: () => void): void {
  listen(
    {
      'access/changed': () => endWhenOff(life),
      'settings/changed': () => {
        changed();
        return {};
      },
    },
    NO_IDS,
    life.signal,
  );
}
