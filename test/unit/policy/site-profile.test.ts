import { describe, expect, it } from 'vitest';
import {
  placesOn, readSiteProfileFile, readSiteProfiles, siteProfileFile, withoutPlace, withPlace, withProfiles,
} from '../../../src/policy/site-profile.ts';

const SITE = 'https://zaak.example.nl';
const WHOLE = { origin: SITE, noteFields: ['#note', '.ql-editor'], helpRequest: '#request', saveButtons: ['[name="save"]'] };
const EMPTY = { origin: SITE, noteFields: [], helpRequest: null, saveButtons: [] };

describe('readSiteProfiles', () => {
  it('reads a whole profile, and one with nothing but an origin', () => {
    expect(readSiteProfiles([WHOLE, { origin: 'http://localhost:8080' }])).toEqual({
      profiles: [WHOLE, { ...EMPTY, origin: 'http://localhost:8080' }],
      faults: [],
    });
  });

  it.each([
    ['no list', {}, 'not-a-list', []],
    ['no profile', ['#note'], 'not-a-profile', ['0']],
    ['a key that does not exist', [{ ...WHOLE, notes: [] }], 'unknown-key', ['0', 'notes']],
    ['an address with a path', [{ ...WHOLE, origin: `${SITE}/zaak` }], 'not-an-origin', ['0', 'origin']],
    ['a file', [{ ...WHOLE, origin: 'file:///tmp' }], 'not-an-origin', ['0', 'origin']],
    ['no origin', [{}], 'not-an-origin', ['0', 'origin']],
    ['a site twice', [WHOLE, WHOLE], 'origin-twice', ['1', 'origin']],
    ['one selector where a list belongs', [{ ...WHOLE, noteFields: '#note' }], 'not-a-list', ['0', 'noteFields']],
    ['words where a selector belongs', [{ ...WHOLE, noteFields: ['#note', 'mevrouw is eenzaam'] }], 'not-a-selector', ['0', 'noteFields', '1']],
    ['a list of help requests', [{ ...WHOLE, helpRequest: ['#a'] }], 'not-a-selector', ['0', 'helpRequest']],
    ['too many buttons', [{ ...WHOLE, saveButtons: Array<string>(21).fill('#save') }], 'too-many', ['0', 'saveButtons']],
  ])('tells of %s', (_what, value, kind, path) => {
    expect(readSiteProfiles(value).faults).toEqual([{ kind, path }]);
  });

  it('keeps what can be used beside what can not', () => {
    const { profiles } = readSiteProfiles([{ ...WHOLE, noteFields: ['#note', '<b>'] }, { origin: 'nowhere' }]);
    expect(profiles).toEqual([{ ...WHOLE, noteFields: ['#note'] }]);
  });
});

describe('a file of site profiles', () => {
  it('is read back as it was written', () => {
    const profiles = [WHOLE, { ...EMPTY, origin: 'http://localhost:8080', helpRequest: 'h2' }];
    expect(readSiteProfileFile(JSON.parse(siteProfileFile(profiles)))).toEqual({ profiles, faults: [] });
  });

  it('may name its schema', () => {
    expect(readSiteProfileFile({ $schema: 'x', version: 1, profiles: [WHOLE] }).faults).toEqual([]);
  });

  it.each([
    ['something else', [], 'not-a-file', []],
    ['no profiles', { version: 1 }, 'not-a-file', []],
    ['a later version', { version: 2, profiles: [] }, 'other-version', ['version']],
    ['another key', { version: 1, profiles: [], sites: [] }, 'unknown-key', ['sites']],
    ['a fault inside', { version: 1, profiles: [{ origin: 'x' }] }, 'not-an-origin', ['profiles', '0', 'origin']],
  ])('that holds %s says where', (_what, value, kind, path) => {
    expect(readSiteProfileFile(value).faults).toEqual([{ kind, path }]);
  });
});

describe('the places on a site', () => {
  it('are those of the organisation and the worker; the help request is the organisation’s when it has one', () => {
    const own = [{ ...WHOLE, noteFields: ['#own', '#note'], helpRequest: '#own-request' }];
    const managed = [{ ...EMPTY, noteFields: ['#note'], helpRequest: '#request' }];
    expect(placesOn(SITE, { own, managed })).toEqual({ noteFields: ['#note', '#own'], helpRequest: '#request', saveButtons: ['[name="save"]'] });
    expect(placesOn(SITE, { own, managed: [] }).helpRequest).toBe('#own-request');
  });

  it('are none on another site', () => {
    expect(placesOn('https://zaak.example.nl:8443', { own: [WHOLE], managed: [WHOLE] })).toEqual({ noteFields: [], helpRequest: null, saveButtons: [] });
  });
});

describe('changing profiles', () => {
  it('adds a place once, to a new site too', () => {
    const once = withPlace([], SITE, 'noteFields', '#note');
    expect(once).toEqual([{ ...EMPTY, noteFields: ['#note'] }]);
    expect(withPlace(once, SITE, 'noteFields', '#note')).toEqual(once);
    expect(withPlace(once, 'http://a.nl', 'saveButtons', '#save')).toEqual([...once, { ...EMPTY, origin: 'http://a.nl', saveButtons: ['#save'] }]);
  });

  it('puts a new help request in the place of the old one', () => {
    expect(withPlace([WHOLE], SITE, 'helpRequest', 'h2')).toEqual([{ ...WHOLE, helpRequest: 'h2' }]);
  });

  it('takes a place away, and with its last place the site', () => {
    expect(withoutPlace([WHOLE], SITE, 'noteFields', '#note')).toEqual([{ ...WHOLE, noteFields: ['.ql-editor'] }]);
    expect(withoutPlace([WHOLE], SITE, 'helpRequest', '#other')).toEqual([WHOLE]);
    expect(withoutPlace([{ ...EMPTY, helpRequest: 'h2' }], SITE, 'helpRequest', 'h2')).toEqual([]);
  });

  it('takes an imported profile for its site, and keeps the others', () => {
    const other = { ...EMPTY, origin: 'http://a.nl', helpRequest: 'h1' };
    const imported = { ...EMPTY, noteFields: ['#new'] };
    expect(withProfiles([WHOLE, other], [imported])).toEqual([imported, other]);
  });
});
