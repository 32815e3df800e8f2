/** What somebody can or can't do: the part of a sentence that a help request is decided by. */
import { ABLE, BEGIN, END } from './clause-words.ts';
import words from './words.json' with { type: 'json' };

const TELLS = new RegExp(`${BEGIN}(?:${ABLE}|${words.limits.join('|')})${END}`, 'iu');

/** Whether words say what somebody can or can't do: who leaves them out may lose what the help is for. */
export const tellsAbility = (text: string): boolean => TELLS.test(text);
