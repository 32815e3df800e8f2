/** `npm run managed-schema`: writes public/managed_schema.json anew, after a change of the policy catalog. */
import { writeFileSync } from 'node:fs';
import { managedSchema } from '../policy/managed-schema.ts';

writeFileSync(new URL('../../public/managed_schema.json', import.meta.url), `${JSON.stringify(managedSchema(), null, 2)}\n`);
