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

/** A card that gets less height than this (CSS px) is no use: it had better cover something. */
const LEAST_ROOM = 140;

export interface CardSurroundings {
  /** The size the card takes when it may. */
  readonly card: Size;
  /** The lines of the mark the card speaks of, from top to bottom. */
  readonly mark: readonly Box[];
  /** The line with the caret, which stays readable; null when the caret is elsewhere. */
  readonly caretLine: Box | null;
  /** Where the worker points, from the left; null when no pointer is at work. */
  readonly pointer: number | null;
  readonly viewport: Size;
  readonly direction: 'ltr' | 'rtl';
}

/** A place, and the height that is free there. */
export interface CardPlace extends Point {
  readonly room: number;
}

/**
 * Where the card goes: right under its mark, else right above it, else wherever there is most room;
 * always in view and clear of the mark and the caret's line, even if it must be lower than it likes.
 */
export function placeCard({ card, mark, caretLine, pointer, viewport, direction }: CardSurroundings): CardPlace {
  const lines = caretLine === null ? mark : [...mark, caretLine];
  const bands = bandsBetween(lines, viewport.height);
  const markEnd = Math.max(...mark.map(bottom));
  const below = bands.find((band) => band.top >= markEnd);
  const above = bands.findLast((band) => band.bottom <= Math.min(...mark.map((line) => line.top)));
  const wanted = [below, above].find((band) => band !== undefined && roomIn(band) >= card.height);
  const band = wanted ?? bands.reduce((most, other) => (roomIn(other) > roomIn(most) ? other : most));
  const room = roomIn(band) >= LEAST_ROOM ? roomIn(band) : viewport.height;
  const height = Math.min(card.height, room);
  const top = band.top >= markEnd ? band.top + GAP : band.bottom - GAP - height;
  const left = direction === 'ltr' ? (pointer ?? edge(mark, 'left')) : (pointer ?? edge(mark, 'right')) - card.width;
  const place = within(viewport, { left, top, width: card.width, height });
  // Off the edge, too, where there is room for that.
  const margin = Math.max(0, Math.min(GAP, (viewport.width - card.width) / 2));
  return { left: Math.max(margin, Math.min(place.left, viewport.width - card.width - margin)), top: place.top, room };
}

/** A strip of the viewport, over its whole width. */
interface Band {
  readonly top: number;
  readonly bottom: number;
}

const roomIn = (band: Band): number => band.bottom - band.top - 2 * GAP;

/** What the lines leave free, from top to bottom. */
function bandsBetween(lines: readonly Box[], height: number): [Band, ...Band[]] {
  const bands: Band[] = [];
  let top = 0;
  for (const line of lines.toSorted((one, other) => one.top - other.top)) {
    bands.push({ top, bottom: Math.max(top, line.top) });
    top = Math.max(top, bottom(line));
  }
  const last = { top, bottom: Math.max(top, height) };
  const [first, ...others] = bands;
  return first === undefined ? [last] : [first, ...others, last];
}

/** Where a mark begins to be read. */
function edge(mark: readonly Box[], side: 'left' | 'right'): number {
  const [first] = mark;
  if (first === undefined) return 0;
  return side === 'left' ? first.left : right(first);
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
 * Where the chip goes: outside the field under or above its last corner, else beside it or at its first corner, else
 * inside along its bottom edge, or as low as the window has room.
 * @returns null when the field is out of view
 */
export function placeChip({ chip, field, viewport, direction, isFree }: ChipSurroundings): Point | null {
  if (overlap(field, sized({ left: 0, top: 0 }, viewport)) === 0) return null;
  const ends = [field.left, right(field) - chip.width];
  const [first = 0, last = 0] = direction === 'ltr' ? ends : ends.toReversed();
  const beside = direction === 'ltr' ? right(field) + GAP : field.left - GAP - chip.width;
  const [under, above] = [bottom(field) + 2, field.top - chip.height - 2];
  const alongEdge = (left: number, top: number): Box => ({ ...within(viewport, sized({ left, top }, chip)), top });
  const outside = [
    // A chip wider than its field stays within the viewport sideways.
    alongEdge(last, under),
    alongEdge(last, above),
    sized({ left: beside, top: bottom(field) - chip.height }, chip),
    alongEdge(first, under),
    alongEdge(first, above),
  ];
  const free = outside.find((box) => isInside(box, viewport) && isFree(box));
  if (free !== undefined) return pointOf(free);
  // Off the edge of the field, but not past its other one.
  const inset = Math.min(GAP, Math.max(0, field.width - chip.width));
  const left = last + inset * (direction === 'ltr' ? -1 : 1);
  const inView = (top: number) => within(viewport, sized({ left, top }, chip));
  // A body may end just above the edge of its frame: as low as can be, the chip is off most of its words.
  const low = inView(Math.min(under, viewport.height - chip.height - 2));
  return pointOf(isFree(low) ? low : inView(Math.min(bottom(field), viewport.height) - chip.height - 2));
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
