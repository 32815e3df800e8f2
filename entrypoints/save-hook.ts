import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installSaveHook } from '../src/page/save-gate/save-hook.ts';

/** The one script of ours in a page's own world, and only where a policy lets saves wait. */
export default defineUnlistedScript(() => {
  installSaveHook(window);
});
