import { t } from '../../i18n/translate.ts';
import { POLICY_KEYS } from '../../policy/catalog.ts';
import { dayInWords, problemSentence } from '../policy-sentences.ts';
import { keyName, valueInWords } from '../policy-words.ts';
import type { OptionsProps } from './options-state.ts';
import { rowProblemSentence } from './row-problem.ts';
import { SetBy } from './set-by.tsx';

/** What holds, key by key, and who set it; to read only. */
export function PolicySection({ state: { matrix, policy, problems, rowProblems, organisation } }: OptionsProps) {
  const set = POLICY_KEYS.filter((key) => policy[key].setBy !== 'default');
  return (
    <section aria-label={t('options.policy')}>
      <h2>{t('options.policy')}</h2>
      <p>{t(`options.policy.${organisation.state}`, { until: organisation.until === null ? '' : dayInWords(organisation.until) })}</p>
      {problems.length + rowProblems.length > 0 && (
        <div class="notice warning">
          <p>{t('policy.problems', { count: problems.length + rowProblems.length })}</p>
          <ul>
            {problems.map((problem) => <li key={`${problem.layer} ${problem.path}`}>{problemSentence(problem)}</li>)}
            {rowProblems.map((problem) => <li key={`${problem.file} ${String(problem.line)}`}>{rowProblemSentence(problem)}</li>)}
          </ul>
        </div>
      )}
      {set.length === 0
        ? <p>{t('options.policy.empty')}</p>
        : (
          <div class="scroll" tabIndex={0} role="group" aria-label={t('options.policy')}>
            <table>
              <thead><tr><th scope="col">{t('options.policy.key')}</th><th scope="col">{t('options.policy.value')}</th><th scope="col">{t('options.policy.who')}</th></tr></thead>
              <tbody>
                {set.map((key) => (
                  <tr key={key}>
                    <th scope="row">{keyName(key)}</th>
                    <td>{valueInWords(key, policy[key].value, matrix).map((line) => <div key={line}>{line}</div>)}</td>
                    <td><SetBy {...policy[key]} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      {set.length > 0 && (
        <details>
          <summary>{t('options.policy.exact')}</summary>
          <p class="quiet">{t('options.policy.exact-hint')}</p>
          <pre class="exact">{JSON.stringify(Object.fromEntries(set.map((key) => [key, policy[key].value])), null, 2)}</pre>
        </details>
      )}
    </section>
  );
}
