/** How a plain Dutch sentence is put together, as patterns made from words.json. */
import words from './words.json' with { type: 'json' };

/** Somebody who can do something, as one who is spoken of by "zij", by "hij", or by neither for sure. */
export type Gender = 'she' | 'he' | 'either';

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
/** One of these words, longest first, as a pattern without a border. */
const oneOf = (list: readonly string[]): string => [...list].sort((a, b) => b.length - a.length).map(escaped).join('|');
/** First letters in both cases: names must keep their capital, so the patterns are not caseless. */
const anyCase = (list: readonly string[]): string => oneOf(list.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]));

/** Up to where a word ends, and from where one begins. */
export const BEGIN = '(?<![\\p{L}\\p{N}-])';
export const END = '(?![\\p{L}\\p{N}-])';

const { titles, pronouns } = words;
const TITLE = `(?:${anyCase([...titles.she, ...titles.he, ...titles.either])})\\.?`;
const PARTICLES = `(?:(?:${anyCase(words.particles)}) )*`;
/** A name of one or more capitals words; never one in capitals only, which may be an abbreviation. */
const NAME = `(?:${PARTICLES}\\p{Lu}[\\p{Ll}’'-]+(?:[ -]${PARTICLES}\\p{Lu}[\\p{Ll}’'-]+)*|\\p{Lu}\\.)`;
const ROLES = [...words.rolesHe, ...words.rolesShe, ...words.rolesEither];
const ROLE = `(?:(?:${anyCase(words.possessives)}) )?(?:${anyCase(ROLES)})`;
export const PRONOUN = anyCase([...pronouns.she, ...pronouns.he]);

/** Who does something: a title with or without a name, a pronoun, or a role. */
export const SUBJECT = `(?:(?:${TITLE}|${ROLE})(?: ${NAME})?|${PRONOUN})`;
export const FINITE = `(?:${oneOf(words.finiteVerbs)})`;
/** A name alone does something too, where its verb follows, and no other subject behind that: "Fatima heeft", not "Gisteren heeft zij". */
const NAME_ALONE = `(?!(?:${anyCase(words.noNames)})${END})\\p{Lu}\\p{Ll}[\\p{Ll}’'-]+(?= ${FINITE} (?!(?:${SUBJECT}|de|het|dit|dat|die|er|alles|sprake)${END}|\\p{Lu}\\p{Ll}))`;
/** As `SUBJECT`, where a sentence begins. */
export const SUBJECT_IN_FRONT = `(?:${SUBJECT}|${NAME_ALONE})`;
export const REASON_FIRST = `(?:${anyCase(words.reasonFirst)})`;
export const REASON_AFTER = `(?:${oneOf(words.reasonAfter)})`;
/** What says that somebody can, or can't. */
export const ABLE = oneOf(words.ableVerbs);
/** What says what somebody is, has or takes. */
export const STATE_VERB = oneOf(words.stateVerbs);
/** The same, and what somebody is in or under: "zit in de schuldsanering". */
export const STATE_THAT_MAY_GO = oneOf([...words.stateVerbs, ...words.goingStates]);
/** "heeft geen auto", "heeft hulp": what is lacking or there, and nothing private. */
export const WHAT_HELPS = `(?:heeft|had) (?:${oneOf(words.whatHelps)})`;
/** How long something lasts: "zes weken". */
export const SPELL = oneOf(words.spells);
export const BECAUSE_FIRST = `(?:${anyCase(words.becauseFirst)})`;
export const SINCE_FIRST = `(?:${anyCase(words.sinceFirst)})`;
/** What a statement goes on with behind an aside: "niet", "de". */
export const RESUMES = `(?:${oneOf(words.resumes)})${END}`;
/** "stofzuigen", "het traplopen", as what works or not. */
export const DOING = `(?<=${BEGIN}(?:${oneOf(words.doingVerbs)}) )(?:het )?\\p{Ll}{3,}en(?= ${RESUMES})`;
/** "in beide heupen": where a disease is. */
export const IN_BODY = `(?:in|aan) (?:(?:${oneOf([...words.possessives, 'het', 'een', 'beide'])}) )?(?:linker|rechter)?(?:${oneOf(words.bodyParts)})`;
const THING = `(?!(?:${oneOf([...words.resumes, ...words.finiteVerbs])})${END})(?:(?:${oneOf([...words.possessives, 'het', 'een'])}) )?(?:(?!${RESUMES})\\p{Ll}+e ){0,2}?(?!${RESUMES})[\\p{L}-]+`;
/** "haar chronische reuma", "een depressie en hartfalen": a thing or two, never a person. */
export const THINGS = `(?!${ROLE}${END})(?:(?:${oneOf([...words.possessives, 'het', 'een'])}) )?(?:(?!${RESUMES})\\p{Ll}+e ){0,2}?(?!${RESUMES})[\\p{L}-]+(?: en ${THING})?`;
export const CAUSE_OF_WHAT_FOLLOWS = `(?:${oneOf(words.causeOfWhatFollows)})`;
export const CAUSE_IN_MAIN_CLAUSE = `(?:${oneOf(words.causeInMainClause)})`;

