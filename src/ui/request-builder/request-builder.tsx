import { useEffect, useRef, useState } from 'preact/hooks';
import {
  addresseeOptions,
  consentOptions,
  draftFor,
  draftForAddressee,
  draftForOther,
  firstAddressee,
  letterFor,
  logLineFor,
  missingIn,
  monthsOf,
  MOST_QUESTIONS,
  periodOptions,
  residentKnowsOptions,
  sentenceWithoutRequest,
  suggestedQuestions,
  waitsForResident,
  withResident,
  WITHOUT_REQUEST,
  wordsToWeigh,
} from '../../coaching/targeted-request.ts';
import type { LetterDates, RequestDraft, WithoutRequest } from '../../coaching/targeted-request.ts';
import { helpRequestText } from '../../coaching/texts.ts';
import { weighedTogether } from '../../coaching/weigh-request.ts';
import type { WeighRequest } from '../../coaching/weigh-request.ts';
import type { HelpRequest } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import { CopyButton } from '../copy-button.tsx';
import { Choice, Words } from '../choice-and-words.tsx';
import { dutchDate, monthsBefore } from '../dutch-date.ts';
import { holdFocus } from '../hold-focus.ts';
import { PutInNote } from '../put-in-note.tsx';
import type { PutText } from '../put-in-note.tsx';
import { useId } from '../use-id.ts';

/** As `PutText`, of one text of several: with the last the form is done. */
type PutOneText = (text: string, isLast: boolean) => Promise<boolean>;

/** What weighs words; or that it is on its way; or that it could not be brought. */
export type Weighing = WeighRequest | 'coming' | 'failed';

export interface RequestBuilderProps {
  /** The help requests in use, at least one; the one it is written for first. */
  readonly helpRequests: readonly HelpRequest[];
  /** The words that asked for too much: they tell who is asked. Empty where there are none. */
  readonly words: string;
  /** What goes from the note for the first text that is put there. */
  readonly replaced: string;
  readonly today: Date;
  /** Puts a text in the place of those words, or below one that was put there; null where the note is out of reach. */
  readonly putInNote: PutOneText | null;
  /** What is to be asked of what the worker wrote; without it no letter is made. */
  readonly weigh: Weighing;
}

/** Where the worker is: is it needed, what to ask, the letter; or: the resident does it. */
type Step = 'first' | 'ask' | 'letter' | WithoutRequest;

/** From a wish for a whole file to one to three questions that somebody can answer, or to no request at all. */
export function RequestBuilder(props: RequestBuilderProps) {
  const { helpRequests, words } = props;
  const [step, setStep] = useState<Step>('first');
  const [helpRequest, setHelpRequest] = useState(helpRequests[0]);
  const builder = useRef<HTMLDivElement>(null);
  // Each step is read from its heading on.
  useEffect(() => { if (step !== 'first') builder.current?.querySelector('h2')?.scrollIntoView({ block: 'nearest' }); }, [step]);
  const [draft, setDraft] = useState(helpRequest === undefined ? null : draftFor(helpRequest, firstAddressee(words, helpRequest)));
  // In the popup the worker can choose others while the form is open.
  const goingBy = helpRequests.find(({ id }) => id === helpRequest?.id) ?? helpRequests[0];
  const goOnFor = (chosen: HelpRequest): void => {
    setHelpRequest(chosen);
    setDraft(draft === null || helpRequest === undefined ? draftFor(chosen, firstAddressee(words, chosen)) : draftForOther(draft, helpRequest, chosen, words));
  };
  useEffect(() => { if (goingBy !== undefined && goingBy.id !== helpRequest?.id) goOnFor(goingBy); }, [goingBy?.id]);
  if (helpRequest === undefined || draft === null) return null;
  const go = (next: Step): void => {
    holdFocus(builder.current);
    setStep(next);
  };
  const before: Step | null = step === 'first' ? null : step === 'letter' ? 'ask' : 'first';
  return (
    <div class="builder" ref={builder} tabIndex={-1}>
      {step === 'first' && <First onChoose={go} />}
      {step === 'ask' && (
        <AskForm
          {...props}
          helpRequest={helpRequest}
          draft={draft}
          onHelpRequest={goOnFor}
          onChange={setDraft}
          onDone={() => { go('letter'); }}
        />
      )}
      {step === 'letter' && <Letter {...props} helpRequest={helpRequest} draft={draft} />}
      {step !== 'first' && step !== 'ask' && step !== 'letter' && <NoRequest {...props} how={step} />}
      {before !== null && <button type="button" class="plain back" onClick={() => { go(before); }}>{t('builder.back')}</button>}
    </div>
  );
}

