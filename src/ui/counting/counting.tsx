import '../../i18n/page-texts.ts';
import { t } from '../../i18n/translate.ts';
import { PageHeader } from '../page/page-header.tsx';

/** One period that was counted in, and the exact text that would be shared of it. */
export interface PeriodToShare {
  readonly period: string;
  readonly total: number;
  readonly text: string;
  readonly isSent: boolean;
}

export interface CountingState {
  readonly isOn: boolean;
  /** Set by the organisation: the worker can't change it. */
  readonly isSetByOrganisation: boolean;
  readonly canShare: boolean;
  readonly periods: readonly PeriodToShare[];
  /** A store that could not be read was set aside, or the last count could not be written. */
  readonly trouble: 'none' | 'set-aside' | 'full';
}

export interface CountingActions {
  turn(on: boolean): void;
  share(period: string): void;
  erase(): void;
}

/** What this browser counts, word for word, and what the worker can do with it. */
export function Counting({ state, actions }: { readonly state: CountingState; readonly actions: CountingActions }) {
  const { isOn, isSetByOrganisation, canShare, periods, trouble } = state;
  return (
    <>
      <PageHeader title={t('counting.title')} text={t('counting.intro')} />
      <main>
        <section>
          <h2>{t(isOn ? 'counting.on' : 'counting.off')}</h2>
          <p>{t('counting.what')}</p>
          {isSetByOrganisation
            ? <p>{t('set-by.managed')}</p>
            : <button type="button" class="outlined" onClick={() => { actions.turn(!isOn); }}>{t(isOn ? 'counting.turn-off' : 'counting.turn-on')}</button>}
          {trouble !== 'none' && <p role="alert">{t(`counting.trouble.${trouble}`)}</p>}
        </section>
        <section>
          <h2>{t('counting.periods')}</h2>
          {periods.length === 0 && <p>{t('counting.none')}</p>}
          {!canShare && <p>{t('counting.no-key')}</p>}
          {periods.map(({ period, total, text, isSent }) => (
            <article key={period}>
              <h3>{t('counting.period', { period, total })}</h3>
              {isSent && <p>{t('counting.sent')}</p>}
              <details>
                <summary>{t('counting.bytes')}</summary>
                <pre>{text}</pre>
              </details>
              <button type="button" class="outlined" disabled={!canShare} onClick={() => { actions.share(period); }}>{t('counting.share')}</button>
            </article>
          ))}
          {(periods.length > 0 || trouble === 'set-aside') && (
            <button type="button" class="outlined" onClick={() => { actions.erase(); }}>{t('counting.erase')}</button>
          )}
        </section>
        <p><a href="/report.html">{t('counting.report')}</a></p>
      </main>
    </>
  );
}
