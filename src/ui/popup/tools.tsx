import { t } from '../../i18n/translate.ts';
import { OWN_PAGES } from '../../protocol/own-pages.ts';
import type { OwnPage } from '../../protocol/own-pages.ts';

/** Ways on from the popup: our own pages. */
export function Tools({ onOpenPage }: { readonly onOpenPage: (page: OwnPage) => void }) {
  return (
    <section class="tools">
      <h2 class="quiet">{t('tools.title')}</h2>
      <div class="links">
        {OWN_PAGES.map((page) => (
          <button key={page} type="button" class="plain link" onClick={() => { onOpenPage(page); }}>{t(`tools.${page}`)}</button>
        ))}
      </div>
    </section>
  );
}
