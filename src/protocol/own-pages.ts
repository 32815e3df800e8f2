/** The pages of our own that the popup leads to; each is an entrypoint of that name. */
export const OWN_PAGES = ['practice', 'site-profiles', 'counting', 'options', 'rules', 'resident'] as const;
export type OwnPage = (typeof OWN_PAGES)[number];
