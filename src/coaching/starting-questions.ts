/** The three questions to ask before asking or recording anything, filled in for the help requests at hand. */
import type { HelpRequestId, Matrix } from '../engine/types.ts';
import { t } from '../i18n/translate.ts';
import { helpRequestText } from './texts.ts';

export interface StartingQuestion {
  readonly question: string;
  readonly hint: string;
  /** What the matrix says to it: one labelled line each, in order. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
}

/**
 * The starting questions in their fixed order: what am I doing, what is needed, is my question targeted.
 * Help requests that the matrix does not have are passed over.
 */
export function startingQuestions(
  helpRequests: readonly HelpRequestId[],
  matrix: Matrix,
): readonly StartingQuestion[] {
  const chosen = matrix.helpRequests.filter(({ id }) => helpRequests.includes(id));
  const several = chosen.length > 1;
  const label = (key: Parameters<typeof t>[0], helpRequest: (typeof chosen)[number]): string =>
    several ? `${t(key)}, ${helpRequestText(helpRequest).short}` : t(key);
  return [
    {
      question: t('start.work.question'),
      hint: t('start.work.hint'),
      facts: chosen.map((helpRequest) => ({ label: label('start.work.law', helpRequest), text: helpRequest.law })),
    },
    {
      question: t('start.need.question'),
      hint: t('start.need.hint'),
      facts: chosen.flatMap((helpRequest) => [
        { label: label('start.need.core', helpRequest), text: helpRequest.coreQuestion },
        { label: label('start.need.needed', helpRequest), text: helpRequest.exampleNeeded },
        { label: label('start.need.too-much', helpRequest), text: helpRequest.exampleTooMuch },
      ]),
    },
    { question: t('start.target.question'), hint: t('start.target.hint'), facts: [] },
  ];
}
