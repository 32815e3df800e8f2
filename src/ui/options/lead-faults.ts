/** What does not fit in what a team lead filled in, as sentences with the mend. What has no field of its own is said as of any policy. */
import { t } from '../../i18n/translate.ts';
import type { PolicyProblem } from '../../policy/read-layer.ts';
import { problemSentence } from '../policy-sentences.ts';
import { keyName } from '../policy-words.ts';
import type { LeadDraft } from './lead-draft.ts';

/** A fault that was found when it was to be signed. */
export function faultSentence(problem: PolicyProblem): string {
  const { path, given } = problem;
  const isEmpty = given === null || given === '""';
  const [, list = '', index = '', field = ''] = /^(\w+)\[(\d+)\](?:\.(\w+))?$/.exec(path) ?? [];
  const line = Number(index) + 1;
  if (path === 'privacyOfficer.name' && isEmpty) return t('options.lead.fault', { name: keyName('privacyOfficer'), mend: t('options.lead.mend.name') });
  if (path === 'privacyOfficer.email') return t('options.lead.fault', { name: keyName('privacyOfficer'), mend: t('options.lead.mend.email') });
  if (path === 'privacyOfficer.phone') return t('options.lead.fault', { name: keyName('privacyOfficer'), mend: t('options.lead.mend.phone') });
  if (path === 'reportKey') return t('options.lead.fault', { name: keyName('reportKey'), mend: t('options.lead.mend.report-key') });
  if (list === 'meldcodeLinks' && field === 'label' && isEmpty) return t('options.lead.fault-line', { name: keyName(list), line, mend: t('options.lead.mend.text') });
  if (list === 'meldcodeLinks' && field === 'url') return t('options.lead.fault-line', { name: keyName(list), line, mend: t('options.lead.mend.address') });
  if (list === 'sites') return t('options.lead.fault-line', { name: keyName(list), line, mend: t('options.lead.mend.address') });
  if (list === 'quietHours' && (field === 'from' || field === 'to')) return t('options.lead.fault-line', { name: keyName(list), line, mend: t('options.lead.mend.time') });
  return problemSentence(problem);
}

/**
 * A last day that is over: no worker could take the file in.
 * @param until as `2026-11-22`; empty when none was chosen
 */
export function untilSentences(until: string, today: string): readonly string[] {
  return until < today ? [t('options.lead.fault', { name: t('options.lead.until'), mend: t('options.lead.mend.until') })] : [];
}

/** Times that begin when they end: they would last for a whole day, which nobody means. */
export function sameTimeSentences({ quietHours }: Pick<LeadDraft, 'quietHours'>): readonly string[] {
  return quietHours.flatMap(({ from, to }, index) =>
    from === '' || from !== to ? [] : [t('options.lead.fault-line', { name: keyName('quietHours'), line: index + 1, mend: t('options.lead.mend.other-time') })],
  );
}
