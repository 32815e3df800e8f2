// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SENSITIVITIES } from '../../../src/engine/types.ts';
import { resolvePolicy } from '../../../src/policy/resolve.ts';
import { LOCALES, MODES } from '../../../src/protocol/messages.ts';
import type { PopupFinding, PopupState, TabState } from '../../../src/ui/popup/popup-state.ts';
import { workedExample } from '../../../src/coaching/worked-examples.ts';
import { t } from '../../../src/i18n/translate.ts';
import { Popup } from '../../../src/ui/popup/popup.tsx';
import { sampleMatrix } from '../coaching/sample-matrix.ts';
import { rootForEach } from './root-for-each.ts';

const newActions = () => ({ turnOn: vi.fn(), turnOff: vi.fn(), reload: vi.fn(), goTo: vi.fn(), chooseLocale: vi.fn(), chooseSensitivity: vi.fn(), chooseHelpRequests: vi.fn(), pick: vi.fn(), removePlace: vi.fn(), openPage: vi.fn(), bringWeighing: vi.fn(() => Promise.resolve(() => null)), chooseTask: vi.fn(), checkReport: vi.fn(() => Promise.resolve(null)) });
const finding = (position: number, changes: Partial<PopupFinding> = {}): PopupFinding => ({
  frame: 0,
  position,
  kind: 'excess',
  category: 'social-network-loneliness',
  subtopic: 'loneliness-feeling',
  level: 'flag',
  ...changes,
});
const on = (changes: Partial<Extract<TabState, { status: 'on' }>> = {}): TabState => ({
  status: 'on',
  field: 'supported',
  helpRequests: ['transport-mobility'],
  helpRequestsFrom: 'recognised',
  task: { role: 'assessing', law: null },
  safety: false,
  findings: [],
  sites: [],
  ...changes,
});

const page = rootForEach();
let actions: ReturnType<typeof newActions>;

beforeEach(() => {
  actions = newActions();
});

const show = (tab: TabState, changes: Partial<PopupState> = {}): void => {
  const state: PopupState = { tab, matrix: sampleMatrix, siteSetBy: null, rulesVersion: '1', locale: 'nl', policy: resolvePolicy({}), problems: [], hasPlaceFaults: false, quietRuledOutBy: null, organisation: { state: 'none', until: null }, ...changes };
  render(<Popup state={state} actions={actions} />, page.root);
};
const press = (label: string): void => {
  const found = [...page.root.querySelectorAll('button')].find((button) =>
    button.textContent === label || button.getAttribute('aria-label') === label);
  if (!found) throw new Error(`the popup shows no button "${label}"`);
  found.click();
};
const drawn = (check: () => void): Promise<void> => vi.waitFor(check, { interval: 1 });

describe('each state says so', () => {
  const states: readonly [string, TabState, string][] = [
    ['not switched on', { status: 'off' }, 'Noodzaak staat hier uit'],
    ['a page of the browser', { status: 'unreachable' }, 'Hier kan ik niet meelezen'],
    ['opened before switching on', { status: 'needs-reload' }, 'Herlaad deze pagina'],
    ['no field used yet', on({ field: 'none' }), 'Klaar om mee te lezen'],
    ['a field it cannot read', on({ field: 'unsupported' }), 'In dit veld lees ik niet mee'],
    ['nothing found', on(), 'Geen markeringen'],
  ];

  it.each(states)('%s', (_name, tab, title) => {
    show(tab);
    expect([...page.root.querySelectorAll('h2')].map(({ textContent }) => textContent)).toContain(title);
  });

  it.each(states)('%s: silence is no approval', (_name, tab) => {
    show(tab);
    expect(page.root.querySelector('footer')?.textContent).toContain('Geen melding is geen goedkeuring.');
  });

  it.each([['on', 1], ['off', 0]] as const)('counting that is %s is told %i time', (counting, times) => {
    show(on(), { policy: resolvePolicy({ managed: { counting } }) });
    expect(page.root.querySelectorAll('footer .counts')).toHaveLength(times);
  });

  it.each(MODES)('mode %s has a name', (mode) => {
    show(on(), { policy: resolvePolicy({ own: { mode } }) });
    expect(page.root.querySelector('.mode strong')?.textContent).not.toContain('mode.');
  });

  it('names the keys of the page', () => {
    show(on(), { policy: resolvePolicy({ own: { shortcuts: { explain: 'Ctrl+Alt+9' } } }) });
    for (const keys of ['Alt+M:', 'Ctrl+Alt+9:']) expect(page.root.querySelector('footer')?.textContent).toContain(keys);
  });
});

