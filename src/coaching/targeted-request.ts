/**
 * A question to somebody else, made as small as the decision needs: one to three questions, over a short period, known to the
 * resident. What is written is Dutch whatever the interface speaks: it goes to Dutch professionals and into a Dutch note.
 * Rests on AVG 5(1)(b)(c) and 14, BW 7:457 (secrecy of a practitioner) and Wmo 5.2.5.
 */
import type { HelpRequest, HelpRequestId } from '../engine/types.ts';
import { currentLocale } from '../i18n/translate.ts';
import type { Locale } from '../i18n/translate.ts';
import asking from './ask-more.json' with { type: 'json' };
import { fill } from './fill.ts';
import { purposeInDutch } from './texts.ts';
import data from './texts/targeted-requests.json' with { type: 'json' };

export type Addressee = keyof typeof data.addressees;
export type Period = keyof typeof data.periods;
export type ResidentKnows = keyof typeof data.residentKnows;
export type Consent = keyof typeof data.consents;
/** How the resident makes the request to somebody else needless. */
export type WithoutRequest = keyof typeof data.notNeeded;

/** What the worker filled in. */
export interface RequestDraft {
  readonly addressee: Addressee;
  /** What it is for, such as "voor vervoer". */
  readonly purpose: string;
  /** What is to be decided, such as "welk vervoer past". */
  readonly decision: string;
  /** One to three. */
  readonly questions: readonly string[];
  readonly period: Period;
  /** Why this one can answer, in one sentence to them. */
  readonly why: string;
  readonly residentKnows: ResidentKnows;
  readonly consent: Consent;
}

/** A choice and what it is called in the current locale. */
export interface Option<Id extends string> {
  readonly id: Id;
  readonly name: string;
}

/** More questions than this are no targeted question any more. */
export const MOST_QUESTIONS = 3;

export const WITHOUT_REQUEST = Object.keys(data.notNeeded) as readonly WithoutRequest[];

type Named = Readonly<Record<string, { readonly name: Readonly<Record<Locale, string>> }>>;
/** The choices that a data file names, in the current locale. */
export const optionsOf = <Data extends Named>(choices: Data): readonly Option<keyof Data & string>[] =>
  Object.entries(choices).map(([id, { name }]) => ({ id, name: name[currentLocale()] }));

export const periodOptions = () => optionsOf(data.periods);
export const residentKnowsOptions = () => optionsOf(data.residentKnows);
export const consentOptions = () => optionsOf(data.consents);

interface HelpRequestData {
  /** The law by its short name: the articles are on the card. */
  readonly law: string;
  readonly decision: string;
  readonly questions: Readonly<Partial<Record<Addressee, readonly string[]>>>;
}
const HELP_REQUESTS: Readonly<Record<HelpRequestId, HelpRequestData | undefined>> = data.helpRequests;

/** Who can be asked something for this help request. */
export function addresseeOptions({ id }: Pick<HelpRequest, 'id'>): readonly Option<Addressee>[] {
  const own = HELP_REQUESTS[id]?.questions ?? {};
  return optionsOf(data.addressees).filter((option) => data.addressees[option.id].always || own[option.id] !== undefined);
}

/** Which of these is asked, as far as the words tell, by a part of a word or by a short name that stands alone; `other` when they do not. */
export function addresseeIn(words: string, options: readonly Option<Addressee>[]): Addressee {
  const heard = words.toLowerCase();
  const whole = new Set(heard.match(/\p{L}+/gu));
  const isNamed = ({ id }: Option<Addressee>): boolean => {
    const { cues, abbreviations }: { cues: readonly string[]; abbreviations: readonly string[] } = data.addressees[id];
    return cues.some((cue) => heard.includes(cue)) || abbreviations.some((short) => whole.has(short));
  };
  return options.find(isNamed)?.id ?? 'other';
}

/** Questions to choose from: those for this help request and addressee, else one that anybody can be asked. */
export function suggestedQuestions({ id }: Pick<HelpRequest, 'id'>, addressee: Addressee): readonly string[] {
  return HELP_REQUESTS[id]?.questions[addressee] ?? [data.fallbackQuestion];
}

/** A draft to start from: no question yet, for only the worker knows what the note leaves open; the situation of now; and a resident who has heard and been asked nothing yet. */
export function draftFor(helpRequest: Pick<HelpRequest, 'id' | 'name'>, addressee: Addressee): RequestDraft {
  const { secrecy, why } = data.addressees[addressee];
  const purpose = purposeInDutch(helpRequest);
  return {
    addressee,
    purpose,
    decision: HELP_REQUESTS[helpRequest.id]?.decision ?? `wat nodig is ${purpose}`,
    questions: [],
    period: 'now',
    why,
    residentKnows: 'not-yet',
    consent: secrecy ? 'to-ask' : 'no-secrecy',
  };
}

/** As a draft goes on for another help request: what the worker typed or chose stays, what we had filled in is filled in anew. */
export function draftForOther(draft: RequestDraft, from: Pick<HelpRequest, 'id' | 'name'>, to: Pick<HelpRequest, 'id' | 'name'>, heardIn: string): RequestDraft {
  const isChosen = draft.addressee !== firstAddressee(heardIn, from) && addresseeOptions(to).some(({ id }) => id === draft.addressee);
  return goneOn(draft, from, to, isChosen ? draft.addressee : firstAddressee(heardIn, to));
}

/** The same for another addressee. */
export const draftForAddressee = (draft: RequestDraft, helpRequest: Pick<HelpRequest, 'id' | 'name'>, addressee: Addressee): RequestDraft =>
  goneOn(draft, helpRequest, helpRequest, addressee);

