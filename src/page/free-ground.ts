import { shadowRootsOf } from './follow-field.ts';
import type { Box } from './placing.ts';
import { contains, localNameOf, matches, parentElementOf, rootNodeOf, shadowRootOf } from './true-dom.ts';

/** What a worker uses or looks at, with or without words in it. */
const THINGS =
  'a, button, input, select, textarea, label, summary, img, svg, canvas, video, audio, iframe, object, embed, hr, [role], [tabindex], [contenteditable]';

/**
 * Whether nothing a worker needs lies under a box: only what also surrounds the field, or empty ground beside it.
 * @param host our own, which may be there now
 */
export function isFreeGround(box: Box, field: Element, host: Element): boolean {
  const xs = [box.left + 1, box.left + box.width / 2, box.left + box.width - 1];
  const ys = [box.top + 1, box.top + box.height - 1];
  const found = new Set(xs.flatMap((x) => ys.map((y) => innermostAt(host.ownerDocument, host, x, y))));
  return [...found].every((element) => element === null || surrounds(element, field) || isEmptyUnder(box, element, field));
}

/** What lies under our host at a point, looking into open shadow roots; a closed one counts as its host. */
function innermostAt(root: Document | ShadowRoot, host: Element, x: number, y: number): Element | null {
  const under = root.elementsFromPoint(x, y).find((element) => element !== host && rootNodeOf(element) === root) ?? null;
  const inner = under && shadowRootOf(under);
  const inside = inner && innermostAt(inner, host, x, y);
  return inside ?? under;
}

/** As `contains`, through shadow roots. */
function surrounds(element: Element, field: Element): boolean {
  return contains(element, field) || shadowRootsOf(field).some(({ host }) => contains(element, host));
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