describe('a double click', () => {
  const pressTwice = (label: string): void => {
    for (const detail of [1, 2]) {
      const found = [...page.root.querySelectorAll('button')].find((button) => button.textContent === label || button.getAttribute('aria-label') === label);
      if (!found) throw new Error(`the popup shows no button "${label}"`);
      (found.firstElementChild ?? found).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));
    }
  };

  it.each<[string, TabState, () => unknown]>([
    ['Aanzetten op deze site', { status: 'off' }, () => actions.turnOn],
    ['Uitzetten op deze site', on(), () => actions.turnOff],
    ['Oefenen', on(), () => actions.openPage],
    ['English', on(), () => actions.chooseLocale],
    [t('popup.go-to', { what: 'Een gevoel van eenzaamheid', counts: '1 markering' }), on({ findings: [finding(0)] }), () => actions.goTo],
  ])('on %s does it once', (label, tab, action) => {
    show(tab);
    pressTwice(label);
    expect(action()).toHaveBeenCalledTimes(1);
  });

  it('is not what two presses of the keys are', () => {
    show(on());
    press('Oefenen');
    press('Oefenen');
    expect(actions.openPage).toHaveBeenCalledTimes(2);
  });
});

describe('a signal of danger', () => {
  it.each([['with', [finding(0)]], ['without', []]])('never reads as "nothing found", %s other findings', (_with, findings) => {
    show(on({ safety: true, findings }));
    expect(page.root.textContent).toContain('Leg het goed vast:Wat heb je gezien of gehoord?');
    expect(page.root.textContent).not.toContain('Ik vond niets om te vragen');
  });
});

describe('the language', () => {
  it.each(LOCALES)('%s can be chosen anywhere', (locale) => {
    show({ status: 'unreachable' }, { locale: locale === 'nl' ? 'en' : 'nl' });
    press(t(`language.${locale}`));
    expect(actions.chooseLocale).toHaveBeenCalledExactlyOnceWith(locale);
  });

  it('in use is told', () => {
    show(on(), { locale: 'en' });
    expect(page.root.querySelector('.languages [aria-pressed="true"]')?.textContent).toBe('English');
  });
});

describe('how sharply it reads', () => {
  const select = (): HTMLSelectElement | null => page.root.querySelector('select');

  it.each(SENSITIVITIES)('%s can be chosen, and says what it does', (chosen) => {
    show(on());
    const box = select();
    if (box === null) throw new Error('the popup shows no select');
    box.value = chosen;
    box.dispatchEvent(new Event('change'));
    expect(actions.chooseSensitivity).toHaveBeenCalledExactlyOnceWith(chosen);
    show(on(), { policy: resolvePolicy({ own: { sensitivity: chosen }, managed: {} }) });
    expect(select()?.value).toBe(chosen);
    expect(page.root.querySelector('.sensitivity')?.textContent).toContain(t(`sensitivity.hint.${chosen}`));
  });

  it('is locked where the organisation chose, and says who did', () => {
    show(on(), { policy: resolvePolicy({ own: { sensitivity: 'keen' }, managed: { sensitivity: 'quiet' } }) });
    expect(select()?.disabled).toBe(true);
    expect(select()?.value).toBe('quiet');
    expect(page.root.querySelector('.sensitivity')?.textContent).toContain('ingesteld door je organisatie');
  });

  it('is not asked where it is off', () => {
    show({ status: 'off' });
    expect(select()).toBeNull();
  });
});

