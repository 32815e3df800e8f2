import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { setLocale } from '../src/i18n/translate.ts';
import { createPicker } from '../src/page/site/picker.ts';
import { innerRoot } from '../src/platform/inner-root.ts';
import { listen, send } from '../src/platform/messaging.ts';
import { beginScriptLife } from '../src/platform/script-life.ts';
import { NO_IDS } from '../src/protocol/guards.ts';
import { createPickerView } from '../src/ui/picker/create-picker.tsx';

/** Injected into each frame of a tab when the worker wants to point something out there, until that is done. */
export default defineUnlistedScript(() => {
  const life = beginScriptLife('picker');
  if (!life) return;
  const view = createPickerView();
  const picker = createPicker(
    {
      document,
      innerRoot,
      view,
      keep: async (part, selector) => (await send('picking/picked', { part, selector }))?.kept === true,
      done: () => {
        life.end();
        void send('picking/stop', {});
      },
    },
    life.signal,
  );
  listen(
    {
      'picking/start': ({ part, locale }) => {
        setLocale(locale);
        picker.start(part);
        return {};
      },
      'picking/kept': () => {
        picker.countKept();
        return {};
      },
      'picking/stop': () => {
        life.end();
        return {};
      },
    },
    NO_IDS,
    life.signal,
  );
});
