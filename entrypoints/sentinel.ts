import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { clearLeftovers } from '../src/page/leftovers.ts';
import { standFirstInLine } from '../src/page/save-gate/first-in-line.ts';
import type { SaveListener } from '../src/page/save-gate/first-in-line.ts';
import { watchForNoteField } from '../src/page/sentinel.ts';
import { innerRoot } from '../src/platform/inner-root.ts';
import { FIRST_IN_LINE, laidReady, layReady, TYPED_IN } from '../src/platform/laid-ready.ts';
import { listen, send } from '../src/platform/messaging.ts';
import { beginScriptLife, livesHere } from '../src/platform/script-life.ts';
import { endWhenOff } from '../src/platform/session.ts';
import { NO_IDS } from '../src/protocol/guards.ts';

/** The only script that is registered, for the sites that were switched on: waits for a note field to be used. */
export default defineUnlistedScript(() => {
  // Where a coach is at work there is nothing to wait for, and what it drew is no leftover.
  if (livesHere('coach')) return;
  // Outlives the sentinel, which is spent when the coach comes.
  const first = beginScriptLife(FIRST_IN_LINE);
  if (first) {
    const listener = () => {
      // After an update it is cut off from what comes: then this was the last that it heard.
      first.check();
      return laidReady<SaveListener>(FIRST_IN_LINE);
    };
    standFirstInLine(document, listener, first.signal);
  }
  const life = beginScriptLife('sentinel');
  if (!life) return;
  clearLeftovers(document);
  const typedIn = new Set<HTMLElement>();
  layReady(TYPED_IN, typedIn, life.signal);
  const bringCoach = async (): Promise<boolean> => {
    life.check();
    const isHere = (await send('coach/needed', {}))?.injected === true;
    // A sentinel is spent once the coach came: a later one, when the site is switched on again, must find its place free.
    if (isHere) life.end();
    return isHere;
  };
  let asked: Promise<readonly string[]> | null = null;
  const askNoteFields = async (): Promise<readonly string[]> => {
    const session = await send('session/start', {});
    // Nobody answered: the next field asks again.
    if (session === null) asked = null;
    return session?.places.noteFields ?? [];
  };
  const lookAgain = watchForNoteField(
    { document, innerRoot, bringCoach, onTyped: (field) => typedIn.add(field), noteFields: () => (asked ??= askNoteFields()) },
    life.signal,
  );
  listen(
    {
      'access/changed': () => endWhenOff(life),
      'settings/changed': () => {
        asked = null;
        lookAgain();
        return {};
      },
    },
    NO_IDS,
    life.signal,
  );
});
