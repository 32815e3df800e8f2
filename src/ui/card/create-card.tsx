import { guidanceFor } from '../../coaching/guidance.ts';
import type { Matrix } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import styles from './card.css?inline';
import { createShadowView } from '../shadow-view.ts';
import { Card } from './card.tsx';
import type { CardView } from './card-view.ts';

/**
 * The card that explains a finding, as `<noodzaak-card>`. Not in the document until somebody places its host;
 * empty and hidden until something is shown.
 */
export function createCard(matrix: Matrix): CardView {
  const { host, render, setTheme } = createShadowView('noodzaak-card', styles);
  let close: (() => void) | null = null;
  /** Makes each showing a new card: no list stays open, no button stays off. */
  let showing = 0;

  host.setAttribute('role', 'dialog');
  // Reachable by script alone: a keyboard worker lands on the whole card first and hears what it is.
  host.tabIndex = -1;
  host.hidden = true;
  host.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close?.();
  });

  return {
    host,
    setTheme,
    show: ({ finding, removed, shorter, helpRequests }, handlers) => {
      const guidance = guidanceFor(finding, helpRequests, matrix);
      close = () => { handlers.close(); };
      showing += 1;
      host.setAttribute('aria-label', t('card.label', { level: t(`level.${guidance.level}`), title: guidance.title }));
      host.setAttribute('aria-description', guidance.explanation);
      host.hidden = false;
      render(<Card key={showing} guidance={guidance} removed={removed} shorter={shorter} handlers={handlers} />);
    },
    focus: () => { host.focus({ preventScroll: true }); },
    clear: () => {
      close = null;
      host.hidden = true;
      render(null);
    },
  };
}
