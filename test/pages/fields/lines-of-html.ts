/** The text of saved HTML as it is shown: one line per block, blanks and line breaks within one count for one blank. */
export function linesOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map(({ textContent }) => (textContent ?? '').replace(/[ \n]+/g, ' ')).join('\n');
}
