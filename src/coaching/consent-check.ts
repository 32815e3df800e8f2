/** "Waarvoor is de toestemming?": three consents that get mixed up, and who gives it for a child. */
import type { HelpRequest, Task } from '../engine/types.ts';
import { currentLocale } from '../i18n/translate.ts';
import { isChild } from './ages.ts';
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

/** Who consents to help for the children among these ages, where the Jeugdwet governs (7.3.4); nothing elsewhere. */
export function consentByAge(ages: readonly number[], helpRequests: readonly HelpRequest[], { law }: Task): readonly string[] {
  const isYouth = law === 'jeugdwet' || (law === null && helpRequests.some((helpRequest) => helpRequest.law.includes('Jeugdwet')));
  if (!isYouth) return [];
  const groups = ages.filter(isChild).flatMap((age) => texts.ages.find(({ below }) => age < below) ?? []);
  return [...new Set(groups)].map((group) => group[currentLocale()]);
}