function First({ onChoose }: { readonly onChoose: (step: Step) => void }) {
  return (
    <>
      <h2>{t('builder.title')}</h2>
      <p>{t('builder.first')}</p>
      <div class="answers">
        {WITHOUT_REQUEST.map((how) => (
          <button key={how} type="button" class="outlined" onClick={() => { onChoose(how); }}>{t(`builder.first.${how}`)}</button>
        ))}
        <button type="button" class="outlined" onClick={() => { onChoose('ask'); }}>{t('builder.first.ask')}</button>
      </div>
    </>
  );
}

interface LetterProps extends RequestBuilderProps {
  readonly helpRequest: HelpRequest;
  readonly draft: RequestDraft;
}

/** The dates in what is written on this day. */
const datesOn = (today: Date, draft: RequestDraft): LetterDates => ({ today: dutchDate(today), from: dutchDate(monthsBefore(today, monthsOf(draft.period))) });

function Letter({ helpRequest, draft, replaced, today, putInNote }: LetterProps) {
  const dates = datesOn(today, draft);
  const [letter, line] = [letterFor(draft, helpRequest, dates), logLineFor(draft, dates.today)];
  const [put, setPut] = useState<string | null>(null);
  const actions = useRef<HTMLDivElement>(null);
  const isLetterThere = put === letter;
  // The letter takes up much of the window now: the card gets low, and the line is what is left to put.
  useEffect(() => { if (isLetterThere) actions.current?.nextElementSibling?.scrollIntoView({ block: 'nearest' }); }, [isLetterThere]);
  const putOne: PutText | null = putInNote && (async (text) => {
    const isThere = await putInNote(text, put !== null);
    if (isThere) setPut(text);
    return isThere;
  });
  return (
    <>
      <h2>{t('builder.letter')}</h2>
      {waitsForResident(draft) && <p class="hint">{t('builder.wait')}</p>}
      {!isLetterThere && <textarea class="letter" readOnly rows={9} lang="nl" aria-label={t('builder.letter')} value={letter} />}
      <p class="hint">{t('builder.reference')}</p>
      {putInNote && put === null && <InPlaceOf words={replaced} />}
      <div class="answers" ref={actions}>
        {putOne && <PutInNote label={t('builder.put-letter')} text={letter} put={putOne} />}
        {!isLetterThere && <CopyButton text={letter} />}
      </div>
      <NoteLine line={line} putInNote={putOne} />
    </>
  );
}

function NoRequest({ how, replaced, putInNote }: RequestBuilderProps & { readonly how: WithoutRequest }) {
  return (
    <>
      <h2>{t('builder.no-request')}</h2>
      <p>{t('builder.no-request.text')}</p>
      {putInNote && <InPlaceOf words={replaced} />}
      <NoteLine line={sentenceWithoutRequest(how)} putInNote={putInNote && ((line) => putInNote(line, true))} />
    </>
  );
}

/** What goes from the note by the click that puts a text there. */
function InPlaceOf({ words }: { readonly words: string }) {
  return <p class="replaced">{t('builder.replaces')}: <del>{words}</del></p>;
}

/** A line for the note, to put there with one click or to copy. */
function NoteLine({ line, putInNote }: { readonly line: string; readonly putInNote: PutText | null }) {
  return (
    <div class="note-line">
      <h3>{t('builder.line')}</h3>
      <p class="line" lang="nl">{line}</p>
      <div class="answers">
        {putInNote && <PutInNote label={t('builder.put')} text={line} put={putInNote} />}
        <CopyButton text={line} />
      </div>
    </div>
  );
}

interface AskFormProps extends RequestBuilderProps {
  readonly helpRequest: HelpRequest;
  readonly draft: RequestDraft;
  readonly onHelpRequest: (helpRequest: HelpRequest) => void;
  readonly onChange: (draft: RequestDraft) => void;
  readonly onDone: () => void;
}

