import type { SitePart, SitePlaces } from '../../policy/site-profile.ts';
import type { PlaceTrouble } from '../../protocol/messages.ts';

/** What was pointed out on one of the sites that a tab shows. */
export interface SiteInTab {
  readonly origin: string;
  /** By anyone. */
  readonly places: SitePlaces;
  /** By the worker, who alone can take it away. */
  readonly own: SitePlaces;
  /** Places that are of no use on the page at hand. */
  readonly troubles: readonly PlaceTrouble[];
}

export interface SitePlacesActions {
  pick(part: SitePart): void;
  removePlace(origin: string, part: SitePart, selector: string): void;
}
