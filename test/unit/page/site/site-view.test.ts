// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SiteView } from '../../../../src/page/site/site-view.ts';

const PLACES = { noteFields: ['#note'], helpRequest: '#request', saveButtons: ['#save'] };
const recognise = vi.fn((text: string) => (text.includes('vervoer') ? ['transport-mobility'] : []));
const view = (places = PLACES) => new SiteView(document, places, () => null, recognise);
const request = (): Element => document.querySelector('#request') as Element;

beforeEach(() => {
  recognise.mockClear();
  document.body.innerHTML = '<h2 id="request">\n Wmo  vervoer </h2><textarea id="note"></textarea><button id="save"></button>';
});

describe('the help request on the page', () => {
  it('is what is recognised in the words at its place', () => {
    expect(view().helpRequests).toEqual(['transport-mobility']);
    expect(recognise).toHaveBeenCalledExactlyOnceWith('Wmo vervoer');
  });

  it.each([
    ['a control', '<input id="request" value="vervoer">'],
    ['a list to choose from', '<select id="request"><option>iets anders</option><option selected>vervoer</option></select>'],
  ])('is read in %s', (_what, html) => {
    document.body.innerHTML = html;
    expect(view().helpRequests).toEqual(['transport-mobility']);
  });

  it('is none where nothing is recognised, nothing stands, too much stands, or nobody pointed it out', () => {
    for (const text of ['Mw. Bakker', ' ', `vervoer ${'en nog veel meer '.repeat(40)}`]) {
      request().textContent = text;
      expect(view().helpRequests).toBeNull();
    }
    request().textContent = 'vervoer';
    expect(view({ ...PLACES, helpRequest: null as unknown as string }).helpRequests).toBeNull();
  });

  it('is looked at again, and read again only when it changed', () => {
    const site = view();
    const first = site.caseKey();
    site.look();
    expect(recognise).toHaveBeenCalledOnce();
    request().textContent = 'Huishoudelijke hulp';
    site.look();
    expect(site.helpRequests).toBeNull();
    expect(site.caseKey()).not.toBe(first);
    expect(site.caseKey()).not.toContain('Huishoudelijke');
    request().textContent = '\n Wmo  vervoer ';
    site.look();
    expect(site.caseKey()).toBe(first);
  });
});

describe('the places', () => {
  it('are of use where something is found', () => {
    expect(view().troubles()).toEqual([]);
    expect(view().saveButtons().map(({ id }) => id)).toEqual(['save']);
  });

  it('are told of one by one where nothing is', () => {
    document.body.innerHTML = '<p id="request">Mw. Bakker</p>';
    expect(view({ ...PLACES, noteFields: ['#request', '#note'] }).troubles()).toEqual([
      { part: 'noteFields', position: 1, trouble: 'not-found' },
      { part: 'helpRequest', position: 0, trouble: 'not-recognised' },
      { part: 'saveButtons', position: 0, trouble: 'not-found' },
    ]);
    document.body.innerHTML = '';
    expect(view().troubles()).toContainEqual({ part: 'helpRequest', position: 0, trouble: 'not-found' });
  });

  it('are other ones when told so', () => {
    const site = view();
    expect(site.setPlaces(PLACES)).toBe(false);
    expect(site.setPlaces({ ...PLACES, helpRequest: '#note' })).toBe(true);
    expect(site.helpRequests).toBeNull();
  });
});
