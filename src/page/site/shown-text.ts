/** The words that an element shows, with single spaces: as `rawText`, but as they are laid out. */
export function shownText(element: Element): string {
  // An element that is not drawn has no inner text.
  const text = isControl(element) ? rawText(element) : (element as HTMLElement).innerText || rawText(element);
  return text.replace(/\s+/g, ' ').trim();
}

/** The value of a control, the chosen options of a list, else all the text that stands in an element. */
export function rawText(element: Element): string {
  if (element.localName === 'select') return [...(element as HTMLSelectElement).selectedOptions].map(({ text }) => text).join(', ');
  if (isControl(element)) return element.matches('[type=password]') ? '' : (element as HTMLInputElement).value;
  return (element.textContent ?? '').trim();
}

const isControl = (element: Element): boolean => element.matches('input, textarea, select');
