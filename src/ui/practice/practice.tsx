import '../../i18n/page-texts.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { guidanceFor } from '../../coaching/guidance.ts';
import { missingFrom, practiceCases } from '../../coaching/practice.ts';
import type { PracticeCase } from '../../coaching/practice.ts';
import { helpRequestText } from '../../coaching/texts.ts';
import type { HelpRequestId, Matrix } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import type { FindingSummary, FrameSummary } from '../../protocol/messages.ts';
import { PageHeader } from '../page/page-header.tsx';
import { useId } from '../use-id.ts';

interface PracticeProps {
  readonly matrix: Matrix;
  /** What the coach says of the note in use; null before it read one. */
  readonly summary: FrameSummary | null;
}

/** Cases to practise on: the coach reads along as it does at work, the page keeps count of what is left to do. */
export function Practice({ matrix, summary }: PracticeProps) {
  const [at, setAt] = useState(0);
  const cases = practiceCases();
  const current = cases[at];
  const pickerId = useId();
  if (current === undefined) return null;
  return (
    <>
      <PageHeader title={t('practice.title')} text={t('practice.intro')} />
      <main>
        <div class="picker">
          <label for={pickerId}>{t('practice.choose')}</label>
          <select id={pickerId} value={String(at)} onChange={({ currentTarget }) => { setAt(currentTarget.selectedIndex); }}>
            {cases.map(({ helpRequest, title }, place) => (
              <option key={helpRequest} value={String(place)}>{`${String(place + 1)}. ${title} (${nameOf(helpRequest, matrix)})`}</option>
            ))}
          </select>
          <button type="button" class="outlined" disabled={at === 0} onClick={() => { setAt(at - 1); }}>{t('practice.previous')}</button>
          <button type="button" class="outlined" disabled={at === cases.length - 1} onClick={() => { setAt(at + 1); }}>{t('practice.next')}</button>
        </div>
        <Case key={current.helpRequest} practiceCase={current} matrix={matrix} summary={summary} />
      </main>
    </>
  );
}

interface CaseProps extends PracticeProps {
  readonly practiceCase: PracticeCase;
}

function Case({ practiceCase, matrix, summary }: CaseProps) {
  const { title, situation, note, better, needed } = practiceCase;
  const [text, setText] = useState(note);
  const [shown, setShown] = useState(false);
  // What is said as the case comes up is still of the one before.
  const [former] = useState(summary);
  const read = summary === former ? null : summary;
  const field = useRef<HTMLTextAreaElement>(null);
  const noteId = useId();
  // The coach reads a field that is in use.
  useEffect(() => { field.current?.focus({ preventScroll: true }); }, []);
  return (
    <>
      <section>
        <h2>{title}</h2>
        <p>{situation}</p>
        <label for={noteId}>{t('practice.note')}</label>
        <textarea
          id={noteId}
          ref={field}
          rows={9}
          lang="nl"
          spellcheck={false}
          defaultValue={note}
          onInput={({ currentTarget }) => { setText(currentTarget.value); }}
        />
        <Feedback findings={read?.findings ?? null} dismissed={read?.dismissed.length ?? 0} missing={missingFrom(text, needed).map(({ what }) => what)} helpRequest={practiceCase.helpRequest} matrix={matrix} />
        <button type="button" class="outlined" aria-expanded={shown} onClick={() => { setShown(!shown); }}>{t('practice.example')}</button>
        {shown && <blockquote lang="nl">{better}</blockquote>}
      </section>
      <Dilemma practiceCase={practiceCase} />
    </>
  );
}

interface FeedbackProps {
  /** Null before the coach read the note. */
  readonly findings: readonly FindingSummary[] | null;
  /** How many marks were dismissed whose words still stand there. */
  readonly dismissed: number;
  readonly missing: readonly string[];
  readonly helpRequest: HelpRequestId;
  readonly matrix: Matrix;
}

/** What the coach still asks about, and what the note has lost. */
function Feedback({ findings, dismissed, missing, helpRequest, matrix }: FeedbackProps) {
  if (findings === null) return <p class="feedback" role="status">{t('practice.click')}</p>;
  const isDone = findings.length === 0 && missing.length === 0;
  return (
    <div class="feedback" role="status">
      {isDone && <p class="done">{t(dismissed === 0 ? 'practice.done' : 'practice.dismissed')}</p>}
      {findings.length > 0 && (
        <>
          <h3>{t('practice.left')}</h3>
          <ul>{findings.map((finding) => <li key={finding.position}>{guidanceFor(finding, [helpRequest], matrix).title}</li>)}</ul>
        </>
      )}
      {missing.length > 0 && (
        <>
          <h3>{t('practice.missing')}</h3>
          <ul>{missing.map((what) => <li key={what}>{what}</li>)}</ul>
        </>
      )}
    </div>
  );
}

function Dilemma({ practiceCase: { dilemma } }: { readonly practiceCase: PracticeCase }) {
  const [chosen, setChosen] = useState<number | null>(null);
  const answer = chosen === null ? undefined : dilemma.answers[chosen];
  return (
    <section>
      <h2>{t('practice.dilemma')}</h2>
      <p>{dilemma.question}</p>
      <div class="answers">
        {dilemma.answers.map(({ text }, place) => (
          <button key={text} type="button" class="outlined" aria-pressed={chosen === place} onClick={() => { setChosen(place); }}>{text}</button>
        ))}
      </div>
      <p class={`reply ${answer?.fits === true ? 'fits' : ''}`} role="status">{answer?.reply}</p>
    </section>
  );
}

function nameOf(id: HelpRequestId, matrix: Matrix): string {
  const helpRequest = matrix.helpRequests.find((each) => each.id === id);
  return helpRequest === undefined ? id : helpRequestText(helpRequest).short;
}
