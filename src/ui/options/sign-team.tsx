import { useState } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import type { PolicyProblem } from '../../policy/read-layer.ts';
import { problemSentence } from '../policy-sentences.ts';
import { useId } from '../use-id.ts';
import { draftOf, policyOf } from './lead-draft.ts';
import type { LeadDraft } from './lead-draft.ts';
import { LeadFields } from './lead-fields.tsx';
import { ModeFields } from './mode-fields.tsx';
import type { LedByUs, OptionsProps } from './options-state.ts';

/** What a team lead sets for the team, and the file that comes of it. */
export function SignTeam({ state: { matrix, holdable }, actions, led }: OptionsProps & { readonly led: LedByUs }) {
  const [draft, setDraft] = useState(() => draftOf(led.policy));
  const [until, setUntil] = useState(aYearOn);
  const [problems, setProblems] = useState<readonly PolicyProblem[] | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const [moreId, moreHintId, untilId] = [useId(), useId(), useId()];
  const change = (changed: Partial<LeadDraft>) => {
    setDraft((before) => ({ ...before, ...changed }));
    // What was said of the draft before is no longer of this one.
    setProblems(null);
    setUnreadable(false);
  };
  const sign = () => {
    const policy = policyOf(draft);
    setUnreadable(policy === null);
    setProblems(null);
    if (policy !== null) void actions.signTeam(policy, until).then(setProblems);
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
      <input id={untilId} type="date" value={until} onInput={({ currentTarget }) => { setUntil(currentTarget.value); }} />
      <button type="button" class="primary" disabled={until === ''} onClick={sign}>{t('options.lead.sign')}</button>
      <div role="status">
        {unreadable && <p class="warning">{t('options.lead.unreadable')}</p>}
        {problems !== null && problems.length === 0 && <p>{t('options.lead.signed')}</p>}
        {problems !== null && problems.length > 0 && (
          <>
            <p class="warning">{t('options.lead.not-signed')}</p>
            <ul>{problems.map((problem) => <li key={problem.path}>{problemSentence(problem)}</li>)}</ul>
          </>
        )}
      </div>
    </div>
  );
}

function aYearOn(): string {
  const day = new Date();
  day.setFullYear(day.getFullYear() + 1);
  return day.toISOString().slice(0, 10);
}
