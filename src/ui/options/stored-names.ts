import type { MessageKey } from '../../i18n/translate.ts';

/** What each stored thing is for, by its key in src/platform/storage.ts. */
export const STORED_NAMES: Readonly<Record<string, MessageKey>> = {
  settings: 'stored.settings',
  'last-good-policy': 'stored.last-good-policy',
  team: 'stored.team',
  'left-teams': 'stored.left-teams',
  'site-profiles': 'stored.site-profiles',
  'open-frames': 'stored.open-frames',
  tally: 'stored.tally',
  'tally-set-aside': 'stored.tally-set-aside',
  'tally-is-full': 'stored.tally-is-full',
  sharing: 'stored.sharing',
  'shown-batches': 'stored.shown-batches',
};
