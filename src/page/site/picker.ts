import type { SitePart } from '../../protocol/messages.ts';
import type { Area, PickerState, PickerView } from '../../views/picker.ts';
import { listenOnWindow } from '../document-listeners.ts';
import { focusedElement, type InnerRoot } from '../fields/find-field.ts';
import { raise } from '../top-layer.ts';
import { selectorFor } from './make-selector.ts';
import { elementAt, pointedAt, type PointedAt } from './pointed-at.ts';

export interface PickerPorts {
  readonly document: Document;
  readonly innerRoot: InnerRoot;
  readonly view: PickerView;
  /** Keeps a place; resolves to false when it can't be kept. */
  readonly keep: (part: SitePart, selector: string) => Promise<boolean>;
  /** The worker is done. */
  readonly done: () => void;
}

/** Lets the worker point out places in one document. */
export interface Picker {
  start(part: SitePart): void;
  /** A place was kept, in whichever frame. */
  countKept(): void;
}

/** What a page could take for a press on its own controls. */
const PRESSES = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu', 'touchstart', 'touchend'] as const;

/** @param signal takes the picker away */
export function createPicker(ports: PickerPorts, signal: AbortSignal): Picker {
  return new FramePicker(ports, signal);
}

class FramePicker implements Picker {
  readonly #ports: PickerPorts;
  #part: SitePart = 'noteFields';
  #kept = 0;
  #aim: PointedAt | null = null;
  #problem: PickerState['problem'] = null;
  #hint: PickerState['hint'] = null;

  constructor(ports: PickerPorts, signal: AbortSignal) {
    this.#ports = ports;
    const { document, view } = ports;
    const listeners = {
      ...Object.fromEntries(PRESSES.map((type) => [type, this.#onPress])),
      pointermove: this.#onMove,
      // To another frame, or out of the page.
      pointerout: (event: Event) => {
        if (event.isTrusted && (event as PointerEvent).relatedTarget === null) this.#aimAt(null);
      },
      keydown: this.#onKey,
      focusin: this.#onFocus,
      // The field beneath is to scroll, until the pointer moves again.
      wheel: () => {
        view.host.style.setProperty('pointer-events', 'none', 'important');
      },
      scroll: () => {
        this.#show();
      },
    };
    listenOnWindow(document, listeners, signal);
    document.defaultView?.addEventListener('resize', () => {
      this.#show();
    }, { signal });
    signal.addEventListener('abort', () => {
      view.clear();
      view.host.remove();
    });
  }

  start(part: SitePart): void {
    const { document, view } = this.#ports;
    const window = document.defaultView;
    this.#part = part;
    this.#kept = 0;
    this.#aim = null;
    this.#problem = null;
    this.#hint = window === null || window.parent === window ? 'top' : null;
    raise(view.host, { left: 0, top: 0 }, [...document.querySelectorAll('dialog:modal')].at(-1) ?? null);
    this.#show();
  }

  countKept(): void {
    this.#kept++;
    this.#problem = null;
    this.#show();
  }

  readonly #onMove = (event: Event) => {
    if (!event.isTrusted) return;
    const { clientX, clientY } = event as PointerEvent;
    const { document, innerRoot, view } = this.#ports;
    view.host.style.removeProperty('pointer-events');
    const element = isOn(event, '[data-hint]') ? null : elementAt(document, clientX, clientY, view.host, innerRoot);
    this.#aimAt(element);
    event.stopImmediatePropagation();
  };

  readonly #onFocus = (event: Event) => {
    const { document, innerRoot, view } = this.#ports;
    if (event.isTrusted && event.target !== view.host) this.#aimAt(focusedElement(document, innerRoot));
  };

  /** The page hears of no press, whatever lies beneath. */
  readonly #onPress = (event: Event) => {
    if (!event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'click') return;
    if (isOn(event, '[data-done]')) this.#ports.done();
    else if (isOn(event, '[data-aside]')) this.#moveHint();
    else if (!isOn(event, '[data-hint]')) void this.#pick();
  };

  readonly #onKey = (pressed: Event) => {
    const event = pressed as KeyboardEvent;
    if (!event.isTrusted || event.target === this.#ports.view.host) {
      if (event.isTrusted && event.key === 'Escape') this.#ports.done();
      return;
    }
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Escape') this.#ports.done();
    else void this.#pick();
  };

  #aimAt(element: Element | null): void {
    const aim = element === null ? null : pointedAt(this.#part, element);
    if (aim?.element !== this.#aim?.element) this.#problem = null;
    this.#aim = aim;
    this.#show();
  }

  #moveHint(): void {
    this.#hint = this.#hint === 'top' ? 'bottom' : 'top';
    this.#show();
  }

  async #pick(): Promise<void> {
    const aim = this.#aim;
    if (aim === null) return;
    const selector = aim.misfit === null ? selectorFor(aim.element) : null;
    const isKept = selector !== null && (await this.#ports.keep(this.#part, selector));
    this.#problem = isKept ? null : (aim.misfit ?? 'not-kept');
    this.#show();
  }

  #show(): void {
    const { document, view } = this.#ports;
    if (!view.host.isConnected) return;
    const aim = this.#aim;
    view.show({
      part: this.#part,
      kept: this.#kept,
      aim: aim?.element.isConnected ? { ...areaOf(aim.element), misfit: aim.misfit } : null,
      problem: this.#problem,
      hint: this.#hint,
      frames: [...document.querySelectorAll('iframe, frame')].map(areaOf),
    });
  }
}

const isOn = (event: Event, selector: string): boolean =>
  event.composedPath().some((target) => (target as Partial<Node>).nodeType === 1 && (target as Element).matches(selector));

function areaOf(element: Element): Area {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}
