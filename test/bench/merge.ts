/**
 * `npx tsx --expose-gc test/bench/merge.ts`: what 5,000 workers share, made and added up as the report does it.
 * `--workers 5000 --months 1 --team-size 12 --into folder`: with a folder, files and key are left there, to read in a browser.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readContributions } from '../../src/platform/read-contributions.ts';
import { encryptFor, lockKey, makeReportKey } from '../../src/platform/report-key.ts';
import { knownIdsOf } from '../../src/protocol/known-ids.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';
import { padContribution, writeContribution } from '../../src/tally/contribution.ts';
import { toCsv } from '../../src/tally/export.ts';
import { lawNameOf } from '../../src/tally/law-name.ts';
import type { ShownBatches } from '../../src/tally/period-merge.ts';
import type { Block } from '../../src/tally/suppress.ts';
import '../../src/i18n/page-texts.ts';
import { blockNames } from '../../src/ui/report/block-names.ts';
import { dropOf, TEAM_SIZE } from './drops.ts';

const PASSPHRASE = 'fiets tulp kaas molen';

const { values } = parseArgs({ options: { workers: { type: 'string', default: '5000' }, months: { type: 'string', default: '1' }, 'team-size': { type: 'string', default: String(TEAM_SIZE) }, into: { type: 'string' } } });
const workers = Number(values.workers);
const teamSize = Number(values['team-size']);
const { matrix } = readRules();
const ids = knownIdsOf(matrix);
const laws = Object.fromEntries(matrix.helpRequests.map(({ id, law }) => [id, lawNameOf(law)]));
const key = await makeReportKey();
const csvOf = (blocks: readonly Block[]): string => toCsv(blocks, (block) => blockNames(block, matrix));
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
/** Of the processor, threads included: what else the machine does doesn't count. In µs. */
const processorTime = (): number => { const { user, system } = process.cpuUsage(); return user + system; };
const seconds = (since: number): string => `${((processorTime() - since) / 1_000_000).toFixed(1)} s`;
if (values.into !== undefined) {
  mkdirSync(values.into, { recursive: true });
  writeFileSync(join(values.into, '..', 'key.age'), await lockKey(key, PASSPHRASE));
}

let shown: ShownBatches = {};
const blocks: Block[] = [];
for (let month = 1; month <= Number(values.months); month++) {
  const period = `2026-${String(month).padStart(2, '0')}`;
  const making = processorTime();
  const files: File[] = [];
  for (let worker = 0; worker < workers; worker++) {
    const drop = dropOf(worker, period, matrix, teamSize);
    const bytes = await encryptFor(key.recipient, padContribution(writeContribution(drop)));
    const name = `noodzaak-${period}-${drop.contributor}.age`;
    files.push(new File([bytes as BlobPart], name));
    if (values.into !== undefined) writeFileSync(join(values.into, name), bytes);
  }
  const size = files.reduce((sum, file) => sum + file.size, 0);
  console.log(`${period}: ${String(workers)} files made in ${seconds(making)} of the processor, ${megabytes(size)} together, ${(size / workers / 1_000).toFixed(1)} kB each`);

  globalThis.gc?.();
  const before = process.memoryUsage();
  let most = before.heapUsed;
  let told = 0;
  /** What can't be let go, at its highest. */
  let live = 0;
  const merging = processorTime();
  const merged = await readContributions({ files, unreadable: [], secret: key.secret, smallestGroup: 5, shown, own: [], ids, laws }, () => {
    told++;
    most = Math.max(most, process.memoryUsage().heapUsed);
    if (told % 20 === 0) {
      globalThis.gc?.();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      live = Math.max(live, heapUsed + arrayBuffers - before.heapUsed - before.arrayBuffers);
    }
  });
  shown = merged.shown;
  blocks.push(...merged.blocks);
  console.log(
    `  merged in ${seconds(merging)} of the processor, ${megabytes(most - before.heapUsed)} more heap at most, of it held ${megabytes(live)} at most, progress told ${String(told)} times; ` +
      `${String(merged.blocks.length)} blocks, CSV ${megabytes(csvOf(merged.blocks).length)}; remembered ${megabytes(JSON.stringify(shown).length)}; ` +
      `${String(new Set(merged.blocks.flatMap(({ team }) => team ?? [])).size)} of ${String(Math.ceil(workers / teamSize))} teams of ${String(teamSize)} stand by themselves`,
  );
}
console.log(`${values.months} months together: ${String(blocks.length)} blocks, CSV ${megabytes(csvOf(blocks).length)}; at most ${megabytes(process.resourceUsage().maxRSS * 1_024)} in memory`);
