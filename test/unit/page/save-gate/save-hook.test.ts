import { beforeEach, expect, it, vi } from 'vitest';
import { ASK, PRESENT, PRESS } from '../../../../src/page/save-gate/events.ts';
import { installSaveHook } from '../../../../src/page/save-gate/save-hook.ts';

const submit = vi.fn();

/** A page's own world, as far as the hook needs one: what is asked at a form or a link is heard at the window. */
class APage extends EventTarget {
  readonly HTMLFormElement = class extends EventTarget {
    submit(): void {
      submit();
    }
  };
  readonly EventTarget = EventTarget;
  readonly Event = Event;
  readonly document = this;

  get asWindow(): Window & typeof globalThis {
    return this as unknown as Window & typeof globalThis;
  }
}
let page: APage;
let form: InstanceType<APage['HTMLFormElement']>;

beforeEach(() => {
  submit.mockClear();
  page = new APage();
  installSaveHook(page.asWindow);
  form = new page.HTMLFormElement();
});

it('submits where nobody answers', () => {
  form.submit();
  expect(submit).toHaveBeenCalledTimes(1);
});

it('does not submit where the answer is no, and hands nothing on', () => {
  const asked: Event[] = [];
  form.addEventListener(ASK, (event) => {
    asked.push(event);
    event.preventDefault();
  });
  form.submit();
  expect(submit).not.toHaveBeenCalled();
  expect(asked.map((event) => [event.bubbles, event.composed, event instanceof CustomEvent])).toEqual([[true, true, false]]);
});

it('is not put off by a form with a field of the same name', () => {
  Object.assign(form, { dispatchEvent: 'a field' });
  form.submit();
  expect(submit).toHaveBeenCalledTimes(1);
});

it('is there once, however often it is brought', () => {
  const { submit: hooked } = page.HTMLFormElement.prototype;
  installSaveHook(page.asWindow);
  expect(page.HTMLFormElement.prototype.submit).toBe(hooked);
  expect(page.dispatchEvent(new Event(PRESENT, { cancelable: true }))).toBe(false);
});

it('presses a link when it is asked to, and says so', () => {
  const click = vi.fn();
  const asked = new Event(PRESS, { cancelable: true });
  vi.spyOn(asked, 'composedPath').mockReturnValue([Object.assign(new EventTarget(), { click })]);
  expect(page.dispatchEvent(asked)).toBe(false);
  expect(click).toHaveBeenCalledTimes(1);
});
