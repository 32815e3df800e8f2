/**
 * What was pointed out on which site, by the worker and by the organisation.
 */
import { browser } from 'wxt/browser';
import { placesOn, readSiteProfiles, withoutPlace, withPlace, withProfiles } from '../policy/site-profile.ts';
import type { SitePart, SitePlaces, SiteProfile } from '../policy/site-profile.ts';
import type { PlaceTrouble } from '../protocol/messages.ts';
import { sendToFrame } from './messaging.ts';
import { ownSiteProfiles } from './storage.ts';

/**
 * What was pointed out on a site, by anyone.
 * @param origin as the browser reports it for a message's sender; null for a frame without one
 * @param managed what the organisation's policy says of sites
 */
export async function placesFor(origin: string | null, managed: unknown): Promise<SitePlaces> {
  return placesOn(origin ?? '', { own: await ownSiteProfiles.getValue(), managed: readSiteProfiles(managed).profiles });
}

/** What was pointed out on one of the sites that a tab shows. */
export interface SiteInTab {
  readonly origin: string;
  /** By anyone. */
  readonly places: SitePlaces;
  /** By the worker. */
  readonly own: SitePlaces;
  /** Places that no frame with a coach has any use for. */
  readonly troubles: readonly PlaceTrouble[];
}

/**
 * The sites that a tab shows, the page itself first.
 * @param origin the page's own
 * @param coached the frames in which a coach is at work: each knows which places are of no use to it
 */
export async function sitesIn(
  tabId: number,
  origin: string | null,
  coached: readonly number[],
  managed: readonly SiteProfile[],
): Promise<readonly SiteInTab[]> {
  const [own, origins] = await Promise.all([ownSiteProfiles.getValue(), frameOrigins(tabId)]);
  const shown = [...new Set([...(origin === null ? [] : [origin]), ...origins.values()])];
  return Promise.all(
    shown.map(async (site) => {
      const frames = coached.filter((frame) => origins.get(frame) === site);
      const checks = await Promise.all(frames.map((frame) => sendToFrame(tabId, frame, 'places/check', {})));
      const troubles = checks.flatMap((check) => (check === null ? [] : [check.troubles]));
      return {
        origin: site,
        places: placesOn(site, { own, managed }),
        own: placesOn(site, { own, managed: [] }),
        troubles: inAll(troubles),
      };
    }),
  );
}

/** What every frame has trouble with: another one of the site may have the place. */
function inAll([first = [], ...others]: readonly (readonly PlaceTrouble[])[]): readonly PlaceTrouble[] {
  const isSame = (one: PlaceTrouble, other: PlaceTrouble) => one.part === other.part && one.position === other.position;
  return first.filter((trouble) => others.every((each) => each.some((other) => isSame(trouble, other))));
}

/** The origins of the frames of a tab that we may look into, by frame; one without an origin of its own goes by its address. */
async function frameOrigins(tabId: number): Promise<ReadonlyMap<number, string>> {
  const ownOrigin = (): string => (self.origin === 'null' ? location.origin : self.origin);
  try {
    const results = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: ownOrigin });
    return new Map(results.flatMap(({ frameId, result }) => (typeof result === 'string' && result !== 'null' ? [[frameId, result] as const] : [])));
  } catch {
    return new Map();
  }
}

/** Keeps a place that the worker pointed out. */
export function keepPlace(origin: string, part: SitePart, selector: string): Promise<void> {
  return change((profiles) => withPlace(profiles, origin, part, selector));
}

/** Forgets a place that the worker pointed out. */
export function removePlace(origin: string, part: SitePart, selector: string): Promise<void> {
  return change((profiles) => withoutPlace(profiles, origin, part, selector));
}

/** Keeps the profiles of a file; of a site that has one already the one in the file holds. */
export function addSiteProfiles(added: readonly SiteProfile[]): Promise<void> {
  return change((profiles) => withProfiles(profiles, added));
}

/** One at a time: two frames may point something out at once. */
let lastChange: Promise<void> = Promise.resolve();

function change(make: (profiles: readonly SiteProfile[]) => readonly SiteProfile[]): Promise<void> {
  const next = async () => {
    await ownSiteProfiles.setValue(make(await ownSiteProfiles.getValue()));
  };
  lastChange = lastChange.then(next, next);
  return lastChange;
}
