/** The pages that the battery runs on. */
export interface Target {
  /** What is under test, as the name of its tests. */
  readonly name: string;
  /** Under test/pages/fields. */
  readonly page: string;
  /** The names of the frames that the field is in, from the outside inwards. */
  readonly frames?: readonly string[];
  /** Takes one line of text. */
  readonly isOneLine?: boolean;
  /** What does again what was undone, where the editor has another key for it. */
  readonly redoKeys?: string;
  /** The page puts a new field in the place of the old, and the browser can undo nothing in that. */
  readonly isReplaced?: boolean;
}

export const TARGETS: readonly Target[] = [
  { name: 'a textarea', page: 'textarea' },
  { name: 'a textarea that grows with its text', page: 'autosize' },
  { name: 'a textarea with a maxlength', page: 'maxlength' },
  { name: 'a textarea in a native modal dialog', page: 'modal-dialog' },
  { name: 'a textarea in a dialog with a focus trap', page: 'focus-trap' },
  { name: 'a textarea from right to left', page: 'right-to-left' },
  { name: 'a textarea with 50,000 characters', page: 'long' },
  { name: 'a textarea on a page that enlarges itself by zoom', page: 'zoomed' },
  { name: 'a textarea that the page draws larger by a transform', page: 'scaled' },
  { name: 'one of two textareas with the same text', page: 'twins' },
  { name: 'a cell of a table that becomes a textarea', page: 'table-cell' },
  { name: 'a text input', page: 'input', isOneLine: true },
  { name: 'a contenteditable area', page: 'contenteditable' },
  { name: 'a plaintext-only area', page: 'plaintext-only' },
  { name: 'an editable island in a fixed part of an editable area', page: 'islands' },
  { name: 'a textarea in an open shadow root', page: 'shadow-open' },
  { name: 'a textarea in a closed shadow root', page: 'shadow-closed' },
  { name: 'a textarea in a frame of the same origin', page: 'frame-same-origin', frames: ['note'] },
  { name: 'a textarea in a frame of another origin', page: 'frame-cross-origin', frames: ['note'] },
  { name: 'a textarea in an about:blank frame', page: 'frame-blank', frames: ['note'] },
  { name: 'a textarea in a srcdoc frame', page: 'frame-srcdoc', frames: ['note'] },
  { name: 'an editable body in a frame built with document.write', page: 'frame-written', frames: ['note'] },
  { name: 'a frame in design mode', page: 'frame-design-mode', frames: ['note'] },
  { name: 'a page in design mode', page: 'design-mode' },
  { name: 'a textarea in a sandboxed frame', page: 'frame-sandboxed', frames: ['note'] },
  { name: 'a textarea in a sandboxed srcdoc frame', page: 'frame-sandboxed-srcdoc', frames: ['note'] },
  { name: 'a textarea under a strict CSP by header', page: 'csp-header' },
  { name: 'a textarea under a strict CSP by meta', page: 'csp-meta' },
  { name: 'Quill 2', page: 'quill' },
  { name: 'ProseMirror', page: 'prosemirror' },
  { name: 'Tiptap 3', page: 'tiptap' },
  { name: 'Lexical', page: 'lexical' },
  { name: 'Slate', page: 'slate' },
  { name: 'Draft.js', page: 'draft' },
  // Trix waits for Ctrl, Shift and a small z, which no keyboard gives: pasting again is all one can do.
  { name: 'Trix', page: 'trix', redoKeys: 'Control+KeyV' },
  { name: 'CodeMirror 6', page: 'codemirror' },
  { name: 'TinyMCE 8 in a frame', page: 'tinymce', frames: ['note'] },
  { name: 'TinyMCE 8 inline', page: 'tinymce-inline' },
  { name: 'CKEditor 5', page: 'ckeditor5' },
  { name: 'CKEditor 4 in a frame', page: 'ckeditor4', frames: ['note'] },
  { name: 'TinyMCE 8 in a frame of a frame of another origin', page: 'tinymce-cross-origin', frames: ['outer', 'note'] },
  { name: 'a textarea under a strict CSP in a sandboxed frame', page: 'frame-sandboxed-csp', frames: ['note'] },
  { name: 'a textarea in a native modal dialog in a shadow root', page: 'shadow-modal' },
  { name: 'a textarea in a dialog that takes the focus back once it leaves', page: 'focus-trap-blur' },
  { name: 'a field that is replaced after each partial update, as in JSF', page: 'partial-update', isReplaced: true },
  { name: 'a page that posts back whole, as in ASP.NET WebForms', page: 'webforms' },
  { name: 'a textarea controlled by React', page: 'react-textarea' },
  { name: 'an editable area controlled by React', page: 'react-contenteditable' },
  { name: 'a textarea controlled by Vue', page: 'vue' },
  { name: 'a textarea in a reactive form of Angular', page: 'angular-reactive' },
  { name: 'an editable area with ngModel of Angular', page: 'angular-model' },
];
