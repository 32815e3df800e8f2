import { SENSITIVITIES } from '../../engine/types.ts';
import type { Sensitivity } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import { Lock } from '../lock.tsx';
import type { EffectivePolicy } from '../../policy/resolve.ts';
import type { QuietRuledOutBy } from '../../policy/within-organisation.ts';
import { useId } from '../use-id.ts';

interface SensitivitySectionProps {
  readonly sensitivity: EffectivePolicy['sensitivity'];
  readonly quietRuledOutBy: QuietRuledOutBy;
  readonly onChange: (sensitivity: Sensitivity) => void;
}

/** How sharply Noodzaak reads along: the worker's choice, unless the organisation made it, or asks for more than the least. */
export function SensitivitySection({ sensitivity: { value, setBy }, quietRuledOutBy, onChange }: SensitivitySectionProps) {
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
          {SENSITIVITIES.map((each) => <option key={each} value={each} disabled={each === 'quiet' && quietRuledOutBy !== null}>{t(`sensitivity.${each}`)}</option>)}
        </select>
      </div>
      <p id={hintId} class="quiet">
        {t(`sensitivity.hint.${value}`)}
        {quietRuledOutBy !== null && <span class="locked"><Lock />{t(`sensitivity.no-quiet.${quietRuledOutBy}`)}</span>}
        {isLocked && <span class="locked"><Lock />{t(`set-by.${setBy}`)}</span>}
      </p>
    </section>
  );
}
