import { useState } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import type { OptionsProps } from './options.tsx';
import { STORED_NAMES } from './stored-names.ts';

/** What this browser keeps, and the way to be rid of it. */
export function StoredSection({ state: { stored }, actions }: OptionsProps) {
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState(false);
  return (
    <section aria-label={t('options.stored')}>
      <h2>{t('options.stored')}</h2>
      <p>{t('options.stored.intro')}</p>
      {stored.length === 0
        ? <p>{t('options.stored.none')}</p>
        : (
          <ul class="rows">
            {stored.map(({ key, size }) => (
              <li key={key}>
                <span>{t(STORED_NAMES[key] ?? 'stored.other', { key })}</span>
                <span class="quiet">{t('stored.size', { count: size })}</span>
              </li>
            ))}
          </ul>
        )}
      {asked
        ? (
          <div class="notice">
            <p>{t('options.stored.sure')}</p>
            <button
              type="button"
              class="primary"
              onClick={() => {
                void actions.erase().then(() => {
                  setAsked(false);
                  setDone(true);
                });
              }}
            >
              {t('options.stored.erase-yes')}
            </button>{' '}
            <button type="button" class="plain" onClick={() => { setAsked(false); }}>{t('options.cancel')}</button>
          </div>
        )
        : <button type="button" class="outlined" onClick={() => { setAsked(true); setDone(false); }}>{t('options.stored.erase')}</button>}
      <p role="status">{done && t('options.stored.erased')}</p>
    </section>
  );
}
