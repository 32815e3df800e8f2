import { createRoot } from 'react-dom/client';
import { createEditor, Node, Range } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, ReactEditor, Slate, withReact } from 'slate-react';

const editor = withHistory(withReact(createEditor()));
const empty = [{ type: 'paragraph', children: [{ text: '' }] }];

const Note = () => (
  <Slate editor={editor} initialValue={empty}>
    <Editable aria-label="Verslag" data-field="" />
  </Slate>
);

const root = document.querySelector('#editor');
if (root !== null) createRoot(root).render(<Note />);
globalThis.savedModel = () => JSON.stringify(editor.children);
globalThis.textOfModel = () => editor.children.map((block) => Node.string(block)).join('\n');
globalThis.hasSelection = () => {
  const selection = document.getSelection();
  const shown = selection === null ? null : ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true });
  return shown !== null && editor.selection !== null && Range.equals(shown, editor.selection);
};
