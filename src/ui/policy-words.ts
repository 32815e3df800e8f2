import { rulesWord } from '../coaching/rules-page.ts';
import { helpRequestText, kindText, topicText } from '../coaching/texts.ts';
import { FINDING_KINDS } from '../engine/types.ts';
import type { Matrix } from '../engine/types.ts';
import { t } from '../i18n/translate.ts';
import { CATALOG, DAYS, POLICY_KEYS } from '../policy/catalog.ts';
import type { Day, OwnRow, PolicyKey, PolicyValues } from '../policy/catalog.ts';
import { contactLine } from '../policy/contact-line.ts';
import type { LayerValues } from '../policy/read-layer.ts';
import { languageTag } from './written.ts';

type InWords<Value> = (value: NonNullable<Value>, matrix: Matrix) => readonly string[];

/** Of each key of the catalog: its values as people say them, a line for each thing set. */
const IN_WORDS: { readonly [Key in PolicyKey]: InWords<PolicyValues[Key]> } = {
  mode: (mode) => [t(`mode.${mode}`)],
  modes: (modes, matrix) => modes.map(({ subject, mode }) => `${subjectName(subject, matrix)}: ${t(`mode.${mode}`)}`),
  sensitivity: (sensitivity) => [t(`sensitivity.${sensitivity}`)],
  chip: (chip) => [t(chip ? 'policy.value.shown' : 'policy.value.hidden')],
  quietHours: (periods) => periods.map(({ from, to, days }) => t('policy.value.period', { from, to, days: daysInWords(days) })),
  shortcuts: (shortcuts) => (['nextMark', 'explain', 'chip'] as const).flatMap((name) => (shortcuts[name] === undefined ? [] : [`${t(`options.shortcuts.${name}`)}: ${shortcuts[name]}`])),
  inactiveLaws: (laws) => laws.map((law) => t(`policy.law.${law}`)),
  inactiveHelpRequests: (ids, matrix) => ids.map((id) => helpRequestName(id, matrix)),
  cells: (cells, matrix) => cells.map(({ helpRequest, category, verdict, why }) => t('policy.value.cell', { category: subjectName(category, matrix), helpRequest: helpRequestName(helpRequest, matrix), verdict: rulesWord(verdict), why })),
  words: rowsInWords,
  exceptions: rowsInWords,
  sites: (sites) => sites.map((pattern) => pattern.replace(/\/\*$/, '')),
  siteProfiles: (profiles) => profiles.map(({ origin, noteFields, helpRequest, saveButtons }) => {
    const parts = [
      ...(noteFields?.length ? [t('places.part.noteFields')] : []),
      ...(helpRequest === undefined ? [] : [t('places.part.helpRequest')]),
      ...(saveButtons?.length ? [t('places.part.saveButtons')] : []),
    ];
    return `${origin}: ${parts.length === 0 ? t('policy.value.none') : parts.join(', ')}`;
  }),
  privacyOfficer: (officer) => [contactLine(officer)],
  meldcodeLinks: (links) => links.map(({ label, url }) => `${label}: ${url}`),
  team: (team) => [team],
  counting: (counting) => [t(`policy.counting.${counting}`)],
  retentionWeeks: (count) => [t('policy.value.weeks', { count })],
  reportKey: (key) => [key],
  dropBox: ({ url, schedule }) => [t(`policy.schedule.${schedule}`, { host: new URL(url).host })],
  minimumGroup: (count) => [t('policy.value.people', { count })],
};

/** What a key of the catalog is called. */
export function keyName(key: PolicyKey): string {
  return t(`policy.key.${key}`);
}

/** The value of a key as people say it, in lines; says so when it is nothing. */
export function valueInWords<Key extends PolicyKey>(key: Key, value: PolicyValues[Key], matrix: Matrix): readonly string[] {
  const lines = value === null ? [] : IN_WORDS[key](value, matrix);
  return lines.length === 0 ? [t('policy.value.none')] : lines;
}

/** What a layer sets, key by key, as people say it; an empty list that only adds to those of other layers sets nothing. */
export function layerInWords(values: LayerValues, matrix: Matrix): readonly { readonly key: PolicyKey; readonly lines: readonly string[] }[] {
  return POLICY_KEYS.flatMap((key) => {
    const value = values[key];
    const addsNothing = Array.isArray(value) && value.length === 0 && CATALOG[key].settle !== 'highest';
    return value === undefined || addsNothing ? [] : [{ key, lines: valueInWords(key, value, matrix) }];
  });
}

/** A day of the week, short, as people write it. */
export function dayName(day: Day): string {
  // The first of January 2024 was a Monday.
  return new Intl.DateTimeFormat(languageTag(), { weekday: 'short' }).format(new Date(2024, 0, 1 + DAYS.indexOf(day)));
}

function daysInWords(days: readonly Day[] | undefined): string {
  if (days === undefined) return t('policy.value.every-day');
  return days.length === 0 ? t('policy.value.no-day') : days.map(dayName).join(', ');
}

function rowsInWords(rows: readonly OwnRow[], matrix: Matrix): readonly string[] {
  return rows.map(({ pattern, category, subtopic }) => `‘${pattern}’ (${subjectName(`${category}/${subtopic}`, matrix)})`);
}

function helpRequestName(id: string, matrix: Matrix): string {
  const known = matrix.helpRequests.find((one) => one.id === id);
  return known === undefined ? id : helpRequestText(known).short;
}

/** A kind of finding, a category or a subtopic, by its id. */
export function subjectName(subject: string, matrix: Matrix): string {
  if (subject === 'excess') return t('policy.value.excess');
  const kind = FINDING_KINDS.find((one) => one === subject);
  if (kind !== undefined && kind !== 'excess') return kindText(kind).title;
  const [category = '', subtopic] = subject.split('/');
  const known = matrix.categories.find(({ id }) => id === category);
  if (subtopic === undefined) return known?.name ?? category;
  return topicText(category, subtopic)?.what ?? known?.subtopics.find(({ id }) => id === subtopic)?.name ?? subtopic;
}
