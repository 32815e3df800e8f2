import { useLayoutEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** A controlled field that grows with its text, as the component libraries have it: what React holds is what is saved. */
function Note() {
  const [note, setNote] = useState('');
  const field = useRef<HTMLTextAreaElement | null>(null);
  globalThis.savedModel = globalThis.textOfModel = () => note;
  useLayoutEffect(() => {
    const { current } = field;
    if (current === null) return;
    current.style.height = '0';
    current.style.height = `${String(Math.max(120, current.scrollHeight + 2))}px`;
  }, [note]);
  return (
    <>
      <textarea ref={field} name="note" aria-label="Verslag" data-field="" value={note} onChange={({ target }: { readonly target: HTMLTextAreaElement }) => { setNote(target.value); }} />
      <output>{note.length} tekens</output>
    </>
  );
}

const form = document.querySelector('#form');
if (form !== null) createRoot(form).render(<Note />);
