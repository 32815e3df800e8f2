/** Roles of fields that take a query or a choice, never a note. */
const OTHER_ROLES = new Set(['searchbox', 'combobox', 'spinbutton', 'slider']);

/** An `autocomplete` token that says the field holds a credential, a card or contact details. */
const FILLED_BY_BROWSER =
  /^(?:one-time-code|username|(?:new|current)-password|cc-.*|tel.*|email|url|impp|bday.*|.*name|street-address|address-.*|postal-code|country.*|transaction-.*|webauthn)$/;

/** Names of fields that hold a secret, also when "show password" turned them into plain text. */
const SECRET_NAME = /pass(?:word|wd|code|phrase)|wachtwoord|\bpwd\b|\bpin(?:code)?\b|\botp\b|token|captcha|2fa/i;

const KEYPADS = new Set(['none', 'numeric', 'decimal', 'tel', 'email', 'url', 'search']);

/** A field that takes no more characters than this holds a code or a date. */
const SHORTEST_NOTE = 12;

/** True where an editing host begins or continues: `contenteditable` is set to a true value. */
export const isEditingValue = (value: string | null): boolean =>
  value !== null && ['', 'true', 'plaintext-only'].includes(value.toLowerCase());

/**
 * Whether an element can be read, when somebody pointed it out as a note field: in use, and for nothing secret.
 * @param element a control or an editing host, not a node inside one
 */
export function isReadable(element: Element): element is HTMLElement {
  if (element.matches('[aria-readonly=true], [aria-disabled=true]')) return false;
  if (element.localName === 'textarea') return isWritable(element as HTMLTextAreaElement);
  if (element.localName !== 'input') return isEditingValue(element.getAttribute('contenteditable'));
  const input = element as HTMLInputElement;
  return (input.type === 'text' || input.type === 'search') && isWritable(input) && !isSecret(input);
}

/**
 * Whether notes are typed in this element: a textarea, a plain text input or the host of a
 * contenteditable area, in use and not meant for secrets, numbers, queries or code.
 * @param element a control or an editing host, not a node inside one
 */
export function isNoteField(element: Element): element is HTMLElement {
  if (OTHER_ROLES.has(element.getAttribute('role') ?? '')) return false;
  if (element.matches('[aria-readonly=true], [aria-disabled=true]')) return false;
  if (looksLikeCode(element)) return false;
  if (element.localName === 'textarea') return isWritable(element as HTMLTextAreaElement);
  if (element.localName === 'input') return isNoteInput(element as HTMLInputElement);
  return isEditingValue(element.getAttribute('contenteditable')) || isDesigned(element);
}

/** The whole document is edited, as classic editors have it in their frame: then its body is the field. */
function isDesigned(element: Element): boolean {
  return element.ownerDocument.designMode === 'on' && element === element.ownerDocument.body;
}

function isWritable(control: HTMLTextAreaElement | HTMLInputElement): boolean {
  return !control.readOnly && !control.matches(':disabled');
}

function isNoteInput(input: HTMLInputElement): boolean {
  if (input.type !== 'text' || !isWritable(input)) return false;
  if (KEYPADS.has(input.inputMode)) return false;
  if (input.maxLength >= 0 && input.maxLength < SHORTEST_NOTE) return false;
  return !isSecret(input);
}

function isSecret(input: HTMLInputElement): boolean {
  if (SECRET_NAME.test(`${input.name} ${input.id}`)) return true;
  const tokens = (input.getAttribute('autocomplete') ?? '').toLowerCase().split(/\s+/);
  return tokens.some((token) => FILLED_BY_BROWSER.test(token));
}

/** Languages that notes are written in, as CodeMirror names them in `data-language`. */
const PROSE = new Set(['markdown', 'text', 'plaintext']);

/**
 * Code editors turn the spelling check off, as some note editors do (Draft.js, and CodeMirror always). Code alone says the
 * language it is in, stands in `<pre>` or `<code>`, or has lines that never wrap.
 */
function looksLikeCode(element: Element): boolean {
  if (element.getAttribute('spellcheck') !== 'false') return false;
  const language = element.getAttribute('data-language');
  if (language !== null) return !PROSE.has(language);
  if (element.getAttribute('wrap') === 'off' || element.closest('pre, code') !== null) return true;
  return element.localName === 'div' && getComputedStyle(element).whiteSpace === 'pre';
}