describe('switching on and off', () => {
  it('switches on for this site, and offers no switching off before', () => {
    show({ status: 'off' });
    expect(page.root.textContent).not.toContain('Uitzetten');
    press('Aanzetten op deze site');
    expect(actions.turnOn).toHaveBeenCalledTimes(1);
  });

  it('switches off', () => {
    show(on());
    press('Uitzetten op deze site');
    expect(actions.turnOff).toHaveBeenCalledTimes(1);
    for (const [by, said] of [['managed', 'Je organisatie heeft Noodzaak op deze site aangezet.'], ['team', 'Je team heeft Noodzaak op deze site aangezet.']] as const) {
      show(on(), { siteSetBy: by });
      expect(page.root.textContent).toContain(said);
      expect(page.root.textContent, 'no button that would do nothing').not.toContain('Uitzetten op deze site');
    }
  });

  it('reloads the page', () => {
    show({ status: 'needs-reload' });
    press('Herladen');
    expect(actions.reload).toHaveBeenCalledTimes(1);
  });
});

describe('the findings', () => {
  const findings = [
    finding(0),
    finding(1),
    finding(2, { kind: 'dossier-request', category: null, subtopic: null }),
    finding(0, { frame: 3, level: 'ask' }),
  ];
  const rows = (): string[] => [...page.root.querySelectorAll('.go-to')].map((row) => row.getAttribute('aria-label') ?? '');

  it('stand in one row for each question they raise', () => {
    show(on({ findings }));
    expect(rows()).toEqual([
      'Een gevoel van eenzaamheid. 2 markeringen. Ga erheen.',
      'Een vraag om een heel dossier. 1 markering. Ga erheen.',
      'Een gevoel van eenzaamheid. 1 vraag. Ga erheen.',
    ]);
    expect(page.root.textContent).not.toContain('Geen markeringen');
  });

  it('are gone to by pressing their row', () => {
    show(on({ findings }));
    press('Een gevoel van eenzaamheid. 1 vraag. Ga erheen.');
    expect(actions.goTo).toHaveBeenCalledExactlyOnceWith(findings[3]);
  });

  it('explain their rule on request', async () => {
    show(on({ findings: [finding(0)] }));
    const rule = page.root.querySelector<HTMLElement>('.rule');
    expect(rule?.hidden).toBe(true);
    press('Waarom: Een gevoel van eenzaamheid');
    await drawn(() => { expect(rule?.hidden).toBe(false); });
    expect(rule?.textContent).toContain('Is dit nodig voor vervoer? Het gevoel verandert de rit niet.');
    expect(rule?.textContent).toContain('AVG 5(1)(c)');
  });

  it('names the role or law that the worker chose beside the article, where it decides', async () => {
    const helpRequests = sampleMatrix.helpRequests.map((each) => {
      const cell = each.cells['social-network-loneliness'];
      return { ...each, cells: { ...each.cells, ...(cell && { 'social-network-loneliness': { ...cell, under: { wgs: { ...cell, hook: 'Wgs 8d' } } } }) } };
    });
    show(on({ findings: [finding(1)], task: { role: 'assessing', law: 'wgs' } }), { matrix: { ...sampleMatrix, helpRequests } });
    press('Waarom: Een gevoel van eenzaamheid');
    await drawn(() => { expect(page.root.querySelector('.rule')?.textContent).toContain('Wgs 8d · Je koos: Schuldhulp (Wgs)'); });
    show(on({ findings: [finding(1)], task: { role: 'helping', law: null } }), { matrix: { ...sampleMatrix, helpRequests } });
    await drawn(() => { expect(page.root.querySelector('.rule')?.textContent).not.toContain('Je koos'); });
  });
});

describe('the help request', () => {
  const box = (name: string): HTMLElement | undefined =>
    [...page.root.querySelectorAll<HTMLElement>('.request')].find(({ textContent }) => textContent === name);

  it('is shown as recognised and can be changed', async () => {
    show(on());
    expect(page.root.querySelector('.going-by p')?.textContent).toBe('vervoer · herkend');
    press('Wijzigen');
    await drawn(() => { expect(page.root.querySelectorAll('.request')).toHaveLength(5); });
    box('Tuinhulp')?.click();
    expect(actions.chooseHelpRequests).toHaveBeenCalledExactlyOnceWith(['transport-mobility', 'own-garden']);
  });

  it('gives way to "not known yet" when that is chosen, and the other way round', async () => {
    show(on());
    press('Wijzigen');
    await drawn(() => { expect(page.root.querySelectorAll('.request')).toHaveLength(5); });
    box('Vraagverheldering')?.click();
    expect(actions.chooseHelpRequests).toHaveBeenLastCalledWith(['question-clarification']);
    show(on({ helpRequests: ['question-clarification'], helpRequestsFrom: 'chosen' }));
    box('Ontmoeting')?.click();
    expect(actions.chooseHelpRequests).toHaveBeenLastCalledWith(['loneliness-meeting']);
  });
});

