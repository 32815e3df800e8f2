import Trix from 'trix';

// By default what happens within five seconds is one step to undo: how fast a test runs must not matter.
Trix.config.undo.interval = 1;

const element = document.querySelector<Trix.Element>('trix-editor');
globalThis.savedModel = () => element?.value ?? '';
globalThis.textOfModel = () => element?.editor.getDocument().toString() ?? '';
// Trix hears of a selection later than it is made.
globalThis.hasSelection = () => {
  const shown = document.getSelection();
  if (!element || shown === null || shown.rangeCount === 0) return false;
  const range = shown.getRangeAt(0);
  const text = element.editor.getDocument().toString().replaceAll('\u00A0', ' ');
  const lengthUpTo = (node: Node, offset: number): number => {
    const before = document.createRange();
    before.selectNodeContents(element);
    before.setEnd(node, offset);
    return before.toString().length;
  };
  const told = element.editor.getSelectedRange().map((place) => text.slice(0, place).replaceAll('\n', '').length);
  return told[0] === lengthUpTo(range.startContainer, range.startOffset) && told[1] === lengthUpTo(range.endContainer, range.endOffset);
};
