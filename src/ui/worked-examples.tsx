import { helpRequestText } from '../coaching/texts.ts';
import { workedExample } from '../coaching/worked-examples.ts';
import type { HelpRequest, HelpRequestId, Matrix } from '../engine/types.ts';
import { t } from '../i18n/translate.ts';

interface WorkedExamplesProps {
  readonly helpRequests: readonly HelpRequestId[];
  readonly matrix: Matrix;
}

/** For each help request at hand an invented case, folded until asked for: a note that is enough, and what can go. */
export function WorkedExamples({ helpRequests, matrix }: WorkedExamplesProps) {
  const chosen = matrix.helpRequests.filter(({ id }) => helpRequests.includes(id));
  return (
    <>
      {chosen.map((helpRequest) => (
        <WorkedExampleOf
          key={helpRequest.id}
          helpRequest={helpRequest}
          title={chosen.length > 1 ? t('example.title-for', { helpRequest: helpRequestText(helpRequest).short }) : t('example.title')}
        />
      ))}
    </>
  );
}

function WorkedExampleOf({ helpRequest, title }: { readonly helpRequest: HelpRequest; readonly title: string }) {
  const example = workedExample(helpRequest.id);
  if (!example) return null;
  return (
    <details class="worked-example">
      <summary>{title}</summary>
      <p class="quiet">{example.situation} {t('example.invented')}</p>
      <h3>{t('example.write')}</h3>
      <p class="written">{example.write}</p>
      <h3>{t('example.leave-out')}</h3>
      <ul>
        {example.leaveOut.map(({ sentence, what, why }) => (
          <li key={sentence}>
            {sentence}
            <span class="quiet">{t('example.why', { what, why })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
