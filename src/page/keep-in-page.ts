/** So often a host is put back while it is shown: a page that insists gets its way, and no fight goes on and on. */
const MOST = 3;

/**
 * Puts a shown host back, at the next frame, when the page takes it away: some draw their whole document anew.
 * @param host is in the document
 * @param putBack shows it again
 * @param signal until when: to be ended before the host is taken away on purpose
 */
export function keepInPage(host: HTMLElement, putBack: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const { ownerDocument: document } = host;
  let times = 0;
  const observer = new MutationObserver(() => {
    if (host.isConnected || times === MOST) return;
    times++;
    requestAnimationFrame(() => {
      if (signal.aborted || host.isConnected) return;
      putBack();
      watch();
    });
  });
  const watch = () => {
    observer.disconnect();
    // The element of the document itself may be replaced.
    for (const around of [document, host.parentNode]) if (around !== null) observer.observe(around, { childList: true });
  };
  watch();
  signal.addEventListener('abort', () => {
    observer.disconnect();
  });
}
