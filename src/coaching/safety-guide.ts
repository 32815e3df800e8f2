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
