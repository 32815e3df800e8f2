import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { currentLocale, t } from '../../i18n/translate.ts';
import { CATALOG, policyIdsOf } from '../../policy/catalog.ts';
import { dayOf } from '../../policy/day.ts';
import { keyName } from '../policy-words.ts';
import { useId } from '../use-id.ts';
import { draftOf, KEYS_WITHOUT_FIELD, policyOf, withoutEmptyRows } from './lead-draft.ts';
import type { LeadDraft } from './lead-draft.ts';
import { faultsIn } from './lead-faults.ts';
import type { LeadFault } from './lead-faults.ts';
import { FaultList, fieldId, FormContext, LeadField, useField } from './lead-field.tsx';
import { LeadFields } from './lead-fields.tsx';
import { ModeFields } from './mode-fields.tsx';
import type { LedByUs, OptionsProps } from './options-state.ts';
import { useOneAtATime } from './use-one-at-a-time.ts';

/** What a team lead sets for the team, and the file that comes of it. */
export function SignTeam({ state: { matrix, holdable }, actions, led }: OptionsProps & { readonly led: LedByUs }) {
  const [draft, setDraft] = useState(() => draftOf(led.policy));
  const [until, setUntil] = useState(aYearOn);
  const [told, setTold] = useState<readonly LeadFault[]>([]);
  /** The file that was signed. */
  const [signed, setSigned] = useState<string | null>(null);
  const [isShortened, setIsShortened] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  /** Whether the text is open at first: whoever writes in it keeps it open. */
  const [isMoreOpen, setIsMoreOpen] = useState(draft.more !== '');
  const list = useRef<HTMLDivElement>(null);
  const begin = useOneAtATime();
  // A team that was brought back knows what it set by its last file, once that is opened.
  useEffect(() => {
    if (led.takenIn === null) return;
    const known = draftOf(led.policy);
    setDraft(known);
    setIsMoreOpen(known.more !== '');
  }, [led.takenIn]);
  useEffect(() => { if (told.length > 0) list.current?.focus(); }, [told]);
  const form = useId();
  const faultsNow = (of: LeadDraft): readonly LeadFault[] => faultsIn(of, until, dayOf(new Date()), policyIdsOf(matrix, holdable), actions.checkRows);
  // Whoever fills in is not told of faults as they make them; those they were told of go one by one, as they are mended.
  const faults = told.length === 0 ? told : faultsNow(draft).filter(({ field, mend }) => told.some((one) => one.field === field && one.mend === mend));
  const forget = () => {
    setSigned(null);
    setHasFailed(false);
    setIsShortened(false);
  };
  const change = (changed: Partial<LeadDraft>) => {
    setDraft((before) => ({ ...before, ...changed }));
    forget();
  };
  const sign = () => {
    // Lines are counted as they stand: those that are left out go from the form too.
    const filled = withoutEmptyRows(draft);
    const found = faultsNow(filled);
    change(filled);
    setIsShortened(filled !== draft);
    setTold(found);
    const policy = policyOf(filled);
    if (policy === null || found.length > 0) return;
    begin(() => actions.signTeam(policy, until).then((file) => {
      setSigned(file);
      setHasFailed(file === null);
    }).catch(() => { setHasFailed(true); }));
  };
  return (
    <FormContext.Provider value={{ form, faults }}>
      <div class="fields">
        <div id={fieldId(form, 'modes')} class="fields" tabIndex={-1}>
          <ModeFields
            matrix={matrix}
            mode={draft.mode}
            modes={draft.modes}
            atLeast={{ mode: 'coach', modes: [] }}
            holdable={holdable}
            onMode={(mode) => { change({ mode }); }}
            onModes={(modes) => { change({ modes }); }}
          />
        </div>
        <LeadFields draft={draft} onChange={change} />
        <details open={isMoreOpen}>
          <summary>{t('options.lead.more-open')}</summary>
          <MoreField more={draft.more} onMore={(more) => { change({ more }); }} />
        </details>
        <LeadField
          field="until"
          type="date"
          max="9999-12-31"
          label={t('options.lead.until')}
          value={until}
          onText={(day) => {
            setUntil(day);
            forget();
          }}
        />
        <button type="button" class="primary" onClick={sign}>{t('options.lead.sign')}</button>
        <div role="status">
          {isShortened && <p>{t('options.lead.shortened')}</p>}
          {hasFailed && <p>{t('options.failed')}</p>}
          {signed !== null && <p>{t('options.lead.signed', { file: signed })}</p>}
        </div>
        <div ref={list} role="alert" tabIndex={-1}>
          {faults.length > 0 && <FaultList form={form} faults={faults}><p class="warning">{t('options.lead.not-signed')}</p></FaultList>}
        </div>
      </div>
    </FormContext.Provider>
  );
}

/** The keys of the catalog that have no field, as text. */
function MoreField({ more, onMore }: { readonly more: string; readonly onMore: (more: string) => void }) {
  const { attributes, hintId, fault } = useField('more', true);
  return (
    <div class="field wide">
      <label for={attributes.id}>{t('options.lead.more')}</label>
      <textarea {...attributes} rows={5} spellcheck={false} placeholder={'{ "inactiveLaws": ["leerplichtwet"] }'} value={more} onInput={({ currentTarget }) => { onMore(currentTarget.value); }} />
      <p id={hintId} class="quiet">{t('options.lead.more-hint')}</p>
      {fault}
      <details>
        <summary>{t('options.lead.keys')}</summary>
        <dl>
          {KEYS_WITHOUT_FIELD.map((key) => (
            <Fragment key={key}>
              <dt>{keyName(key)} ({key})</dt>
              <dd>
                <p class="quiet">{CATALOG[key].description[currentLocale()]}</p>
                <pre class="exact">{JSON.stringify({ [key]: CATALOG[key].example }, null, 2)}</pre>
              </dd>
            </Fragment>
          ))}
        </dl>
      </details>
    </div>
  );
}

function aYearOn(): string {
  const day = new Date();
  day.setFullYear(day.getFullYear() + 1);
  return dayOf(day);
}
