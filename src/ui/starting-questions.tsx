import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { needsOf } from '../coaching/needs.ts';
import { startingQuestions } from '../coaching/starting-questions.ts';
import { changesBy, lawText, roleText, taskLabel } from '../coaching/tasks.ts';
import { kindText } from '../coaching/texts.ts';
import { LAWS, ROLES } from '../engine/types.ts';
import type { HelpRequestId, Matrix, Task } from '../engine/types.ts';
import { t } from '../i18n/translate.ts';

interface StartingQuestionsProps {
  readonly helpRequests: readonly HelpRequestId[];
  readonly matrix: Matrix;
  readonly task: Task;
  /** Null: there is no note to choose it for. */
  readonly onTask: ((task: Task) => void) | null;
}

/** The three questions before the work, one after the other; each stays folded until asked for. */
export function StartingQuestions({ helpRequests, matrix, task, onTask }: StartingQuestionsProps) {
  const [open, setOpen] = useState<number | null>(null);
  const questions = startingQuestions(helpRequests, matrix);
  const chosen = taskLabel(task);
  const section = useRef<HTMLElement>(null);
  // What opens, opens below what was pressed, and folds what was open above: as much of it as fits comes into view, from its question on.
  useEffect(() => {
    const opened = section.current?.querySelector('details[open]');
    for (const part of [opened, opened?.firstElementChild]) part?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const answers: readonly ComponentChildren[] = [
    onTask && <WhichTask helpRequests={helpRequests} matrix={matrix} task={task} onTask={onTask} />,
    <WhatIsNeeded helpRequests={helpRequests} matrix={matrix} task={task} />,
    <ol>{kindText('dossier-request').instead.map((step) => <li key={step}>{step}</li>)}</ol>,
  ];
  return (
    <section class="starting-questions" ref={section}>
      <h2 class="quiet">{t('popup.questions')}</h2>
      {questions.map(({ question, hint, facts }, at) => (
        <details key={question} open={open === at}>
          <summary onClick={(event) => { event.preventDefault(); setOpen(open === at ? null : at); }}>
            {question}
            {at === 0 && chosen !== '' && <span class="chosen">{t('start.work.chosen', { chosen })}</span>}
          </summary>
          <p>{hint}</p>
          {facts.length > 0 && (
            <dl>{facts.map(({ label, text }) => <div key={label + text}><dt>{label}</dt><dd>{text}</dd></div>)}</dl>
          )}
          {answers[at]}
          {at + 1 < questions.length && (
            <button type="button" class="next outlined" onClick={({ currentTarget }) => { followWith(currentTarget); setOpen(at + 1); }}>{t('start.next')}</button>
          )}
        </details>
      ))}
    </section>
  );
}

/** Who had the focus on the button that goes away has it on the next question, at the top of what is in sight. In a page a pointer gives it none. */
function followWith(button: HTMLButtonElement): void {
  if (!button.matches(':focus')) return;
  const next = button.closest('details')?.nextElementSibling?.querySelector('summary');
  requestAnimationFrame(() => {
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'start' });
  });
}

/** Helping or assessing, and under which law; what the choice changes, with its articles. */
function WhichTask({ helpRequests, matrix, task, onTask }: StartingQuestionsProps & { readonly onTask: (task: Task) => void }) {
  const said = [roleText(task.role), ...(task.law === null ? [] : [lawText(task.law)])];
  const changes = changesBy(task, helpRequests, matrix);
  return (
    <>
      <div class="options-row" role="group" aria-label={t('start.work.role')}>
        {ROLES.map((role) => (
          <Option key={role} label={roleText(role).name} isChosen={task.role === role} onChoose={() => { onTask({ ...task, role }); }} />
        ))}
      </div>
      <div class="options-row" role="group" aria-label={t('start.work.which-law')}>
        <Option label={t('start.work.own-law')} isChosen={task.law === null} onChoose={() => { onTask({ ...task, law: null }); }} />
        {LAWS.map((law) => (
          <Option key={law} label={lawText(law).name} isChosen={task.law === law} onChoose={() => { onTask({ ...task, law }); }} />
        ))}
      </div>
      <div role="status">
        {said.map(({ name, text, article }) => <p key={name}>{text} <span class="quiet">({article})</span></p>)}
        {changes.length > 0 && (
          <>
            <h3>{t('start.work.changes')}</h3>
            <dl>
              {changes.map(({ category, why, article }) => (
                <div key={category + why}><dt>{category}</dt><dd>{why} <span class="quiet">({article})</span></dd></div>
              ))}
            </dl>
          </>
        )}
      </div>
    </>
  );
}

interface OptionProps {
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Option({ label, isChosen, onChoose }: OptionProps) {
  return <button type="button" class="option outlined" aria-pressed={isChosen} onClick={onChoose}>{label}</button>;
}

/** What belongs, what belongs only if, and what stays out. */
function WhatIsNeeded({ helpRequests, matrix, task }: Omit<StartingQuestionsProps, 'onTask'>) {
  const { belongs, onlyIf, staysOut } = needsOf(helpRequests, matrix, task);
  return (
    <>
      {belongs.length > 0 && <><h3>{t('start.need.belongs')}</h3><p>{belongs.join(' · ')}</p></>}
      {staysOut.length > 0 && <><h3>{t('start.need.stays-out')}</h3><p>{staysOut.join(' · ')}</p></>}
      {onlyIf.length > 0 && (
        <>
          <h3>{t('start.need.only-if')}</h3>
          <dl>
            {onlyIf.map(({ category, conditions }) => (
              <div key={category}><dt>{category}</dt>{conditions.map((condition) => <dd key={condition}>{condition}</dd>)}</div>
            ))}
          </dl>
        </>
      )}
    </>
  );
}
