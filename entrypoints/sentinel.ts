import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { clearLeftovers } from '../src/page/leftovers.ts';
import { watchForNoteField } from '../src/page/sentinel.ts';
import { innerRoot } from '../src/platform/inner-root.ts';
import { send } from '../src/platform/messaging.ts';
import { beginScriptLife } from '../src/platform/script-life.ts';

/** The only script that is registered, for the sites that were switched on: waits for a note field to be used. */
export default defineUnlistedScript(() => {
  const life = beginScriptLife('sentinel');
  if (!life) return;
  clearLeftovers(document);
  watchForNoteField(document, innerRoot, () => void send('coach/needed', {}), life.signal);
});
