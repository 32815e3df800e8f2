import { useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { Question } from '../page/question.tsx';
import type { OptionsProps } from './options-state.ts';
import { STORED_NAMES } from './stored-names.ts';

const DONE = { all: 'options.stored.erased', key: 'options.stored.key-forgotten', failed: 'options.failed' } as const;

/** What this browser keeps, and the ways to be rid of it: a team lead's key apart, as a team is lost with it. */
export function StoredSection({ state: { stored, led }, actions }: OptionsProps) {
  const [asked, setAsked] = useState<'all' | 'key' | null>(null);
  const [done, setDone] = useState<keyof typeof DONE | null>(null);
  const [heading, allButton, keyButton] = [useRef<HTMLHeadingElement>(null), useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const ask = (what: 'all' | 'key') => {
    setAsked(what);
    setDone(null);
  };
  const erase = (what: 'all' | 'key') => {
    (what === 'all' ? actions.erase() : actions.forgetLedTeam()).then(() => {
      setAsked(null);
      setDone(what);
      // The button that was pressed is gone: whoever uses the keyboard goes on from here.
      heading.current?.focus();
    }).catch(() => { setDone('failed'); });
  };
  const keeps = (name: string) => stored.some(({ key }) => key === name);
  const cancel = () => {
    setAsked(null);
    (asked === 'key' ? keyButton : allButton).current?.focus();
  };
  return (
    <section aria-label={t('options.stored')}>
      <h2 ref={heading} tabIndex={-1}>{t('options.stored')}</h2>
      <p>{t('options.stored.intro')}</p>
      {stored.length === 0 && led === null && <p>{t('options.stored.none')}</p>}
      <ul class="rows">
        {stored.map(({ key, size }) => (
          <li key={key}>
            <span>{t(STORED_NAMES[key] ?? 'stored.other', { key })}</span>
            <span class="quiet">{t('stored.size', { count: size })}</span>
          </li>
        ))}
        {led !== null && (
          <li>
            <span>{t('stored.led-team', { team: led.name })}</span>
            <button ref={keyButton} type="button" class="outlined" aria-expanded={asked === 'key'} onClick={() => { ask('key'); }}>{t('options.stored.forget-key')}</button>
          </li>
        )}
      </ul>
      {asked === 'key' && led !== null && (
        <Question name={t('options.stored.forget-key')} text={t('options.stored.forget-key.sure', { team: led.name })} yes={t('options.stored.forget-key.yes')} onYes={() => { erase('key'); }} onNo={cancel} />
      )}
      <button ref={allButton} type="button" class="outlined" aria-expanded={asked === 'all'} onClick={() => { ask('all'); }}>{t('options.stored.erase')}</button>
      {asked === 'all' && (
        <Question name={t('options.stored.erase')} text={[t('options.stored.sure'), ...(keeps('left-teams') ? [t('options.stored.left-stays')] : []), ...(keeps('shown-batches') ? [t('options.stored.shown-stays')] : []), ...(led === null ? [] : [t('options.stored.key-stays')])].join(' ')} yes={t('options.stored.erase-yes')} onYes={() => { erase('all'); }} onNo={cancel} />
      )}
      <p role="status">{done !== null && t(DONE[done])}</p>
    </section>
  );
}
