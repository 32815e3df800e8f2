import { consentByAge } from '../../coaching/consent-check.ts';
import { guidanceFor } from '../../coaching/guidance.ts';
import { scoreLines } from '../../coaching/score-lines.ts';
import type { WeighRequest } from '../../coaching/weigh-request.ts';
import type { Matrix } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import styles from './card.css?inline';
import { createShadowView } from '../shadow-view.ts';
import builderStyles from '../request-builder/request-builder.css?inline';
import { Card } from './card.tsx';
import type { CardView } from '../../views/card.ts';

/**
 * The card that explains a finding, as `<noodzaak-card>`. Not in the document until somebody places its host;
 * empty and hidden until something is shown.
 * @param matrix as it holds now
 * @param privacyOfficer whom to ask in doubt, as it holds now: in one line, empty where no policy says so
 * @param weigh tells what is to be asked of a worker's own question or decision
 */
export function createCard(matrix: () => Matrix, privacyOfficer: () => string, weigh: WeighRequest): CardView {
  const { host, render, setTheme } = createShadowView('noodzaak-card', styles + builderStyles);
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
    show: ({ finding, removed, replaced, marked, shorter, ages, helpRequests, task, mode }, handlers) => {
      const guidance = guidanceFor(finding, helpRequests, matrix(), task, ages);
      close = () => { handlers.close(); };
      showing += 1;
      host.setAttribute('aria-label', t('card.label', { level: t(`level.${guidance.level}`), title: guidance.title }));
      host.setAttribute('aria-description', guidance.explanation);
      host.hidden = false;
      const { helpRequests: all, fallbackHelpRequest } = matrix();
      const goingBy = helpRequests.length > 0 ? helpRequests : [fallbackHelpRequest];
      const requests = goingBy.flatMap((id) => all.find((helpRequest) => helpRequest.id === id) ?? []);
      const lines = finding.kind === 'zrm-scores' ? scoreLines(marked, finding.trace.cues, finding.start, requests) : [];
      render(
        <Card
          key={showing}
          guidance={guidance}
          removed={removed}
          replaced={replaced}
          shorter={shorter}
          helpRequests={requests}
          lines={lines}
          byAge={consentByAge(ages, requests, task)}
          weigh={weigh}
          mode={mode}
          privacyOfficer={privacyOfficer()}
          handlers={handlers}
        />,
      );
    },
    focus: () => {
      host.focus({ preventScroll: true });
      // In a document in design mode, Firefox lets no element have the focus but those in a shadow root.
      if (!host.matches(':focus-within')) host.shadowRoot?.querySelector('button')?.focus({ preventScroll: true });
    },
    clear: () => {
      close = null;
      host.hidden = true;
      render(null);
    },
  };
}
