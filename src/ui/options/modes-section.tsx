import { t } from '../../i18n/translate.ts';
import type { OptionsProps } from './options-state.ts';
import { ModeFields } from './mode-fields.tsx';
import { SetBy } from './set-by.tsx';

/** The modes in this browser: as strict as team and organisation ask, or stricter. */
export function ModesSection({ state: { matrix, policy, own, holdable }, actions }: OptionsProps) {
  const { mode, modes } = policy;
  return (
    <section aria-label={t('options.modes')}>
      <h2>{t('options.modes')}</h2>
      <p>{t('options.modes.intro')}</p>
      <ModeFields
        matrix={matrix}
        mode={mode.value}
        beside={<SetBy {...mode} />}
        modes={modes.value}
        atLeast={{ mode: mode.required ?? 'coach', modes: modes.required ?? [] }}
        holdable={holdable}
        onMode={(chosen) => { actions.choose({ mode: chosen }); }}
        onModes={(chosen) => {
          // Only what differs from what is required is the worker's own.
          const required = modes.required ?? [];
          const differs = chosen.filter(({ subject, mode: wanted }) => required.find((one) => one.subject === subject)?.mode !== wanted);
          actions.choose({ modes: differs.length === 0 && own.modes === undefined ? undefined : differs });
        }}
      />
    </section>
  );
}
