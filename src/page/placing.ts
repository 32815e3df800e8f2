import type { Point } from './top-layer.ts';

/** A box in the viewport, in CSS px. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room between our boxes, the text they speak of and the edge of the viewport, in CSS px. */
const GAP = 6;

export interface CardSurroundings {
  readonly card: Size;
  /** The mark the card speaks of. */
  readonly mark: Box;
  /** The line with the caret, which stays readable; null when the caret is elsewhere. */
  readonly caretLine: Box | null;
  readonly viewport: Size;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * Where the card goes: under its mark, else above it, else beside it; within the viewport and clear
 * of the mark and the caret's line. Where nothing is clear, the place that covers least of them.
 */
export function placeCard({ card, mark, caretLine, viewport, direction }: CardSurroundings): Point {
  const avoid = caretLine === null ? [mark] : [mark, caretLine];
  const highest = Math.min(...avoid.map((box) => box.top));
  const lowest = Math.max(...avoid.map(bottom));
  const start = direction === 'ltr' ? mark.left : right(mark) - card.width;
  const beside = [right(mark) + GAP, mark.left - GAP - card.width];
  const candidates: Point[] = [
    { left: start, top: bottom(mark) + GAP },
    { left: start, top: mark.top - GAP - card.height },
    { left: start, top: lowest + GAP },
    { left: start, top: highest - GAP - card.height },
    ...(direction === 'ltr' ? beside : beside.toReversed()).map((left) => ({ left, top: lowest + GAP })),
    ...beside.map((left) => ({ left, top: mark.top })),
  ];
  const places = candidates.map((place) => within(viewport, sized(place, card)));
  return least(places, (place) => avoid.reduce((sum, box) => sum + overlap(place, box), 0));
}

export interface ChipSurroundings {
  readonly chip: Size;
  readonly field: Box;
  readonly viewport: Size;
  readonly direction: 'ltr' | 'rtl';
  /** Whether nothing the worker needs lies under this box. */
  readonly isFree: (box: Box) => boolean;
}

/**
 * Where the chip goes: at the field's last corner, outside it under or above where that is free,
 * else inside along its bottom edge.
 * @returns null when the field is out of view
 */
export function placeChip({ chip, field, viewport, direction, isFree }: ChipSurroundings): Point | null {
  if (overlap(field, sized({ left: 0, top: 0 }, viewport)) === 0) return null;
  const left = direction === 'ltr' ? right(field) - chip.width : field.left;
  const outside = [bottom(field) + 2, field.top - chip.height - 2].map((top) => sized({ left, top }, chip));
  const free = outside.find((box) => isInside(box, viewport) && isFree(box));
  if (free !== undefined) return pointOf(free);
  const edge = GAP * (direction === 'ltr' ? -1 : 1);
  const inside = Math.min(bottom(field), viewport.height) - chip.height - 2;
  return pointOf(within(viewport, sized({ left: left + edge, top: inside }, chip)));
}

// By name: a DOMRect has nothing of its own to spread.
const sized = ({ left, top }: Point, { width, height }: Size): Box => ({ left, top, width, height });
const pointOf = ({ left, top }: Point): Point => ({ left, top });
const right = (box: Box): number => box.left + box.width;
const bottom = (box: Box): number => box.top + box.height;

function isInside(box: Box, viewport: Size): boolean {
  return box.left >= 0 && box.top >= 0 && right(box) <= viewport.width && bottom(box) <= viewport.height;
}

/** The box pushed inside the viewport; one too large keeps its first edges in view. */
function within(viewport: Size, box: Box): Box {
  const clamp = (value: number, last: number) => Math.max(0, Math.min(value, last));
  return {
    ...box,
    left: clamp(box.left, viewport.width - box.width),
    top: clamp(box.top, viewport.height - box.height),
  };
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(right(a), right(b)) - Math.max(a.left, b.left);
  const height = Math.min(bottom(a), bottom(b)) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The first of those for which the cost is lowest. */
function least(boxes: readonly Box[], cost: (box: Box) => number): Point {
  let best: Box | undefined;
  for (const box of boxes) if (best === undefined || cost(box) < cost(best)) best = box;
  return pointOf(best ?? { left: 0, top: 0 });
}
