import type { HelpRequestId, Matrix } from '../engine/types.ts';
import type { MunicipalLaw } from './catalog.ts';

/** How the matrix writes each law. */
const WRITTEN: Readonly<Record<MunicipalLaw, RegExp>> = {
  wmo: /\bWmo\b/,
  jeugdwet: /\bJeugdwet\b/,
  participatiewet: /\bParticipatiewet\b/,
  wgs: /\bWgs\b|schuldhulpverlening/,
  leerplichtwet: /\bLeerplichtwet\b/,
};

/**
 * The help requests that do not occur here: those named, and those under inactive laws alone. Never the one about
 * safety, nor the one that holds when none is known.
 */
export function inactiveHelpRequests(laws: readonly MunicipalLaw[], named: readonly HelpRequestId[], { helpRequests, fallbackHelpRequest }: Matrix): readonly HelpRequestId[] {
  return helpRequests
    .filter(({ id, law, safetyRequest }) => {
      if (safetyRequest || id === fallbackHelpRequest) return false;
      const under = (Object.keys(WRITTEN) as MunicipalLaw[]).filter((one) => WRITTEN[one].test(law));
      return named.includes(id) || (under.length > 0 && under.every((one) => laws.includes(one)));
    })
    .map(({ id }) => id);
}