function AskForm({ helpRequests, helpRequest, draft, today, weigh: weighing, onHelpRequest, onChange, onDone }: AskFormProps) {
  const hintId = useId();
  const decisionId = useId();
  const consentId = useId();
  const makeId = useId();
  const suggested = suggestedQuestions(helpRequest, draft.addressee);
  const own = draft.questions.find((question) => !suggested.includes(question)) ?? '';
  const ticked = draft.questions.filter((question) => suggested.includes(question));
  const isFull = draft.questions.filter((question) => question.trim() !== '').length >= MOST_QUESTIONS;
  const weigh = typeof weighing === 'function' ? weighing : null;
  const doubt = own === '' ? null : (weigh?.(own, helpRequest.id) ?? null);
  const doubtOfDecision = weigh?.(draft.decision, helpRequest.id) ?? null;
  const { purpose } = helpRequestText(helpRequest);
  const missing = missingIn(draft);
  // Each by itself may pass what the whole does not; and of why and what for, only the whole is weighed.
  const doubtOfWhole = missing === null && weigh !== null && doubt === null && doubtOfDecision === null ? weighedTogether(weigh, wordsToWeigh(draft, helpRequest, datesOn(today, draft)), helpRequest.id) : null;
  const change = (changed: Partial<RequestDraft>) => { onChange({ ...draft, ...changed }); };
  const ask = (questions: readonly string[], mine: string) => {
    change({ questions: [...suggested.filter((question) => questions.includes(question)), ...(mine === '' ? [] : [mine])] });
  };

  return (
    <>
      <h2>{t('builder.title')}</h2>
      {helpRequests.length > 1 && (
        <Choice
          label={t('request.label')}
          options={helpRequests.map((each) => ({ id: each.id, name: helpRequestText(each).short }))}
          value={helpRequest.id}
          onChange={(id) => { onHelpRequest(helpRequests.find((each) => each.id === id) ?? helpRequest); }}
        />
      )}
      <Choice
        label={t('builder.to')}
        options={addresseeOptions(helpRequest)}
        value={draft.addressee}
        onChange={(addressee) => { onChange(draftForAddressee(draft, helpRequest, addressee)); }}
      />
      <fieldset>
        <legend>{t('builder.questions')}</legend>
        {suggested.map((question) => (
          <label key={question} class="tick" lang="nl">
            <input
              type="checkbox"
              checked={ticked.includes(question)}
              disabled={isFull && !ticked.includes(question)}
              onChange={({ currentTarget }) => {
                ask(currentTarget.checked ? [...ticked, question] : ticked.filter((other) => other !== question), own);
              }}
            />
            {question}
          </label>
        ))}
        <label class="write">
          {t('builder.own')}
          <input
            type="text"
            lang="nl"
            value={own}
            disabled={isFull && own === ''}
            aria-describedby={hintId}
            onInput={({ currentTarget }) => { ask(ticked, currentTarget.value); }}
          />
        </label>
        <p id={hintId} class="hint" role="status">{doubt !== null && t(`builder.${doubt}`, { purpose })}</p>
      </fieldset>
      <Words label={t('builder.purpose')} value={draft.purpose} onInput={(purpose) => { change({ purpose }); }} />
      <Words label={t('builder.decision')} value={draft.decision} describedBy={decisionId} onInput={(decision) => { change({ decision }); }} />
      <p id={decisionId} class="hint" role="status">{doubtOfDecision !== null && t(`builder.${doubtOfDecision}-decision`, { purpose })}</p>
      <Choice label={t('builder.period')} options={periodOptions()} value={draft.period} onChange={(period) => { change({ period }); }} />
      <Words label={t('builder.why')} value={draft.why} onInput={(why) => { change({ why }); }} />
      <Choice
        label={t('builder.knows')}
        options={residentKnowsOptions()}
        value={draft.residentKnows}
        onChange={(residentKnows) => { onChange(withResident(draft, { residentKnows })); }}
      />
      <Choice
        label={t('builder.consent')}
        options={consentOptions()}
        value={draft.consent}
        describedBy={consentId}
        onChange={(consent) => { onChange(withResident(draft, { consent })); }}
      />
      <p id={consentId} class="hint">{t('builder.consent.hint')}</p>
      <button type="button" class="primary" disabled={weigh === null || missing !== null || [doubt, doubtOfDecision, doubtOfWhole].includes('broad')} aria-describedby={makeId} onClick={onDone}>{t('builder.make')}</button>
      <p id={makeId} class="hint" role="status">
        {typeof weighing === 'string' && t(`builder.weighing-${weighing}`)}
        {typeof weighing !== 'string' && missing !== null && t(`builder.${missing}-first`)}
        {doubtOfWhole !== null && t(`builder.${doubtOfWhole}-letter`, { purpose })}
      </p>
    </>
  );
}
