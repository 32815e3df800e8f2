import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { clearLeftovers } from '../src/page/leftovers.ts';
import { standFirstInLine } from '../src/page/save-gate/first-in-line.ts';
import type { SaveListener } from '../src/page/save-gate/first-in-line.ts';
import { watchForNoteField } from '../src/page/sentinel.ts';
import { innerRoot } from '../src/platform/inner-root.ts';
import { FIRST_IN_LINE, laidReady, layReady, TYPED_IN } from '../src/platform/laid-ready.ts';
import { beginScriptLife, livesHere } from '../src/platform/script-life.ts';

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
  const typedIn = new Set<HTMLElement>();
  layReady(TYPED_IN, typedIn, life.signal);
  // The coach has them by then; what was typed while it was on its way back is its own to hear.
  life.signal.addEventListener('abort', () => { typedIn.clear(); });
  // A page that is only just coming in has none.
  if (document.readyState !== 'loading') clearLeftovers(document);
  let speaking: ReturnType<typeof speak> | null = null;
  const speak = async () => {
    const messages = await import('../src/platform/sentinel-messages.ts');
    messages.hearChanges(life, () => {
      asked = null;
      lookAgain();
    });
    return messages;
  };
  const messages = () => (speaking ??= speak());
  const bringCoach = async (): Promise<boolean> => {
    life.check();
    if (life.signal.aborted) return false;
    const isHere = await (await messages()).askCoach();
    // A sentinel is spent once the coach came: a later one, when the site is switched on again, must find its place free.
    if (isHere) life.end();
    return isHere;
  };
  let asked: Promise<readonly string[]> | null = null;
  const askNoteFields = async (): Promise<readonly string[]> => {
    const noteFields = await (await messages()).askNoteFields();
    // Nobody answered: the next field asks again.
    if (noteFields === null) asked = null;
    return noteFields ?? [];
  };
  const lookAgain = watchForNoteField(
    { document, innerRoot, bringCoach, onTyped: (field) => typedIn.add(field), noteFields: () => (asked ??= askNoteFields()) },
    life.signal,
  );
});
