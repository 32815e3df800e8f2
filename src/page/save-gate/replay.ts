import { attributeOf, matches, parentElementOf, rootNodeOf } from '../true-dom.ts';
import { ASK, PRESS } from './events.ts';
import { PRESS_EVENTS } from './withheld-press.ts';

/** Does what was held up. False: it can't be done any more, as the page took away what was pressed. */
export type Replay = () => boolean;

/** Presses again what was pressed. */
export function pressAgain({ clientX, clientY, detail, ctrlKey, shiftKey, altKey, metaKey }: MouseEvent, target: Element): Replay {
  return () => {
    if (!target.isConnected) return false;
    const script = scriptLinkAround(target);
    // Only the page's own world may run its script.
    if (script !== null && !script.dispatchEvent(new Event(PRESS, { bubbles: true, cancelable: true, composed: true }))) return true;
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, clientX, clientY, detail, ctrlKey, shiftKey, altKey, metaKey }));
    return true;
  };
}

/** Tells the page how something was pressed, up to the click; see `WithheldPress`. */
export function goDownAndUpAgain({ clientX, clientY, detail, ctrlKey, shiftKey, altKey, metaKey }: MouseEvent, target: Element): void {
  for (const type of PRESS_EVENTS) {
    const isPointer = type.startsWith('pointer');
    const init = { bubbles: true, cancelable: true, composed: true, clientX, clientY, detail: isPointer ? 0 : detail, buttons: type.endsWith('down') ? 1 : 0, ctrlKey, shiftKey, altKey, metaKey };
    target.dispatchEvent(isPointer ? new PointerEvent(type, { ...init, pointerId: 1, pointerType: 'mouse', isPrimary: true }) : new MouseEvent(type, init));
  }
}

/** Presses again what was pressed, of which the page heard nothing at all. */
export function pressAgainFromTheStart(event: MouseEvent, target: Element): Replay {
  const click = pressAgain(event, target);
  return () => {
    if (!target.isConnected) return false;
    goDownAndUpAgain(event, target);
    // Gone by now: the page did what was asked, without waiting for the click.
    click();
    return true;
  };
}

function scriptLinkAround(target: Element): Element | null {
  for (let at: Element | null = target; at !== null; at = parentElementOf(at)) {
    if (matches(at, 'a[href]')) return /^\s*javascript:/i.test(attributeOf(at, 'href') ?? '') ? at : null;
  }
  return null;
}

/** Submits a form as its button does, with the page's own checks and listeners. */
export function requestAgain(form: HTMLFormElement, submitter: HTMLElement | null): Replay {
  return () => {
    if (!form.isConnected) return false;
    const isThere = submitter?.isConnected === true && (submitter as HTMLButtonElement).form === form;
    HTMLFormElement.prototype.requestSubmit.call(form, isThere ? submitter : null);
    return true;
  };
}

/**
 * Submits a form as the page's script does. Hidden fields that the script put in the form for this one time are sent along,
 * though it took them out again: without them the server would not know what was pressed.
 */
export function submitAgain(form: HTMLFormElement): Replay {
  const sentAlong = hiddenIn(form).map(({ name, value }) => ({ name, value }));
  return () => {
    if (!form.isConnected) return false;
    const there = new Set(hiddenIn(form).map(({ name }) => name));
    const gone = sentAlong.filter(({ name }) => name !== '' && !there.has(name));
    const back = gone.map((field) => Object.assign(form.ownerDocument.createElement('input'), { type: 'hidden', ...field }));
    Element.prototype.append.call(form, ...back);
    // Our world's `submit` is not heard by the hook: another gate may want to ask about notes of its own first, and then submits it.
    if (form.dispatchEvent(new Event(ASK, { bubbles: true, cancelable: true, composed: true }))) HTMLFormElement.prototype.submit.call(form);
    for (const field of back) field.remove();
    return true;
  };
}

const hiddenIn = (form: HTMLFormElement): HTMLInputElement[] => [...Element.prototype.querySelectorAll.call(form, 'input[type=hidden]')] as HTMLInputElement[];

/** Sends a key again. What a browser does by itself with Enter, only a real key makes it do: that is done here. */
export function keyAgain({ key, code, keyCode, ctrlKey, shiftKey, altKey, metaKey }: KeyboardEvent, target: Element): Replay {
  return () => {
    if (!target.isConnected) return false;
    const press = (type: string) =>
      target.dispatchEvent(new KeyboardEvent(type, { bubbles: true, cancelable: true, composed: true, key, code, keyCode, ctrlKey, shiftKey, altKey, metaKey } as KeyboardEventInit));
    const isLeftToBrowser = press('keydown');
    if (isLeftToBrowser && key === 'Enter' && !ctrlKey && !metaKey) submitByEnter(target as HTMLInputElement);
    press('keyup');
    return true;
  };
}

/** As the browser: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#implicit-submission */
function submitByEnter({ form }: HTMLInputElement): void {
  if (!form) return;
  const controls = [...(rootNodeOf(form) as Document | ShadowRoot).querySelectorAll<HTMLInputElement>('button, input')].filter((control) => control.form === form);
  const first = controls.find(({ type }) => type === 'submit' || type === 'image');
  if (first) {
    if (!first.disabled) first.click();
  } else if (controls.filter(({ type }) => !['hidden', 'checkbox', 'radio', 'button', 'reset', 'file', 'range', 'color'].includes(type)).length === 1) {
    HTMLFormElement.prototype.requestSubmit.call(form);
  }
}
