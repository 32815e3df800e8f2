import { useId } from 'preact/hooks';
import { SENSITIVITIES } from '../../engine/types.ts';
import type { Sensitivity } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import type { EffectivePolicy } from '../../policy/resolve.ts';

interface SensitivitySectionProps {
  readonly sensitivity: EffectivePolicy['sensitivity'];
  readonly onChange: (sensitivity: Sensitivity) => void;
}

/** How sharply Noodzaak reads along: the worker's choice, unless the organisation made it. */
export function SensitivitySection({ sensitivity: { value, setBy }, onChange }: SensitivitySectionProps) {
  const selectId = useId();
  const hintId = useId();
  const isLocked = setBy === 'managed' || setBy === 'team';
  return (
    <section class="sensitivity">
      <div class="setting">
        <label for={selectId}>{t('sensitivity.label')}</label>
        <select
          id={selectId}
          value={value}
          disabled={isLocked}
          aria-describedby={hintId}
          onChange={({ currentTarget }) => {
            const chosen = SENSITIVITIES[currentTarget.selectedIndex];
            if (chosen !== undefined) onChange(chosen);
          }}
        >
          {SENSITIVITIES.map((each) => <option key={each} value={each}>{t(`sensitivity.${each}`)}</option>)}
        </select>
      </div>
      <p id={hintId} class="quiet">
        {t(`sensitivity.hint.${value}`)}
        {isLocked && <span class="locked"><Lock />{t(`set-by.${setBy}`)}</span>}
      </p>
    </section>
  );
}

function Lock() {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <rect x="3" y="7" width="10" height="7" rx="1.5" fill="currentColor" />
      <path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2" fill="none" stroke="currentColor" stroke-width="1.6" />
    </svg>
  );
}
