/** What a selector of a site profile may look like: a small part of CSS, in which no sentence of a note fits. */

const NAME = String.raw`-?[A-Za-z_](?:[\w-]|\\[:.])*`;
/** White space in a value would leave room for a sentence. */
const VALUE = String.raw`"[^"\s]{0,60}"|'[^'\s]{0,60}'|${NAME}`;
const PLACE = String.raw`(?:nth-child|nth-of-type)\(\d{1,3}\)|(?:first|last|only)-(?:child|of-type)`;
const MORE = String.raw`#${NAME}|\.${NAME}|\[${NAME}(?:[~^$*|]?=(?:${VALUE})i?)?\]|:(?:${PLACE})`;

/** One element of a selector, such as `textarea[name="note"]`. */
const COMPOUND = new RegExp(`^(?<tag>[a-z][a-z0-9]*(?:-[a-z0-9-]+)?)?(?<more>(?:${MORE})*)$`);
/** Between elements; `>>>` goes into a shadow root. None of these is in a value, which has no white space. */
const COMBINATOR = / (?:>>> |[>+~] )?/;

/** Names of elements that may stand by themselves. Any other word could be one of a sentence. */
const BARE_TAGS = new Set(
  ('article aside body button canvas dd details dialog div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header html iframe input ' +
    'label legend li main nav ol output p section select span strong summary table tbody td textarea tfoot th thead tr ul').split(' '),
);

/** In UTF-16 units. */
export const LONGEST_SELECTOR = 240;
const MOST_COMPOUNDS = 8;

/** What separates the document from a shadow root in it, open or closed, and that from the next. */
export const INTO_SHADOW = ' >>> ';

/**
 * Tells whether a value is a selector that a site profile may hold: elements with ids, classes, attributes and places,
 * with single spaces, `>`, `+`, `~` or `>>>` (into a shadow root) between them. No lists, no white space in a value.
 */
export function isSelector(value: unknown): value is string {
  if (typeof value !== 'string' || value === '' || value.length > LONGEST_SELECTOR) return false;
  const compounds = value.split(COMBINATOR);
  return compounds.length <= MOST_COMPOUNDS && compounds.every(isCompound);
}

function isCompound(compound: string): boolean {
  const { tag = '', more = '' } = COMPOUND.exec(compound)?.groups ?? {};
  return more !== '' || tag.includes('-') || BARE_TAGS.has(tag);
}
