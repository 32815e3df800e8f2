import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

const view = new EditorView(document.querySelector('#editor'), {
  attributes: { 'data-field': '', 'aria-label': 'Verslag', role: 'textbox' },
  state: EditorState.create({
    schema,
    // By default what happens within half a second is one step to undo: how fast a test runs must not matter.
    plugins: [history({ newGroupDelay: -1 }), keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo }), keymap(baseKeymap)],
  }),
});
globalThis.savedModel = () => JSON.stringify(view.state.doc.toJSON());
globalThis.textOfModel = () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n');
