import type { ChangeSet, EditorSelection, Extension, StateCommand } from '@codemirror/state';
import { Annotation, EditorState, StateField } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

/** A change, and where the selection was before it. */
interface Step {
  readonly changes: ChangeSet;
  readonly selection: EditorSelection;
}
interface Steps {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** Marks a transaction that goes through the history, and tells which way. */
const travels = Annotation.define<keyof Steps>();

/** CodeMirror leaves undo to an extension. Here each transaction is a step: how fast a test runs must not matter. */
const history = StateField.define<Steps>({
  create: () => ({ done: [], undone: [] }),
  update: (steps, transaction) => {
    if (!transaction.docChanged) return steps;
    const back = { changes: transaction.changes.invert(transaction.startState.doc), selection: transaction.startState.selection };
    const way = transaction.annotation(travels);
    if (way === 'done') return { done: steps.done.slice(0, -1), undone: [...steps.undone, back] };
    if (way === 'undone') return { done: [...steps.done, back], undone: steps.undone.slice(0, -1) };
    return { done: [...steps.done, back], undone: [] };
  },
});

const travel = (way: keyof Steps): StateCommand => ({ state, dispatch }) => {
  const step = state.field(history)[way].at(-1);
  if (step === undefined) return false;
  dispatch(state.update({ ...step, annotations: travels.of(way), scrollIntoView: true }));
  return true;
};

const insertBreak: StateCommand = ({ state, dispatch }) => {
  dispatch(state.update(state.replaceSelection(state.lineBreak), { scrollIntoView: true, userEvent: 'input' }));
  return true;
};

const keys: Extension = keymap.of([
  { key: 'Mod-z', run: travel('done') },
  { key: 'Mod-Shift-z', run: travel('undone') },
  { key: 'Enter', run: insertBreak },
]);

const view = new EditorView({
  parent: document.querySelector('#editor') ?? document.body,
  state: EditorState.create({
    extensions: [history, keys, EditorView.lineWrapping, EditorView.contentAttributes.of({ 'data-field': '', 'aria-label': 'Verslag' })],
  }),
});
globalThis.savedModel = () => view.state.doc.toString();
globalThis.textOfModel = () => view.state.doc.toString();
