import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { NewPassphrase, SHORTEST_PASSPHRASE } from '../page/new-passphrase.tsx';
import { useId } from '../use-id.ts';
import { FileField } from './file-field.tsx';
import { BACKUP_FILE } from './options-state.ts';
import type { OptionsProps } from './options-state.ts';
import { SignTeam } from './sign-team.tsx';
import { useOneAtATime } from './use-one-at-a-time.ts';

/** Leading a team: a key, a policy, and a file to send round. */
export function LeadSection(props: OptionsProps) {
  const { led } = props.state;
  const [isNew, setIsNew] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(led?.fingerprint);
  // The button that was pressed is gone: whoever uses the keyboard goes on from here.
  useEffect(() => {
    if (led !== null && led.fingerprint !== before.current) heading.current?.focus();
    before.current = led?.fingerprint;
  }, [led?.fingerprint]);
  return (
    <section aria-label={t('options.lead')}>
      <h2 ref={heading} tabIndex={-1}>{t('options.lead')}</h2>
      <p>{t('options.lead.intro')}</p>
      <p role="status">{isNew && led?.serial === 0 && t('options.lead.made', { file: BACKUP_FILE })}</p>
      {led === null
        ? <details><summary>{t('options.lead.make')}</summary><MakeTeam {...props} onMade={setIsNew} /></details>
        : (
          <>
            <p>{t(led.serial === 0 ? 'options.lead.known-first' : 'options.lead.known', { team: led.name, serial: led.serial })}</p>
            <p class="quiet">{t('options.team.fingerprint')} <code>{led.fingerprint}</code></p>
            <p class="quiet">{t('options.lead.fingerprint-hint')}</p>
            <SignTeam key={led.fingerprint} led={led} {...props} />
          </>
        )}
    </section>
  );
}

function MakeTeam({ actions, onMade }: OptionsProps & { readonly onMade: (isNew: boolean) => void }) {
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [failed, setFailed] = useState(false);
  const [nameId, begin] = [useId(), useOneAtATime()];
  const make = () => {
    setFailed(false);
    begin(() => actions.makeTeam(name.trim(), passphrase).then(onMade).catch(() => { setFailed(true); }));
  };
  return (
    <div class="fields">
      <label for={nameId}>{t('options.lead.name')}</label>
      <input id={nameId} type="text" maxLength={60} value={name} onInput={({ currentTarget }) => { setName(currentTarget.value); }} />
      <NewPassphrase label={t('options.lead.passphrase')} hint={t('options.lead.passphrase-hint', { count: SHORTEST_PASSPHRASE })} onPassphrase={setPassphrase} />
      <button type="button" class="primary" disabled={name.trim() === '' || passphrase === ''} onClick={make}>
        {t('options.lead.make-button')}
      </button>
      <p role="status">{failed && t('options.failed')}</p>
      <RestoreTeam actions={actions} onRestored={() => { onMade(false); }} />
    </div>
  );
}

function RestoreTeam({ actions, onRestored }: Pick<OptionsProps, 'actions'> & { readonly onRestored: () => void }) {
  const [passphrase, setPassphrase] = useState('');
  const [backup, setBackup] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const passphraseId = useId();
  const restore = () => {
    void actions.restoreTeam(backup ?? '', passphrase).then((restored) => {
      setFailed(!restored);
      if (restored) onRestored();
    });
  };
  return (
    <>
      <h3>{t('options.lead.restore')}</h3>
      <p class="quiet">{t('options.lead.restore-hint')}</p>
      <FileField label={t('options.lead.restore-file')} accept=".jwe" onText={setBackup} />
      <label for={passphraseId}>{t('options.lead.restore-passphrase')}</label>
      <input id={passphraseId} type="password" autocomplete="off" value={passphrase} onInput={({ currentTarget }) => { setPassphrase(currentTarget.value); }} />
      <button
        type="button"
        class="outlined"
        disabled={backup === null || passphrase === ''}
        onClick={restore}
      >
        {t('options.lead.restore-button')}
      </button>
      <p role="status">{failed && t('options.lead.restore-failed')}</p>
    </>
  );
}