function goneOn(draft: RequestDraft, from: Pick<HelpRequest, 'id' | 'name'>, to: Pick<HelpRequest, 'id' | 'name'>, addressee: Addressee): RequestDraft {
  const before = draftFor(from, draft.addressee);
  const fresh = draftFor(to, addressee);
  const kept = <Field extends 'purpose' | 'decision' | 'why' | 'consent'>(field: Field): RequestDraft[Field] => (draft[field] === before[field] ? fresh : draft)[field];
  const suggested = suggestedQuestions(from, draft.addressee);
  const next = {
    ...draft,
    addressee: fresh.addressee,
    purpose: kept('purpose'),
    decision: kept('decision'),
    questions: draft.questions.filter((question) => !suggested.includes(question)),
    why: kept('why'),
    // What may be told was agreed for one practitioner, not for the next.
    consent: addressee === draft.addressee ? kept('consent') : fresh.consent,
  };
  return withResident(next, { residentKnows: next.residentKnows });
}

/**
 * A draft with another answer on what the resident knows, or may be asked. Who is not to hear of it yet, for safety, can't be asked for consent
 * first, and the other way round: the other answer follows.
 */
export function withResident(draft: RequestDraft, changed: Partial<Pick<RequestDraft, 'residentKnows' | 'consent'>>): RequestDraft {
  const next = { ...draft, ...changed };
  if (next.residentKnows === 'later' && next.consent === 'to-ask') return { ...next, ...(changed.consent === undefined ? { consent: 'safety' } : { residentKnows: 'not-yet' }) };
  if (next.residentKnows !== 'later' && next.consent === 'safety') return { ...next, ...(changed.consent === undefined ? { consent: 'to-ask' } : { residentKnows: 'later' }) };
  return next;
}

/** Whom the words ask, for this help request; the GP where there are no words. */
export const firstAddressee = (words: string, helpRequest: Pick<HelpRequest, 'id'>): Addressee => (words === '' ? 'gp' : addresseeIn(words, addresseeOptions(helpRequest)));

/** What is still to be filled in before there is a letter. */
export function missingIn({ questions, purpose, decision }: RequestDraft): 'question' | 'purpose' | 'decision' | null {
  if (questions.every((question) => question.trim() === '')) return 'question';
  if (!saysSomething(withoutFor(purpose))) return 'purpose';
  return saysSomething(decision) ? null : 'decision';
}

/** Whether something was filled in: a letter or a digit. */
export const saysSomething = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);

/** A purpose without the "voor" that a sentence around it has already. */
export const withoutFor = (purpose: string): string => purpose.trim().replace(/^voor(?: |$)/, '');

/** All that is written with a draft on a day, as it is weighed: the letter, the line for the note, and the purpose said as a wish. */
export const wordsToWeigh = (draft: RequestDraft, helpRequest: Pick<HelpRequest, 'id'>, dates: LetterDates): readonly string[] =>
  [letterFor(draft, helpRequest, dates), logLineFor(draft, dates.today), fill(asking.wish, { purpose: withoutFor(draft.purpose) })];

/** How far back a period goes, in months; 0: only how it is now. */
export const monthsOf = (period: Period): number => data.periods[period].months;

/** Whether the resident has to hear or be asked something before this may be sent. */
export function waitsForResident({ residentKnows, consent }: RequestDraft): boolean {
  return residentKnows === 'not-yet' || consent === 'to-ask';
}

/** Dates as they should read, such as "22-11-2026". */
export interface LetterDates {
  readonly today: string;
  /** Where the period begins; not read for a period of `now`. */
  readonly from: string;
}

/** The letter or e-mail, in Dutch; empty when there is no question in the draft. */
export function letterFor(draft: RequestDraft, { id }: Pick<HelpRequest, 'id'>, { today, from }: LetterDates): string {
  const questions = asked(draft);
  if (questions.length === 0) return '';
  const { one, more } = data.count;
  const letter = fill(data.letter.join('\n'), {
    count: questions.length === 1 ? one : fill(more, { count: String(questions.length) }),
    decision: draft.decision.trim(),
    law: HELP_REQUESTS[id]?.law ?? data.fallbackLaw,
    questions: questions.length === 1 ? questions.join('') : questions.map((question, index) => `${String(index + 1)}. ${question}`).join('\n'),
    period: monthsOf(draft.period) === 0 ? data.periodNow : fill(data.periodFrom, { from, date: today }),
    why: draft.why.trim(),
    knows: data.residentKnows[draft.residentKnows].letter,
    consent: data.consents[draft.consent].letter,
  });
  // A line that was left empty leaves no gap.
  return letter.replace(/\n{3,}/g, '\n\n');
}

/** One line for the note: what, to whom, what for, when (as it should read), and what the resident knows. */
export function logLineFor(draft: RequestDraft, today: string): string {
  return fill(waitsForResident(draft) ? data.logNotSent : data.log, {
    addressee: data.addressees[draft.addressee].name.nl,
    questions: asked(draft).join(' '),
    purpose: withoutFor(draft.purpose),
    date: today,
    knows: data.residentKnows[draft.residentKnows].log,
  });
}

/** The sentence for the note when nobody else needs to be asked. */
export function sentenceWithoutRequest(how: WithoutRequest): string {
  return data.notNeeded[how];
}

/** The questions that say something, at most three. */
function asked({ questions }: RequestDraft): readonly string[] {
  return questions.map((question) => question.trim()).filter((question) => question !== '').slice(0, MOST_QUESTIONS);
}
