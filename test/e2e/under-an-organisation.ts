import { test } from './fixtures.ts';
import { canSetPolicy, removePolicy } from './organisation-policy.ts';

/**
 * For a file or a group whose tests set an enterprise policy in the browser they share: each begins and ends without one. Where nobody
 * may set it, they are skipped.
 */
export function underAnOrganisation(): void {
  test.skip(!canSetPolicy(), 'only an administrator of this machine can set a policy');
  test.afterEach(async ({ extension }) => {
    removePolicy();
    await extension.reloadPolicy();
    await extension.forgetPolicy();
  });
}
