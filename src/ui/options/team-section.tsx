import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import type { TeamRefusal } from '../../policy/team-file.ts';
import { dayInWords, problemSentence } from '../policy-sentences.ts';
import { keyName, layerInWords } from '../policy-words.ts';
import { FileField } from './file-field.tsx';
import type { OfferedTeam, OptionsProps } from './options-state.ts';
import { rowProblemSentence } from './row-problem.ts';
import { useOneAtATime } from './use-one-at-a-time.ts';

type Done = 'joined' | 'left' | 'failed';
const DONE = { joined: 'options.team.done', left: 'options.team.left', failed: 'options.failed' } as const;

/** Opening a file that the team lead signed. */
export function TeamSection({ state: { team, matrix }, actions }: OptionsProps) {
  const [offered, setOffered] = useState<OfferedTeam | null>(null);
  const [refused, setRefused] = useState<TeamRefusal | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [heading, question] = [useRef<HTMLHeadingElement>(null), useRef<HTMLDivElement>(null)];
  const begin = useOneAtATime();
  useEffect(() => { if (offered !== null) question.current?.focus(); }, [offered]);
  const close = () => {
    setOffered(null);
    // The button that was pressed goes: whoever uses the keyboard goes on from here.
    heading.current?.focus();
  };
  const fail = () => {
    setRefused(null);
    setDone('failed');
  };
  const open = (text: string) => {
    actions.openTeam(text).then((answer) => {
      setDone(null);
      setRefused(typeof answer === 'string' ? answer : null);
      setOffered(typeof answer === 'string' ? null : answer);
    }).catch(fail);
  };
  const leave = () => {
    begin(() => actions.leaveTeam().then(() => {
      setOffered(null);
      setRefused(null);
      setDone('left');
      heading.current?.focus();
    }).catch(fail));
  };
  return (
    <section aria-label={t('options.team')}>
      <h2 ref={heading} tabIndex={-1}>{t('options.team')}</h2>
      <p>{team === null ? t('options.team.none') : t('options.team.known', { team: team.name, serial: team.serial })}</p>
      {team !== null && <p class="quiet">{t('options.team.fingerprint')} <code>{team.fingerprint}</code></p>}
      {team !== null && <p class="quiet">{t('options.team.fingerprint-hint')}</p>}
      {team !== null && <LeaveTeam name={team.name} onLeave={leave} />}
      {team?.isExpired === true && <p role="note" class="warning">{t('options.team.old', { until: dayOf(team.until) })}</p>}
      <FileField label={t('options.team.open')} accept=".jws" onText={open} />
      <div role="status">
        {refused !== null && <p class="warning">{t(`team.refused.${refused}`)} {t(team === null ? 'team.refused.nothing' : 'team.refused.old-holds')}</p>}
        {done !== null && <p class={done === 'failed' ? 'warning' : undefined}>{t(DONE[done])}</p>}
      </div>
      {offered !== null && (
        <div ref={question} class="notice" role="group" aria-label={offered.name} tabIndex={-1}>
          <p>{t(offered.isFirst ? 'options.team.first' : 'options.team.newer', { team: offered.name, serial: offered.serial, until: dayOf(offered.until) })}</p>
          <p>{t('options.team.fingerprint')} <code>{offered.fingerprint}</code></p>
          {offered.isFirst && <p class="quiet">{t('options.team.fingerprint-hint')}</p>}
          <p>{t('options.team.sets')}</p>
          <ul>
            {layerInWords(offered.values, matrix).map(({ key, lines }) => <li key={key}><strong>{keyName(key)}</strong>: {lines.join('; ')}</li>)}
          </ul>
          {offered.problems.length + offered.rowProblems.length > 0 && (
            <>
              <p>{t('options.team.does-not-hold')}</p>
              <ul>
                {offered.problems.map((problem) => <li key={problem.path}>{problemSentence(problem)}</li>)}
                {offered.rowProblems.map((problem) => <li key={`${problem.file} ${String(problem.line)}`}>{rowProblemSentence(problem)}</li>)}
              </ul>
            </>
          )}
          <button
            type="button"
            class="primary"
            onClick={() => {
              begin(() => actions.joinTeam().then((refusal) => {
                close();
                setRefused(refusal);
                setDone(refusal === null ? 'joined' : null);
              }).catch(fail));
            }}
          >
            {t(offered.isFirst ? 'options.team.join' : 'options.team.take')}
          </button>{' '}
          <button type="button" class="plain" onClick={close}>{t('options.cancel')}</button>
        </div>
      )}
    </section>
  );
}

/** Asks first: what the team set goes, and what the worker and the organisation set stays. */
function LeaveTeam({ name, onLeave }: { readonly name: string; readonly onLeave: () => void }) {
  const [isSure, setIsSure] = useState(false);
  const [question, leave] = [useRef<HTMLDivElement>(null), useRef<HTMLButtonElement>(null)];
  useEffect(() => { if (isSure) question.current?.focus(); }, [isSure]);
  const stay = () => {
    setIsSure(false);
    leave.current?.focus();
  };
  return (
    <>
      <button ref={leave} type="button" class="outlined" aria-expanded={isSure} onClick={() => { setIsSure(true); }}>{t('options.team.leave')}</button>
      {isSure && (
        <div ref={question} class="notice warning" role="group" aria-label={t('options.team.leave')} tabIndex={-1}>
          <p>{t('options.team.leave.sure', { team: name })}</p>
          <button type="button" class="primary" onClick={onLeave}>{t('options.team.leave.yes')}</button>{' '}
          <button type="button" class="plain" onClick={stay}>{t('options.cancel')}</button>
        </div>
      )}
    </>
  );
}

function dayOf(day: string): string {
  return dayInWords(Date.parse(`${day}T12:00`));
}
