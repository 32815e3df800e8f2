import type { Span } from '../types.ts';

/** Spoken text without a single mark: this long, it holds several sentences. */
const LONGEST_SENTENCE = 30;
/** A piece shorter than this is rarely a statement. */
const SHORTEST_PIECE = 5;
/** From here on a weaker border will do, and from there on the weakest. */
const LONG_PIECE = 12;
const LONGER_PIECE = 20;

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Punctuation that the speaker said aloud and the program wrote down. */
const SPOKEN_MARKS = wordSet('punt komma puntkomma vraagteken uitroepteken');
const BEFORE_SPOKEN_POINT = wordSet('dat dit een het op standpunt elk ieder geen vast tien');
/** Words that open a statement wherever they stand. */
const OPENERS = wordSet('maar want dus omdat doordat waardoor terwijl hoewel verder overigens daarnaast daarna sindsdien trouwens volgens nou');
const SUBJECTS = wordSet("hij zij ze ik we wij er mw mevrouw meneer dhr men u je jij");
const RELATIVES = wordSet('moeder vader dochter zoon broer zus partner man vrouw ex vriend vriendin oma opa tante oom neef nicht buurman buurvrouw schoonzus zwager ouders kinderen jongste oudste');
const DETERMINERS = wordSet("de het een zijn haar z'n d'r mijn hun onze die dat deze eerste tweede");
/** After these a subject belongs to the part before it: "dat hij", "zegt ze", "met haar dochter". */
const LEADS_ON = wordSet('dat die als toen of wat waar hoe wie om tot met van voor bij aan door naar over tegen op in uit zonder dan zoals sinds nadat voordat zodat');
/** Borders for a piece that has become long, or longer. */
const WEAK_OPENERS = wordSet('en die dat toen sinds als vroeger o');
const WEAKEST_OPENERS = wordSet('in op met bij na voor ook');
/** A verb before its subject: "toen zegt hij". */
const INVERTED = /^(?:[a-z'-]{0,8}(?:t|d|den|de|te)|is|was|ben|kan|wil|mag|zal|zou|kon|zag|kwam|ging|bel|praat|haal|moest|vraag|ga|ik|hebben|zijn)$/;
const FINITE = /^(?:[a-z'-]*(?:t|en|d|den|de|te)|is|was|ben|kan|wil|mag|zal|zou|had|deed|kon|zag|kwam|ging|werd|liep|sliep|reed|vroeg|bleef|kreeg|nam|gaf|zat|lag|stond|woon|ga)$/;

/**
 * Cuts dictated text that came without punctuation into pieces that can be judged by themselves:
 * at marks said aloud, and before words that open a statement. Other text is left whole.
 * @param folded a sentence, folded
 * @returns where pieces begin, after the first; offsets in `folded`
 */
export function unpunctuatedBorders(folded: string): number[] {
  if (/[.!?;:,]\s/u.test(folded.trimEnd())) return [];
  const words: (Span & { readonly word: string })[] = [];
  for (const { 0: word, index } of folded.matchAll(/\S+/gu)) words.push({ word, start: index, end: index + word.length });
  if (words.length <= LONGEST_SENTENCE) return [];
  const at = (index: number): string => words[index]?.word ?? '';
  const isSpokenMark = (index: number): boolean =>
    (SPOKEN_MARKS.has(at(index)) && !BEFORE_SPOKEN_POINT.has(at(index - 1))) || (at(index) === 'regel' && at(index - 1) === 'nieuwe');
  const opensWithSubject = (index: number): boolean => {
    const previous = at(index - 1);
    if (LEADS_ON.has(previous) || DETERMINERS.has(previous) || previous === 'en' || INVERTED.test(previous)) return false;
    if (SUBJECTS.has(at(index))) return FINITE.test(at(index + 1));
    const noun = DETERMINERS.has(at(index)) ? index + 1 : index;
    return RELATIVES.has(at(noun)) && FINITE.test(at(noun + 1));
  };

  const borders: number[] = [];
  let first = 0;
  for (let index = 1; index < words.length; index += 1) {
    const length = index - first;
    const joined = at(index) === 'en' && length >= SHORTEST_PIECE;
    const opens =
      isSpokenMark(index - 1) ||
      (length >= SHORTEST_PIECE && words.length - index >= SHORTEST_PIECE &&
        (OPENERS.has(at(index)) || (joined && (opensWithSubject(index + 1) || SUBJECTS.has(at(index + 1)))) || opensWithSubject(index) ||
          (at(index - 1) !== 'en' && !LEADS_ON.has(at(index - 1)) &&
            ((length >= LONG_PIECE && WEAK_OPENERS.has(at(index))) || (length >= LONGER_PIECE && WEAKEST_OPENERS.has(at(index)))))));
    if (!opens) continue;
    borders.push(words[index]?.start ?? 0);
    first = index;
  }
  return borders;
}
