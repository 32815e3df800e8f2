/**
 * Shorter wordings of a sentence, made of its own words: the effect without the cause, the rest without the aside.
 * Only sentences of a plain build are taken apart; of any other there is none.
 */
import {
  BEGIN, breaksOff, CAUSE_IN_MAIN_CLAUSE, CAUSE_OF_WHAT_FOLLOWS, END, FINITE, goesOn, holdsClause, meansTheSame, REASON_AFTER,
  REASON_FIRST, SUBJECT, withoutNames,
} from './clause-words.ts';

/** Takes a sentence apart; gives what it can leave. */
type Shape = (body: string, tellingEnd: number) => readonly string[];

/** A list mark or a label before the sentence proper: it stays. */
const LEAD = /^(?:[-–•*]\s+)?(?:\p{Lu}[\p{L} /]{1,30}:\s+)?/u;
const END_MARK = /[.!…]?$/u;
/** What somebody said is theirs, and a question or a list is no statement. */
const LEFT_ALONE = /["“”„«»:]|(?<!\p{L})['‘’]|[?\n;]/u;
/** A longer sentence is seldom of a plain build. */
const MOST_WORDS = 18;
const FEWEST_WORDS = 3;

const pattern = (source: string, flags = 'u'): RegExp => new RegExp(source, flags);

/** "Mevrouw heeft COPD, waardoor ze geen 100 m kan lopen" → "Mevrouw kan geen 100 m lopen". */
const EFFECT_AFTER = pattern(`^(${SUBJECT}) ${FINITE} (.*?),? ${CAUSE_OF_WHAT_FOLLOWS} (${SUBJECT}) (.+)$`);
const effectAfter: Shape = (body) => {
  const [all, first = '', fact = '', second = '', effect = ''] = EFFECT_AFTER.exec(body) ?? [];
  if (all === undefined || holdsClause(fact)) return [];
  const [, rest, verb, infinitive] = turned(effect);
  if (rest === undefined || verb === undefined || infinitive === undefined || holdsClause(rest)) return [];
  return [`${meansTheSame(first, second) ? first : second} ${verb} ${rest}${infinitive}`];
};

const VERBS_LAST = pattern(`^(.+?) (${FINITE})((?: (?:te )?\\p{Ll}+en)?)$`);
const VERBS_LAST_SWAPPED = pattern(`^(.+?)( \\p{Ll}+en) (${FINITE})$`);
/** The parts of a subordinate clause: what comes before its verbs, the finite verb, and an infinitive with it. */
function turned(effect: string): readonly (string | undefined)[] {
  const [all, rest, infinitive, verb] = VERBS_LAST_SWAPPED.exec(effect) ?? [];
  return all === undefined ? (VERBS_LAST.exec(effect) ?? []) : [all, rest, verb, infinitive];
}

/** "Ze is depressief en mist daardoor afspraken" → "Ze mist afspraken"; without a subject likewise. */
const AND_SO = pattern(`^(${SUBJECT} )?(${FINITE} .*?)(?:,? en|,) (${FINITE}) ${CAUSE_IN_MAIN_CLAUSE} (.+)$`);
const andSo: Shape = (body) => {
  const [all, subject = '', fact = '', verb = '', effect = ''] = AND_SO.exec(asTelegram(body)) ?? [];
  return all === undefined || holdsClause(fact) ? [] : [`${subject}${verb} ${effect}`];
};

/** "Door haar reuma kan mw. niet stofzuigen" → "Mw. kan niet stofzuigen". */
const REASON_IN_FRONT = pattern(`^${REASON_FIRST} (.+?) (${FINITE}) (${SUBJECT}) (.+)$`);
const reasonInFront: Shape = (body) => {
  const [all, reason = '', verb = '', subject = '', rest = ''] = REASON_IN_FRONT.exec(body) ?? [];
  return all === undefined || holdsClause(reason) ? [] : [`${subject} ${verb} ${rest}`];
};

/** "Haar dochter, die zelf ziek is, rijdt" → "Haar dochter rijdt"; what stands between brackets goes likewise. */
const ASIDE = / \([^()]*\)|, (?:die|dat) [^,]+,/gu;
const withoutAside: Shape = (body) =>
  [...body.matchAll(ASIDE)].map((aside) => body.slice(0, aside.index) + body.slice(aside.index + aside[0].length));

/** "Mw. kan door haar reuma niet stofzuigen" → "Mw. kan niet stofzuigen". */
const REASON_HERE = pattern(`(?<= )${REASON_FIRST} (?:\\p{Ll}+ ){0,2}\\p{L}+$`);
const reasonHere: Shape = (body, tellingEnd) => {
  const after = body.slice(tellingEnd);
  const reason = REASON_HERE.exec(body.slice(0, tellingEnd));
  return reason === null || !after.startsWith(' ') || goesOn(after) ? [] : [body.slice(0, reason.index) + after.trimStart()];
};

/** "Zij wil een taxi, omdat zij depressief is" → "Zij wil een taxi". */
const REASON_LAST = pattern(`,? ${REASON_AFTER}${END}`);
/** What follows from a reason, or goes against it, would go with it. */
const MORE_THAN_REASON = pattern(`${BEGIN}(?:maar|niet|en|${CAUSE_OF_WHAT_FOLLOWS}|${CAUSE_IN_MAIN_CLAUSE})${END}`);
const reasonLast: Shape = (body) => {
  const at = REASON_LAST.exec(body)?.index;
  return at === undefined || holdsClause(body.slice(0, at)) || MORE_THAN_REASON.test(body.slice(at)) ? [] : [body.slice(0, at)];
};

/** "… en wil dat delen", "… en heeft er twee": means nothing without what came before. */
const LEANS_BACK = pattern(`^${FINITE} (?:dat|dit|die|deze|het|hem|er|daar|hier)`);
/** "Haar man is dement en brengt haar weg" → "Haar man brengt haar weg", and the other way round. */
const AND = pattern(`^(${SUBJECT} )?(${FINITE} [^,]+?) en (${FINITE} [^,]+)$`);
const oneOfTwo: Shape = (body) => {
  const [all, subject = '', one = '', other = ''] = AND.exec(asTelegram(body)) ?? [];
  if (all === undefined || holdsClause(one)) return [];
  return LEANS_BACK.test(other) ? [subject + one] : [subject + other, subject + one];
};

/** The most telling first: an effect says more than what is left when something goes. */
const SHAPES: readonly Shape[] = [effectAfter, andSo, reasonInFront, withoutAside, reasonHere, reasonLast, oneOfTwo];

/**
 * The wordings to try, the best first. Each is shorter than the sentence, has its words only, and is a sentence.
 * Whether what was found is gone, is not for this to know.
 * @param sentence one sentence, without blanks around it
 * @param tellingEnd where the words end that raised the finding (UTF-16, in the sentence)
 */
export function shorterWordings(sentence: string, tellingEnd: number): string[] {
  const lead = LEAD.exec(sentence)?.[0] ?? '';
  const mark = END_MARK.exec(sentence)?.[0] ?? '';
  const body = sentence.slice(lead.length, sentence.length - mark.length);
  if (LEFT_ALONE.test(body) || wordsIn(body) > MOST_WORDS) return [];
  const wordings = SHAPES.flatMap((shape) => shape(body, tellingEnd - lead.length))
    .filter(isWhole)
    .map((wording) => lead + withoutNames(capitalAsIn(body, wording)) + mark);
  return [...new Set(wordings)].filter(({ length }) => length < sentence.length);
}

const HAS_VERB = pattern(`${BEGIN}${FINITE}${END}`);
/** Whether a verb is left, enough around it, and nothing that waits for more. */
function isWhole(wording: string): boolean {
  return HAS_VERB.test(asTelegram(wording)) && wordsIn(wording) >= FEWEST_WORDS && !wording.includes(',') && !breaksOff(wording);
}

const STARTS_WITH_VERB = pattern(`^${FINITE}${END}`);
/** Notes leave out who it is about: "Heeft reuma, …" starts with its verb. */
function asTelegram(body: string): string {
  const lowered = body.charAt(0).toLowerCase() + body.slice(1);
  return STARTS_WITH_VERB.test(lowered) ? lowered : body;
}

function capitalAsIn(body: string, wording: string): string {
  const first = body.charAt(0);
  return first === first.toUpperCase() ? wording.charAt(0).toUpperCase() + wording.slice(1) : wording;
}

function wordsIn(text: string): number {
  return text.split(' ').length;
}
