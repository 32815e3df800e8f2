import { INTO_SHADOW, isSelector } from '../../protocol/messages.ts';
import { attributeOf, idOf, localNameOf, matches, parentElementOf, parentOf, rootNodeOf } from '../true-dom.ts';

/** Of elements around it that a selector goes by, when nothing on the element itself tells it apart. */
const MOST_STEPS = 6;
const LONGEST_VALUE = 40;
const ATTRIBUTES = ['data-testid', 'data-test', 'data-qa', 'data-field', 'data-name', 'name'] as const;
/** Classes that come and go with what is done to a field. */
const PASSING_CLASS = /focus|active|hover|select|open|dirty|touch|pristine|valid|blank|empty|disabled|ready|show|hide/i;

/**
 * Makes a short selector for one element, that will hold for the next case too: of names, and of places where there are none.
 * What changes per case has a number in it; words that tell of somebody have a space. Neither is used.
 * @returns null when no short one tells it apart
 */
export function selectorFor(element: Element): string | null {
  const root = rootNodeOf(element) as Document | ShadowRoot;
  const inside = selectorIn(root, element, MOST_STEPS);
  if (inside === null || !('host' in root)) return checked(inside);
  const outside = selectorFor(root.host);
  return checked(outside === null ? null : outside + INTO_SHADOW + inside);
}

const checked = (selector: string | null): string | null => (isSelector(selector) ? selector : null);

function selectorIn(root: Document | ShadowRoot, element: Element, steps: number): string | null {
  const name = namesOf(element).find((each) => isSelector(each) && root.querySelectorAll(each).length === 1);
  if (name !== undefined) return name;
  const parent = parentElementOf(element);
  const step = stepTo(element);
  if (parent === null) return step;
  const around = steps === 0 ? null : selectorIn(root, parent, steps - 1);
  return around === null ? null : `${around} > ${step}`;
}

/** What tells an element apart from its siblings: its kind, or its place among those of its kind. */
function stepTo(element: Element): string {
  const kind = localNameOf(element);
  const alike = [...(parentOf(element)?.children ?? [])].filter((each) => localNameOf(each) === kind);
  return alike.length === 1 && isSelector(kind) ? kind : `${kind}:nth-of-type(${String(alike.indexOf(element) + 1)})`;
}

/** Selectors that may tell an element apart, the surest first. */
function namesOf(element: Element): string[] {
  const kind = localNameOf(element);
  const id = idOf(element);
  const [label = ''] = (attributeOf(element, 'aria-label') ?? '').split(/\s/);
  return [
    ...(isSteady(id) ? [`#${CSS.escape(id)}`] : partsOf('id', id)),
    ...ATTRIBUTES.flatMap((attribute) => partsOf(attribute, attributeOf(element, attribute) ?? '')).map((part) => kind + part),
    ...(isSteady(label) ? [`${kind}[aria-label^="${label}"]`] : []),
    ...(matches(element, 'button, input') ? [`${kind}[type="${attributeOf(element, 'type') ?? ''}"]`] : []),
    ...[...element.classList].filter((each) => isSteady(each) && !PASSING_CLASS.test(each)).map((each) => `${kind}.${CSS.escape(each)}`),
    kind,
  ];
}

/** The whole value of an attribute, or what stands before or behind the number in it. */
function partsOf(attribute: string, value: string): string[] {
  if (isSteady(value)) return [`[${attribute}="${value}"]`];
  const behind = /\d([^\s\d"]{4,})$/.exec(value)?.[1];
  const before = /^([A-Za-z][^\s\d"]{3,})\d/.exec(value)?.[1];
  return [...(behind === undefined ? [] : [`[${attribute}$="${behind}"]`]), ...(before === undefined ? [] : [`[${attribute}^="${before}"]`])];
}

/** Looks like a name that somebody gave, not like one that was counted or made up. */
const isSteady = (value: string): boolean => value.length <= LONGEST_VALUE && /^[A-Za-z_][A-Za-z_:.-]*$/.test(value);
