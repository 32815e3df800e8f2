import { useState } from 'preact/hooks';
import { knowsOfSharedOptions, NOTHING_SHARED, sharedLineFor, sharedWordsToWeigh } from '../../coaching/clarifying-reply.ts';
import type { SharedDraft } from '../../coaching/clarifying-reply.ts';
import { weighedTogether } from '../../coaching/weigh-request.ts';
import type { WeighRequest } from '../../coaching/weigh-request.ts';
import type { HelpRequestId } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import { Choice, Words } from '../choice-and-words.tsx';
import { CopyButton } from '../copy-button.tsx';
import { dutchDate } from '../dutch-date.ts';
import { useId } from '../use-id.ts';

interface SharedLineProps {
  readonly today: Date;
  readonly helpRequest: HelpRequestId | null;
  /** What is to be asked of the line, as of any in a note; null: nothing can tell. */
  readonly weigh: WeighRequest | null;
}

/** A line for the note of who does share something in the end: folded until then. */
export function SharedLine({ today, helpRequest, weigh }: SharedLineProps) {
  const [draft, setDraft] = useState(NOTHING_SHARED);
  const hintId = useId();
  const change = (changed: Partial<SharedDraft>) => { setDraft({ ...draft, ...changed }); };
  const line = sharedLineFor(draft, dutchDate(today));
  const doubt = line === null || helpRequest === null || weigh === null ? null : weighedTogether(weigh, sharedWordsToWeigh(draft, line), helpRequest);
  return (
    <details class="shared">
      <summary>{t('shared.open')}</summary>
      <div class="builder">
        <Words label={t('shared.what')} value={draft.what} describedBy={hintId} onInput={(what) => { change({ what }); }} />
        <p id={hintId} class="hint" role="status">{doubt !== null && t(`shared.${doubt}`)}</p>
        <Words label={t('shared.whom')} value={draft.whom} onInput={(whom) => { change({ whom }); }} />
        <Words label={t('builder.purpose')} value={draft.purpose} onInput={(purpose) => { change({ purpose }); }} />
        <Choice label={t('builder.knows')} options={knowsOfSharedOptions()} value={draft.residentKnows} onChange={(residentKnows) => { change({ residentKnows }); }} />
        {line === null
          ? <p class="hint">{t('shared.first')}</p>
          : (
            <div class="note-line">
              <h3>{t('builder.line')}</h3>
              <p class="line" lang="nl">{line}</p>
              <div><CopyButton text={line} /></div>
            </div>
          )}
      </div>
    </details>
  );
}
