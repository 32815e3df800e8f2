import type { Span } from '../engine/types.ts';
import type { FieldAdapter } from './fields/field-adapter.ts';
import { passed, selectionHeard, settled } from './settled.ts';

/**
 * Replaces a span of the text last read, and verifies that the editor did that and nothing else.
 * Anything else is undone.
 * @param aboutToChange called right before the change is made: what the field held until then was no doing of ours
 * @param textInUse gives what the field in use holds: asked for when the page answered with a new field in the place of this one
 * @returns whether the field now holds the changed text; false too when it was typed in meanwhile
 */
export async function applyChange(
  field: FieldAdapter,
  span: Span,
  replacement: string,
  aboutToChange: () => void,
  textInUse: () => string | null,
): Promise<boolean> {
  const { ownerDocument: document } = field.element;
  const before = field.readText();
  const wanted = before.slice(0, span.start) + replacement + before.slice(span.end);
  // Editors on getting the focus may first put back their own selection, and some miss one while they draw: a selection
  // that was there already is not told again, so the first is another.
  for (const selected of [{ start: span.start, end: span.start }, span]) {
    await selectionHeard(document, () => { field.select(selected); });
    if (!field.element.isConnected || field.readText() !== before) return false;
  }
  if (field.selectionLag > 0) {
    await passed(field.selectionLag);
    if (!field.element.isConnected || field.readText() !== before) return false;
  }
  aboutToChange();
  field.replace(span, replacement);
  await settled(document.defaultView ?? window);
  // What the page has put in its place is the page's own: not to be undone.
  if (!field.element.isConnected) return isSameText(textInUse() ?? before, wanted);
  const after = field.readText();
  if (isSameText(after, wanted)) return true;
  if (!isSameText(after, before)) {
    field.takeBack();
    await settled(document.defaultView ?? window);
    field.readText();
  }
  return false;
}

/** Editors turn a blank at an edge into a no-break space, and back. */
function isSameText(one: string, other: string): boolean {
  return one.replaceAll('\u00A0', ' ') === other.replaceAll('\u00A0', ' ');
}
