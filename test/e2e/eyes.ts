/** What a worker would see on a page. */
import type { Locator, Page } from '@playwright/test';

/** The card that is open on a page. */
export const cardOf = (page: Page): Locator => page.locator('noodzaak-card');
/** The chip near the field in use. */
export const chipOf = (page: Page): Locator => page.locator('noodzaak-chip');

/** Words that the browser marks, and the first line it draws them on, in CSS px of the viewport. */
export interface SeenMark {
  readonly words: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/**
 * The marks of the field in use, in reading order, as the browser itself holds them for painting.
 * @param level `flag` for marks, `ask` for questions
 */
export function marksIn(page: Page, level: 'flag' | 'ask' = 'flag'): Promise<SeenMark[]> {
  return page.evaluate(marksHere, level);
}

/** As `marksIn`, for a driver to run in the page: it may name nothing outside itself. */
export function marksHere(level: 'flag' | 'ask'): SeenMark[] {
  const innermost = (root: Document | ShadowRoot): Element | null => {
    const { activeElement } = root;
    return activeElement?.shadowRoot ? innermost(activeElement.shadowRoot) : activeElement;
  };
  const field = innermost(document);
  // Marks stay in the fields that were left; a range in a field's value does not say whose it is, its place does.
  const { top, bottom } = (field ?? document.documentElement).getBoundingClientRect();
  const value = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field.value : '';
  const ranges = [...(CSS.highlights.get(`noodzaak-${level}`) ?? [])] as (AbstractRange & Pick<Range, 'getClientRects'>)[];
  return ranges
    .flatMap((range) => {
      const [line] = range.getClientRects();
      if (line === undefined || line.bottom < top || line.top > bottom) return [];
      const words = range instanceof Range ? range.toString() : value.slice(range.startOffset, range.endOffset);
      return { words, box: { x: line.x, y: line.y, width: line.width, height: line.height } };
    })
    .sort((one, other) => one.box.y - other.box.y || one.box.x - other.box.x);
}

/** The marked words alone. */
export async function markedIn(page: Page, level: 'flag' | 'ask' = 'flag'): Promise<string[]> {
  return (await marksIn(page, level)).map(({ words }) => words);
}

/** Rests the pointer on the mark with these words, and waits for its card. */
export async function hover(page: Page, words: string): Promise<Locator> {
  const mark = (await marksIn(page)).find((seen) => seen.words === words);
  if (mark === undefined) throw new Error(`"${words}" is not marked`);
  const { x, y, height } = mark.box;
  await page.mouse.move(x + 4, y + height / 2 + 30);
  await page.mouse.move(x + 8, y + height / 2, { steps: 3 });
  await cardOf(page).waitFor({ state: 'visible' });
  return cardOf(page);
}
