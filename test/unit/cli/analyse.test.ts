import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('names a line that cannot be read, quotes none of it, and goes on', () => {
  const lines = ['{"id":"1","text":"Mw. is eenzaam', '', '["Mw. is eenzaam"]', '{"id":"2","text":"Mw. kan 100 meter lopen."}'];
  const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/analyse.ts'], {
    input: lines.join('\n'),
    encoding: 'utf8',
  });
  const answers = stdout.trim().split('\n').map((line) => JSON.parse(line) as { id: string | null; error?: string });
  expect(answers).toMatchObject([
    { id: null, error: expect.stringContaining('line 1 is not JSON') as unknown },
    { id: null, error: expect.stringContaining('line 3 is not an object') as unknown },
    { id: '2', findings: [] },
  ]);
  expect(stdout).not.toContain('eenzaam');
  expect(status).toBe(1);
}, 30_000);
