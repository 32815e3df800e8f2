/** Ctrl+S, or Cmd+S. */
export const isSaveKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 's' && (ctrlKey || metaKey) && !altKey && !shiftKey;

/** Ctrl+Enter, or Cmd+Enter, in a plain note, where a browser does nothing with it: the page sends or saves by it. Editors write with it. */
export const isSendKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent, target: Element): boolean =>
  key === 'Enter' && (ctrlKey || metaKey) && !altKey && !shiftKey && target.matches('textarea');
