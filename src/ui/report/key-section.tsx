import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { CopyButton } from '../copy-button.tsx';
import { NewPassphrase, SHORTEST_PASSPHRASE } from '../page/new-passphrase.tsx';
import { KEY_FILE } from './report-actions.ts';
import type { OpenKey, ReportActions } from './report-actions.ts';

interface KeySectionProps {
  readonly opened: OpenKey | null;
  readonly actions: Pick<ReportActions, 'makeKey' | 'openKey'>;
  /** Null: it was closed. */
  readonly onOpen: (key: OpenKey | null) => void;
}

/** The officer's key: made or opened, and one at a time. */
export function KeySection({ opened, actions, onOpen }: KeySectionProps) {
  const [passphrase, setPassphrase] = useState('');
  const [newPassphrase, setNewPassphrase] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [state, setState] = useState<'ready' | 'busy' | 'not-made' | 'not-opened'>('ready');
  const [isNew, setIsNew] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  // The button that was pressed is gone: whoever uses the keyboard goes on from here.
  useEffect(() => {
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [opened]);
  // A passphrase is slow to try, on purpose: seconds, beside the page.
  const take = async (work: Promise<OpenKey | null>, failed: 'not-made' | 'not-opened'): Promise<void> => {
    setState('busy');
    // A file that is gone or closed to us by now opens as little as one with another passphrase.
    const found = await work.catch(() => null);
    setState(found === null ? failed : 'ready');
    if (found === null) return;
    setPassphrase('');
    setNewPassphrase('');
    setFile(null);
    setIsNew(failed === 'not-made');
    onOpen(found);
  };
  const isBusy = state === 'busy';
  // No form of the browser's own: it would offer to keep the passphrase.
  const open = () => { if (!isBusy && file !== null && passphrase !== '') void take(actions.openKey(file, passphrase), 'not-opened'); };
  const make = () => { if (!isBusy && newPassphrase !== '') void take(actions.makeKey(newPassphrase), 'not-made'); };
  return (
    <section class="screen-only">
      <h2 ref={heading} tabIndex={-1}>{t('report.key')}</h2>
      {opened === null && (
        <>
          <p>{t('report.key-text')}</p>
          <label for="key-file">{t('report.key-file')}</label>
          <input id="key-file" type="file" accept=".age" onChange={({ currentTarget }) => { setFile(currentTarget.files?.[0] ?? null); }} />
          <label for="passphrase">{t('report.passphrase')}</label>
          <input id="passphrase" type="password" autocomplete="off" value={passphrase} onKeyDown={({ key }) => { if (key === 'Enter') open(); }} onInput={({ currentTarget }) => { setPassphrase(currentTarget.value); }} />
          <button
            type="button"
            class="primary"
            disabled={isBusy || file === null || passphrase === ''}
            onClick={open}
          >
            {t('report.open-key')}
          </button>
          <details>
            <summary>{t('report.no-key')}</summary>
            <div class="fields">
              <NewPassphrase label={t('report.new-passphrase')} hint={t('report.new-passphrase-hint', { count: SHORTEST_PASSPHRASE })} onPassphrase={setNewPassphrase} onEnter={make} />
              <button type="button" class="outlined" disabled={isBusy || newPassphrase === ''} onClick={make}>{t('report.make-key')}</button>
            </div>
          </details>
          {isBusy && <progress aria-label={t('report.key')} />}
        </>
      )}
      <p role="status">{state !== 'ready' ? t(`report.key.${state}`) : opened === null ? '' : t('report.key-open')}</p>
      {opened !== null && <OpenedKey key={opened.recipient} recipient={opened.recipient} isNew={isNew} onClose={() => { onOpen(null); }} />}
    </section>
  );
}

/** The open key's public half to hand on, and the way to close it: a new one is asked about, as it may be nowhere else yet. */
function OpenedKey({ recipient, isNew, onClose }: { readonly recipient: string; readonly isNew: boolean; readonly onClose: () => void }) {
  const [asked, setAsked] = useState(false);
  return (
    <>
      {isNew && <p><strong>{t('report.key-saved', { file: KEY_FILE })}</strong></p>}
      <p>{t('report.give-key')}</p>
      <p class="recipient"><code>{recipient}</code></p>
      <div class="buttons"><CopyButton text={recipient} /></div>
      {asked
        ? (
          <div class="notice" role="group" aria-label={t('report.close-key')}>
            <p>{t('report.close-key.sure')}</p>
            <div class="buttons">
              <button type="button" class="primary" onClick={onClose}>{t('report.close-key.yes')}</button>
              <button type="button" class="plain" onClick={() => { setAsked(false); }}>{t('options.cancel')}</button>
            </div>
          </div>
        )
        : <button type="button" class="outlined" onClick={() => { if (isNew) setAsked(true); else onClose(); }}>{t('report.close-key')}</button>}
    </>
  );
}
