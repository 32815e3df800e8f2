import { useLayoutEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { linesOfHtml } from './lines-of-html.ts';

/** A controlled area: what was typed goes to the state, and what the state says goes to the area where it differs. */
function Note() {
  const [html, setHtml] = useState('<div><br></div>');
  const area = useRef<HTMLDivElement | null>(null);
  globalThis.savedModel = () => html;
  globalThis.textOfModel = () => linesOfHtml(html);
  useLayoutEffect(() => {
    if (area.current !== null && area.current.innerHTML !== html) area.current.innerHTML = html;
  }, [html]);
  return (
    <div
      ref={area}
      contentEditable
      role="textbox"
      aria-label="Verslag"
      data-field=""
      onInput={({ currentTarget }: { readonly currentTarget: HTMLDivElement }) => { setHtml(currentTarget.innerHTML); }}
    />
  );
}

const main = document.querySelector('main');
if (main !== null) createRoot(main).render(<Note />);
