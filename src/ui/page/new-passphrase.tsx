import { useState } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { useId } from '../use-id.ts';

/** In UTF-16 code units. */
export const SHORTEST_PASSPHRASE = 12;

interface NewPassphraseProps {
  readonly label: string;
  readonly hint: string;
  /** Hears the passphrase once it is long enough and was given twice; an empty text until then. */
  readonly onPassphrase: (passphrase: string) => void;
  /** Enter was pressed in one of the two. */
  readonly onEnter?: () => void;
}

/** Asks for a new passphrase twice: nobody can see a slip of the finger in it, and what it closes nobody else can open. */
export function NewPassphrase({ label, hint, onPassphrase, onEnter }: NewPassphraseProps) {
  const [given, setGiven] = useState({ first: '', again: '' });
  const [firstId, againId, hintId, faultId] = [useId(), useId(), useId(), useId()];
  const take = (changed: Partial<typeof given>) => {
    const now = { ...given, ...changed };
    setGiven(now);
    onPassphrase(now.first.length >= SHORTEST_PASSPHRASE && now.first === now.again ? now.first : '');
  };
  const { first, again } = given;
  const onKeyDown = ({ key }: KeyboardEvent) => { if (key === 'Enter') onEnter?.(); };
  // Whoever is typing it the second time made no mistake yet.
  const isSlip = !first.startsWith(again);
  return (
    <>
      <label for={firstId}>{label}</label>
      <input id={firstId} type="password" autocomplete="new-password" aria-describedby={hintId} value={first} onKeyDown={onKeyDown} onInput={({ currentTarget }) => { take({ first: currentTarget.value }); }} />
      <p id={hintId} class="quiet">{hint}</p>
      <label for={againId}>{t('passphrase.again')}</label>
      <input
        id={againId}
        type="password"
        autocomplete="new-password"
        aria-describedby={faultId}
        aria-invalid={isSlip}
        value={again}
        onKeyDown={onKeyDown}
        onInput={({ currentTarget }) => { take({ again: currentTarget.value }); }}
      />
      <p id={faultId} class="fault" role="status">{isSlip && t('passphrase.differs')}</p>
    </>
  );
}
