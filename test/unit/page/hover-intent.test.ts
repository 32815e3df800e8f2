// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Engine } from '../../../src/engine/types.ts';
import { HoverIntent } from '../../../src/page/hover-intent.ts';
import { FieldMemories } from '../../../src/page/field-memory.ts';
import { NoteSession } from '../../../src/page/note-session.ts';
import { aFinding } from './a-finding.ts';
import { AField, APainter, typeIn } from './a-field.ts';

const NOTE = 'Zij is eenzaam.';
const ON_MARK = { x: 20, y: 8 };
const BESIDE = { x: 20, y: 40 };

const engine: Pick<Engine, 'analyseInSlices'> = {
  // eslint-disable-next-line require-yield -- done in one slice
  *analyseInSlices(text: string) {
    return { helpRequests: [], recognised: [], safety: [], findings: [aFinding(text, 'eenzaam')] };
  },
};

class APlacedPainter extends APainter {
  override visibleRects(): readonly DOMRect[] {
    return [new DOMRect(0, 0, 40, 16)];
  }
}

const open = vi.fn();
const close = vi.fn();
const end = new AbortController();
let field: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  field = document.body.appendChild(document.createElement('textarea'));
  const session = new NoteSession({
    field: new AField(NOTE, field, typeIn),
    painter: new APlacedPainter(),
    engine: engine as Engine,
    sensitivity: () => 'normal',
    requestsOnPage: () => null,
    isShown: () => true,
    memories: new FieldMemories(),
    onChange: () => undefined,
  });
  session.start();
  new HoverIntent(document, () => [session], { isCard: () => false, open, close }, end.signal);
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

function move(target: Element, { x, y }: { readonly x: number; readonly y: number }): void {
  const event = new PointerEvent('pointermove', { bubbles: true, clientX: x, clientY: y, pointerType: 'mouse' });
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
}

it('opens where a quick hand stops, also when it began elsewhere in the same frame', () => {
  move(document.body, BESIDE);
  move(field, ON_MARK);
  vi.runAllTimers();
  expect(open).toHaveBeenCalledOnce();
  expect(open.mock.calls[0]?.[2]).toBe(ON_MARK.x);
});
