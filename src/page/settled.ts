/** Resolves when the editor has had its turn: at the next frame, or the next task in a tab that isn't shown. */
export function settled(window: Window): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      resolve();
    };
    if (window.document.visibilityState === 'visible') window.requestAnimationFrame(done);
    else window.setTimeout(done);
  });
}

/** Resolves after so many milliseconds. */
export function passed(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** After so many frames an event is not coming: a field of the browser's own has none to give. */
const MOST_FRAMES = 30;

/**
 * Selects something, and resolves when the page has heard of it. An editor with a model of its own goes by what it heard,
 * and on a busy machine the event comes some frames later.
 * @param select makes the selection
 */
export async function selectionHeard(document: Document, select: () => void): Promise<void> {
  const window = document.defaultView ?? globalThis.window;
  const before = endsOf(document);
  let isHeard = false;
  const stop = new AbortController();
  document.addEventListener('selectionchange', () => (isHeard = true), { capture: true, signal: stop.signal });
  try {
    select();
    const isNew = endsOf(document).some((end, index) => end !== before[index]);
    await settled(window);
    for (let frame = 1; isNew && !isHeard && frame < MOST_FRAMES; frame++) await settled(window);
    // Whoever listens after us hears of it in the same turn, and draws by the next frame.
    if (isNew) await settled(window);
  } finally {
    stop.abort();
  }
}

function endsOf(document: Document): readonly unknown[] {
  const selection = document.getSelection();
  return [selection?.anchorNode, selection?.anchorOffset, selection?.focusNode, selection?.focusOffset];
}
