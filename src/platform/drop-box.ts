/** The drop box: a folder of the organisation's (WebDAV over https) that encrypted counts are put in. The one network request that we make. */
import type { EffectivePolicy } from '../policy/resolve.ts';
import { troubleOf } from '../tally/sending.ts';
import type { SendTrouble } from '../tally/sending.ts';
import { isOn, patternFor } from './site-access.ts';

/** A folder that has not answered by then will not. In ms. */
const LONGEST_WAIT = 60_000;

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
 * @param address of the file; nothing of who sends goes along: no cookies, no referrer
 * @returns null when it stands there
 */
export async function putInDropBox(address: string, file: Uint8Array): Promise<SendTrouble | null> {
  const pattern = patternFor(address);
  if (pattern === null || !(await isOn(pattern))) return 'no-access';
  try {
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
