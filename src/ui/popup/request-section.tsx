import { useState } from 'preact/hooks';
import { helpRequestText } from '../../coaching/texts.ts';
import type { HelpRequestId, Matrix } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import { RequestPicker } from '../request-picker.tsx';
import { WorkedExamples } from '../worked-examples.tsx';
import { useId } from '../use-id.ts';
import type { TabState } from './popup-state.ts';

interface RequestSectionProps {
  readonly tab: Extract<TabState, { status: 'on' }>;
  readonly matrix: Matrix;
  readonly onChange: (helpRequests: readonly HelpRequestId[]) => void;
}

/** The help requests Noodzaak goes by, where they come from, the list to change them, and an example of each. */
export function RequestSection({ tab, matrix, onChange }: RequestSectionProps) {
  const [open, setOpen] = useState(false);
  const pickerId = useId();
  const { helpRequests, helpRequestsFrom } = tab;
  const names = matrix.helpRequests
    .filter(({ id }) => helpRequests.includes(id))
    .map((helpRequest) => helpRequestText(helpRequest).short);
  return (
    <section class="request-section">
      <h2 class="quiet">{t('request.label')}</h2>
      <div class="going-by">
        <p>
          <strong>{names.join(', ')}</strong>
          {helpRequestsFrom === 'recognised' && <span class="quiet"> · {t('request.recognised')}</span>}
          {helpRequestsFrom === 'page' && <span class="quiet"> · {t('request.on-page')}</span>}
        </p>
        <button
          type="button"
          class="outlined"
          aria-expanded={open}
          aria-controls={pickerId}
          onClick={() => { setOpen(!open); }}
        >
          {t('request.change')}
        </button>
      </div>
      <div id={pickerId} hidden={!open}>
        {open && (
          <RequestPicker matrix={matrix} selected={helpRequestsFrom === 'fallback' ? [] : helpRequests} onChange={onChange} />
        )}
      </div>
      <WorkedExamples helpRequests={helpRequests} matrix={matrix} />
    </section>
  );
}
