import '../../i18n/page-texts.ts';
import { t } from '../../i18n/translate.ts';
import { Mark } from '../mark.tsx';
import type { Area, PickerState } from '../../views/picker.ts';

/** A shield over the page, an outline around what is pointed at, and a hint with the way out. */
export function Picker({ state }: { readonly state: PickerState }) {
  const { part, kept, aim, problem, hint, frames } = state;
  return (
    <>
      <div class="shield" style={{ clipPath: `path(evenodd, "${outside(frames)}")` }} />
      {aim !== null && (
        <div class={`aim ${aim.misfit === null ? 'fits' : 'misfit'}`} style={placeOf(aim)} />
      )}
      {hint !== null && (
        <div class={`hint at-${hint}`} data-hint="">
          <Mark />
          <div role="status">
            <strong>{t(`picker.ask.${part}`)}</strong>
            <span class={problem === null ? 'quiet' : 'problem'}>
              {problem !== null ? t(`picker.problem.${problem}`) : kept > 0 ? t('picker.kept', { count: kept }) : t('picker.how')}
            </span>
          </div>
          <button type="button" class="plain aside" data-aside="">{t('picker.aside')}</button>
          <button type="button" class={kept > 0 ? 'primary' : 'outlined'} data-done="">
            {kept > 0 ? t('picker.done') : t('picker.stop')}
          </button>
        </div>
      )}
    </>
  );
}

/** All of the viewport but these areas: they have a picker of their own, which must hear the pointer. */
function outside(areas: readonly Area[]): string {
  const around = ({ left, top, width, height }: Area) => `M${String(left)} ${String(top)}h${String(width)}v${String(height)}h${String(-width)}z`;
  return [{ left: 0, top: 0, width: 20_000, height: 20_000 }, ...areas].map(around).join('');
}

const placeOf = ({ left, top, width, height }: Area) => ({ left: `${String(left)}px`, top: `${String(top)}px`, width: `${String(width)}px`, height: `${String(height)}px` });
