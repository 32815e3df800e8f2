/** What may come between a worker and a mark, the laxest first. A file of its own: pages need this and no more of the catalog. */
export const MODES = ['coach', 'ask', 'hold'] as const;
export type Mode = (typeof MODES)[number];
