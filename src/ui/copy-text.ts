/**
 * Puts a text on the clipboard, as an answer to a press of the worker's. The clipboard API is only there on secure pages;
 * case systems in a town hall's own network often are not.
 * @returns whether the browser did it, with this text: a page that listens first can have put in its own
 */
export function copyText(text: string): boolean {
  let isFilled = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    isFilled = event.clipboardData !== null;
    event.preventDefault();
    // The page under it has a selection of its own and no part in this.
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', fill, true);
  try {
    return document.execCommand('copy') && isFilled;
  } finally {
    window.removeEventListener('copy', fill, true);
  }
}
