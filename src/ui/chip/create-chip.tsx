import type { Matrix } from '../../engine/types.ts';
import pickerStyles from '../request-picker.css?inline';
import type { GuideLink } from '../../coaching/safety-guide.ts';
import { createShadowView } from '../shadow-view.ts';
import { Chip } from './chip.tsx';
import type { ChipView } from '../../views/chip.ts';
import exampleStyles from '../worked-examples.css?inline';
import safetyStyles from '../safety-guide.css?inline';
import questionStyles from '../starting-questions.css?inline';
import reportStyles from '../report-check/report-check.css?inline';
import chipStyles from './chip.css?inline';

/** The chip that stands near the field in use, as `<noodzaak-chip>`. Hidden until something is shown. Takes the matrix and the links to the meldcode as they hold now. */
export function createChip(matrix: () => Matrix, meldcodeLinks: () => readonly GuideLink[]): ChipView {
  const { host, render, setTheme } = createShadowView('noodzaak-chip', pickerStyles + exampleStyles + questionStyles + reportStyles + safetyStyles + chipStyles);
  host.hidden = true;
  return {
    host,
    setTheme,
    show: (state, handlers) => {
      host.hidden = false;
      render(<Chip matrix={matrix()} meldcodeLinks={meldcodeLinks()} state={state} handlers={handlers} />);
    },
    clear: () => {
      host.hidden = true;
      render(null);
    },
    focus: () => {
      const control = host.shadowRoot?.querySelector('button');
      control?.focus({ preventScroll: true });
      return control instanceof HTMLElement;
    },
  };
}
