import '../../i18n/page-texts.ts';
import { t } from '../../i18n/translate.ts';
import { SITE_PARTS } from '../../policy/site-profile.ts';
import type { SitePart, SitePlaces } from '../../policy/site-profile.ts';
import type { SiteInTab, SitePlacesActions } from './site-in-tab.ts';

interface SitePlacesProps {
  /** Those that the tab shows, the page itself first. */
  readonly sites: readonly SiteInTab[];
  /** The organisation gave a place that can't be read. */
  readonly hasManagedFaults: boolean;
  readonly actions: SitePlacesActions;
}

/** What was pointed out on the sites of this tab, what of it does not work here, and the way to point out more. */
export function SitePlacesSection({ sites, hasManagedFaults, actions }: SitePlacesProps) {
  const isBroken = sites.some(({ troubles }) => troubles.length > 0);
  return (
    <section class="site-places">
      {(isBroken || hasManagedFaults) && (
        <div class="broken" role="note">
          {isBroken && <p><strong>{t('places.broken.title')}</strong> {t('places.broken.text')}</p>}
          {hasManagedFaults && <p>{t('places.managed-faults')}</p>}
        </div>
      )}
      <details open={isBroken}>
        <summary>{t('places.title')}</summary>
        <p class="quiet">{t('places.intro')}</p>
        {SITE_PARTS.map((part) => <Part key={part} part={part} sites={sites} actions={actions} />)}
      </details>
    </section>
  );
}

interface PartProps {
  readonly part: SitePart;
  readonly sites: readonly SiteInTab[];
  readonly actions: SitePlacesActions;
}

function Part({ part, sites, actions }: PartProps) {
  const name = t(`places.part.${part}`);
  const places = sites.flatMap((site) => selectorsOf(site.places, part).map((selector, position) => ({ site, selector, position })));
  return (
    <div class="part">
      <div class="going-by">
        <p><strong>{name}</strong></p>
        <button type="button" class="outlined" aria-label={t('places.pick-label', { what: name })} onClick={() => { actions.pick(part); }}>
          {t('places.pick')}
        </button>
      </div>
      {places.length === 0 ? <p class="quiet">{t(`places.hint.${part}`)}</p> : (
        <ul>
          {places.map(({ site, selector, position }) => (
            <Place key={site.origin + selector} part={part} site={site} selector={selector} position={position} actions={actions} />
          ))}
        </ul>
      )}
    </div>
  );
}

interface PlaceProps {
  readonly part: SitePart;
  readonly site: SiteInTab;
  readonly selector: string;
  readonly position: number;
  readonly actions: SitePlacesActions;
}

function Place({ part, site: { origin, own, troubles }, selector, position, actions }: PlaceProps) {
  const trouble = troubles.find((each) => each.part === part && each.position === position)?.trouble;
  return (
    <li>
      <code>{selector}</code>
      {selectorsOf(own, part).includes(selector) ? (
        <button
          type="button"
          class="plain"
          aria-label={t('places.remove-label', { what: selector })}
          onClick={() => { actions.removePlace(origin, part, selector); }}
        >
          {t('places.remove')}
        </button>
      ) : <span class="quiet">{t('set-by.managed')}</span>}
      {trouble !== undefined && (
        <p class="trouble">{trouble === 'not-recognised' ? t('places.trouble.not-recognised') : t(`places.trouble.${part}`)}</p>
      )}
    </li>
  );
}

function selectorsOf(places: SitePlaces, part: SitePart): readonly string[] {
  const { helpRequest } = places;
  if (part !== 'helpRequest') return places[part];
  return helpRequest === null ? [] : [helpRequest];
}
