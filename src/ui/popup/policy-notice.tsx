import { t } from '../../i18n/translate.ts';
import { dayInWords, problemSentence } from '../policy-sentences.ts';
import type { PopupState } from './popup-state.ts';

type PolicyNoticeProps = Pick<PopupState, 'problems' | 'organisation'>;

/** What is amiss with the policy; nothing when all is well. */
export function PolicyNotice({ problems, organisation: { state, until } }: PolicyNoticeProps) {
  if (problems.length === 0 && state !== 'last-good') return null;
  return (
    <section class="policy-notice">
      {state === 'last-good' && <p>{t('policy.last-good', { until: dayInWords(until ?? 0) })}</p>}
      {problems.length > 0 && (
        <details>
          <summary>{t('policy.problems', { count: problems.length })}</summary>
          <ul>{problems.map((problem) => <li key={`${problem.layer} ${problem.path}`}>{problemSentence(problem)}</li>)}</ul>
          <p>{t('policy.problems-for')}</p>
        </details>
      )}
    </section>
  );
}
