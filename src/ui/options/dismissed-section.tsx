import { useState } from 'preact/hooks';
import { guidanceFor } from '../../coaching/guidance.ts';
import { t } from '../../i18n/translate.ts';
import type { OptionsProps } from './options-state.ts';

/** What the worker dismissed in notes that are open now, with the way to take each back. */
export function DismissedSection({ state: { dismissals, matrix }, actions }: OptionsProps) {
  const [shownAgain, setShownAgain] = useState<string | null>(null);
  return (
    <section aria-label={t('options.dismissed')}>
      <h2>{t('options.dismissed')}</h2>
      <p>{t(dismissals.length === 0 ? 'options.dismissed.none' : 'options.dismissed.intro')}</p>
      {dismissals.length > 0 && (
        <ul class="rows">
          {dismissals.map((dismissal) => {
            const { tab, frame, site, finding, helpRequests, task } = dismissal;
            const { title, category } = guidanceFor(finding, helpRequests, matrix, task);
            return (
              <li key={`${String(tab)} ${String(frame)} ${String(finding.position)}`}>
                <span>{title} <span class="quiet">{[category, site].filter((part) => part !== null && part !== '').join(' · ')}</span></span>
                <button
                  type="button"
                  class="outlined"
                  aria-label={t('options.dismissed.undo-label', { what: title })}
                  onClick={() => {
                    setShownAgain(title);
                    void actions.undoDismissal(dismissal);
                  }}
                >
                  {t('options.dismissed.undo')}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <p role="status">{shownAgain !== null && t('options.dismissed.undone', { what: shownAgain })}</p>
    </section>
  );
}
