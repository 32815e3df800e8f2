import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { policyIdsOf } from '../../../src/policy/catalog.ts';
import { CHROMIUM_ID, deploymentFiles, FIREFOX_ID, STARTING_POLICY } from '../../../src/policy/deployment-files.ts';
import { readLayer } from '../../../src/policy/read-layer.ts';
import { holdableSubjects } from '../../../src/rules/holdable.ts';

const FOLDER = 'docs/deployment';
const ids = policyIdsOf(matrix, holdableSubjects());
const text = (name: string): string => readFileSync(`${FOLDER}/${name}`, 'utf8');
const names = readdirSync(FOLDER).sort();

/** What a browser makes of a file: the policy of the extension. */
function policyIn(name: string): unknown {
  if (name.endsWith('.reg')) {
    expect(text(name)).toMatch(new RegExp(`^Windows Registry Editor Version 5\\.00\\r\\n\\r\\n\\[HKEY_LOCAL_MACHINE\\\\SOFTWARE\\\\Policies\\\\(?:Google\\\\Chrome|Microsoft\\\\Edge)\\\\3rdparty\\\\extensions\\\\${CHROMIUM_ID}\\\\policy\\]\\r\\n`));
    return Object.fromEntries([...text(name).matchAll(/^"(\w+)"=(.+)\r$/gm)].map(([, key = '', value = '']) => [key, fromRegistry(key, value)]));
  }
  if (name.endsWith('.plist')) {
    expect(name).toContain(`.extensions.${CHROMIUM_ID}.plist`);
    return fromProperty(new Tags(text(name).replace(/^[\s\S]*?<plist version="1.0">/, '')));
  }
  const whole = JSON.parse(text(name)) as Record<string, Record<string, never>>;
  return name.startsWith('firefox') ? (whole.policies?.['3rdparty'] as never as { Extensions: Record<string, unknown> }).Extensions[FIREFOX_ID] : (whole['3rdparty'] as never as { extensions: Record<string, unknown> }).extensions[CHROMIUM_ID];
}

function fromRegistry(key: string, value: string): unknown {
  if (value.startsWith('dword:')) {
    const number = Number.parseInt(value.slice(6), 16);
    return typeof STARTING_POLICY[key as keyof typeof STARTING_POLICY] === 'boolean' ? number === 1 : number;
  }
  const string = JSON.parse(value) as string;
  return /^[[{]/.test(string) ? JSON.parse(string) : string;
}

/** The tags of a property list, one after another. */
class Tags {
  readonly #tags: string[];
  constructor(xml: string) {
    this.#tags = xml.match(/<[^>]+>[^<]*/g) ?? [];
  }
  next(): readonly [tag: string, text: string] {
    const [, tag = '', inside = ''] = /^<([^>]+)>([^<]*)$/.exec(this.#tags.shift() ?? '') ?? [];
    return [tag, inside];
  }
  isNext(tag: string): boolean {
    return this.#tags[0]?.startsWith(`<${tag}>`) === true;
  }
}

function fromProperty(tags: Tags): unknown {
  const [tag, inside] = tags.next();
  if (tag === 'true/' || tag === 'false/') return tag === 'true/';
  if (tag === 'string' || tag === 'integer') {
    tags.next();
    return tag === 'integer' ? Number(inside) : inside.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  }
  const items: unknown[] = [];
  const entries: [string, unknown][] = [];
  while (!tags.isNext(`/${tag}`)) {
    if (tag === 'array') items.push(fromProperty(tags));
    else {
      const [, key] = tags.next();
      tags.next();
      entries.push([key, fromProperty(tags)]);
    }
  }
  tags.next();
  return tag === 'array' ? items : Object.fromEntries(entries);
}

describe('the files of docs/deployment', () => {
  it('are those of the catalog; when not: npm run policy-papers', () => {
    const files = deploymentFiles(STARTING_POLICY);
    expect(names).toEqual([...files.keys()].sort());
    for (const [name, wanted] of files) expect(text(name), name).toBe(wanted);
  });

  it.each(names)('%s says a policy that holds, whole', (name) => {
    const policy = policyIn(name);
    expect(policy).toEqual(STARTING_POLICY);
    expect(readLayer('managed', policy, ids)).toEqual({ values: STARTING_POLICY, problems: [] });
  });

  it('are told of in docs/admin-deployment.md', () => {
    const paper = readFileSync('docs/admin-deployment.md', 'utf8');
    for (const name of names) expect(paper).toContain(`deployment/${name}`);
    expect(paper).toContain(CHROMIUM_ID);
    expect(paper).toContain(FIREFOX_ID);
  });
});

it('the extension has these ids', () => {
  const config = readFileSync('wxt.config.ts', 'utf8');
  const key = /'(MII[^']+)'/.exec(config)?.[1] ?? '';
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  expect([...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')).toBe(CHROMIUM_ID);
  expect(config).toContain(`id: '${FIREFOX_ID}'`);
});
