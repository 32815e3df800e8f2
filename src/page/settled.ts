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
