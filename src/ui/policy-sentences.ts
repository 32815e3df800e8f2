import { currentLocale, t } from '../i18n/translate.ts';
import { POLICY_KEYS } from '../policy/catalog.ts';
import type { PolicyProblem } from '../policy/read-layer.ts';
import { keyName } from './policy-words.ts';
import { languageTag } from './written.ts';

/** A fault in a policy as a sentence: where, what, and the mend. */
export function problemSentence({ path, given, expected, instead, until }: PolicyProblem): string {
  const where = placeInWords(path);
  const mend = expected[currentLocale()];
  const said = given === null ? t('policy.problem-plain', { where, mend }) : t('policy.problem', { where, given, mend });
  if (instead === 'dropped') return said;
  return `${said} ${until === undefined ? t('policy.problem-last-good') : t('policy.problem-until', { until: dayInWords(until) })}`;
}

/** Where in a policy: what the key is called and which line of it; the path stays beside it, for who mends a file. */
function placeInWords(path: string): string {
  if (path === '') return t('policy.whole');
  const [, name = '', index] = /^(\w+)(?:\[(\d+)\])?/.exec(path) ?? [];
  const key = POLICY_KEYS.find((one) => one === name);
  if (key === undefined) return path;
  return index === undefined
    ? t('policy.where', { name: keyName(key), path })
    : t('policy.where-line', { name: keyName(key), line: Number(index) + 1, path });
}

/** A day as people write it in the language of the interface. */
export function dayInWords(moment: number): string {
  return new Intl.DateTimeFormat(languageTag(), { day: 'numeric', month: 'long', year: 'numeric' }).format(moment);
}
