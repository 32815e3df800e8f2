/**
 * How a host of ours looks from outside, before anything is said of it in particular. Without a backdrop: a see-through one
 * counts as a cover to Chromium's IntersectionObserver, over the whole window.
 */
const DRESS = `
  :host { all: initial !important; position: fixed !important; display: block !important; z-index: 2147483647 !important; }
  :host::backdrop { display: none !important; }
  :host([hidden]) { display: none !important; }
  @media print { :host { display: none !important; } }`;

const dresses = new WeakMap<HTMLElement, { readonly sheet: CSSStyleSheet; readonly declared: CSSStyleDeclaration }>();

/**
 * Says how a host is shown, out of the page's reach: `!important` in a shadow root wins from every style sheet,
 * animation and style attribute outside it (CSS Cascading and Inheritance 5, section 6.1: context).
 * @param host has an open shadow root
 * @param properties names and values; an empty value takes back what was said before
 */
export function dress(host: HTMLElement, properties: Readonly<Record<string, string>>): void {
  const { shadowRoot: root } = host;
  if (root === null) return;
  const { sheet, declared } = dresses.get(host) ?? newDress(host);
  // Also when the page took it away since.
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  for (const [name, value] of Object.entries(properties)) declared.setProperty(name, value, 'important');
}

function newDress(host: HTMLElement): { readonly sheet: CSSStyleSheet; readonly declared: CSSStyleDeclaration } {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(DRESS);
  const made = { sheet, declared: (sheet.cssRules[0] as CSSStyleRule).style };
  dresses.set(host, made);
  return made;
}