describe('the worked example', () => {
  const examples = (): (string | null | undefined)[] => [...page.root.querySelectorAll('.worked-example')].map((example) => example.querySelector('summary')?.textContent);

  it('stands under the help request, with a note that is enough and what can go', () => {
    show(on());
    expect(examples()).toEqual(['Voorbeeld: wat wel, wat niet']);
    const text = page.root.querySelector('.request-section')?.textContent;
    expect(text).toContain(workedExample('transport-mobility')?.write);
    expect(text).toContain('Een gevoel van eenzaamheid. Het gevoel verandert niet welk vervoer past.');
  });

  it('says of which help request it is where there are several, and is not there for one without', () => {
    show(on({ helpRequests: ['transport-mobility', 'loneliness-meeting', 'own-garden'] }));
    expect(examples()).toEqual(['Voorbeeld vervoer: wat wel, wat niet', 'Voorbeeld ontmoeting: wat wel, wat niet']);
  });
});

describe('the three starting questions', () => {
  it('are there for every field, filled in for the help request', () => {
    show(on());
    expect(page.root.querySelectorAll('section:not(.site-places) > details:not(.worked-example)')).toHaveLength(3);
    expect(page.root.textContent).toContain('Nodig voor Vervoersvoorziening.');
  });

  it('are there before a field is used', () => {
    show(on({ field: 'none', helpRequests: [] }));
    expect(page.root.querySelectorAll('section:not(.site-places) summary')).toHaveLength(3);
  });
});

describe('the places on this site', () => {
  const none = { noteFields: [], helpRequest: null, saveButtons: [] };
  const site = { origin: 'https://zaak.example.nl', own: { ...none, noteFields: ['#note'] }, places: { ...none, noteFields: ['#org', '#note'], helpRequest: 'h2' }, troubles: [] };
  const section = (): HTMLElement | null => page.root.querySelector('.site-places');

  it('can be pointed out, one kind at a time', () => {
    show(on({ sites: [{ ...site, own: none, places: none }] }));
    expect(section()?.querySelector('details')?.open).toBe(false);
    press('Aanwijzen: Waar de hulpvraag staat');
    expect(actions.pick).toHaveBeenCalledExactlyOnceWith('helpRequest');
  });

  it('can be taken away by who pointed them out; the organisation’s stay', () => {
    show(on({ sites: [site] }));
    expect([...(section()?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)).toEqual([
      '#orgingesteld door je organisatie', '#noteWeghalen', 'h2ingesteld door je organisatie',
    ]);
    press('Weghalen: #note');
    expect(actions.removePlace).toHaveBeenCalledExactlyOnceWith(site.origin, 'noteFields', '#note');
  });

  it('say which of them is of no use here, unfolded', () => {
    show(on({ sites: [{ ...site, troubles: [{ part: 'noteFields', position: 1, trouble: 'not-found' }, { part: 'helpRequest', position: 0, trouble: 'not-recognised' }] }] }));
    expect(section()?.querySelector('details')?.open).toBe(true);
    expect(section()?.textContent).toContain('Een aangewezen plek vind ik hier niet');
    expect([...(section()?.querySelectorAll('li') ?? [])].map((item) => item.querySelector('.trouble')?.textContent)).toEqual([
      undefined, t('places.trouble.noteFields'), t('places.trouble.not-recognised'),
    ]);
  });

  it('say so when the organisation gave one that can not be read', () => {
    show(on(), { hasPlaceFaults: true });
    expect(section()?.textContent).toContain('Je organisatie gaf een plek op die ik niet kan lezen');
  });
});
