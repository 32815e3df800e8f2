import { clarifyingReply, notToSend, replyLogLine } from '../../coaching/clarifying-reply.ts';
import type { HelpRequest } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import { CopyButton } from '../copy-button.tsx';
import { dutchDate } from '../dutch-date.ts';
import type { Weighing } from '../request-builder/request-builder.tsx';
import { SharedLine } from './shared-line.tsx';

interface ClarifyingReplyProps {
  readonly today: Date;
  /** The help requests in use. */
  readonly helpRequests: readonly HelpRequest[];
  readonly weigh: Weighing;
}

/** A reply to copy, for somebody who asks for much, and what not to send meanwhile. */
export function ClarifyingReply({ today, helpRequests, weigh }: ClarifyingReplyProps) {
  const reply = clarifyingReply();
  const line = replyLogLine(dutchDate(today));
  return (
    <div class="builder">
      <h2>{t('reply.title')}</h2>
      <ul class="rather">{notToSend().map((what) => <li key={what}>{what}</li>)}</ul>
      <textarea class="letter" readOnly rows={8} lang="nl" aria-label={t('reply.title')} value={reply} />
      <div><CopyButton text={reply} /></div>
      <div class="note-line">
        <h3>{t('builder.line')}</h3>
        <p class="line" lang="nl">{line}</p>
        <div><CopyButton text={line} /></div>
      </div>
      <SharedLine today={today} helpRequest={helpRequests[0]?.id ?? null} weigh={typeof weigh === 'function' ? weigh : null} />
    </div>
  );
}
