/** A process that does the one job it is sent and sends its result back. */
import { runJob } from './jobs.ts';
import type { Job } from './jobs.ts';

process.once('message', (job: Job) => {
  process.send?.(runJob(job), () => {
    process.disconnect();
  });
});
