import type { ChipHandlers, ChipState, ChipView } from '../views/chip.ts';
import { followField } from './follow-field.ts';
import { beyond, isFreeGround } from './free-ground.ts';
import { guardControls } from './guarded-controls.ts';
import { dress } from './host-dress.ts';
import { keepInPage } from './keep-in-page.ts';
import { themeAt } from './painters/background.ts';
import { placeChip } from './placing.ts';
import type { Box } from './placing.ts';
import { moveTo, raise } from './top-layer.ts';

/** In a field narrower than this (CSS px) the chip would be a pile of short lines. */
const LEAST_WIDTH = 260;

/** The one chip: shown at the field in use, and only then. */
export class ChipControl {
  #field: HTMLElement | null = null;
  #shown = '';
  #leaving = new AbortController();
  /** Ground found free since the field was last seen to move: only what the chip takes beyond it is looked at again, while somebody types. */
  #free: Box | null = null;
  readonly #expectFocus: () => void;

  constructor(
    private readonly port: ChipView,
    signal: AbortSignal,
  ) {
    const uncover = () => {
      if (this.#field !== null) this.#raise(this.#field);
    };
    this.#expectFocus = guardControls(port.host, uncover, signal);
    const sizes = new ResizeObserver(() => {
      this.#settle();
    });
    sizes.observe(port.host);
    signal.addEventListener('abort', () => {
      sizes.disconnect();
      this.hide();
    });
  }

  /** Shows this state at this field; costs next to nothing when it is shown already. */
  show(field: HTMLElement, state: ChipState, handlers: ChipHandlers): void {
    const shown = JSON.stringify(state);
    if (this.#field === field && this.#shown === shown && this.port.host.isConnected) return;
    const isNew = this.#field !== field || !this.port.host.isConnected;
    this.#shown = shown;
    this.#field = field;
    if (isNew) this.recolour();
    this.port.show(state, handlers);
    if (!isNew) return;
    this.#leaving.abort();
    this.#leaving = new AbortController();
    followField(field, () => {
      this.place();
    }, this.#leaving.signal);
    this.#raise(field);
    const putBack = () => {
      this.#raise(field);
    };
    keepInPage(this.port.host, putBack, this.#leaving.signal);
  }

  /** Gives the chip the colours of the ground that its note stands on. */
  recolour(): void {
    if (this.#field !== null) this.port.setTheme(themeAt(this.#field));
  }

  /**
   * Gives the focus to the chip's first control.
   * @returns false where it has none
   */
  focus(): boolean {
    this.#expectFocus();
    return this.port.focus();
  }

  hide(): void {
    if (this.#field === null) return;
    this.#field = null;
    this.#leaving.abort();
    // What listened to its end holds the field.
    this.#leaving = new AbortController();
    this.port.clear();
    this.port.host.remove();
  }

  #raise(field: HTMLElement): void {
    raise(this.port.host, { left: 0, top: 0 }, field);
    this.place();
  }

  /** Puts the chip where it belongs; out of sight while its field is. */
  place(): void {
    this.#free = null;
    this.#settle();
  }

  #settle(): void {
    const { host } = this.port;
    const window = host.ownerDocument.defaultView;
    const field = this.#field;
    if (field === null || window === null || !host.isConnected) return;
    const around = field.getBoundingClientRect();
    dress(host, { '--nz-chip-room': `${String(Math.max(around.width, LEAST_WIDTH))}px` });
    const place = placeChip({
      chip: host.getBoundingClientRect(),
      field: around,
      viewport: { width: window.innerWidth, height: window.innerHeight },
      direction: getComputedStyle(field).direction === 'rtl' ? 'rtl' : 'ltr',
      isFree: (box) => {
        const unknown = this.#free === null ? [box] : beyond(box, this.#free);
        if (!unknown.every((part) => isFreeGround(part, field, host))) return false;
        this.#free = box;
        return true;
      },
    });
    dress(host, { visibility: place === null ? 'hidden' : 'visible' });
    if (place !== null) moveTo(host, place);
  }
}
