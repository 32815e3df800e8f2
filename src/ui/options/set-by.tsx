import { t } from '../../i18n/translate.ts';
import type { Settled } from '../../policy/resolve.ts';
import { Lock } from '../lock.tsx';

/** Who set a value, with a lock where a worker cannot change it. */
export function SetBy({ setBy, required }: Settled<unknown>) {
  return (
    <span class="set-by quiet">
      {required !== undefined && <Lock />}
      {t(`set-by.${setBy}`)}
    </span>
  );
}
