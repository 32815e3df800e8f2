/** Keys that a browser uses itself with Ctrl alone: what they do must stay as it is. */
const WITH_CTRL = 'ACFLNOPRSTUVWXYZ0123456789';

/**
 * Whether keys can be a shortcut, such as `Alt+M` or `Ctrl+Shift+9`: with Shift alone they are a capital, and with Ctrl alone
 * much of what a worker does by hand.
 */
export function isShortcut(keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const held = parts.slice(0, -1);
  if (!/^[A-Z0-9]$/.test(key) || new Set(held).size < held.length || !held.every((one) => ['Alt', 'Ctrl', 'Shift'].includes(one))) return false;
  if (held.length === 1 && held[0] === 'Ctrl') return !WITH_CTRL.includes(key);
  return held.includes('Alt') || held.includes('Ctrl');
}

/** The same for the same keys, in whatever order they were written. */
export function keysOf(shortcut: string): string {
  return shortcut.split('+').sort().join('+');
}
