import { OWN_HOSTS } from './own-hosts.ts';
import { HIGHLIGHT_NAMES } from './painters/mark-styles.ts';

const PLACES = ':is(:root, dialog)';
const HOSTS = `${PLACES} > :is(${OWN_HOSTS.join(', ')})`;

/**
 * Takes out of a document what an earlier run of ours left there. Firefox stops the scripts of an extension that is
 * updated or reloaded so suddenly that they can't clean up themselves.
 */
export function clearLeftovers(document: Document): void {
  for (const host of document.querySelectorAll(HOSTS)) host.remove();
  for (const name of Object.values(HIGHLIGHT_NAMES)) CSS.highlights.delete(name);
}
