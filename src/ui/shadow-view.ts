/** A piece of interface in a page that is not ours: its own element, its own styles, out of the page's hearing. */
import { render } from 'preact';
import type { ComponentChild } from 'preact';
import type { Theme } from '../views/theme.ts';
import controls from './controls.css?inline';
import { hearOnlyWithin } from './hear-only-within.ts';
import tokens from './tokens.css?inline';

export interface ShadowView {
  /** In no document yet: whoever shows the view places it. */
  readonly host: HTMLElement;
  render(content: ComponentChild): void;
  /** Goes by the ground the view lies on, not by what the system prefers. */
  setTheme(theme: Theme): void;
}

/** What a page could take for its own: its shortcuts must not hear what is typed in our view. */
const PAGE_SHORTCUT_EVENTS = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'paste'] as const;

/** A page may close a panel of its own, with the note in it, when somebody clicks outside it. */
const CLICK_EVENTS = ['click', 'dblclick', 'auxclick'] as const;

/**
 * Makes an element with an open shadow root.
 * @param tag the element's name, such as `noodzaak-card`
 * @param css the view's own styles, laid over the shared ones
 */
export function createShadowView(tag: string, css: string): ShadowView {
  const host = document.createElement(tag);
  const root = host.attachShadow({ mode: 'open' });
  hearOnlyWithin(root);
  adoptStyles(root, [tokens, controls, css]);
  const container = document.createElement('div');
  container.className = 'view';
  root.append(container);

  for (const type of [...PAGE_SHORTCUT_EVENTS, ...CLICK_EVENTS]) {
    host.addEventListener(type, (event) => { event.stopPropagation(); });
  }
  return {
    host,
    render: (content) => { render(content, container); },
    setTheme: (theme) => { host.setAttribute('theme', theme); },
  };
}

/** Adopted sheets are out of reach of the page's `style-src`. */
function adoptStyles(root: ShadowRoot, sheets: readonly string[]): void {
  root.adoptedStyleSheets = sheets.map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
}