const QUALIFIES = new RegExp(`${BEGIN}(?:${oneOf(words.qualifiers)})${END}`, 'iu');
const QUALIFIES_REASON = new RegExp(`${BEGIN}(?:${oneOf(words.qualifiesReason)})$`, 'iu');
const SUBORDINATOR = new RegExp(`${BEGIN}(?:${oneOf(words.subordinators)})${END}`, 'u');
const BREAKS_OFF = new RegExp(`${BEGIN}(?:${oneOf([...words.holdsOn, ...words.finiteVerbs])}|${TITLE})$`, 'u');
const NAMED_ROLE = new RegExp(`${BEGIN}(${ROLE}) ${NAME}(?= ${FINITE}${END})`, 'gu');
const TITLE_ALONE = new RegExp(`^${TITLE}(?: ${NAME})?$`, 'u');

/** Whether the words break off: on a word that asks for more, or on the verb of a clause that went. */
export const breaksOff = (text: string): boolean => BREAKS_OFF.test(text);

/** Whether words say how often or how far, or that it is not so: "zelden". */
export const qualifies = (text: string): boolean => QUALIFIES.test(text);

/** Whether words end on what says how far a reason behind them holds: "mede", "niet". */
export const qualifiesReason = (text: string): boolean => QUALIFIES_REASON.test(text.trimEnd());

/** Whether a clause stands within these words, so that what follows may belong to it. */
export const holdsClause = (text: string): boolean => SUBORDINATOR.test(text);

/** "Zoon Kevin rijdt" becomes "Zoon rijdt": the role says what counts. */
export const withoutNames = (text: string): string => text.replace(NAMED_ROLE, '$1');

/**
 * Who the second of two subjects is, said so that it can stand without the first: "hij" after "haar man" is that man.
 * @returns null where a pronoun may stand for either of two people
 */
export function whoIs(first: string, second: string): string | null {
  const pronoun = pronounGender(second);
  const resident = genderOf(first);
  // "Mevrouw …, waardoor mw.": the same one, and the title alone says no more than the name did.
  if (pronoun === null) return resident !== null && resident !== 'either' && genderOf(second) === resident && !/ \p{Lu}/u.test(second) ? first : second;
  if (resident !== null) return resident === pronoun || resident === 'either' ? first : second;
  const role = ROLE_ALONE.exec(first);
  if (role === null) return null;
  const [, owner = '', who = ''] = role;
  const other = words.rolesHe.includes(who.toLowerCase()) ? 'he' : words.rolesShe.includes(who.toLowerCase()) ? 'she' : 'either';
  if (other === 'either') return null;
  if (other !== pronoun) return second;
  // "Haar dochter is ziek, waardoor zij": the daughter, or the resident?
  const residentIs = { haar: 'she', zijn: 'he' }[owner.trim().toLowerCase()];
  return residentIs !== undefined && residentIs !== pronoun ? first : null;
}

/** Whether words lean on somebody who was named before them. */
export const leansOnOther = (text: string): boolean => LEANS_ON_OTHER.test(text);
const LEANS_ON_OTHER = new RegExp(`${BEGIN}(?:hem|hen|hun|ze|die|dat)${END}`, 'u');

const ROLE_ALONE = new RegExp(`^((?:${anyCase(words.possessives)}) )?(${anyCase(ROLES)})(?: ${NAME})?$`, 'u');

/** "bij kan houden" is "kan bijhouden". */
export function joined(rest: string, infinitive: string): string {
  const particle = PARTICLE_LAST.exec(rest)?.[1];
  return particle === undefined || infinitive.startsWith(' te ') || words.neverJoined.includes(infinitive.trim())
    ? rest + infinitive
    : `${rest.slice(0, -particle.length)}${particle}${infinitive.trim()}`;
}
/** Whether words end on what belongs to a verb before: "houdt haar geld niet bij". */
export const endsOnParticle = (text: string): boolean => PARTICLE_LAST.test(text);
const PARTICLE_LAST = new RegExp(` (${oneOf(words.verbParticles)})$`, 'u');

function pronounGender(subject: string): Gender | null {
  const plain = subject.toLowerCase();
  return pronouns.she.includes(plain) ? 'she' : pronouns.he.includes(plain) ? 'he' : null;
}

function genderOf(subject: string): Gender | null {
  const pronoun = pronounGender(subject);
  if (pronoun !== null) return pronoun;
  const plain = subject.toLowerCase().replace('.', '');
  if (!TITLE_ALONE.test(subject)) return null;
  const starts = (list: readonly string[]): boolean => list.some((title) => plain === title || plain.startsWith(`${title} `));
  if (starts(titles.she)) return 'she';
  return starts(titles.he) ? 'he' : 'either';
}
