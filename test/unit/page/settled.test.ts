// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { selectionHeard, settled } from '../../../src/page/settled.ts';

afterEach(() => { vi.restoreAllMocks(); });

const selectionAt = (anchorOffset: number) =>
  ({ anchorNode: document.body, anchorOffset, focusNode: document.body, focusOffset: 9 }) as unknown as Selection;

async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await settled(window);
}

describe('selectionHeard', () => {
  it('waits for a page that hears of the selection frames later', async () => {
    const at = vi.spyOn(document, 'getSelection').mockReturnValue(selectionAt(0));
    const done = vi.fn();
    const hearing = selectionHeard(document, () => at.mockReturnValue(selectionAt(4))).then(done);
    await frames(8);
    expect(done).not.toHaveBeenCalled();
    document.dispatchEvent(new Event('selectionchange'));
    await hearing;
    expect(done).toHaveBeenCalledOnce();
  });

  it('waits a frame only when the selection was there already', async () => {
    vi.spyOn(document, 'getSelection').mockReturnValue(selectionAt(0));
    const asked = vi.spyOn(window, 'requestAnimationFrame');
    await selectionHeard(document, () => undefined);
    expect(asked).toHaveBeenCalledOnce();
  });

  it('goes on when a page keeps the event to itself', async () => {
    const at = vi.spyOn(document, 'getSelection').mockReturnValue(selectionAt(0));
    await expect(selectionHeard(document, () => at.mockReturnValue(selectionAt(4)))).resolves.toBeUndefined();
  });
});
