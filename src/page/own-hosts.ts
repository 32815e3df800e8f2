/** The names of our elements in a page that is not ours. */
export const OWN_HOSTS: readonly string[] = ['noodzaak-card', 'noodzaak-chip', 'noodzaak-overlay', 'noodzaak-picker'];

/** Whether this is an element of ours, whichever frame's coach put it there. */
export function isOwnHost(node: EventTarget): boolean {
  const { localName } = node as Partial<Element>;
  return localName !== undefined && OWN_HOSTS.includes(localName);
}
