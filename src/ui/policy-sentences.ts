import { currentLocale, t } from '../i18n/translate.ts';
import type { PolicyProblem } from '../policy/read-layer.ts';

/** A fault in a policy as a sentence: where, what, and the mend. */
export function problemSentence({ path, given, expected, instead }: PolicyProblem): string {
  const where = path === '' ? t('policy.whole') : path;
  const mend = expected[currentLocale()];
  const said = given === null ? t('policy.problem-plain', { where, mend }) : t('policy.problem', { where, given, mend });
  return instead === 'last-good' ? `${said} ${t('policy.problem-last-good')}` : said;
}

/** A day as people write it in the language of the interface. */
export function dayInWords(moment: number): string {
  return new Intl.DateTimeFormat(currentLocale(), { day: 'numeric', month: 'long', year: 'numeric' }).format(moment);
}
