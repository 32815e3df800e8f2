import { describe, expect, it } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { MUNICIPAL_LAWS } from '../../../src/policy/catalog.ts';
import { inactiveHelpRequests } from '../../../src/policy/inactive.ts';

describe('inactiveHelpRequests', () => {
  it('are those named, and those under inactive laws alone', () => {
    expect(inactiveHelpRequests([], ['transport-mobility'], matrix)).toEqual(['transport-mobility']);
    expect(inactiveHelpRequests(['leerplichtwet'], [], matrix)).toEqual(['school-attendance']);
    expect(inactiveHelpRequests(['wgs'], [], matrix)).toEqual(['debt-assistance']);
    const withoutYouth = inactiveHelpRequests(['jeugdwet'], [], matrix);
    expect(withoutYouth).toContain('youth-mental-health');
    expect(withoutYouth, 'under the Wmo too').not.toContain('pgb-application');
  });

  it('never take the help request about safety, nor the one that holds when none is known', () => {
    const all = matrix.helpRequests.map(({ id }) => id);
    const left = all.filter((id) => !inactiveHelpRequests(MUNICIPAL_LAWS, all, matrix).includes(id));
    expect(left).toEqual(matrix.helpRequests.filter(({ id, safetyRequest }) => safetyRequest || id === matrix.fallbackHelpRequest).map(({ id }) => id));
  });

  it('know how the matrix writes each law', () => {
    for (const law of MUNICIPAL_LAWS) expect(inactiveHelpRequests(MUNICIPAL_LAWS.filter((one) => one !== law), [], matrix).length).toBeLessThan(inactiveHelpRequests(MUNICIPAL_LAWS, [], matrix).length);
  });
});
