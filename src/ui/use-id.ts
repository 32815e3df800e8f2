import { useState } from 'preact/hooks';

let given = 0;

/**
 * An id for a part of the interface that a label or description points at, the same for as long as its component lives.
 * Preact's own begins anew when a root is rendered for the third time, and gives out ids that are in use (11.2).
 */
export function useId(): string {
  const [id] = useState(() => `nz-${String(++given)}`);
  return id;
}
