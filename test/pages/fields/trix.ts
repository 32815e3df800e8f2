import Trix from 'trix';

// By default what happens within five seconds is one step to undo: how fast a test runs must not matter.
Trix.config.undo.interval = 1;

const element = document.querySelector<Trix.Element>('trix-editor');
globalThis.savedModel = () => element?.value ?? '';
globalThis.textOfModel = () => element?.editor.getDocument().toString() ?? '';
