import type { Span } from '../engine/types.ts';

/** One replacement: `[start, end)` of the old text became `inserted` code units. */
export interface Edit extends Span {
  readonly inserted: number;
}

/**
 * The smallest single replacement that turns one text into the other.
 * @returns null when they are equal
 */
export function singleEdit(before: string, after: string): Edit | null {
  if (before === after) return null;
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let kept = 0;
  while (kept < shortest - start && before.charCodeAt(before.length - 1 - kept) === after.charCodeAt(after.length - 1 - kept)) kept++;
  return { start, end: before.length - kept, inserted: after.length - kept - start };
}

/**
 * Where a span of the old text is in the new one.
 * @returns null when the edit changed something within it; an edit right beside it leaves it whole
 */
export function mapSpan(span: Span, edit: Edit): Span | null {
  if (edit.end <= span.start) return moved(span, edit.inserted - (edit.end - edit.start));
  return edit.start >= span.end ? span : null;
}

/** As `mapSpan`, but a span that was edited within grows or shrinks with the edit. */
export function stretchSpan(span: Span, edit: Edit): Span {
  const whole = mapSpan(span, edit);
  if (whole !== null) return whole;
  const start = Math.min(span.start, edit.start);
  const end = Math.max(span.end, edit.end) + edit.inserted - (edit.end - edit.start);
  return { start, end };
}

const moved = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
