import type { Level } from '../../engine/types.ts';
import type { Theme } from '../../views/theme.ts';

export const HIGHLIGHT_NAMES: Readonly<Record<Level, string>> = { flag: 'noodzaak-flag', ask: 'noodzaak-ask' };

/** Line colours, at least 3:1 on their ground (WCAG 2.2, 1.4.11): test/unit/page/painters/mark-styles.test.ts. */
export const MARK_COLOURS: Readonly<Record<Theme, Readonly<Record<Level, string>>>> = {
  light: { flag: 'rgb(176, 58, 20)', ask: 'rgb(33, 93, 168)' },
  dark: { flag: 'rgb(255, 158, 110)', ask: 'rgb(125, 184, 255)' },
};

/** A flag waves, a question is dotted: the pattern tells them apart without the colour. */
const LINES: Readonly<Record<Level, string>> = { flag: 'wavy', ask: 'dotted' };

/** One sheet per root, there as long as something is painted in it. */
const sheets = new WeakMap<Document | ShadowRoot, { readonly sheet: CSSStyleSheet; readonly users: Set<object>; theme: Theme | null }>();

/**
 * Puts the marks' styles in the root that owns the text.
 * @param user who paints there; the styles stay until each user has removed them
 * @param theme the ground of the field that is painted: the last one decides for its root
 */
export function addMarkStyles(root: Document | ShadowRoot, user: object, theme: Theme): void {
  const styles = sheets.get(root) ?? { sheet: new CSSStyleSheet(), users: new Set(), theme: null };
  sheets.set(root, styles);
  styles.users.add(user);
  if (styles.theme !== theme) styles.sheet.replaceSync(markStyles(theme));
  styles.theme = theme;
  // Also when the page replaced the root's list of sheets since.
  if (!root.adoptedStyleSheets.includes(styles.sheet)) root.adoptedStyleSheets.push(styles.sheet);
}

/** Takes the styles out of the root when this was their last user. */
export function removeMarkStyles(root: Document | ShadowRoot, user: object): void {
  const styles = sheets.get(root);
  if (styles === undefined) return;
  styles.users.delete(user);
  if (styles.users.size > 0) return;
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== styles.sheet);
  sheets.delete(root);
}

function markStyles(theme: Theme): string {
  const colours = MARK_COLOURS[theme];
  const rule = (level: Level) => `::highlight(${HIGHLIGHT_NAMES[level]}) {
    text-decoration: underline ${LINES[level]} 2px ${colours[level]};
    background-color: ${colours[level].replace('rgb', 'rgba').replace(')', ', 0.1)')};
  }`;
  return `@media screen { ${rule('flag')} ${rule('ask')} }
  @media (forced-colors: active) {
    ::highlight(${HIGHLIGHT_NAMES.flag}), ::highlight(${HIGHLIGHT_NAMES.ask}) {
      text-decoration-color: CanvasText;
      background-color: transparent;
    }
  }`;
}
