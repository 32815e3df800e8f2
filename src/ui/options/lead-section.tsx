import { useState } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import type { ModeFor } from '../../policy/catalog.ts';
import type { Mode } from '../../policy/mode.ts';
import type { PolicyProblem } from '../../policy/read-layer.ts';
import { problemSentence } from '../policy-sentences.ts';
import { useId } from '../use-id.ts';
import { FileField } from './file-field.tsx';
import { ModeFields } from './mode-fields.tsx';
import type { OptionsProps } from './options.tsx';

const SHORTEST_PASSPHRASE = 12;

/** Leading a team: a key, a policy, and a file to send round. */
export function LeadSection(props: OptionsProps) {
  const { led } = props.state;
  return (
    <section aria-label={t('options.lead')}>
      <h2>{t('options.lead')}</h2>
      <p>{t('options.lead.intro')}</p>
      {led === null
        ? <details><summary>{t('options.lead.make')}</summary><MakeTeam {...props} /></details>
        : (
          <>
            <p>{t('options.lead.known', { team: led.name, serial: led.serial })}</p>
            <p class="quiet">{t('options.team.fingerprint')} <code>{led.fingerprint}</code></p>
            <SignTeam {...props} />
          </>
        )}
    </section>
  );
}

function MakeTeam({ actions }: OptionsProps) {
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [backup, setBackup] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const [nameId, passphraseId, hintId] = [useId(), useId(), useId()];
  const isLongEnough = passphrase.length >= SHORTEST_PASSPHRASE;
  return (
    <div class="fields">
      <label for={nameId}>{t('options.lead.name')}</label>
      <input id={nameId} type="text" maxLength={60} value={name} onInput={({ currentTarget }) => { setName(currentTarget.value); }} />
      <label for={passphraseId}>{t('options.lead.passphrase')}</label>
      <input id={passphraseId} type="password" autocomplete="new-password" aria-describedby={hintId} value={passphrase} onInput={({ currentTarget }) => { setPassphrase(currentTarget.value); }} />
      <p id={hintId} class="quiet">{t('options.lead.passphrase-hint', { count: SHORTEST_PASSPHRASE })}</p>
      <button type="button" class="primary" disabled={name.trim() === '' || !isLongEnough} onClick={() => { void actions.makeTeam(name.trim(), passphrase); }}>
        {t('options.lead.make-button')}
      </button>
      <h3>{t('options.lead.restore')}</h3>
      <p class="quiet">{t('options.lead.restore-hint')}</p>
      <FileField label={t('options.lead.restore-file')} accept=".jwe" onText={setBackup} />
      <button
        type="button"
        class="outlined"
        disabled={backup === null || passphrase === ''}
        onClick={() => { void actions.restoreTeam(backup ?? '', passphrase).then((restored) => { setFailed(!restored); }); }}
      >
        {t('options.lead.restore-button')}
      </button>
      <p role="status">{failed && t('options.lead.restore-failed')}</p>
    </div>
  );
}

function SignTeam({ state: { matrix, holdable }, actions }: OptionsProps) {
  const [mode, setMode] = useState<Mode>('coach');
  const [modes, setModes] = useState<readonly ModeFor[]>([]);
  const [more, setMore] = useState('');
  const [until, setUntil] = useState(aYearOn);
  const [problems, setProblems] = useState<readonly PolicyProblem[] | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const [moreId, moreHintId, untilId] = [useId(), useId(), useId()];
  const sign = () => {
    const others = objectOf(more);
    setUnreadable(others === null);
    if (others === null) return;
    void actions.signTeam({ ...others, mode, modes }, until).then(setProblems);
  };
  return (
    <div class="fields">
      <ModeFields matrix={matrix} mode={mode} modes={modes} atLeast={{ mode: 'coach', modes: [] }} holdable={holdable} onMode={setMode} onModes={setModes} />
      <label for={moreId}>{t('options.lead.more')}</label>
      <textarea id={moreId} rows={5} spellcheck={false} aria-describedby={moreHintId} placeholder={'{ "sensitivity": "normal" }'} value={more} onInput={({ currentTarget }) => { setMore(currentTarget.value); }} />
      <p id={moreHintId} class="quiet">{t('options.lead.more-hint')}</p>
      <label for={untilId}>{t('options.lead.until')}</label>
      <input id={untilId} type="date" value={until} onInput={({ currentTarget }) => { setUntil(currentTarget.value); }} />
      <button type="button" class="primary" disabled={until === ''} onClick={sign}>{t('options.lead.sign')}</button>
      <div role="status">
        {unreadable && <p class="warning">{t('options.lead.unreadable')}</p>}
        {problems !== null && problems.length === 0 && <p>{t('options.lead.signed')}</p>}
        {problems !== null && problems.length > 0 && (
          <>
            <p class="warning">{t('options.lead.not-signed')}</p>
            <ul>{problems.map((problem) => <li key={problem.path}>{problemSentence(problem)}</li>)}</ul>
          </>
        )}
      </div>
    </div>
  );
}

/** An empty text is an empty object; null when it is no object. */
function objectOf(text: string): Readonly<Record<string, unknown>> | null {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function aYearOn(): string {
  const day = new Date();
  day.setFullYear(day.getFullYear() + 1);
  return day.toISOString().slice(0, 10);
}
