import type { ComponentChildren } from 'preact';
import { kindText } from '../../coaching/texts.ts';
import { FINDING_KINDS } from '../../engine/types.ts';
import type { Matrix } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import type { ModeFor } from '../../policy/catalog.ts';
import { MODES } from '../../policy/mode.ts';
import type { Mode } from '../../policy/mode.ts';
import { subjectName } from '../policy-words.ts';
import { useId } from '../use-id.ts';

interface ModeFieldsProps {
  readonly matrix: Matrix;
  readonly mode: Mode;
  readonly modes: readonly ModeFor[];
  /** Stands beside the mode for everything. */
  readonly beside?: ComponentChildren;
  /** What is required already: nothing laxer can be chosen. */
  readonly atLeast: { readonly mode: Mode; readonly modes: readonly ModeFor[] };
  readonly holdable: readonly string[];
  readonly onMode: (mode: Mode) => void;
  readonly onModes: (modes: readonly ModeFor[]) => void;
}

/** What a mode for everything does, and for which subjects a stricter one does more. */
export function modeHint(mode: Mode, modes: readonly ModeFor[], matrix: Matrix): string {
  const stricter = modes.filter((one) => MODES.indexOf(one.mode) > MODES.indexOf(mode)).map(({ subject }) => subjectName(subject, matrix));
  if (stricter.length === 0) return t(`mode.hint.${mode}`);
  const subjects = stricter.join(', ');
  return mode === 'coach' ? t('mode.hint.coach-but', { subjects }) : `${t('mode.hint.ask')} ${t('mode.hint.ask-but', { subjects })}`;
}

/** A mode for everything, and a stricter one per kind of finding or category. */
export function ModeFields({ matrix, mode, modes, beside, atLeast, holdable, onMode, onModes }: ModeFieldsProps) {
  const subjects = [
    ...FINDING_KINDS.filter((kind) => kind !== 'excess').map((kind) => ({ id: kind as string, name: kindText(kind).title })),
    ...matrix.categories.map(({ id, name }) => ({ id, name })),
  ];
  const isLax = (one: Mode, least: Mode): boolean => MODES.indexOf(one) < MODES.indexOf(least);
  const modeId = useId();
  const requiredFor = (subject: string): Mode => atLeast.modes.find((one) => one.subject === subject)?.mode ?? 'coach';
  return (
    <>
      <div class="setting">
        <label for={modeId}>{t('options.modes.all')}</label>
        <select
          id={modeId}
          value={mode}
          onChange={({ currentTarget }) => { onMode(MODES[currentTarget.selectedIndex] ?? 'coach'); }}
        >
          {MODES.map((each) => <option key={each} value={each} disabled={isLax(each, atLeast.mode)}>{t(`mode.${each}`)}</option>)}
        </select>
        {beside}
      </div>
      <p class="quiet">{modeHint(mode, modes, matrix)}</p>
      <details>
        <summary>{t('options.modes.each')}</summary>
        <p class="quiet">{t('options.modes.each-hint')}</p>
        <div class="grid">
          {subjects.map(({ id, name }) => (
            <label key={id}>
              <span>{name}</span>
              <select
                value={modes.find(({ subject }) => subject === id)?.mode ?? 'coach'}
                onChange={({ currentTarget }) => {
                  const chosen = MODES[currentTarget.selectedIndex] ?? 'coach';
                  const others = modes.filter(({ subject }) => subject !== id);
                  onModes(chosen === 'coach' ? others : [...others, { subject: id, mode: chosen }]);
                }}
              >
                {MODES.map((each) => (
                  <option key={each} value={each} disabled={isLax(each, requiredFor(id)) || (each === 'hold' && !holdable.includes(id))}>
                    {each === 'coach' ? t('options.modes.as-all') : t(`mode.${each}`)}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      </details>
    </>
  );
}
