/** The ground that a view of ours lies on. */
export type Theme = 'light' | 'dark';
