import { startSentinel } from '../src/page/sentinel.ts';
import { innerPath } from '../src/platform/closed-shadow.ts';
import { listenForAccess, send } from '../src/platform/messaging.ts';
import { defineContentScript } from 'wxt/utils/define-content-script';

/** Registered at run time, for the sites that were switched on; no `matches`, or they would become install-time permissions. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_start',
  allFrames: true,
  matchOriginAsFallback: true,
  main(ctx) {
    listenForAccess(ctx.signal);
    startSentinel({ innerPath, fieldFound: () => void send('coach/needed', {}) }, ctx.signal);
  },
});
