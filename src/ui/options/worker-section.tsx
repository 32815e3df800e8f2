import { useEffect, useState } from 'preact/hooks';
import { SENSITIVITIES } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import { CATALOG } from '../../policy/catalog.ts';
import { covers } from '../../policy/site-pattern.ts';
import { Lock } from '../lock.tsx';
import { useId } from '../use-id.ts';
import type { OptionsProps, ShortcutName } from './options-state.ts';
import { SetBy } from './set-by.tsx';

/** The worker's own choices: how sharply, the chip, the keys, and where. */
export function WorkerSection({ state, actions }: OptionsProps) {
  const { policy: { sensitivity, chip }, quietRuledOutBy } = state;
  const [sensitivityId, noQuietId] = [useId(), useId()];
  return (
    <section aria-label={t('options.worker')}>
      <h2>{t('options.worker')}</h2>
      <div class="setting">
        <label for={sensitivityId}>{t('sensitivity.label')}</label>
        <select
          id={sensitivityId}
          value={sensitivity.value}
          disabled={sensitivity.required !== undefined}
          aria-describedby={noQuietId}
          onChange={({ currentTarget }) => {
            const chosen = SENSITIVITIES[currentTarget.selectedIndex];
            if (chosen !== undefined) actions.choose({ sensitivity: chosen });
          }}
        >
          {SENSITIVITIES.map((each) => <option key={each} value={each} disabled={each === 'quiet' && quietRuledOutBy !== null}>{t(`sensitivity.${each}`)}</option>)}
        </select>
        <SetBy {...sensitivity} />
        <span id={noQuietId} class="set-by quiet">{quietRuledOutBy !== null && <><Lock />{t(`sensitivity.no-quiet.${quietRuledOutBy}`)}</>}</span>
      </div>
      <div class="setting">
        <label class="check">
          <input
            type="checkbox"
            checked={chip.value}
            disabled={chip.required !== undefined}
            onChange={({ currentTarget }) => { actions.choose({ chip: currentTarget.checked }); }}
          />
          {t('options.chip')}
        </label>
        <SetBy {...chip} />
      </div>
      <Shortcuts state={state} actions={actions} />
      <Sites state={state} actions={actions} />
    </section>
  );
}

function Shortcuts({ state: { policy: { shortcuts } }, actions }: OptionsProps) {
  const kept = { ...CATALOG.shortcuts.default, ...shortcuts.value } as Readonly<Record<ShortcutName, string>>;
  const hintId = useId();
  return (
    <fieldset disabled={shortcuts.required !== undefined}>
      <legend>{t('options.shortcuts')}</legend>
      <div class="grid">
        {(['nextMark', 'explain', 'chip'] as const).map((name) => <ShortcutField key={name} name={name} all={kept} hintId={hintId} onChoose={actions.chooseShortcut} />)}
      </div>
      <SetBy {...shortcuts} />
      <p id={hintId} class="quiet">{t('options.shortcuts.hint')}</p>
    </fieldset>
  );
}

interface ShortcutFieldProps {
  readonly name: ShortcutName;
  /** As they hold now: no two may be the same. */
  readonly all: Readonly<Record<ShortcutName, string>>;
  readonly hintId: string;
  readonly onChoose: (name: ShortcutName, keys: string) => void;
}

function ShortcutField({ name, all, hintId, onChoose }: ShortcutFieldProps) {
  const kept = all[name];
  // What is being typed stays when the page is drawn anew: another choice may just have been kept.
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [id, faultId] = [useId(), useId()];
  useEffect(() => { setTyped(null); }, [kept]);
  const choose = (keys: string) => {
    const isRight = areShortcuts({ ...all, [name]: keys });
    setRefused(isRight ? null : keys);
    if (isRight) onChoose(name, keys);
  };
  return (
    <div class="field">
      <label for={id}>{t(`options.shortcuts.${name}`)}</label>
      <input
        id={id}
        type="text"
        size={16}
        value={typed ?? kept}
        aria-describedby={`${hintId} ${faultId}`}
        aria-invalid={refused !== null}
        onInput={({ currentTarget }) => { setTyped(currentTarget.value); }}
        onChange={({ currentTarget }) => { choose(currentTarget.value.trim()); }}
      />
      <span id={faultId} class="fault" role="status">{refused !== null && t('options.shortcuts.refused', { keys: refused })}</span>
    </div>
  );
}

function areShortcuts(all: Readonly<Record<ShortcutName, string>>): boolean {
  const ids = { helpRequest: new Set(''), category: new Set(''), topic: new Set(''), subject: new Set(''), holdable: new Set(''), keepingVerdicts: new Map<string, never>(), aboutOthers: new Set('') };
  return CATALOG.shortcuts.shape.check(all, { path: '', ids, faults: [] }) !== undefined;
}

function Sites({ state: { sites, fixedSites, policy }, actions }: OptionsProps) {
  const wanted = policy.sites.value.filter((pattern) => !sites.some((each) => covers(each, pattern)));
  return (
    <>
      <h3>{t('options.sites')}</h3>
      {sites.length === 0 && <p>{t('options.sites.none')}</p>}
      <ul class="rows">
        {sites.map((pattern) => (
          <li key={pattern}>
            <span>{pattern.replace(/\/\*$/, '')}</span>
            {fixedSites.includes(pattern)
              ? <SetBy value={pattern} setBy="managed" required={pattern} />
              : policy.sites.value.some((each) => covers(each, pattern))
              ? <SetBy {...policy.sites} />
              : (
                <button type="button" class="outlined" aria-label={t('options.sites.off-label', { site: pattern })} onClick={() => { actions.turnOff(pattern); }}>
                  {t('options.sites.off')}
                </button>
              )}
          </li>
        ))}
      </ul>
      {wanted.length > 0 && (
        <div class="notice">
          <p>{t('options.sites.wanted')} {wanted.join(', ')}</p>
          <button type="button" class="primary" onClick={() => { actions.turnOn(wanted); }}>{t('options.sites.on')}</button>
        </div>
      )}
    </>
  );
}
