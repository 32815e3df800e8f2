import { Editor } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';

const editor = new Editor({
  element: document.querySelector('#editor'),
  // By default what happens within half a second is one step to undo: how fast a test runs must not matter.
  extensions: [StarterKit.configure({ undoRedo: { newGroupDelay: -1 } })],
  editorProps: { attributes: { 'data-field': '', 'aria-label': 'Verslag', role: 'textbox' } },
});
globalThis.savedModel = () => editor.getHTML();
globalThis.textOfModel = () => editor.getText({ blockSeparator: '\n' });
