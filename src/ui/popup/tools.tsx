import { useEffect, useRef, useState } from 'preact/hooks';
import type { WeighRequest } from '../../coaching/weigh-request.ts';
import type { HelpRequest, Matrix, ReportCheck } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import { OWN_PAGES } from '../../protocol/own-pages.ts';
import type { OwnPage } from '../../protocol/own-pages.ts';
import { ClarifyingReply } from '../reply/clarifying-reply.tsx';
import { ReportHelp } from '../report-check/report-check.tsx';
import { RequestBuilder } from '../request-builder/request-builder.tsx';
import type { Weighing } from '../request-builder/request-builder.tsx';
import { useId } from '../use-id.ts';

/** What opens within the popup; the words of a note are out of its reach, so it can only be copied. */
const FORMS = ['ask-targeted', 'reply'] as const;
type Form = (typeof FORMS)[number];

interface ToolsProps {
  readonly matrix: Matrix;
  /** The help requests in use, at least one. */
  readonly helpRequests: readonly HelpRequest[];
  /** Null where no site is read along with. */
  readonly checkReport: (() => Promise<readonly ReportCheck[] | null>) | null;
  /** Brings what weighs an own question or decision: the popup has no engine until it is asked for. */
  readonly bringWeighing: () => Promise<WeighRequest>;
  readonly onOpenPage: (page: OwnPage) => void;
}

/** Ways on from the popup: to ask and to answer, and our own pages. */
export function Tools({ matrix, helpRequests, checkReport, bringWeighing, onOpenPage }: ToolsProps) {
  const [open, setOpen] = useState<Form | null>(null);
  const [weigh, setWeigh] = useState<Weighing>('coming');
  const formId = useId();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open === null || typeof weigh === 'function') return;
    setWeigh('coming');
    bringWeighing().then((brought) => { setWeigh(() => brought); }, () => { setWeigh('failed'); });
  }, [open]);
  useEffect(() => { if (open !== null) turnTo(form.current?.querySelector('h2') ?? null); }, [open]);
  return (
    <section class="tools">
      <h2 class="quiet">{t('tools.title')}</h2>
      {checkReport && <ReportHelp helpRequests={matrix.helpRequests} check={checkReport} append={null} />}
      <div class="links">
        {FORMS.map((form) => (
          <button
            key={form}
            type="button"
            class="plain link"
            aria-expanded={open === form}
            aria-controls={formId}
            onClick={() => { setOpen(open === form ? null : form); }}
          >
            {t(`tools.${form}`)}
          </button>
        ))}
        {OWN_PAGES.map((page) => (
          <button key={page} type="button" class="plain link" onClick={() => { onOpenPage(page); }}>{t(`tools.${page}`)}</button>
        ))}
      </div>
      <div id={formId} ref={form} class="form" hidden={open === null}>
        {open === 'ask-targeted' && (
          <RequestBuilder helpRequests={helpRequests} words="" replaced="" today={new Date()} putInNote={null} weigh={weigh} />
        )}
        {open === 'reply' && <ClarifyingReply today={new Date()} helpRequests={helpRequests} weigh={weigh} />}
      </div>
    </section>
  );
}

/** A form opens below what is in sight: shows it from its heading on, which is read out, and from where Tab goes on. */
function turnTo(heading: HTMLElement | null): void {
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}
