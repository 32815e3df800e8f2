import { ASK, PRESENT, PRESS } from './events.ts';

/**
 * Runs in the page's own world, where alone `form.submit()` can be heard: it fires no event. Asks our world, which answers
 * at once; without an answer, the form is submitted. Hands nothing on and keeps nothing.
 */
export function installSaveHook(window: Window & typeof globalThis): void {
  const { prototype } = window.HTMLFormElement;
  const { submit } = prototype;
  const { dispatchEvent } = window.EventTarget.prototype;
  const ask = (target: EventTarget, type: string): boolean =>
    dispatchEvent.call(target, new window.Event(type, { bubbles: true, cancelable: true, composed: true }));
  if (!ask(window.document, PRESENT)) return;
  window.addEventListener(PRESENT, (event) => { event.preventDefault(); });
  window.addEventListener(PRESS, (event) => {
    event.preventDefault();
    (event.composedPath()[0] as HTMLElement).click();
  });
  prototype.submit = function (this: HTMLFormElement) {
    if (ask(this, ASK)) submit.call(this);
  };
}
