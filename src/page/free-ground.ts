import { shadowRootsOf } from './follow-field.ts';
import type { Box } from './placing.ts';
import { assignedSlotOf, localNameOf, matches, parentElementOf, rootNodeOf, shadowRootOf } from './true-dom.ts';

/** What a worker uses or looks at, with or without words in it. */
const THINGS =
  'a, button, input, select, textarea, summary, img, svg, canvas, video, audio, iframe, object, embed, hr, [role], [tabindex], [contenteditable]';

/** The smallest thing to use that is not missed, in CSS px: a line of small text, a sign of one letter. */
const FINEST = { width: 16, height: 8 };

/**
 * Whether nothing a worker needs lies under a box: only what also surrounds the field, or empty ground beside it.
 * @param host our own, which may be there now
 */
export function isFreeGround(box: Box, field: Element, host: Element): boolean {
  const known = new Set<Element | null>();
  for (const y of pointsOn(box.top, box.height, FINEST.height)) {
    for (const x of pointsOn(box.left, box.width, FINEST.width)) {
      const element = innermostAt(host.ownerDocument, host, x, y);
      if (known.has(element)) continue;
      if (element !== null && !surrounds(element, field) && !isEmptyUnder(box, element, field)) return false;
      known.add(element);
    }
  }
  return true;
}

/** What a box takes up beyond another that it grew from sideways; all of it when it lies elsewhere. */
export function beyond(box: Box, former: Box): readonly Box[] {
  const [end, formerEnd] = [box.left + box.width, former.left + former.width];
  if (box.top !== former.top || box.height !== former.height || box.left > formerEnd || end < former.left) return [box];
  const before = { ...box, width: former.left - box.left };
  const after = { ...box, left: formerEnd, width: end - formerEnd };
  return [before, after].filter(({ width }) => width > 0);
}

/** From one end of a side to the other, no further apart than this. */
function pointsOn(start: number, length: number, step: number): readonly number[] {
  const gaps = Math.max(1, Math.ceil((length - 2) / step));
  return Array.from({ length: gaps + 1 }, (_, at) => start + 1 + (at * (length - 2)) / gaps);
}

/** What lies under our host at a point, looking into open shadow roots; a closed one counts as its host. */
function innermostAt(root: Document | ShadowRoot, host: Element, x: number, y: number): Element | null {
  const under = root.elementsFromPoint(x, y).find((element) => element !== host && rootNodeOf(element) === root) ?? null;
  const inner = under && shadowRootOf(under);
  const inside = inner && innermostAt(inner, host, x, y);
  return inside ?? under;
}

/** Whether the field is drawn within the element: through shadow roots, also those of a component that was given the field for a slot. */
function surrounds(element: Element, field: Element): boolean {
  for (let at: Element | null = field; at !== null; at = assignedSlotOf(at) ?? parentElementOf(at) ?? shadowRootsOf(at)[0]?.host ?? null) {
    if (at === element) return true;
  }
  return false;
}

/** The element is no more than a block with its words elsewhere: a line of text takes the whole width of its column. */
function isEmptyUnder(box: Box, element: Element, field: Element): boolean {
  for (let at: Element | null = element; at !== null && !surrounds(at, field); at = parentElementOf(at)) {
    // What a component shows can be in a root that is closed to us.
    if (localNameOf(at).includes('-') || shadowRootOf(at) !== null || matches(at, THINGS)) return false;
  }
  const words = field.ownerDocument.createRange();
  words.selectNodeContents(element);
  return [...words.getClientRects()].every((line) => !overlaps(line, box));
}

function overlaps(line: DOMRect, box: Box): boolean {
  return line.left < box.left + box.width && line.right > box.left && line.top < box.top + box.height && line.bottom > box.top;
}
