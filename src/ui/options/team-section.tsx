import { useState } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import type { TeamRefusal } from '../../policy/team-file.ts';
import { dayInWords, problemSentence } from '../policy-sentences.ts';
import { FileField } from './file-field.tsx';
import type { OfferedTeam, OptionsProps } from './options-state.ts';

/** Opening a file that the team lead signed. */
export function TeamSection({ state: { team }, actions }: OptionsProps) {
  const [offered, setOffered] = useState<OfferedTeam | null>(null);
  const [refused, setRefused] = useState<TeamRefusal | null>(null);
  const [done, setDone] = useState(false);
  const open = (text: string) => {
    void actions.openTeam(text).then((answer) => {
      setDone(false);
      setRefused(typeof answer === 'string' ? answer : null);
      setOffered(typeof answer === 'string' ? null : answer);
    });
  };
  return (
    <section aria-label={t('options.team')}>
      <h2>{t('options.team')}</h2>
      <p>{team === null ? t('options.team.none') : t('options.team.known', { team: team.name, serial: team.serial })}</p>
      {team !== null && <p class="quiet">{t('options.team.fingerprint')} <code>{team.fingerprint}</code></p>}
      {team?.isExpired === true && <p role="note" class="warning">{t('options.team.old', { until: dayOf(team.until) })}</p>}
      <FileField label={t('options.team.open')} accept=".jws" onText={open} />
      <div role="status">
        {refused !== null && <p class="warning">{t(`team.refused.${refused}`)} {t(team === null ? 'team.refused.nothing' : 'team.refused.old-holds')}</p>}
        {done && <p>{t('options.team.done')}</p>}
      </div>
      {offered !== null && (
        <div class="notice">
          <p>{t(offered.isFirst ? 'options.team.first' : 'options.team.newer', { team: offered.name, serial: offered.serial, until: dayOf(offered.until) })}</p>
          <p>{t('options.team.fingerprint')} <code>{offered.fingerprint}</code></p>
          {offered.problems.length > 0 && <ul>{offered.problems.map((problem) => <li key={problem.path}>{problemSentence(problem)}</li>)}</ul>}
          <button
            type="button"
            class="primary"
            onClick={() => {
              void actions.joinTeam().then(() => {
                setOffered(null);
                setDone(true);
              });
            }}
          >
            {t(offered.isFirst ? 'options.team.join' : 'options.team.take')}
          </button>{' '}
          <button type="button" class="plain" onClick={() => { setOffered(null); }}>{t('options.cancel')}</button>
        </div>
      )}
    </section>
  );
}

function dayOf(day: string): string {
  return dayInWords(Date.parse(`${day}T12:00`));
}
