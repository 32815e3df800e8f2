import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import type { TeamRefusal } from '../../policy/team-file.ts';
import { dayInWords, problemSentence } from '../policy-sentences.ts';
import { keyName, layerInWords } from '../policy-words.ts';
import { FileField } from './file-field.tsx';
import type { OfferedTeam, OptionsProps } from './options-state.ts';

/** Opening a file that the team lead signed. */
export function TeamSection({ state: { team, matrix }, actions }: OptionsProps) {
  const [offered, setOffered] = useState<OfferedTeam | null>(null);
  const [refused, setRefused] = useState<TeamRefusal | null>(null);
  const [done, setDone] = useState(false);
  const [heading, question] = [useRef<HTMLHeadingElement>(null), useRef<HTMLDivElement>(null)];
  useEffect(() => { if (offered !== null) question.current?.focus(); }, [offered]);
  const close = () => {
    setOffered(null);
    // The button that was pressed goes: whoever uses the keyboard goes on from here.
    heading.current?.focus();
  };
  const open = (text: string) => {
    void actions.openTeam(text).then((answer) => {
      setDone(false);
      setRefused(typeof answer === 'string' ? answer : null);
      setOffered(typeof answer === 'string' ? null : answer);
    });
  };
  return (
    <section aria-label={t('options.team')}>
      <h2 ref={heading} tabIndex={-1}>{t('options.team')}</h2>
      <p>{team === null ? t('options.team.none') : t('options.team.known', { team: team.name, serial: team.serial })}</p>
      {team !== null && <p class="quiet">{t('options.team.fingerprint')} <code>{team.fingerprint}</code></p>}
      {team !== null && <p class="quiet">{t('options.team.fingerprint-hint')}</p>}
      {team?.isExpired === true && <p role="note" class="warning">{t('options.team.old', { until: dayOf(team.until) })}</p>}
      <FileField label={t('options.team.open')} accept=".jws" onText={open} />
      <div role="status">
        {refused !== null && <p class="warning">{t(`team.refused.${refused}`)} {t(team === null ? 'team.refused.nothing' : 'team.refused.old-holds')}</p>}
        {done && <p>{t('options.team.done')}</p>}
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
          {offered.problems.length > 0 && <ul>{offered.problems.map((problem) => <li key={problem.path}>{problemSentence(problem)}</li>)}</ul>}
          <button
            type="button"
            class="primary"
            onClick={() => {
              void actions.joinTeam().then(() => {
                close();
                setDone(true);
              });
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

function dayOf(day: string): string {
  return dayInWords(Date.parse(`${day}T12:00`));
}
