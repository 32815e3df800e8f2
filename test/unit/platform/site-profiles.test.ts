import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.stubGlobal('browser', fakeBrowser);
const { addSiteProfiles, keepPlace, placesFor, removePlace } = await import('../../../src/platform/site-profiles.ts');
const { ownSiteProfiles } = await import('../../../src/platform/storage.ts');

const SITE = 'https://zaak.example.nl';

beforeEach(() => {
  fakeBrowser.reset();
});

describe('what the worker pointed out', () => {
  it('is kept per site, also when two things come at once, and can be taken away', async () => {
    await Promise.all([keepPlace(SITE, 'noteFields', '#a'), keepPlace(SITE, 'noteFields', '#b'), keepPlace('http://x.nl', 'helpRequest', 'h2')]);
    expect(await placesFor(SITE, [])).toEqual({ noteFields: ['#a', '#b'], helpRequest: null, saveButtons: [] });
    await removePlace(SITE, 'noteFields', '#a');
    expect((await placesFor(SITE, [])).noteFields).toEqual(['#b']);
    await removePlace('http://x.nl', 'helpRequest', 'h2');
    expect((await ownSiteProfiles.getValue()).map(({ origin }) => origin)).toEqual([SITE]);
  });

  it('is joined by what a file holds', async () => {
    await keepPlace(SITE, 'noteFields', '#a');
    await addSiteProfiles([{ origin: 'http://x.nl', noteFields: [], helpRequest: 'h2', saveButtons: [] }]);
    expect(await ownSiteProfiles.getValue()).toHaveLength(2);
  });

  it('is joined by the organisation’s, as far as that can be read', async () => {
    await keepPlace(SITE, 'noteFields', '#a');
    const managed = [{ origin: SITE, noteFields: ['#org', '<b>'], helpRequest: '#request' }];
    expect(await placesFor(SITE, managed)).toEqual({ noteFields: ['#org', '#a'], helpRequest: '#request', saveButtons: [] });
    expect(await placesFor(null, managed)).toEqual({ noteFields: [], helpRequest: null, saveButtons: [] });
  });
});
