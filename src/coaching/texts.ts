/** The coaching texts of the current locale: data in texts/, one file per locale. */
import type { CategoryId, FindingKind, HelpRequest, HelpRequestId, SubtopicId } from '../engine/types.ts';
import { currentLocale, t } from '../i18n/translate.ts';
import type { Locale } from '../i18n/translate.ts';
import en from './texts/en.json' with { type: 'json' };
import nl from './texts/nl.json' with { type: 'json' };

/** What a subtopic is called on the card, and how to write it shorter. */
export interface TopicText {
  readonly what: string;
  readonly instead: string;
  /** A shorter wording with blanks to fill in; it takes the place of a whole sentence. */
  readonly pattern: string;
}

/** A kind that does not ask the matrix brings its own reason, condition and articles. */
export interface KindText {
  readonly title: string;
  readonly explanation: string;
  readonly condition: string;
  readonly article: string;
  readonly instead: readonly string[];
}

/** A help request in a few words, and as what something is needed for. */
export interface HelpRequestText {
  readonly short: string;
  readonly purpose: string;
}

interface CoachingTexts {
  readonly topics: Readonly<Record<string, TopicText>>;
  readonly kinds: Readonly<Record<Exclude<FindingKind, 'excess'>, KindText>>;
  readonly helpRequests: Readonly<Record<HelpRequestId, HelpRequestText>>;
}

const TEXTS: Readonly<Record<Locale, CoachingTexts>> = { nl, en };

/** The text of a subtopic; undefined for one that a municipality added without a text. */
export function topicText(category: CategoryId, subtopic: SubtopicId): TopicText | undefined {
  return TEXTS[currentLocale()].topics[`${category}/${subtopic}`];
}

/** The text of a kind that does not ask the matrix. */
export function kindText(kind: Exclude<FindingKind, 'excess'>): KindText {
  return TEXTS[currentLocale()].kinds[kind];
}

/** The short wording of a help request; one without a text goes by its own name. */
export function helpRequestText(helpRequest: Pick<HelpRequest, 'id' | 'name'>): HelpRequestText {
  const known = TEXTS[currentLocale()].helpRequests[helpRequest.id];
  return known ?? { short: helpRequest.name, purpose: t('guidance.purpose', { helpRequest: helpRequest.name }) };
}

/** What a help request is for, in Dutch in every locale: for what is sent or recorded. */
export function purposeInDutch(helpRequest: Pick<HelpRequest, 'id' | 'name'>): string {
  return TEXTS.nl.helpRequests[helpRequest.id]?.purpose ?? `voor ${helpRequest.name.toLowerCase()}`;
}
