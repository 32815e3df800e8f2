/** The interface's words: Dutch unless the worker chose otherwise, whatever the browser speaks. */
import { createInstance } from 'i18next';
import en from './locales/en.json' with { type: 'json' };
import nl from './locales/nl.json' with { type: 'json' };
import type ofPages from './locales/pages/nl.json';

/** The languages there are. */
export type Locale = 'nl' | 'en';

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;
/** A key of the locale files; a plural is named without its `_one` or `_other`. */
export type MessageKey = WithoutPlural<keyof typeof nl | keyof typeof ofPages>;

const translator = createInstance();
void translator.init({
  lng: 'nl',
  fallbackLng: 'nl',
  resources: { nl: { translation: nl }, en: { translation: en } } satisfies Record<Locale, object>,
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  // Preact escapes what it renders; escaping here would show entities.
  interpolation: { escapeValue: false },
});

/**
 * The words for a key in the current locale.
 * @param values fills the `{{placeholders}}`; `count` also picks the plural.
 */
export function t(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  return translator.t(key, values);
}

/** Adds words that not every script has. */
export function addTexts(texts: Readonly<Record<Locale, object>>): void {
  for (const [locale, words] of Object.entries(texts)) translator.addResourceBundle(locale, 'translation', words);
}

/** Changes the language from now on; what is already on screen changes when it is drawn again. */
export function setLocale(locale: Locale): void {
  // Every locale is loaded above, so this is done when it returns.
  void translator.changeLanguage(locale);
}

/** The language `t` answers in. */
export function currentLocale(): Locale {
  return translator.language === 'en' ? 'en' : 'nl';
}
