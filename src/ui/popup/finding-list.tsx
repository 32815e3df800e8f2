import { useState } from 'preact/hooks';
import { guidanceFor } from '../../coaching/guidance.ts';
import type { Guidance } from '../../coaching/guidance.ts';
import type { HelpRequestId, Matrix, Task } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import { countsInWords } from '../counts.ts';
import { doubtText } from '../doubt.ts';
import { countOf, LevelTag } from '../level-tag.tsx';
import { useId } from '../use-id.ts';
import type { PopupFinding } from './popup-state.ts';

interface FindingListProps {
  readonly findings: readonly PopupFinding[];
  readonly helpRequests: readonly HelpRequestId[];
  readonly matrix: Matrix;
  readonly task: Task;
  /** Whom to ask in doubt, in one line; empty where no policy says so. */
  readonly privacyOfficer: string;
  readonly onGoTo: (finding: PopupFinding) => void;
}

/** Findings that ask the same question, as one row. */
interface FindingGroup {
  readonly first: PopupFinding;
  readonly count: number;
}

/** What is open in this tab: one row for each question, however often it is raised. */
export function FindingList({ findings, helpRequests, matrix, task, privacyOfficer, onGoTo }: FindingListProps) {
  return (
    <section>
      <h2 class="quiet">{t('popup.findings')}</h2>
      <ul class="findings">
        {groupsOf(findings).map(({ first, count }) => (
          <FindingRow
            key={questionOf(first)}
            finding={first}
            count={count}
            guidance={guidanceFor(first, helpRequests, matrix, task)}
            privacyOfficer={privacyOfficer}
            onGoTo={onGoTo}
          />
        ))}
      </ul>
    </section>
  );
}

const questionOf = ({ kind, level, category, subtopic }: PopupFinding): string => [kind, level, category, subtopic].join(' ');

function groupsOf(findings: readonly PopupFinding[]): readonly FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const group = groups.get(questionOf(finding));
    groups.set(questionOf(finding), { first: group?.first ?? finding, count: (group?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}

interface FindingRowProps {
  readonly finding: PopupFinding;
  readonly count: number;
  readonly guidance: Guidance;
  readonly privacyOfficer: string;
  readonly onGoTo: (finding: PopupFinding) => void;
}

function FindingRow({ finding, count, guidance, privacyOfficer, onGoTo }: FindingRowProps) {
  const [explained, setExplained] = useState(false);
  const ruleId = useId();
  const { title, category, decidedBy, level, explanation, condition, contact, article, instead } = guidance;
  const counts = countsInWords(countOf(level, count));
  return (
    <li class="finding">
      <div class="row">
        <button type="button" class="go-to" aria-label={t('popup.go-to', { what: title, counts })} onClick={() => { onGoTo(finding); }}>
          <span class="what">{title}</span>
          {category !== null && <span class="quiet category">{category}</span>}
        </button>
        <LevelTag level={level} count={count} />
        <button
          type="button"
          class="plain why"
          aria-label={t('popup.why-label', { what: title })}
          aria-expanded={explained}
          aria-controls={ruleId}
          onClick={() => { setExplained(!explained); }}
        >
          {t('popup.why')}
        </button>
      </div>
      <div id={ruleId} class="rule" hidden={!explained}>
        <p>{explanation}</p>
        <dl>
          {instead.length > 0 && <><dt>{t('card.instead')}</dt><dd>{instead.join(' ')}</dd></>}
          {condition !== null && <><dt>{t('card.condition')}</dt><dd>{condition}</dd></>}
          {contact !== null && <><dt>{t('card.own-rule')}</dt><dd>{t('card.own-rule-contact', { contact })}</dd></>}
          <dt>{t('card.article')}</dt>
          <dd>{article}{decidedBy !== null && <span class="quiet"> · {t('card.decided-by', { name: decidedBy })}</span>}</dd>
        </dl>
        <p>{doubtText(privacyOfficer)}</p>
      </div>
    </li>
  );
}
