/** What a worker can be busy with, what the law says of it, and what it changes for the help requests at hand. */
import { cellUnder } from '../engine/necessity.ts';
import { ORDINARY_TASK } from '../engine/types.ts';
import type { HelpRequestId, Law, Matrix, Role, Task } from '../engine/types.ts';
import { currentLocale } from '../i18n/translate.ts';
import type { Locale } from '../i18n/translate.ts';
import texts from './texts/tasks.json' with { type: 'json' };

/** A role or law in a few words, with the articles it rests on. */
export interface TaskText {
  readonly name: string;
  readonly text: string;
  readonly article: string;
}

type Stored = Readonly<Record<Locale, Omit<TaskText, 'article'>>> & Pick<TaskText, 'article'>;
const inLocale = ({ article, ...by }: Stored): TaskText => ({ ...by[currentLocale()], article });

export const roleText = (role: Role): TaskText => inLocale(texts.roles[role]);
export const lawText = (law: Law): TaskText => inLocale(texts.laws[law]);

/** What a role or law is called. */
export const roleOrLawName = (chosen: Role | Law): string => inLocale(chosen in texts.roles ? texts.roles[chosen as Role] : texts.laws[chosen as Law]).name;

/** What was chosen of role and law, in a few words; empty where nobody said so. */
export function taskLabel({ role, law }: Task): string {
  return [...(role === ORDINARY_TASK.role ? [] : [role]), ...(law === null ? [] : [law])].map(roleOrLawName).join(' · ');
}

/** A category that is judged otherwise for a task. */
export interface TaskChange {
  readonly category: string;
  readonly why: string;
  readonly article: string;
}

/** What a task changes for these help requests; none given: for the matrix's fallback. Each reason once. */
export function changesBy(task: Task, helpRequests: readonly HelpRequestId[], matrix: Matrix): readonly TaskChange[] {
  if (task.role === ORDINARY_TASK.role && task.law === ORDINARY_TASK.law) return [];
  const goingBy = helpRequests.length > 0 ? helpRequests : [matrix.fallbackHelpRequest];
  const changes = matrix.categories.flatMap(({ id, name }) =>
    matrix.helpRequests
      .filter((helpRequest) => goingBy.includes(helpRequest.id))
      .flatMap(({ cells: { [id]: cell } }) => {
        const under = cell && cellUnder(cell, task);
        return under === undefined || under === cell ? [] : [{ category: name, why: under.why, article: under.hook }];
      }));
  return changes.filter(({ category, why }, at) => changes.findIndex((other) => other.category === category && other.why === why) === at);
}
