/** The drop box: a folder of the organisation's (WebDAV over https) that encrypted counts are put in. The one network request that we make. */
import { browser } from 'wxt/browser';
import type { EffectivePolicy } from '../policy/resolve.ts';
import { troubleOf } from '../tally/sending.ts';
import type { SendTrouble } from '../tally/sending.ts';
import { isOn, patternFor } from './site-access.ts';

/** A folder that has not answered by then will not, in ms: less than the half minute after which browsers end a background that hears of nothing else. */
const LONGEST_WAIT = 25_000;

/** The id of the one rule about requests that Firefox is given. */
const WITHOUT_ORIGIN = 1;

/** The match pattern of the folder's origin; null when there is no folder. */
export function dropBoxPattern({ dropBox }: Pick<EffectivePolicy, 'dropBox'>): string | null {
  return patternFor(dropBox.value?.url);
}

/** The origins that were allowed for counts alone: Noodzaak does not read along there, unless the organisation named it as a site too. */
export function originsForCounts(policy: Pick<EffectivePolicy, 'dropBox' | 'sites'>): readonly string[] {
  const pattern = dropBoxPattern(policy);
  return pattern === null || policy.sites.value.includes(pattern) ? [] : [pattern];
}

/**
 * Puts an encrypted file in the drop box; one of the same name is replaced.
 * @param address of the file; nothing of who sends goes along: no cookies, no referrer, in Firefox no origin
 * @returns null when it stands there
 */
export async function putInDropBox(address: string, file: Uint8Array): Promise<SendTrouble | null> {
  const pattern = patternFor(address);
  if (pattern === null || !(await isOn(pattern))) return 'no-access';
  try {
    // Chromium's origin is the same for everybody.
    if (import.meta.env.FIREFOX) await hideOrigin();
    const { status, type } = await fetch(address, {
      method: 'PUT',
      body: file as Uint8Array<ArrayBuffer>,
      headers: { 'content-type': 'application/octet-stream' },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(LONGEST_WAIT),
    });
    return type === 'opaqueredirect' ? 'refused' : troubleOf(status);
  } catch {
    return 'unreachable';
  }
}

/**
 * Makes Firefox leave out `Origin`, which is another one in each profile: a server's log of it could follow a browser through the periods.
 * The rule is for requests of our own alone, and lasts until the browser ends.
 * @throws when the rule is not taken: nothing may be sent then
 */
async function hideOrigin(): Promise<void> {
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [WITHOUT_ORIGIN],
    addRules: [
      {
        id: WITHOUT_ORIGIN,
        condition: { initiatorDomains: [new URL(browser.runtime.getURL('/')).hostname] },
        action: { type: 'modifyHeaders', requestHeaders: [{ header: 'origin', operation: 'remove' }] },
      },
    ],
  });
}
