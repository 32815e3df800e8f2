import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { dayOf } from '../../policy/day.ts';
import { useId } from '../use-id.ts';
import { draftOf, policyOf, withoutEmptyRows } from './lead-draft.ts';
import type { LeadDraft } from './lead-draft.ts';
import { faultSentence, sameTimeSentences, untilSentences } from './lead-faults.ts';
import { LeadFields } from './lead-fields.tsx';
import { ModeFields } from './mode-fields.tsx';
import type { LedByUs, OptionsProps } from './options-state.ts';

/** What a team lead sets for the team, and the file that comes of it. */
export function SignTeam({ state: { matrix, holdable }, actions, led }: OptionsProps & { readonly led: LedByUs }) {
  const [draft, setDraft] = useState(() => draftOf(led.policy));
  const [until, setUntil] = useState(aYearOn);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [isSigned, setIsSigned] = useState(false);
  const [isShortened, setIsShortened] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => { if (faults.length > 0) list.current?.focus(); }, [faults]);
  const [moreId, moreHintId, untilId] = [useId(), useId(), useId()];
  const change = (changed: Partial<LeadDraft>) => {
    setDraft((before) => ({ ...before, ...changed }));
    // What was said of the draft before is no longer of this one.
    setFaults([]);
    setIsSigned(false);
    setIsShortened(false);
  };
  const sign = () => {
    // Lines are counted as they stand: those that are left out go from the form too.
    const filled = withoutEmptyRows(draft);
    const policy = policyOf(filled);
    const ownFaults = [...(policy === null ? [t('options.lead.unreadable')] : []), ...sameTimeSentences(filled), ...untilSentences(until, dayOf(new Date()))];
    change(filled);
    setIsShortened(filled !== draft);
    setFaults(ownFaults);
    if (policy === null || ownFaults.length > 0) return;
    void actions.signTeam(policy, until).then((problems) => {
      setFaults(problems.map(faultSentence));
      setIsSigned(problems.length === 0);
    });
  };
  return (
    <div class="fields">
      <ModeFields
        matrix={matrix}
        mode={draft.mode}
        modes={draft.modes}
        atLeast={{ mode: 'coach', modes: [] }}
        holdable={holdable}
        onMode={(mode) => { change({ mode }); }}
        onModes={(modes) => { change({ modes }); }}
      />
      <LeadFields draft={draft} onChange={change} />
      <details open={draft.more !== ''}>
        <summary>{t('options.lead.more-open')}</summary>
        <div class="fields">
          <label for={moreId}>{t('options.lead.more')}</label>
          <textarea id={moreId} rows={5} spellcheck={false} aria-describedby={moreHintId} placeholder={'{ "inactiveLaws": ["leerplichtwet"] }'} value={draft.more} onInput={({ currentTarget }) => { change({ more: currentTarget.value }); }} />
          <p id={moreHintId} class="quiet">{t('options.lead.more-hint')}</p>
        </div>
      </details>
      <label for={untilId}>{t('options.lead.until')}</label>
      <input id={untilId} type="date" value={until} onInput={({ currentTarget }) => { setUntil(currentTarget.value); setFaults([]); setIsSigned(false); }} />
      <button type="button" class="primary" onClick={sign}>{t('options.lead.sign')}</button>
      <div role="status">
        {isShortened && <p>{t('options.lead.shortened')}</p>}
        {isSigned && <p>{t('options.lead.signed')}</p>}
      </div>
      <div ref={list} role="alert" tabIndex={-1}>
        {faults.length > 0 && (
          <>
            <p class="warning">{t('options.lead.not-signed')}</p>
            <ul>{faults.map((fault) => <li key={fault}>{fault}</li>)}</ul>
          </>
        )}
      </div>
    </div>
  );
}

function aYearOn(): string {
  const day = new Date();
  day.setFullYear(day.getFullYear() + 1);
  return dayOf(day);
}
