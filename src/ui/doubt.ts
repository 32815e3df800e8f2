import { t } from '../i18n/translate.ts';

/**
 * Whom a worker can ask in doubt.
 * @param privacyOfficer who that is and how to reach them, in one line; empty where no policy says so
 */
export function doubtText(privacyOfficer: string): string {
  return t('doubt', { who: privacyOfficer === '' ? '' : `: ${privacyOfficer}` });
}
