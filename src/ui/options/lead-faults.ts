/** What does not fit in what a team lead filled in: at which field, and the mend. What has no field of its own is said as of any policy. */
import { t } from '../../i18n/translate.ts';
import type { MessageKey } from '../../i18n/translate.ts';
import { POLICY_KEYS } from '../../policy/catalog.ts';
import type { PolicyKey } from '../../policy/catalog.ts';
import { readLayer } from '../../policy/read-layer.ts';
import type { PolicyProblem } from '../../policy/read-layer.ts';
import type { PolicyIds } from '../../policy/shape.ts';
import { isDay } from '../../policy/team-file.ts';
import { isTeamName } from '../../tally/contribution.ts';
import { problemSentence } from '../policy-sentences.ts';
import { keyName } from '../policy-words.ts';
import { hasModesInText, keysForFields, policyOf, policyOfFields } from './lead-draft.ts';
import type { LeadDraft } from './lead-draft.ts';
import type { CheckRows } from './options-state.ts';
import { rowProblemSentence } from './row-problem.ts';

/** Something that does not fit. */
export interface LeadFault {
  /** The field to mend it in, as a place in the policy such as `quietHours[1].to`; beside those `until`, and `more` for the text. */
  readonly field: string;
  /** The mend, for who is at the field. */
  readonly mend: string;
  /** The mend with the name of the field, for who is elsewhere. */
  readonly sentence: string;
}

/** Of each field, in the order of the form, what to say when it does not fit; a list's for each of its lines. */
const MENDS = {
  'quietHours[].from': 'options.lead.mend.time',
  'quietHours[].to': 'options.lead.mend.time',
  'privacyOfficer.name': 'options.lead.mend.name',
  'privacyOfficer.email': 'options.lead.mend.email',
  'privacyOfficer.phone': 'options.lead.mend.phone',
  team: 'options.lead.mend.team',
  reportKey: 'options.lead.mend.report-key',
  'meldcodeLinks[].label': 'options.lead.mend.text',
  'meldcodeLinks[].url': 'options.lead.mend.address',
  'sites[]': 'options.lead.mend.address',
  more: 'options.lead.unreadable',
  until: 'options.lead.mend.until',
} as const satisfies Readonly<Record<string, MessageKey>>;
const IN_ORDER = Object.keys(MENDS).map(keyIn);

/**
 * All that does not fit, in the order of the form.
 * @param draft without empty rows
 * @param until the last day the file may be taken in on, as `2026-11-22`; empty when none was chosen
 * @param today in the same form
 * @param checkRows of own words and exceptions, which stand in the text
 */
export function faultsIn(draft: LeadDraft, until: string, today: string, ids: PolicyIds, checkRows: CheckRows): readonly LeadFault[] {
  const ofFields = policyOfFields(draft);
  const policy = policyOf(draft);
  const { values, problems } = readLayer('team', policy ?? ofFields, ids);
  const misplaced = keysForFields(draft);
  const isOfField = (key: string): boolean => Object.hasOwn(ofFields, key) && !(key === 'modes' && hasModesInText(draft));
  const faults = [
    ...checkRows(values).map(rowProblemSentence).map((sentence) => ({ field: 'more', mend: sentence, sentence })),
    ...problems.filter(({ path }) => isOfField(keyIn(path)) || !misplaced.some((key) => key === keyIn(path))).map((problem) => faultOf(problem, isOfField(keyIn(problem.path)))),
    // Signed, the text would be left out: the field goes before it.
    ...misplaced.map(misplacedFault),
    // Times that begin when they end would last for a whole day, which nobody means.
    ...draft.quietHours.flatMap(({ from, to }, index) => (from === '' || from !== to ? [] : [faultAt(`quietHours[${String(index)}].to`, 'options.lead.mend.other-time')])),
    // It would fit, and be left out of what is shared.
    ...(draft.team.trim() === '' || isTeamName(draft.team.trim()) ? [] : [faultAt('team', MENDS.team)]),
    ...(policy === null ? [faultAt('more', MENDS.more)] : []),
    ...faultsOfUntil(until, today),
  ];
  const placeOf = ({ field }: LeadFault): number => IN_ORDER.indexOf(keyIn(field));
  return faults.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function faultsOfUntil(until: string, today: string): readonly LeadFault[] {
  // A slip of the keyboard in the year: no reader would know the day.
  if (until !== '' && !isDay(until)) return [faultAt('until', 'options.lead.mend.year')];
  // No worker could take the file in any more.
  return until < today ? [faultAt('until', MENDS.until)] : [];
}

function faultOf(problem: PolicyProblem, isOfField: boolean): LeadFault {
  const known = Object.entries(MENDS).find(([field]) => field === problem.path.replace(/\[\d+\]/, '[]'));
  if (isOfField && known !== undefined) return faultAt(problem.path, known[1]);
  const sentence = problemSentence(problem);
  return { field: isOfField ? keyIn(problem.path) : 'more', mend: sentence, sentence };
}

function misplacedFault(key: PolicyKey): LeadFault {
  const mend = t('options.lead.mend.own-field', { key, field: keyName(key) });
  return { field: 'more', mend, sentence: t('options.lead.fault', { name: nameOf('more'), mend }) };
}

function faultAt(field: string, mendKey: MessageKey): LeadFault {
  const mend = t(mendKey);
  const [, index] = /\[(\d+)\]/.exec(field) ?? [];
  const name = nameOf(keyIn(field));
  return { field, mend, sentence: index === undefined ? t('options.lead.fault', { name, mend }) : t('options.lead.fault-line', { name, line: Number(index) + 1, mend }) };
}

/** What a field is called, or the list or group that it is in. */
function nameOf(key: string): string {
  if (key === 'more' || key === 'until') return t(`options.lead.${key}`);
  const known = POLICY_KEYS.find((one) => one === key);
  return known === undefined ? key : keyName(known);
}

/** The key of the catalog that a place is in. */
function keyIn(place: string): string {
  return place.replace(/[.[].*$/, '');
}
