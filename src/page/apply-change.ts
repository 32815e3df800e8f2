import type { Span } from '../engine/types.ts';
import type { FieldAdapter } from './fields/field-adapter.ts';
import { settled } from './settled.ts';

/**
 * Replaces a span of the text last read, and verifies that the editor did that and nothing else.
 * Anything else is undone.
 * @returns whether the field now holds the changed text
 */
export async function applyChange(field: FieldAdapter, span: Span, replacement: string): Promise<boolean> {
  const { ownerDocument: document } = field.element;
  const before = field.readText();
  const wanted = before.slice(0, span.start) + replacement + before.slice(span.end);
  field.replace(span, replacement);
  await settled(document.defaultView ?? window);
  if (!field.element.isConnected) return false;
  const after = field.readText();
  if (isSameText(after, wanted)) return true;
  if (!isSameText(after, before)) {
    document.execCommand('undo');
    field.readText();
  }
  return false;
}

/** Editors turn a blank at an edge into a no-break space, and back. */
function isSameText(one: string, other: string): boolean {
  return one.replaceAll('\u00A0', ' ') === other.replaceAll('\u00A0', ' ');
}
