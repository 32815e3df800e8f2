/** "Waarvoor is de toestemming?": three consents that get mixed up, and who gives it for a child. */
import type { HelpRequest, Task } from '../engine/types.ts';
import { currentLocale } from '../i18n/translate.ts';
import texts from './texts/consent.json' with { type: 'json' };

export interface ConsentKind {
  readonly id: string;
  readonly name: string;
  /** What it means, and what to write. */
  readonly text: string;
}

/** The three kinds, in the order of the question. */
export function consentKinds(): readonly ConsentKind[] {
  return texts.kinds.map(({ id, ...by }) => ({ id, ...by[currentLocale()] }));
}

/** How notes tell an age: "Sem (13)", "is 13", "13 jaar oud", "13-jarige", "van 13 jaar". Other years are no age. */
const AGE = /\((\d{1,2})(?: jaar|jr)?\)|\b(?:is|van|wordt) (\d{1,2})(?: jaar)?(?=[,.;)\s]|$)(?! (?:uur|keer|maanden|weken|dagen|euro))|\b(\d{1,2})(?: jaar oud|[- ]?jarige?)/gu;
const ADULT = 18;

/** The ages of children that a note names, each once. */
export function childAges(text: string): readonly number[] {
  const ages = [...text.matchAll(AGE)].map(([, ...groups]) => Number(groups.find((group) => group !== undefined)));
  return [...new Set(ages)].filter((age) => age < ADULT).sort((a, b) => a - b);
}

/** Who consents to help for children of these ages, where the Jeugdwet governs (7.3.4); nothing elsewhere. */
export function consentByAge(ages: readonly number[], helpRequests: readonly HelpRequest[], { law }: Task): readonly string[] {
  const isYouth = law === 'jeugdwet' || (law === null && helpRequests.some((helpRequest) => helpRequest.law.includes('Jeugdwet')));
  if (!isYouth) return [];
  const groups = ages.flatMap((age) => texts.ages.find(({ below }) => age < below) ?? []);
  return [...new Set(groups)].map((group) => group[currentLocale()]);
}
