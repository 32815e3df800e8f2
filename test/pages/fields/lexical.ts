import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $getRoot, createEditor } from 'lexical';

const editor = createEditor({ namespace: 'verslag', onError: (error) => { throw error; } });
registerRichText(editor);
// By default what happens within a second is one step to undo: how fast a test runs must not matter.
registerHistory(editor, createEmptyHistoryState(), 0);
editor.setRootElement(document.querySelector<HTMLElement>('#editor'));

globalThis.savedModel = () => JSON.stringify(editor.getEditorState().toJSON());
globalThis.textOfModel = () =>
  editor.getEditorState().read(() => $getRoot().getChildren().map((block) => block.getTextContent()).join('\n'));
