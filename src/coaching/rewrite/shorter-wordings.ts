/**
 * Shorter wordings of a sentence, made of its own words: the effect without the cause, the rest without the aside.
 * Only sentences of a plain build are taken apart; of any other there is none.
 */
import {
  ABLE, BECAUSE_FIRST, BEGIN, breaksOff, CAUSE_IN_MAIN_CLAUSE, CAUSE_OF_WHAT_FOLLOWS, DOING, END, endsOnParticle, FINITE, holdsClause, IN_BODY, joined, leansOnOther, PRONOUN,
  qualifies, qualifiesReason, REASON_AFTER, REASON_FIRST, RESUMES, SINCE_FIRST, SPELL, STATE_THAT_MAY_GO, STATE_VERB, SUBJECT, SUBJECT_IN_FRONT, THINGS, WHAT_HELPS, whoIs, withoutNames,
} from './clause-words.ts';

/** A shorter wording, and what goes by it. */
export interface Wording {
  readonly words: string;
  /** As a statement of its own: what was found must be in there. */
  readonly gone: string;
}

/** Takes a sentence apart; gives what it can leave. */
type Shape = (body: string, tellingEnd: number) => readonly Wording[];

/** A list mark or a label before the sentence proper: it stays. */
const LEAD = /^(?:[-–•*]\s+)?(?:\p{Lu}[\p{L} /]{1,30}:\s+)?/u;
const END_MARK = /[.!…]?$/u;
/** What somebody said is theirs, and a question or a list is no statement. */
const LEFT_ALONE = /["“”„«»:]|(?<!\p{L})['‘’](?!(?:s|t|n)(?!\p{L}))|[?\n;]/u;
/** A longer sentence is seldom of a plain build. */
const MOST_WORDS = 18;
const FEWEST_WORDS = 3;

const pattern = (source: string, flags = 'u'): RegExp => new RegExp(source, flags);

/** "Mevrouw heeft COPD, waardoor ze geen 100 m kan lopen" → "Mevrouw kan geen 100 m lopen". */
const EFFECT_AFTER = pattern(`^(${SUBJECT_IN_FRONT}) (${FINITE} .*?),? ${CAUSE_OF_WHAT_FOLLOWS} (${SUBJECT}) (.+)$`);
const effectAfter: Shape = (body) => {
  const [all, first = '', fact = '', second = '', effect = ''] = EFFECT_AFTER.exec(body) ?? [];
  if (all === undefined || holdsClause(fact)) return [];
  const [, rest, verb, infinitive] = turned(effect);
  if (rest === undefined || verb === undefined || infinitive === undefined || holdsClause(rest)) return [];
  return saidOf(first, second, `${verb} ${joined(rest, infinitive)}`, `${first} ${fact}`);
};

/** "Mevrouw heeft reuma, daardoor kan ze niet stofzuigen" → "Mevrouw kan niet stofzuigen". */
const EFFECT_BESIDE = pattern(`^(${SUBJECT_IN_FRONT} )?(${FINITE} [^,]*?)(?:,? en|,)? ${CAUSE_IN_MAIN_CLAUSE} (${FINITE}) (${SUBJECT}) ([^,]+)$`);
const effectBeside: Shape = (body) => {
  const [all, subject = '', fact = '', verb = '', second = '', rest = ''] = EFFECT_BESIDE.exec(asTelegram(body)) ?? [];
  if (all === undefined || holdsClause(fact) || TURNED_AGAIN.test(rest)) return [];
  const said = `${verb} ${rest}`;
  return subject === '' ? [{ words: `${second} ${said}`, gone: fact }] : saidOf(subject.trim(), second, said, subject + fact);
};

/** What is said of the second of two subjects, without the first; nothing where nobody can tell who it is about. */
function saidOf(first: string, second: string, said: string, gone: string): readonly Wording[] {
  const who = whoIs(first, second);
  return who === null || (who !== first && leansOnOther(said)) ? [] : [{ words: `${who} ${said}`, gone }];
}

const VERBS_LAST = pattern(`^(.+?) (${FINITE})((?: (?:te )?\\p{Ll}+en)?)$`);
const VERBS_LAST_SWAPPED = pattern(`^(.+?)( \\p{Ll}+en) (${FINITE})$`);
/** The parts of a subordinate clause: what comes before its verbs, the finite verb, and an infinitive with it. */
function turned(effect: string): readonly (string | undefined)[] {
  const [all, rest, infinitive, verb] = VERBS_LAST_SWAPPED.exec(effect) ?? [];
  return all === undefined ? (VERBS_LAST.exec(effect) ?? []) : [all, rest, verb, infinitive];
}

/** "Ze is depressief en mist daardoor afspraken" → "Ze mist afspraken"; without a subject likewise. */
const AND_SO = pattern(`^(${SUBJECT_IN_FRONT} )?(${FINITE} .*?)(?:,? en|,| (?:→|->|=>)) (${FINITE}) ${CAUSE_IN_MAIN_CLAUSE} (.+)$`);
const andSo: Shape = (body) => {
  const [all, subject = '', fact = '', verb = '', effect = ''] = AND_SO.exec(asTelegram(body)) ?? [];
  return all === undefined || holdsClause(fact) ? [] : [{ words: `${subject}${verb} ${effect}`, gone: subject + fact }];
};

/** "Door haar reuma kan mw. niet stofzuigen" → "Mw. kan niet stofzuigen". */
const REASON_IN_FRONT = pattern(`^(?:${REASON_FIRST}|(${SINCE_FIRST})) (.+?) (${FINITE}) (${SUBJECT}|het(?= (?:hem|haar|${SUBJECT})${END})|${DOING}) (.+)$`);
/** "Na de operatie mag zij zes weken niet tillen": without its beginning, that would be from today. */
const LASTS = pattern(`${BEGIN}(?:${SPELL})${END}`);
/** "… en zit Luuk alleen": turned about by what stood in front. */
const TURNED_AGAIN = pattern(`${BEGIN}en ${FINITE}${END}`);
const PRONOUN_WITHIN = pattern(`${BEGIN}(?:${PRONOUN})${END}`);
const reasonInFront: Shape = (body, tellingEnd) => {
  const [all, since, reason = '', verb = '', subject = '', rest = ''] = REASON_IN_FRONT.exec(body) ?? [];
  if (all === undefined || holdsClause(reason) || reason.includes(',') || PRONOUN_WITHIN.test(reason) || TURNED_AGAIN.test(rest) || rest.startsWith('zo ')) return [];
  const gone = all.slice(0, all.indexOf(reason) + reason.length);
  // "Na haar werk komt zij niet buiten" would say more without its time.
  return since !== undefined && (tellingEnd > gone.length || LASTS.test(rest)) ? [] : [{ words: `${subject} ${verb} ${rest}`, gone }];
};

/** "Omdat mevrouw reuma heeft, kan zij niet stofzuigen" → "Mevrouw kan niet stofzuigen". */
const BECAUSE_IN_FRONT = pattern(`^${BECAUSE_FIRST} (${SUBJECT}) ([^,]+) (${FINITE}),? (${FINITE}) (${SUBJECT}) ([^,]+)$`);
const becauseInFront: Shape = (body) => {
  const [all, first = '', fact = '', had = '', verb = '', second = '', rest = ''] = BECAUSE_IN_FRONT.exec(body) ?? [];
  return all === undefined || holdsClause(fact) || TURNED_AGAIN.test(rest) ? [] : saidOf(first, second, `${verb} ${rest}`, `${first} ${had} ${fact}`);
};

/** "Ivm reuma niet meer stofzuigen" → "Niet meer stofzuigen". */
const REASON_OF_TELEGRAM = pattern(`^(${REASON_FIRST} ${THINGS}) ((?:niet|geen)${END} .+)$`);
const reasonOfTelegram: Shape = (body) => {
  const [, gone, words] = REASON_OF_TELEGRAM.exec(body) ?? [];
  return words === undefined || gone === undefined ? [] : [{ words, gone }];
};

/** "COPD, kan niet traplopen" → "Kan niet traplopen". */
const LABEL_IN_FRONT = pattern(`^([\\p{L}-]+(?: [\\p{L}-]+)?)(?:,| →| ->| =>| dus) ((?:${ABLE}) [^,]+)$`);
const labelInFront: Shape = (body) => {
  const [, gone, words] = LABEL_IN_FRONT.exec(body) ?? [];
  return words === undefined || gone === undefined || HAS_VERB.test(asTelegram(gone)) ? [] : [{ words, gone }];
};

/** "Haar dochter, die zelf ziek is, rijdt" → "Haar dochter rijdt"; what stands between brackets goes likewise. */
const ASIDE = pattern(` \\((?=[^()]*\\p{Ll}{4})[^()]*\\)|, (?:(?:die|dat) (?!${FINITE}${END})|${REASON_FIRST} )[^,]+,`, 'gu');
const withoutAside: Shape = (body) =>
  [...body.matchAll(ASIDE)].map(({ index, 0: aside }) => ({ words: body.slice(0, index) + body.slice(index + aside.length), gone: body.slice(0, index + aside.length) }));

/** "Mw. kan door haar reuma niet stofzuigen" → "Mw. kan niet stofzuigen"; what somebody does, in "wordt door", is no reason. */
const REASON_HERE = pattern(`(?<!${BEGIN}(?:wordt|werd|worden|is|zijn) (?:\\p{Ll}+ )?)(?<= )${REASON_FIRST} ${THINGS} (?=${RESUMES})`);
const reasonHere: Shape = (body, tellingEnd) => {
  const reason = REASON_HERE.exec(body);
  if (reason === null || qualifiesReason(body.slice(0, reason.index)) || goesPast(body, reason.index + reason[0].length, tellingEnd)) return [];
  return [{ words: body.slice(0, reason.index) + body.slice(reason.index + reason[0].length), gone: reason[0].trim() }];
};

/** What was found, with where it is, or with one thing more. */
const WITH_MORE = pattern(`^(?: ${IN_BODY})?(?: en [\\p{L} -]+)?$`);
/** Whether a reason in a few words ends in more than what was found: it may be a word of the rest. */
function goesPast(body: string, end: number, tellingEnd: number): boolean {
  return !WITH_MORE.test(body.slice(tellingEnd, end).trimEnd());
}

/** "Zij wil een taxi, omdat zij depressief is" → "Zij wil een taxi". */
const REASON_LAST = pattern(`,? ${REASON_AFTER}(?= \\p{L})`);
/** What follows from a reason, or goes against it, would go with it. */
const MORE_THAN_REASON = pattern(`${BEGIN}(?:maar|niet|en|${CAUSE_OF_WHAT_FOLLOWS}|${CAUSE_IN_MAIN_CLAUSE})${END}`);
/** "… vanwege haar reuma en hartfalen": two things are one reason. */
const TWO_THINGS = pattern(`^,? ${REASON_FIRST} ${THINGS}$`);
/** "Zij is wegens brutaliteit van school gestuurd": a verb of two words stands around the reason. */
const HELPING_VERB = pattern(`${BEGIN}(?:is|was|heeft|had|wordt|werd)${END}`);
const PARTICIPLE = pattern(`${BEGIN}\\p{Ll}*(?:ge|be|ver|ont|her)\\p{Ll}+(?:d|t|en)${END}`);
const reasonLast: Shape = (body, tellingEnd) => {
  const at = REASON_LAST.exec(body)?.index;
  if (at === undefined) return [];
  const [words, reason] = [body.slice(0, at), body.slice(at)];
  if (holdsClause(words) || qualifiesReason(words) || (MORE_THAN_REASON.test(reason) && !TWO_THINGS.test(reason))) return [];
  if (!BECAUSE.test(reason) && goesPast(body, body.length, tellingEnd)) return [];
  return reason.replace(/^,/u, '').includes(',') || (!BECAUSE.test(reason) && HELPING_VERB.test(words) && PARTICIPLE.test(reason)) ? [] : [{ words, gone: reason.replace(/^,? /u, '') }];
};
/** What has a verb of its own behind it. */
const BECAUSE = pattern(`^,? (?:omdat|doordat|want|aangezien)${END}`);

/** "… en wil dat delen", "… en heeft er twee": means nothing without what came before. */
const LEANS_BACK = pattern(`^${FINITE} (?:dan |nu )?(?:dat|dit|die|deze|het|hem|er|daar|hier)${END}`);
/** What somebody is or has; or has done, which says what happened. */
const STATE = pattern(`^(?!${WHAT_HELPS}${END})(?:${STATE_VERB})${END}(?!.*${BEGIN}(?:ge|be|ver|ont|her)\\p{Ll}+(?:d|t|en)$)`);
const STATES = pattern(`^(?:${STATE_THAT_MAY_GO})${END}`);
/** What is wanted, asked or not possible belongs to the request: it does not go with what stands beside it. */
const ASKS = pattern(`${BEGIN}(?:${ABLE}|wil|wilde|vraagt|zoekt|moet|nodig)${END}`);
/** "…, vindt zijn zus": has a subject of its own behind the verb. */
const TURNED = pattern(`^${FINITE} (?:(?:zijn|haar) )?(?:${SUBJECT}|niemand|iedereen|men)${END}`);
/** "Haar man is dement en brengt haar weg" → "Haar man brengt haar weg", and the other way round. */
const AND = pattern(`^(${SUBJECT_IN_FRONT} )?(${FINITE} [^,]+?)(?: en|,| →| ->| =>) (?:(${SUBJECT}) )?(${FINITE} [^,]+)$`);
const oneOfTwo: Shape = (body) => {
  const [all, subject = '', one = '', second, other = ''] = AND.exec(asTelegram(body)) ?? [];
  if (all === undefined || holdsClause(one)) return [];
  const goes = (half: string, rest: string): boolean => STATES.test(half) && !ASKS.test(half) && !STATE.test(rest);
  const first = LEANS_BACK.test(other) || !goes(one, other) ? [] : second === undefined
    ? [{ words: subject + other, gone: subject + one }].filter(() => !TURNED.test(other))
    // Of somebody else, what is left may lean on what went.
    : saidOf(subject.trim(), second, other, subject + one).filter(() => subject !== '' && whoIs(subject.trim(), second) === subject.trim());
  return second === undefined && goes(other, one) ? [...first, { words: subject + one, gone: subject + other }] : first;
};

/** The most telling first: an effect says more than what is left when something goes. */
const SHAPES: readonly Shape[] = [
  effectAfter, effectBeside, andSo, reasonInFront, becauseInFront, reasonOfTelegram, withoutAside, reasonHere, reasonLast, oneOfTwo, labelInFront,
];

/**
 * The wordings to try, the best first. Each is shorter than the sentence, has its words only, and is a sentence.
 * Whether what was found is gone, is not for this to know.
 * @param sentence one sentence, without blanks around it
 * @param tellingEnd where the words end that raised the finding (UTF-16, in the sentence)
 */
export function shorterWordings(sentence: string, tellingEnd: number): Wording[] {
  const lead = LEAD.exec(sentence)?.[0] ?? '';
  const mark = END_MARK.exec(sentence)?.[0] ?? '';
  const body = sentence.slice(lead.length, sentence.length - mark.length);
  if (LEFT_ALONE.test(body) || wordsIn(body) > MOST_WORDS) return [];
  const inPlace = (words: string): string => lead + withoutNames(capitalAsIn(body, words)) + mark;
  return SHAPES.flatMap((shape) => shape(body, tellingEnd - lead.length).filter(({ words }) => isWhole(words, body, shape === reasonHere)))
    .map(({ words, gone }) => ({ words: inPlace(words), gone: `${lead}${capitalAsIn(body, gone)}.` }))
    // What stands alone may be a word of the rest: without it, that would say something else.
    .filter(({ words, gone }) => words.length < sentence.length && (HAS_VERB.test(asTelegram(gone)) || !qualifies(gone)));
}

const HAS_VERB = pattern(`${BEGIN}${FINITE}${END}`);
/** What a telegram says cannot be done. */
const NO_LONGER = /^(?:niet|geen) .*\p{Ll}en$/u;
/** "… kan de was niet doen": the last verb is another's infinitive; "… kan de trap niet meer op" has none. */
const CAN_DO = pattern(`${BEGIN}(?:${ABLE})${END}.*(?:${BEGIN}\\p{Ll}{2,}en|niet(?: meer)? (?:op|af|in|uit))$`);
/** Whether a verb is left, enough around it, and nothing that waits for more. Where the rest stays as it was, so do its commas. */
function isWhole(wording: string, body: string, mayHaveCommas: boolean): boolean {
  const isSaid = HAS_VERB.test(asTelegram(wording)) || NO_LONGER.test(wording);
  // Where the sentence ended so too, a word like "bij" belongs to the verb.
  const isEnded = !breaksOff(wording) || CAN_DO.test(wording) || (endsOnParticle(wording) && body.endsWith(wording.split(' ').slice(-2).join(' ')));
  return isSaid && isEnded && wordsIn(wording) >= FEWEST_WORDS && (mayHaveCommas || !wording.includes(','));
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
