/** What a browser tells a page of a press before it is a click. */
export const PRESS_EVENTS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup'] as const;

/**
 * A press that the page hears nothing of until it is a click: it may save as soon as the button goes down. What the browser does
 * with a press, such as moving the focus, is done as ever. Who lets go elsewhere pressed nothing.
 */
export class WithheldPress {
  #control: Element | null = null;

  /**
   * @param isWorkers whether it is the worker who presses
   * @param waitingControl the control that an event is aimed at, if a save by it would wait; else null
   */
  constructor(
    private readonly isWorkers: (event: Event) => boolean,
    private readonly waitingControl: (event: Event) => Element | null,
  ) {}

  /** Stops an event of a press that would wait. */
  readonly hear = (event: Event): void => {
    if (!this.isWorkers(event)) return;
    if (event.type === 'pointerdown') {
      const { button, isPrimary } = event as PointerEvent;
      this.#control = button === 0 && isPrimary ? this.waitingControl(event) : null;
    }
    if (this.#control !== null) event.stopImmediatePropagation();
  };

  /**
   * Ends the press.
   * @param control what was clicked
   * @returns whether the page was told nothing of how it was pressed
   */
  endsIn(control: Element | null): boolean {
    const withheld = this.#control;
    this.#control = null;
    return withheld !== null && withheld === control;
  }
}
