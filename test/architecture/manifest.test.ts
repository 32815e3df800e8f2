import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** A built manifest; the builds are made by `npm run build` and `npm run build:e2e`. */
function manifestOf(build: string): Record<string, unknown> {
  const file = `.output/${build}/manifest.json`;
  if (!existsSync(file)) throw new Error(`${file} is missing. Run: npm run build && npm run build:e2e`);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  it('asks for no more than this', () => {
    const { permissions, optional_host_permissions, host_permissions, content_scripts, web_accessible_resources } = manifestOf(build);
    expect({ permissions, optional_host_permissions, host_permissions, content_scripts, web_accessible_resources }).toEqual({
      permissions: ['storage', 'scripting', 'activeTab', 'alarms', ...(build.startsWith('firefox') ? ['declarativeNetRequestWithHostAccess'] : [])],
      optional_host_permissions: ['https://*/*', 'http://*/*'],
      host_permissions: undefined,
      content_scripts: undefined,
      web_accessible_resources: undefined,
    });
  });

  it('gives its pages no way out, and its background one over https alone', () => {
    expect(JSON.stringify(manifestOf(build)['content_security_policy'])).toContain('connect-src https:;');
    const pages = readdirSync(`.output/${build}`).filter((name) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) {
      const [head = ''] = readFileSync(`.output/${build}/${page}`, 'utf8').split('<script');
      expect(head, page).toContain('<meta http-equiv="Content-Security-Policy" content="connect-src \'none\'">');
    }
  });

  it('makes its one request in the background', () => {
    const asking = readdirSync(`.output/${build}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js') && /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource/.test(readFileSync(`.output/${build}/${name}`, 'utf8')));
    expect(asking).toEqual(['background.js']);
  });

  it('tells an organisation what it can set, where the browser takes such a list', () => {
    const { storage } = manifestOf(build);
    expect(storage).toEqual(build.startsWith('chrome') ? { managed_schema: 'managed_schema.json' } : undefined);
    expect(readdirSync(`.output/${build}`)).toContain('managed_schema.json');
  });

  it('differs from the e2e build in host permissions alone', () => {
    const { host_permissions, ...rest } = manifestOf(`${build}-e2e`);
    expect(host_permissions).toEqual(['http://localhost/*', 'http://127.0.0.1/*']);
    expect(rest).toEqual(manifestOf(build));
  });

  it('has the files that are injected by name', () => {
    expect(readdirSync(`.output/${build}`)).toEqual(expect.arrayContaining(['coach.js', 'picker.js', 'save-gate.js', 'save-hook.js', 'sentinel.js']));
  });

  it('is no larger than a tab can bear', () => {
    const sizes = new Map(
      readdirSync(`.output/${build}`, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => [name, gzipSync(readFileSync(join(parentPath, name)), { level: 9 }).length]),
    );
    expect(sizes.get('sentinel.js')).toBeLessThan(10_000);
    expect(sizes.get('coach.js')).toBeLessThan(1_000_000);
    expect([...sizes.values()].reduce((all, size) => all + size, 0)).toBeLessThan(2_000_000);
  });
});
