import { attributeOf, idOf, localNameOf, matches, rootNodeOf } from '../true-dom.ts';
import type { Says } from './decide.ts';
import words from './save-words.json' with { type: 'json' };

const CONTROLS =
  'button, input[type=submit], input[type=button], input[type=image], a, [role=button], [role=link], [role=menuitem], [onclick]';
/** Buttons of component libraries, such as `<ion-button>`. */
const BUTTON_ELEMENT = /-button$/;

/** Longer than any button's name: a link around half a page. */
const LONGEST_NAME = 60;

const wholeWords = (said: readonly string[]): RegExp => new RegExp(`\\b(?:${said.join('|')})\\b`, 'i');
/** Says that it does not save, in so many words. */
const NO_SAVE = wholeWords(words.saysNot);
const SAVE = wholeWords(words.saves);
/** Said by what leaves, looks up or throws away. */
const OTHER = wholeWords(words.other);

/** The control that was pressed, from what an event passed; null: it was no control. */
export function controlIn(path: readonly EventTarget[]): Element | null {
  const elements = path.filter(isElement);
  return elements.find(isControl) ?? elements.find(isBlockThatSaves) ?? null;
}

/** An element that only looks like a button, to hand and eye: the pointer tells, and a name that says that it saves. */
const isBlockThatSaves = (element: Element): boolean =>
  getComputedStyle(element).cursor === 'pointer' && !matches(element, '[contenteditable], [contenteditable] *') && saysOf(element) === 'save';

/** Whether pressing it posts its form. */
export const isSubmitter = (control: Element): boolean =>
  matches(control, 'input[type=submit], input[type=image], button') && (control as HTMLButtonElement).type !== 'button' && (control as HTMLButtonElement).type !== 'reset';

/** Whether the browser makes a click of a key on it; of any other control, its page does as it likes. */
export const isClickedByKey = (control: Element): boolean => matches(control, 'button, input, a[href]');

/** What a control says that it does: by its name for people, else by its name in the code. */
export function saysOf(control: Element): Says {
  const shown = [
    attributeOf(control, 'aria-label'),
    localNameOf(control) === 'input' ? (control as HTMLInputElement).value : control.textContent,
    attributeOf(control, 'title'),
    attributeOf(control, 'alt'),
  ];
  const name = inWords(shown);
  if (name.length > LONGEST_NAME) return 'nothing';
  if (name !== '') return saidBy(name);
  const told = saidBy(inWords([idOf(control), attributeOf(control, 'name')]));
  // The button within a component's button shows what stands in the component.
  const { host } = rootNodeOf(control) as Partial<ShadowRoot>;
  return told === 'nothing' && host !== undefined && isControl(host) ? saysOf(host) : told;
}

function saidBy(name: string): Says {
  if (NO_SAVE.test(name)) return 'other';
  // `Opslaan en sluiten` saves first.
  if (SAVE.test(name)) return 'save';
  return OTHER.test(name) ? 'other' : 'nothing';
}

/** `btnOpslaan` and `form:btn_opslaan` are words, too. */
const inWords = (parts: readonly (string | null)[]): string =>
  parts.map((part) => part ?? '').join(' ').replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[\s_:.-]+/g, ' ').trim();

const isControl = (element: Element): boolean => matches(element, CONTROLS) || BUTTON_ELEMENT.test(localNameOf(element));

const isElement = (node: EventTarget): node is Element => (node as Partial<Node>).nodeType === 1;
