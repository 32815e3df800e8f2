import type { Eyes, Point } from './eyes.ts';

/** A tab of a real browser, as far as the battery needs one. Places are those of the field's own document. */
export interface Tab {
  /**
   * Opens a page.
   * @param frames the names of the frames that the field is in, from the outside inwards; none: the page itself
   */
  open(address: string, frames: readonly string[]): Promise<void>;

  /** Asks something of the field's document. */
  look<Question extends keyof Eyes>(question: Question, ...given: Parameters<Eyes[Question]>): Promise<Awaited<ReturnType<Eyes[Question]>>>;

  /** Types key by key; a line break is the Enter key. */
  type(text: string): Promise<void>;

  /** Presses keys together, by their codes: `Control+KeyZ`. */
  press(keys: string): Promise<void>;

  /** Moves the pointer, as a hand does: by way of other places. */
  pointAt(place: Point): Promise<void>;

  click(place: Point): Promise<void>;

  resize(width: number, height: number): Promise<void>;

  /** Zooms the page, as Ctrl and + do: 2 is 200%. */
  zoom(factor: number): Promise<void>;
}
