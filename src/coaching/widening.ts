/** Which help requests to offer where the resident may want help with something more: those that fit this resident, the likeliest first. */
import type { HelpRequest, HelpRequestId, Matrix, Task, Verdict } from '../engine/types.ts';
import { isChild } from './ages.ts';

/** A help request that would give a finding its place, and how. */
export interface Offer {
  readonly id: HelpRequestId;
  readonly verdict: Verdict;
}

/** Help under these laws is for children: Jeugdwet art. 1.1, Leerplichtwet art. 3. */
const CHILDREN = /^(?:Jeugdwet|Leerplichtwet)/u;

/**
 * Help for children is offered where the note names a child, or is about one already; where it names no age at all, only when the
 * help request cannot do without. What needs the finding goes before what allows it, then what rests on a law that holds already.
 * @param goingBy the help requests in use
 * @param ages those that the note names
 */
export function fittingOffers(offers: readonly Offer[], matrix: Matrix, goingBy: readonly HelpRequestId[], { law }: Task, ages: readonly number[]): readonly HelpRequest[] {
  const inUse = matrix.helpRequests.filter(({ id }) => goingBy.includes(id));
  const isAboutChild = law === 'jeugdwet' || inUse.some(isForChildren) || ages.some(isChild);
  const isInLaw = (helpRequest: HelpRequest): boolean => inUse.some((other) => lawOf(other) === lawOf(helpRequest));
  return offers
    .flatMap(({ id, verdict }) => {
      const helpRequest = matrix.helpRequests.find((candidate) => candidate.id === id);
      // One that binds others together is no help with something; one about safety casts suspicion on a case, and hushes its marks.
      return helpRequest === undefined || helpRequest.needsOthers !== undefined || helpRequest.safetyRequest ? [] : [{ helpRequest, isNeeded: verdict === 'needed' }];
    })
    .filter(({ helpRequest, isNeeded }) => isAboutChild || !isForChildren(helpRequest) || (isNeeded && ages.length === 0))
    .sort((a, b) => Number(b.isNeeded) - Number(a.isNeeded) || Number(isInLaw(b.helpRequest)) - Number(isInLaw(a.helpRequest)))
    .map(({ helpRequest }) => helpRequest);
}

const isForChildren = ({ law }: HelpRequest): boolean => CHILDREN.test(law);
/** The law that a help request rests on first, by its first word. */
const lawOf = ({ law }: HelpRequest): string => law.split(' ', 1).join('');
