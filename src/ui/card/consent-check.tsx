import { useState } from 'preact/hooks';
import { consentKinds } from '../../coaching/consent-check.ts';
import { t } from '../../i18n/translate.ts';

/** What the consent is for: each answer says what it means and what to write. It lowers no mark. */
export function ConsentCheck({ byAge }: { readonly byAge: readonly string[] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const kinds = consentKinds();
  const kind = kinds.find(({ id }) => id === chosen);
  return (
    <div class="consent-check">
      <h2>{t('choice.consent-check')}</h2>
      <div class="options" role="group" aria-label={t('choice.consent-check')}>
        {kinds.map(({ id, name }) => (
          <button key={id} type="button" aria-pressed={id === chosen} onClick={() => { setChosen(id); }}>{name}</button>
        ))}
      </div>
      <div role="status">{kind && <p>{kind.text}</p>}</div>
      {byAge.length > 0 && (
        <div class="ages">
          <h3>{t('consent.age')}</h3>
          <ul>{byAge.map((line) => <li key={line}>{line}</li>)}</ul>
          <p class="quiet">{t('card.article')}: Jeugdwet 7.3.4</p>
        </div>
      )}
    </div>
  );
}
