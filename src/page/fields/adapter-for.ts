import { ContentEditableField } from './content-editable.ts';
import type { FieldAdapter } from './field-adapter.ts';
import { type TextControl, TextControlField } from './text-control.ts';

/** The adapter that can read this note field. */
export function adapterFor(field: HTMLElement): FieldAdapter {
  return field.matches('textarea, input') ? new TextControlField(field as TextControl) : new ContentEditableField(field);
}
