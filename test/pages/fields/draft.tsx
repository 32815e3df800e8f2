import { convertToRaw, Editor, EditorState, RichUtils } from 'draft-js';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

let now = EditorState.createEmpty();

const Note = () => {
  const [state, setState] = useState(now);
  now = state;
  useEffect(() => {
    // Named anew each time: the editor sets its style at its own moment, and the order of attributes is compared too.
    const field = document.querySelector('.public-DraftEditor-content');
    field?.removeAttribute('data-field');
    field?.toggleAttribute('data-field', true);
  });
  const onCommand = (command: string, before: EditorState) => {
    const after = RichUtils.handleKeyCommand(before, command);
    if (after === null) return 'not-handled';
    setState(after);
    return 'handled';
  };
  return <Editor ariaLabel="Verslag" editorState={state} onChange={setState} handleKeyCommand={onCommand} />;
};

const root = document.querySelector('#editor');
if (root !== null) createRoot(root).render(<Note />);
globalThis.savedModel = () => JSON.stringify(convertToRaw(now.getCurrentContent()));
globalThis.textOfModel = () => now.getCurrentContent().getPlainText('\n');
