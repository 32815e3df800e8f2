/** Where danger shows, never "less" but "how": what to record, and the five steps of the meldcode. */
import { currentLocale } from '../i18n/translate.ts';
import texts from './texts/safety.json' with { type: 'json' };

/** A line below the note: the resident hears of it afterwards, once that is safe (meldcode, step 3). Dutch in every locale. */
export const TELL_LATER = texts.tellLater;

export interface SafetyGuide {
  readonly how: readonly string[];
  readonly steps: readonly string[];
}

export function safetyGuide(): SafetyGuide {
  const locale = currentLocale();
  return { how: texts.how[locale], steps: texts.steps[locale] };
}

/** A page of the municipality's own. */
export interface GuideLink {
  readonly label: string;
  readonly url: string;
}

/** A step of the meldcode, with the municipality's own page on it; null where it has none. */
export interface GuideStep {
  readonly text: string;
  readonly url: string | null;
}

/**
 * Brings the municipality's own pages to the steps they are about: "Stap 3: het gesprek" to the third.
 * @returns the steps, and the pages that are about no one step
 */
export function stepsWithLinks(steps: readonly string[], links: readonly GuideLink[]): { readonly steps: readonly GuideStep[]; readonly others: readonly GuideLink[] } {
  const stepOf = ({ label }: GuideLink): number => Number(/^stap ([1-5])(?!\d)/iu.exec(label.trim())?.[1] ?? 0);
  const ofStep = steps.map((_step, index) => links.find((link) => stepOf(link) === index + 1));
  return {
    steps: steps.map((text, index) => ({ text, url: ofStep[index]?.url ?? null })),
    others: links.filter((link) => !ofStep.includes(link)),
  };
}
