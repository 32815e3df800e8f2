/** Runs jobs side by side, as many processes as there are cores. */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Job, JobResult } from './jobs.ts';

const JOB_PROCESS = fileURLToPath(new URL('./job-process.ts', import.meta.url));

/**
 * @param jobs started in this order: the longest first ends soonest
 * @returns each job's result, in the order of the jobs; rejects when a job fails, whose error is on the screen then
 */
export async function runJobs(jobs: readonly Job[]): Promise<JobResult[]> {
  const results: JobResult[] = [];
  const queue = jobs.entries();
  const work = async (): Promise<void> => {
    for (const [index, job] of queue) results[index] = await runInProcess(job);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}

function runInProcess(job: Job): Promise<JobResult> {
  return new Promise((resolve, reject) => {
    // A process rather than a thread: it takes the loader of TypeScript along by itself.
    const child = fork(JOB_PROCESS, { serialization: 'advanced' });
    child.once('message', (result) => {
      resolve(result as JobResult);
    });
    child.once('exit', (status) => {
      reject(new Error(`The job "${job.name}" ended with status ${status} and no result. Mend what it says above.`));
    });
    child.send(job);
  });
}
