import { ContentEditableField } from './content-editable.ts';
import type { FieldAdapter, TextControl } from './field-adapter.ts';
import { TextControlField } from './text-control.ts';

/** The adapter that can read this note field. */
export function adapterFor(field: HTMLElement): FieldAdapter {
  return field.matches('textarea, input') ? new TextControlField(field as TextControl) : new ContentEditableField(field);
}
