import { startingQuestions } from '../../coaching/starting-questions.ts';
import type { HelpRequestId, Matrix } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';

interface StartingQuestionsProps {
  readonly helpRequests: readonly HelpRequestId[];
  readonly matrix: Matrix;
}

/** The three questions before the work, each folded until asked for. */
export function StartingQuestions({ helpRequests, matrix }: StartingQuestionsProps) {
  return (
    <section>
      <h2 class="quiet">{t('popup.questions')}</h2>
      {startingQuestions(helpRequests, matrix).map(({ question, hint, facts }) => (
        <details key={question}>
          <summary>{question}</summary>
          <p>{hint}</p>
          {facts.length > 0 && (
            <dl>{facts.map(({ label, text }) => <div key={label + text}><dt>{label}</dt><dd>{text}</dd></div>)}</dl>
          )}
        </details>
      ))}
    </section>
  );
}
