import { createShadowView } from '../shadow-view.ts';
import styles from './save-dialog.css?inline';
import { SaveDialog, titleOf } from './save-dialog.tsx';
import type { SaveDialogView } from '../../views/save-dialog.ts';

/** The dialog in which a save waits, in a `<noodzaak-card>` of its own. Not in the document until somebody places its host. */
export function createSaveDialog(): SaveDialogView {
  const { host, render, setTheme } = createShadowView('noodzaak-card', styles);
  host.setAttribute('role', 'dialog');
  // Reachable by script alone: a keyboard worker lands on the whole dialog first and hears what it is.
  host.tabIndex = -1;
  return {
    host,
    setTheme,
    show: (state, handlers) => {
      host.setAttribute('aria-label', titleOf(state));
      render(<SaveDialog state={state} handlers={handlers} />);
    },
    focus: () => { host.focus({ preventScroll: true }); },
    clear: () => { render(null); },
  };
}
