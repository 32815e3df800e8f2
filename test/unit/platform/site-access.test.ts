import { beforeEach, describe, expect, it, vi } from 'vitest';

/** A browser that keeps permissions and registrations, as Chromium and Firefox do. */
const state = { origins: [] as string[], scripts: [] as { id: string; matches: string[] }[], injected: [] as number[] };
const browser = {
  permissions: {
    getAll: () => Promise.resolve({ origins: [...state.origins] }),
    contains: ({ origins: [origin = ''] }: { origins: string[] }) => Promise.resolve(state.origins.includes(origin)),
    request: ({ origins }: { origins: string[] }) => {
      state.origins.push(...origins);
      return Promise.resolve(true);
    },
    remove: ({ origins }: { origins: string[] }) => {
      state.origins = state.origins.filter((origin) => !origins.includes(origin));
      return Promise.resolve(true);
    },
  },
  scripting: {
    getRegisteredContentScripts: () => Promise.resolve([...state.scripts]),
    registerContentScripts: (scripts: { id: string; matches: string[] }[]) => {
      if (state.scripts.length > 0) return Promise.reject(new Error("Duplicate script ID 'sentinel'"));
      state.scripts.push(...scripts);
      return Promise.resolve();
    },
    updateContentScripts: (scripts: { id: string; matches: string[] }[]) => {
      state.scripts = scripts;
      return Promise.resolve();
    },
    unregisterContentScripts: () => {
      state.scripts = [];
      return Promise.resolve();
    },
    executeScript: ({ target }: { target: { tabId: number } }) => {
      if (target.tabId === 13) return Promise.reject(new Error('Cannot access contents of the page.'));
      state.injected.push(target.tabId);
      return Promise.resolve([]);
    },
  },
  tabs: { query: () => Promise.resolve([{ id: 13 }, { id: 14 }]) },
};
vi.mock('wxt/browser', () => ({ browser }));
const { isOriginOn, patternFor, reconcile, switchOff, switchOn } = await import('../../../src/platform/site-access.ts');

const nothing = () => Promise.resolve([]);

beforeEach(() => {
  Object.assign(state, { origins: [], scripts: [], injected: [] });
});

describe('patternFor', () => {
  it.each([
    ['https://zaak.gemeente.example/dossier/12?x=1', 'https://zaak.gemeente.example/*'],
    ['http://localhost:8080/', 'http://localhost/*'],
    ['chrome://extensions/', null],
    ['file:///C:/notitie.html', null],
    ['not an address', null],
    [undefined, null],
  ])('%s -> %s', (address, pattern) => {
    expect(patternFor(address)).toBe(pattern);
  });
});

describe('a site that is switched on', () => {
  it('is registered, and only that site', async () => {
    await switchOn('https://zaak.example/*');
    await reconcile(nothing);
    expect(state.scripts).toMatchObject([{ id: 'sentinel', matches: ['https://zaak.example/*'] }]);
  });

  it('reaches the tabs that are already open, also when one of them refuses', async () => {
    await switchOn('https://zaak.example/*');
    await reconcile(nothing);
    expect(state.injected).toEqual([14]);
  });

  it('is put back after an update dropped the registration', async () => {
    await switchOn('https://zaak.example/*');
    await reconcile(nothing);
    state.scripts = [];
    await reconcile(nothing);
    expect(state.scripts).toHaveLength(1);
  });

  it('is registered once when several things ask at once', async () => {
    await switchOn('https://zaak.example/*');
    await Promise.all([reconcile(nothing), reconcile(nothing), reconcile(nothing)]);
    expect(state.scripts).toHaveLength(1);
  });

  it('counts as on for its own origin alone', async () => {
    await switchOn('https://zaak.example/*');
    expect(await isOriginOn('https://zaak.example', [])).toBe(true);
    expect(await isOriginOn('https://other.example', [])).toBe(false);
    expect(await isOriginOn(null, [])).toBe(false);
  });
});

describe('an origin that was allowed for counts alone', () => {
  it('is not read along in', async () => {
    await switchOn('https://zaak.example/*');
    await switchOn('https://bestanden.example/*');
    await reconcile(() => Promise.resolve(['https://bestanden.example/*']));
    expect(state.scripts).toMatchObject([{ matches: ['https://zaak.example/*'] }]);
    expect(await isOriginOn('https://bestanden.example', ['https://bestanden.example/*'])).toBe(false);
    expect(await isOriginOn('https://zaak.example', ['https://bestanden.example/*'])).toBe(true);
  });
});

describe('a site that is switched off', () => {
  it('loses its registration with its permission', async () => {
    await switchOn('https://zaak.example/*');
    await reconcile(nothing);
    await switchOff('https://zaak.example/*');
    await reconcile(nothing);
    expect(state).toMatchObject({ origins: [], scripts: [] });
  });
});
