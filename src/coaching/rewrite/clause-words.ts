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
const NAME = `${PARTICLES}\\p{Lu}[\\p{Ll}’'-]+(?:[ -]${PARTICLES}\\p{Lu}[\\p{Ll}’'-]+)*`;
const ROLE = `(?:(?:${anyCase(words.possessives)}) )?(?:${anyCase(words.roles)})`;
const PRONOUN = anyCase([...pronouns.she, ...pronouns.he]);

/** Who does something: a title with or without a name, a pronoun, or a role. */
export const SUBJECT = `(?:(?:${TITLE}|${ROLE})(?: ${NAME})?|${PRONOUN})`;
export const FINITE = `(?:${oneOf(words.finiteVerbs)})`;
export const REASON_FIRST = `(?:${anyCase(words.reasonFirst)})`;
export const REASON_AFTER = `(?:${oneOf(words.reasonAfter)})`;
export const CAUSE_OF_WHAT_FOLLOWS = `(?:${oneOf(words.causeOfWhatFollows)})`;
export const CAUSE_IN_MAIN_CLAUSE = `(?:${oneOf(words.causeInMainClause)})`;

const GOES_ON = new RegExp(`^\\s+(?:${oneOf(words.goesOn)})${END}`, 'u');
const SUBORDINATOR = new RegExp(`${BEGIN}(?:${oneOf(words.subordinators)})${END}`, 'u');
const BREAKS_OFF = new RegExp(`${BEGIN}(?:${oneOf([...words.holdsOn, ...words.finiteVerbs])}|${TITLE})$`, 'u');
const NAMED_ROLE = new RegExp(`${BEGIN}(${ROLE}) ${NAME}(?= ${FINITE}${END})`, 'gu');
const TITLE_ALONE = new RegExp(`^${TITLE}(?: ${NAME})?$`, 'u');

/** Whether what comes next still belongs to the words before it: "reuma en jicht", "pijn in haar knie". */
export const goesOn = (rest: string): boolean => GOES_ON.test(rest);

/** Whether the words break off: on a word that asks for more, or on the verb of a clause that went. */
export const breaksOff = (text: string): boolean => BREAKS_OFF.test(text);

/** Whether a clause stands within these words, so that what follows may belong to it. */
export const holdsClause = (text: string): boolean => SUBORDINATOR.test(text);

/** "Zoon Kevin rijdt" becomes "Zoon rijdt": the role says what counts. */
export const withoutNames = (text: string): string => text.replace(NAMED_ROLE, '$1');

/** Whom a pronoun can stand for: the subject of a sentence, when it is the resident by title or pronoun. */
export function meansTheSame(subject: string, pronoun: string): boolean {
  const one = genderOf(subject);
  const other = genderOf(pronoun);
  return one !== null && other !== null && (one === other || one === 'either');
}

function genderOf(subject: string): Gender | null {
  const plain = subject.toLowerCase().replace('.', '');
  if (pronouns.she.includes(plain)) return 'she';
  if (pronouns.he.includes(plain)) return 'he';
  if (!TITLE_ALONE.test(subject)) return null;
  const starts = (list: readonly string[]): boolean => list.some((title) => plain === title || plain.startsWith(`${title} `));
  if (starts(titles.she)) return 'she';
  return starts(titles.he) ? 'he' : 'either';
}
