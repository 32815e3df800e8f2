/** `npm run policy-papers`: writes public/managed_schema.json, docs/policy.md and docs/deployment/ anew, after a change of the policy catalog. */
import { writeFileSync } from 'node:fs';
import { deploymentFiles, STARTING_POLICY } from '../policy/deployment-files.ts';
import { managedSchema } from '../policy/managed-schema.ts';
import { policyDocument } from '../policy/policy-document.ts';
import { holdableSubjects } from '../rules/holdable.ts';

const root = new URL('../../', import.meta.url);
writeFileSync(new URL('public/managed_schema.json', root), `${JSON.stringify(managedSchema(), null, 2)}\n`);
writeFileSync(new URL('docs/policy.md', root), policyDocument(holdableSubjects()));
for (const [name, text] of deploymentFiles(STARTING_POLICY)) writeFileSync(new URL(`docs/deployment/${name}`, root), text);
