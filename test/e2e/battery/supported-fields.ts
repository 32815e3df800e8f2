/**
 * `npm run supported-fields`: writes docs/supported-fields.md from what the battery last found out. Reads the reports of
 * Playwright's json reporter that are named, else the one that `npm test` leaves; a later one counts where two speak of the same test.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { supportedFields } from './supported-fields-table.ts';
import type { Report } from './supported-fields-table.ts';

const named = process.argv.slice(2);
const files = named.length > 0 ? named : ['.output/test/e2e.json'];
const reports = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Report);
writeFileSync('docs/supported-fields.md', supportedFields(reports));
console.log(`docs/supported-fields.md tells what ${files.join(', ')} found out.`);
