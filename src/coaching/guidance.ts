/** A finding, turned into a question to a professional with a next step. */
import type { Finding, FindingKind, HelpRequest, HelpRequestId, Level, Matrix } from '../engine/types.ts';
import { t } from '../i18n/translate.ts';
import { helpRequestsWithRoom, widestCell } from './cell.ts';
import type { Topic } from './cell.ts';
import { helpRequestText, kindText, topicText } from './texts.ts';

/** What a worker can do with a finding, in the order the card shows it. */
const CHOICES = ['leave-out', 'add-request', 'keep', 'wrong'] as const;
export type Choice = (typeof CHOICES)[number];

/** All that is known of a finding outside the tab is enough to explain it. */
export type Explainable = Pick<Finding, 'kind' | 'category' | 'subtopic' | 'level'>;

export interface Guidance {
  readonly level: Level;
  /** The category's name in the matrix; null for the kinds that are no category of data. */
  readonly category: string | null;
  /** What was found, in a few words. */
  readonly title: string;
  /** At most two sentences: the question, and why it may not be needed. */
  readonly explanation: string;
  /** When it may be recorded after all. */
  readonly condition: string | null;
  /** The articles it rests on. */
  readonly article: string;
  /** How to write or ask it instead: one hint, or three steps. */
  readonly instead: readonly string[];
  readonly choices: readonly Choice[];
  /** The help requests that would need this: what "Hulpvraag toevoegen" offers. */
  readonly widening: readonly HelpRequest[];
}

/** What somebody else wrote is answered, not rewritten: leaving it out would change their words. */
const CHOICES_PER_KIND: Readonly<Record<FindingKind, readonly Choice[]>> = {
  excess: CHOICES,
  'dossier-request': ['leave-out', 'keep', 'wrong'],
  'incoming-request': ['keep', 'wrong'],
  'consent-as-ground': ['leave-out', 'keep', 'wrong'],
  'zrm-scores': ['leave-out', 'keep', 'wrong'],
};

const topicOf = ({ category, subtopic }: Explainable): Topic | null =>
  category === null || subtopic === null ? null : { category, subtopic };

/**
 * The guidance for a finding under the given help requests. With several, the one that leaves the most room
 * speaks, as in the verdict. None given: the matrix's fallback.
 * @throws RangeError when an excess finding names a category or help request that the matrix does not have.
 */
export function guidanceFor(finding: Explainable, helpRequests: readonly HelpRequestId[], matrix: Matrix): Guidance {
  const { kind, level } = finding;
  if (kind !== 'excess') {
    return { level, category: null, widening: [], choices: CHOICES_PER_KIND[kind], ...kindText(kind) };
  }
  const topic = topicOf(finding);
  const category = matrix.categories.find(({ id }) => id === topic?.category);
  const goingBy = helpRequests.length > 0 ? helpRequests : [matrix.fallbackHelpRequest];
  const decided = topic && widestCell(topic, goingBy, matrix);
  if (!topic || !category || !decided) {
    throw new RangeError(`No cell in the matrix for ${String(finding.category)}/${String(finding.subtopic)} x ${goingBy.join(', ')}`);
  }
  const { cell, helpRequest } = decided;
  const text = topicText(topic.category, topic.subtopic);
  const widening = helpRequestsWithRoom(topic, goingBy, matrix);
  const question = t('guidance.question', { purpose: helpRequestText(helpRequest).purpose });
  return {
    level,
    category: category.name,
    title: text?.what ?? category.subtopics.find(({ id }) => id === topic.subtopic)?.name ?? category.name,
    explanation: `${question} ${cell.why}`,
    condition: cell.condition,
    article: cell.hook,
    instead: text ? [text.instead] : [],
    choices: CHOICES_PER_KIND[kind].filter((choice) => choice !== 'add-request' || widening.length > 0),
    widening,
  };
}
