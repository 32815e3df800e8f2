/** A finding, turned into a question to a professional with a next step. */
import { createNecessityTest, decidedBy, matrixUnder } from '../engine/necessity.ts';
import { ORDINARY_TASK } from '../engine/types.ts';
import type { Finding, FindingKind, HelpRequest, HelpRequestId, Level, Matrix, Task } from '../engine/types.ts';
import { t } from '../i18n/translate.ts';
import { roleOrLawName } from './tasks.ts';
import { helpRequestText, kindText, topicText } from './texts.ts';
import { fittingOffers } from './widening.ts';

/** What a worker can do with a finding, in the order the card shows it. */
const CHOICES = ['rewrite', 'leave-out', 'add-request', 'keep', 'wrong'] as const;
/** What opens a form in the card's place. */
export type PanelChoice = 'ask-targeted' | 'reply' | 'consent-check' | 'choose-domains';
export type Choice = (typeof CHOICES)[number] | PanelChoice;

/** All that is known of a finding outside the tab is enough to explain it. */
export type Explainable = Pick<Finding, 'kind' | 'category' | 'subtopic' | 'level'>;

export interface Guidance {
  readonly level: Level;
  /** The category's name in the matrix; null for the kinds that are no category of data. */
  readonly category: string | null;
  /** The role or law that the worker chose and that decides here; null where it makes no difference. */
  readonly decidedBy: string | null;
  /** What was found, in a few words. */
  readonly title: string;
  /** At most two sentences: the question, and why it may not be needed. */
  readonly explanation: string;
  /** When it may be recorded after all. */
  readonly condition: string | null;
  /** Whom to ask where the municipality itself decided on this; null where the matrix did. */
  readonly contact: string | null;
  /** The articles it rests on. */
  readonly article: string;
  /** How to write or ask it instead: one hint, or three steps. */
  readonly instead: readonly string[];
  /** A wording to copy and fill in, for when the sentence itself gives none. */
  readonly pattern: string | null;
  readonly choices: readonly Choice[];
  /** The help requests that would give this a place: what "Hulpvraag toevoegen" offers, the likeliest first. */
  readonly widening: readonly HelpRequest[];
}

/** What somebody else wrote is answered, not rewritten: leaving it out would change their words. */
const CHOICES_PER_KIND: Readonly<Record<FindingKind, readonly Choice[]>> = {
  excess: CHOICES,
  'dossier-request': ['ask-targeted', 'leave-out', 'keep', 'wrong'],
  'incoming-request': ['reply', 'keep', 'wrong'],
  'consent-as-ground': ['consent-check', 'leave-out', 'keep', 'wrong'],
  'zrm-scores': ['choose-domains', 'leave-out', 'keep', 'wrong'],
};

/**
 * The guidance for a finding under the given help requests. With several, the one that leaves the most room
 * speaks, as in the verdict. None given: the matrix's fallback.
 * @param task what the worker is busy with, when that was said
 * @param ages those that the note names
 * @throws RangeError when an excess finding names a topic that the matrix does not have
 */
export function guidanceFor(
  finding: Explainable,
  helpRequests: readonly HelpRequestId[],
  wholeMatrix: Matrix,
  task: Task = ORDINARY_TASK,
  ages: readonly number[] = [],
): Guidance {
  const { kind, level } = finding;
  if (kind !== 'excess') {
    return { level, category: null, decidedBy: null, contact: null, widening: [], pattern: null, choices: CHOICES_PER_KIND[kind], ...kindText(kind) };
  }
  const matrix = matrixUnder(wholeMatrix, task);
  const necessity = createNecessityTest(matrix);
  const categoryId = finding.category ?? '';
  const subtopicId = finding.subtopic ?? '';
  const goingBy = helpRequests.length > 0 ? helpRequests : [matrix.fallbackHelpRequest];
  const judged = necessity.judge(categoryId, subtopicId, goingBy);
  const category = matrix.categories.find(({ id }) => id === categoryId);
  const helpRequest = matrix.helpRequests.find(({ id }) => id === judged.helpRequest);
  const cell = helpRequest?.cells[categoryId];
  if (!category || !helpRequest || !cell) throw new RangeError(`The matrix has no cell ${judged.helpRequest} x ${categoryId}.`);
  const by = decidedBy(cell, task);
  const text = topicText(categoryId, subtopicId);
  const offers = necessity.widenedBy(categoryId, subtopicId, goingBy).map((id) => ({ id, verdict: necessity.judge(categoryId, subtopicId, [...goingBy, id]).verdict }));
  const widening = fittingOffers(offers, matrix, goingBy, task, ages);
  const question = t('guidance.question', { purpose: helpRequestText(helpRequest).purpose });
  return {
    level,
    category: category.name,
    decidedBy: by === null ? null : roleOrLawName(by),
    title: text?.what ?? necessity.subtopic(categoryId, subtopicId).name,
    explanation: `${question} ${cell.why}`,
    condition: cell.condition,
    contact: cell.contact ?? null,
    article: cell.hook,
    instead: text ? [text.instead] : [],
    pattern: text?.pattern ?? null,
    choices: CHOICES_PER_KIND[kind].filter((choice) => choice !== 'add-request' || widening.length > 0),
    widening,
  };
}
