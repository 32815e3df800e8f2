import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { setLocale } from '../src/i18n/translate.ts';
import type { Locale } from '../src/i18n/translate.ts';
import type { SaveListener } from '../src/page/save-gate/first-in-line.ts';
import type { NotesDesk } from '../src/page/save-gate/notes-desk.ts';
import { startSaveGate } from '../src/page/save-gate/save-gate.ts';
import { innerRoot } from '../src/platform/inner-root.ts';
import { FIRST_IN_LINE, laidReady, layReady } from '../src/platform/laid-ready.ts';
import { beginScriptLife, livesHere } from '../src/platform/script-life.ts';
import { createSaveDialog } from '../src/ui/save-gate/create-save-dialog.tsx';

/** Injected beside the coach where a policy lets saves wait. */
export default defineUnlistedScript(() => {
  const life = beginScriptLife('save-gate');
  if (!life) return;
  const desk = () => {
    life.check();
    const ready = laidReady<NotesDesk & { readonly locale: Locale }>('notes');
    if (ready !== null) setLocale(ready.locale);
    return ready;
  };
  const hearFirst = livesHere(FIRST_IN_LINE) ? (listener: SaveListener, signal: AbortSignal) => { layReady(FIRST_IN_LINE, listener, signal); } : null;
  startSaveGate({ document, innerRoot, desk, dialog: createSaveDialog(), hearFirst }, life.signal);
});
