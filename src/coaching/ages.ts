/** Ages in a note. A number is an age only where a person stands before it: most years in a note are durations, and most numbers are no years. */
const NO_NAMES = [
  'Wmo|Wlz|Zvw|Pw|Pgb|Zin|Looptijd|Termijn|Duur|Periode|Advies|Besluit|Indicatie|Contract|Toegekend|Straal|Afstand|Prijs|Kosten|Budget',
  'Score|Scores|Cijfer|Aantal|Totaal|Uitslag|Resultaat|Niveau|Trede|Stap|Fase|Punt|Vraag|Optie|Nummer|Nr|Bijlage|Pagina|Blz|Artikel|Art|Lid|Huisnummer|Kamer',
  'Gezin|Huishouden|Groep|Klas|Week|Dag|Maandag|Dinsdag|Woensdag|Donderdag|Vrijdag|Zaterdag|Zondag|Het|De|Een|Dit|Dat|Er|Dan|Nu|Dus|Wat|Hier|Daar|Zie|Temperatuur',
].join('|');
const NAME = String.raw`(?<![\p{L}\p{N}])(?!(?:${NO_NAMES})(?!\p{L}))\p{Lu}\p{Ll}*\.?`;
const KIN = 'zoon|zoontje|dochter|dochtertje|kind|kindje|kinderen|broer|broertje|zus|zusje|neef|neefje|nicht|nichtje|vrouw|man|moeder|vader|oma|opa|meisje|jongen|vriend|vriendin';
const WHO = 'hij|zij|ze|die|ik|mw|mevr|mevrouw|dhr|mnr|meneer|heer|dame|cliënt|client|cl|inwoner|bewoner|partner|echtgenoot|echtgenote|oom|tante|jeugdige|jongere|tiener|puber|peuter|kleuter|baby|leerling|oudste|jongste|middelste|tweeling';
const SOMEBODY = String.raw`(?:${NAME}|(?<![\p{L}\p{N}])(?:\p{L}*(?:${KIN})|${WHO})\.?)`;
const YEARS = String.raw` ?(?:jaar|jr|j)(?![\p{L}\p{N}])`;
const LASTS = String.raw`(?!\.? (?:geleden|lang|terug|getrouwd|samen|bij|in|werkzaam|ziek|oud))`;
/** Behind "is 13 jaar": the end, or what a duration does not have ("is 16 jaar getrouwd"). */
const IS_OVER = String.raw`(?=\s*$|[,;:)?!]|\.\s*(?:$|\p{Lu})|\.? (?:oud|geworden|maar|en(?! \d))(?!\p{L}))`;
const UNITS = 'jaar|jr|j|uur|uren|u|keer|x|maal|maand|maanden|mnd|week|weken|wk|dag|dagen|dagdelen|nachten|minuten|min|euro|km|kilometer|m|meter|cm|kg|kilo|mg|ml|graden|procent|punten|personen|mensen|kinderen|zonen|zoons|dochters|broers|zussen|katten|honden|kamers|treden|hoog|van|tot|t/m|à|a|op 10';
const BARE = String.raw`(?=[,.;)\s]|$)(?![.,]\d| (?:${UNITS})(?!\p{L}))`;

/** Behind any of these a number is an age only where the sentence, or its part, ends: "is al 3 banen kwijt". "Bijna 12" is 11. */
const WHEN = 'al|ook|nog|nog maar|intussen|ondertussen|vandaag|gisteren|morgen|onlangs|zojuist|sinds kort|eindelijk|straks|binnenkort|dan|toen|(?:deze|vorige|volgende) (?:week|maand)|dit jaar|volgend jaar|ongeveer|circa|ca';

/** "Sem (13)", "S. 13 jr", "Sem, 13, wil", "zij is 13", "een jongen van 13 jaar", "13 jaar oud", "13-jarige". */
const AGE = new RegExp([
  String.raw`(?<=${SOMEBODY} \()(\d{1,2})(?: ?(?:jaar|jr|j)\.?)?\)`,
  String.raw`(?<=${NAME},? )(\d{1,2})${YEARS}${LASTS}`,
  // Behind a street stands a number of a house, and in a list of scores the next number follows soon.
  String.raw`(?<=${SOMEBODY}, )(?<!(?:straat|weg|laan|plein|singel|kade|hof), )(\d{1,2})(?=, (?:\p{Ll}+(?!\p{L}|,? \d)|…))`,
  String.raw`(?<=${SOMEBODY},? (?:is|wordt)(?: nu| net| pas| inmiddels)? )(\d{1,2})(?:${YEARS}${IS_OVER}|${BARE})`,
  String.raw`(?<=${SOMEBODY},? (?:is|wordt) (?:${WHEN}) )(\d{1,2})(?: ?(?:jaar|jr|j))?${IS_OVER}`,
  // "Moeder van 2" has two children.
  String.raw`(?<=${SOMEBODY} van )(?<!(?:[Mm]oeder|[Vv]ader) van )(\d{1,2})(?:${YEARS}${LASTS}|${BARE})`,
  String.raw`(?<!\b(?:bijna|haast) )\b(\d{1,2})(?: jaar oud|[- ]?jarige?)`,
].join('|'), 'gmu');
const ADULT = 18;

/** The ages that a note names, each once, the youngest first. */
export function agesIn(text: string): readonly number[] {
  const ages = [...text.matchAll(AGE)].map(([, ...groups]) => Number(groups.find((group) => group !== undefined)));
  return [...new Set(ages)].sort((a, b) => a - b);
}

/** Whether an age is a child's: the Jeugdwet's help ends at 18 (art. 1.1). */
export const isChild = (age: number): boolean => age < ADULT;
