/**
 * Every byte we keep, in one file. Nothing here can hold the text of a note.
 */
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { KnownTeam, LeftTeams } from '../policy/team-file.ts';
import type { LayerValues } from '../policy/read-layer.ts';
import type { SiteProfile } from '../policy/site-profile.ts';
import type { FrameSummary, Locale, OfStay } from '../protocol/messages.ts';
import type { SendTrouble } from '../tally/sending.ts';

/** A key of the policy catalog is there when the worker chose it; what the organisation set is never copied here. */
export type Settings = LayerValues & {
  /** The language of the interface. Dutch unless the worker chose otherwise: the notes are Dutch. */
  readonly locale: Locale;
};

/**
 * What this browser's owner chose. Kept until removed: it is a preference, not data about anyone. Without a version beside it: that
 * would be a second write, and whoever ends the browser between the two would have the next start take the value for an old one.
 */
export const settings = storage.defineItem<Settings>('local:settings', { fallback: { locale: 'nl' } });

/** The organisation's policy as it was last read well: it holds while the browser cannot tell it. A copy for that alone, apart from all settings. */
export interface LastGoodPolicy {
  readonly values: unknown;
  /** When the browser last told it, in ms; to the week. */
  readonly seenAt: number;
  /** The same of keys that it told no more at `seenAt`, by key. */
  readonly toldAt?: Readonly<Record<string, number>>;
}
export const lastGoodPolicy = storage.defineItem<LastGoodPolicy | null>('local:last-good-policy', { fallback: null });

/** What the worker pointed out, per site: where things stand, never what stands there. Kept until taken away. */
export const ownSiteProfiles = storage.defineItem<readonly SiteProfile[]>('local:site-profiles', { fallback: [] });

/** The team of which this browser last took a file in; null before the first. */
export const knownTeam = storage.defineItem<KnownTeam | null>('local:team', { fallback: null });

/**
 * Key thumbprint -> serial of the teams that this browser left, without their names: an older file of such a team cannot be taken in
 * again. Kept for good, as its signature stays right: see `eraseStored`.
 */
export const leftTeams = storage.defineItem<LeftTeams>('local:left-teams', { fallback: {} });

/** A frame's coach as the popup and the badge know it. */
export interface FrameEntry extends FrameSummary, OfStay {
  /** Rises with each change: the highest is the frame in use. */
  readonly turn: number;
}

/** tab id -> frame id -> summary. */
export type TabFrames = Readonly<Record<number, Readonly<Record<number, FrameEntry>>>>;

/** Open findings per tab, as ids; in memory only, gone with the browser. Outlives a stopped background worker. */
export const openFrames = storage.defineItem<TabFrames>('session:open-frames', { fallback: {} });

/** Keeps content scripts out of our storage where the browser can (Chromium 140+; Firefox has no such switch). */
export async function keepStorageToOurselves(): Promise<void> {
  const area = browser.storage.local as { setAccessLevel?: (level: { accessLevel: string }) => Promise<void> };
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/**
 * What was counted, per week: ids and numbers alone (src/tally/counts.ts). Written by the background only, while counting is on;
 * erased after the retention that policy sets, and what is yet to be shared once it was. Read as unknown: what is stored may be damaged.
 */
export const tally = storage.defineItem<unknown>('local:tally', { fallback: {} });

/** What stood in the place of the tally and could not be read, as it was. Kept until the worker has it erased. */
export const tallySetAside = storage.defineItem<unknown>('local:tally-set-aside', { fallback: null });

/** Whether the last count could not be written: the store was full, or refused. For this run of the browser. */
export const tallyIsFull = storage.defineItem<boolean>('session:tally-is-full', { fallback: false });

/**
 * What the report showed on this computer: of each period the random marks of who was shown together, with a digest of what each
 * shared (src/tally/period-merge.ts says why). None of it tells who somebody is. Kept for two years after the period; then that it
 * was shown alone (src/tally/forget-shown.ts). Erasing all leaves it: see `eraseStored`.
 * Read as unknown: what is stored may be damaged.
 */
export const shownBatches = storage.defineItem<unknown>('local:shown-batches', { fallback: {} });

/** Of each period that was counted in: how it is shared. */
export interface PeriodSharing {
  /** The random mark that tells contributors apart in this period, and in no other. */
  readonly contributor: string;
  /** From 0 to 1, at random: what part of the time for sending to wait, so that not all send at once. Kept: a restart draws no other. */
  readonly jitter: number;
  /** It stands in the drop box. */
  readonly isSent: boolean;
  /** Whether it was shared can't be read any more: taken for sent, so that nothing counts twice. */
  readonly isUnsure?: true;
  /** It was saved as a file, to hand over; not there before that. */
  readonly isSaved?: boolean;
  /** How often sending failed since. */
  readonly failures: number;
  /** Why it last failed. */
  readonly trouble: SendTrouble | null;
}
/** Period -> how it is shared (`readSharing`). Gone together with the counts of its weeks. Read as unknown: what is stored may be damaged. */
export const sharing = storage.defineItem<unknown>('local:sharing', { fallback: {} });
