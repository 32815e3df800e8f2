// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FINDING_KINDS } from '../../../src/engine/types.ts';
import type { Finding } from '../../../src/engine/types.ts';
import { createCard } from '../../../src/ui/card/create-card.tsx';
import type { CardView } from '../../../src/views/card.ts';
import { sampleMatrix } from '../coaching/sample-matrix.ts';

const finding: Finding = {
  kind: 'excess',
  category: 'social-network-loneliness',
  subtopic: 'loneliness-feeling',
  level: 'flag',
  rule: 'loneliness',
  start: 0,
  end: 6,
  removal: { start: 0, end: 20 },
  sentence: { start: 0, end: 20 },
  trace: { source: 'loneliness', evidence: [], guardsChecked: [], cues: [], cell: null },
};
const request = {
  finding,
  shorter: null,
  marked: 'Ze voelt zich eenzaam',
  ages: [],
  removed: 'Ze voelt zich eenzaam.',
  replaced: 'Ze voelt zich eenzaam.',
  helpRequests: ['transport-mobility'],
  task: { role: 'assessing', law: null },
  openedBy: 'pointer',
  mode: 'coach',
} as const;

const handlersWith = (leaveOut: () => Promise<boolean>) => ({
  leaveOut: vi.fn(leaveOut),
  rewrite: vi.fn(leaveOut),
  put: vi.fn(leaveOut),
  keepOnly: vi.fn(leaveOut),
  pin: vi.fn(),
  keep: vi.fn(),
  wrong: vi.fn(),
  addHelpRequests: vi.fn(),
  close: vi.fn(),
});

let privacyOfficer = '';
let card: CardView;
let handlers: ReturnType<typeof handlersWith>;

beforeEach(() => {
  card = createCard(() => sampleMatrix, () => privacyOfficer, (words) => (words.includes('dossier') ? 'broad' : words.includes('ziek') ? 'more' : null));
  document.documentElement.append(card.host);
  handlers = handlersWith(() => Promise.resolve(true));
  card.show(request, handlers);
});
afterEach(() => {
  card.host.remove();
  privacyOfficer = '';
});

const inside = (): ShadowRoot => {
  if (!card.host.shadowRoot) throw new Error('the card has no open shadow root');
  return card.host.shadowRoot;
};
const buttons = (): HTMLButtonElement[] => [...inside().querySelectorAll('button')];
const labels = (): string[] => buttons().map((button) => button.getAttribute('aria-label') ?? button.textContent);
const button = (label: string): HTMLButtonElement => {
  const found = buttons().find((candidate) => candidate.textContent === label || candidate.getAttribute('aria-label') === label);
  if (!found) throw new Error(`no button "${label}" among ${labels().join(', ')}`);
  return found;
};
/** Preact draws in a microtask or a frame; waits until the card shows what is asked. */
const drawn = (check: () => void): Promise<void> => vi.waitFor(check, { interval: 1 });

describe('what the card says', () => {
  it('is a dialog named after the question it raises', () => {
    expect(card.host.localName).toBe('noodzaak-card');
    expect(card.host.getAttribute('role')).toBe('dialog');
    expect(card.host.getAttribute('aria-label')).toBe('Markering van Noodzaak: Een gevoel van eenzaamheid');
  });

  it('explains the rule for this help request and says what Weglaten takes', () => {
    const text = inside().textContent;
    expect(text).toContain('Is dit nodig voor vervoer? Het gevoel verandert de rit niet.');
    expect(text).toContain('Alleen wie kan meerijden.');
    expect(text).toContain('AVG 5(1)(c)');
    expect(inside().querySelector('del')?.textContent).toBe('Ze voelt zich eenzaam.');
    expect(text).toContain('Geen melding is geen goedkeuring.');
  });

  it('names the role or law that the worker chose where it decides, and only there', () => {
    expect(inside().querySelector('.eyebrow')?.textContent).not.toContain('Je koos');
    const helpRequests = sampleMatrix.helpRequests.map((each) => {
      const cell = each.cells['social-network-loneliness'];
      return { ...each, cells: { ...each.cells, ...(cell && { 'social-network-loneliness': { ...cell, under: { wmo: { ...cell, why: 'De Wmo noemt dit niet.' } } } }) } };
    });
    const ofLaws = createCard(() => ({ ...sampleMatrix, helpRequests }), () => '', () => null);
    const eyebrow = () => ofLaws.host.shadowRoot?.querySelector('.eyebrow')?.textContent;
    ofLaws.show({ ...request, task: { role: 'assessing', law: 'wmo' } }, handlers);
    expect(eyebrow()).toContain('Je koos: Wmo');
    ofLaws.show({ ...request, task: { role: 'helping', law: 'jeugdwet' } }, handlers);
    expect(eyebrow()).not.toContain('Je koos');
  });

  it('shows what Weglaten takes without the comma that joined it', () => {
    card.show({ ...request, removed: ', waardoor hij zijn post laat liggen' }, handlers);
    expect(inside().querySelector('del')?.textContent).toBe('waardoor hij zijn post laat liggen');
  });

  it('offers its choices in a fixed order', () => {
    expect(labels()).toEqual(['Sluiten', 'Kopiëren', 'Weglaten', 'Hulpvraag toevoegen', 'Bewust laten staan', 'Klopt niet']);
  });

  it('puts what keeps the words first, and no button before the others, where leaving out would take what somebody can or can’t do', () => {
    card.show({ ...request, removed: 'Ze kan door haar verdriet de bus niet meer nemen.' }, handlers);
    expect(labels()).toEqual(['Sluiten', 'Kopiëren', 'Hulpvraag toevoegen', 'Bewust laten staan', 'Weglaten', 'Klopt niet']);
    expect(inside().querySelector('.primary')).toBeNull();
  });

  it('shows the next finding as a new card', async () => {
    button('Bewust laten staan').click();
    await drawn(() => { expect(inside().querySelector('.options')).not.toBeNull(); });
    card.show({ ...request, finding: { ...finding, kind: 'dossier-request', category: null, subtopic: null } }, handlers);
    expect(inside().querySelector('h2')?.textContent).toBe('Een vraag om een heel dossier');
    expect(inside().querySelectorAll('li')).toHaveLength(3);
    expect(inside().querySelector('.options')).toBeNull();
  });
});

const OTHER_KINDS = FINDING_KINDS.filter((kind) => kind !== 'excess');

describe('what stands before the choices', () => {
  const kinds: readonly Finding[] = [finding, ...OTHER_KINDS.map((kind) => ({ ...finding, kind, category: null, subtopic: null }))];

  it.each(kinds.flatMap((each) => [null, 'Ze gaat niet alleen op pad.'].map((shorter) => [each.kind, shorter, each] as const)))(
    'is a question with its reason, in two sentences, and the words that a choice takes out, puts there or copies: %s, %s',
    (_kind, shorter, each) => {
      card.show({ ...request, finding: each, shorter }, handlers);
      const buttonsAt = inside().querySelector('.buttons');
      const isBefore = (element: Element): boolean => buttonsAt !== null && (element.compareDocumentPosition(buttonsAt) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      const said = [...inside().querySelectorAll('p, dd, li, h2')].filter(isBefore).filter((element) => element.closest('.heading') === null);
      expect(said.filter((element) => element.querySelector('ins, del, q') === null).map(({ className, localName }) => className || localName)).toEqual(['h2', 'explanation']);
      expect(inside().querySelector('.explanation')?.textContent.split(/(?<=[.?!])\s+/).length).toBeLessThanOrEqual(2);
      // What is beyond two sentences comes after them.
      expect(inside().textContent).toContain('Wanneer wel');
    },
  );

  it.each(kinds.map((each) => [each.kind, each] as const))('is followed by whom to ask, by name where the policy has one: %s', (_kind, each) => {
    card.show({ ...request, finding: each }, handlers);
    expect(inside().textContent).toContain('Vraag het een collega of de functionaris gegevensbescherming.');
    privacyOfficer = 'Noor Vis, fg@gemeente.example';
    card.show({ ...request, finding: each }, handlers);
    expect(inside().textContent).toContain('Vraag het een collega of de functionaris gegevensbescherming: Noor Vis, fg@gemeente.example.');
  });
});

describe('a shorter wording', () => {
  const shorter = 'Ze gaat niet alleen op pad.';

  it('stands first, in words, instead of the hint and the wording to copy', () => {
    card.show({ ...request, shorter }, handlers);
    expect(inside().querySelector('ins')?.textContent).toBe(shorter);
    expect(labels()).toEqual(['Sluiten', 'Anders opschrijven', 'Weglaten', 'Hulpvraag toevoegen', 'Bewust laten staan', 'Klopt niet']);
  });

  it('is the only way to shorten what raises but a question: the words may say what is needed too', () => {
    card.show({ ...request, finding: { ...finding, level: 'ask' }, shorter }, handlers);
    expect(labels()).not.toContain('Weglaten');
    expect(inside().querySelector('del')).toBeNull();
    card.show({ ...request, finding: { ...finding, level: 'ask' } }, handlers);
    expect(labels()).toContain('Weglaten');
  });

  it('is put in the note as it was shown, once', () => {
    card.show({ ...request, shorter }, handlers);
    button('Anders opschrijven').click();
    button('Anders opschrijven').click();
    expect(handlers.rewrite).toHaveBeenCalledExactlyOnceWith(shorter);
  });

  it('leaves Weglaten open when the editor did something else', async () => {
    card.show({ ...request, shorter }, handlersWith(() => Promise.resolve(false)));
    button('Anders opschrijven').click();
    await drawn(() => { expect(inside().querySelector('.failed')?.textContent).toContain('Anders opschrijven lukte hier niet'); });
    expect(button('Anders opschrijven').disabled).toBe(true);
    expect(button('Weglaten').disabled).toBe(false);
  });

  it('is offered as a wording with blanks when the sentence gives none', () => {
    expect(inside().querySelector('q')?.textContent).toContain('…');
    expect(labels()).not.toContain('Anders opschrijven');
  });
});

describe('what the worker can do', () => {
  it('leaves the words out, once', async () => {
    button('Weglaten').click();
    button('Weglaten').click();
    await drawn(() => { expect(button('Weglaten').disabled).toBe(true); });
    expect(handlers.leaveOut).toHaveBeenCalledTimes(1);
  });

  it('says so when the editor did something else, and leaves the other choices open', async () => {
    const refused = handlersWith(() => Promise.resolve(false));
    card.show(request, refused);
    button('Weglaten').click();
    await drawn(() => { expect(inside().querySelector('.failed')?.textContent).toContain('lukte hier niet'); });
    expect(button('Weglaten').disabled).toBe(true);
    button('Klopt niet').click();
    expect(refused.wrong).toHaveBeenCalledTimes(1);
  });

  it('keeps them without a reason where none is asked, and for one alone where it is', async () => {
    button('Bewust laten staan').click();
    await drawn(() => { button('Zonder reden').click(); });
    expect(handlers.keep).toHaveBeenCalledExactlyOnceWith(null);
    for (const mode of ['ask', 'hold'] as const) {
      card.show({ ...request, mode }, handlersWith(() => Promise.resolve(true)));
      button('Bewust laten staan').click();
      await drawn(() => { expect(inside().querySelector('.options')?.textContent).toContain('Hier is een reden nodig'); });
      expect(inside().querySelectorAll('.options button')).toHaveLength(5);
    }
  });

  it('says when the municipality itself decided, and whom to ask', () => {
    const own = { ...sampleMatrix, helpRequests: sampleMatrix.helpRequests.map((one) => ({ ...one, cells: Object.fromEntries(Object.entries(one.cells).map(([id, cell]) => [id, { ...cell, contact: 'Privacyteam, toestel 12' }])) })) };
    const ofMunicipality = createCard(() => own, () => privacyOfficer, () => null);
    document.documentElement.append(ofMunicipality.host);
    ofMunicipality.show(request, handlers);
    expect(ofMunicipality.host.shadowRoot?.textContent).toContain('Afspraak van je gemeente Vragen? Privacyteam, toestel 12');
    expect(inside().textContent).not.toContain('Afspraak van je gemeente');
    ofMunicipality.host.remove();
  });

  it('keeps them for one of five fixed reasons', async () => {
    button('Bewust laten staan').click();
    await drawn(() => { expect(button('Bewust laten staan').getAttribute('aria-expanded')).toBe('true'); });
    expect([...inside().querySelectorAll('.options button')].map(({ textContent }) => textContent)).toEqual([
      'Nodig voor het besluit',
      'De inwoner wil het erin',
      'Het moet van de wet',
      'Voor de veiligheid',
      'Besproken met een collega',
      'Zonder reden',
    ]);
    button('Het moet van de wet').click();
    expect(handlers.keep).toHaveBeenCalledExactlyOnceWith('legal-duty');
  });

  it('adds a help request that needs this', async () => {
    button('Hulpvraag toevoegen').click();
    await drawn(() => { expect(button('ontmoeting')).toBeDefined(); });
    button('ontmoeting').click();
    expect(handlers.addHelpRequests).toHaveBeenCalledExactlyOnceWith(['loneliness-meeting']);
  });

  it('calls it wrong, and then nothing else', () => {
    button('Klopt niet').click();
    button('Weglaten').click();
    expect(handlers.wrong).toHaveBeenCalledTimes(1);
    expect(handlers.leaveOut).not.toHaveBeenCalled();
  });

  it('closes by its button and by Escape, as often as asked', () => {
    button('Sluiten').click();
    button('Klopt niet').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    expect(handlers.close).toHaveBeenCalledTimes(2);
  });
});

const fill = (label: string, value: string): void => {
  const found = [...inside().querySelectorAll('label')].find(({ textContent }) => textContent.trim().startsWith(label));
  const field = found?.querySelector('input');
  if (!field) throw new Error(`no field "${label}"`);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

describe('a request for a whole file', () => {
  const words = 'Graag het volledige dossier van de psychiater.';
  beforeEach(() => {
    card.show({ ...request, removed: words, replaced: 'graag het volledige dossier.', finding: { ...finding, kind: 'dossier-request', category: null, subtopic: null } }, handlers);
    button('Gericht vragen').click();
  });

  it('asks first whether the resident can tell, and stays open meanwhile', async () => {
    await drawn(() => { expect(inside().textContent).toContain('Kan de inwoner dit zelf vertellen'); });
    expect(handlers.pin).toHaveBeenCalledTimes(1);
    button('Ja, de inwoner vertelt het').click();
    await drawn(() => { expect(button('Zet deze regel hier neer')).toBeDefined(); });
    expect(inside().textContent).toContain('Dit komt in de plaats van: graag het volledige dossier.');
    button('Zet deze regel hier neer').click();
    expect(handlers.put).toHaveBeenCalledExactlyOnceWith('De cliënt geeft dit antwoord zelf. Er is niets opgevraagd.', true);
  });

  it('makes a letter to whom the words name, and a line that goes in the place of the words', async () => {
    await drawn(() => { button('Nee, ik moet het vragen').click(); });
    await drawn(() => { expect(inside().querySelector('select')?.selectedOptions[0]?.textContent).toBe('behandelaar'); });
    expect(button('Maak de brief').disabled).toBe(true);
    expect(inside().textContent).toContain('Kies eerst een vraag.');
    fill('Of stel je eigen vraag', 'Kan cliënt alleen reizen?');
    await drawn(() => { expect(button('Maak de brief').disabled).toBe(false); });
    expect(inside().textContent).not.toContain('Kies eerst een vraag.');
    button('Maak de brief').click();
    await drawn(() => { expect(inside().querySelector('textarea')?.value).toContain('Kan cliënt alleen reizen?'); });
    expect(inside().querySelector('textarea')?.value).toContain('Ik moet bepalen welk vervoer past.');
    button('Zet deze regel hier neer').click();
    expect(handlers.put).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^Nog te vragen aan behandelaar \(\d\d-\d\d-\d{4}\): /), false);
  });

  it('puts the letter itself in the place of the words, for who writes a message, and then the line as well', async () => {
    await drawn(() => { button('Nee, ik moet het vragen').click(); });
    await drawn(() => { fill('Of stel je eigen vraag', 'Kan cliënt alleen reizen?'); });
    await drawn(() => { button('Maak de brief').click(); });
    await drawn(() => { expect(button('Zet de brief hier neer')).toBeDefined(); });
    const letter = inside().querySelector('textarea')?.value;
    expect(letter).toContain('Kan cliënt alleen reizen?');
    expect(inside().querySelector('del')?.textContent).toBe('graag het volledige dossier.');
    button('Zet de brief hier neer').click();
    expect(handlers.put).toHaveBeenCalledExactlyOnceWith(letter, false);
    await drawn(() => { expect(inside().textContent).toContain('Staat in je notitie.'); });
    expect(button('Zet de brief hier neer').disabled).toBe(true);
    expect(inside().querySelector('del'), 'what comes next goes below').toBeNull();
    button('Zet deze regel hier neer').click();
    expect(handlers.put).toHaveBeenLastCalledWith(inside().querySelector('.line')?.textContent, true);
  });

  it('makes no letter of an own question that still asks for the whole file', async () => {
    await drawn(() => { button('Nee, ik moet het vragen').click(); });
    await drawn(() => { fill('Of stel je eigen vraag', 'Mag ik het hele dossier?'); });
    await drawn(() => { expect(inside().textContent).toContain('Deze vraag is nog breed.'); });
    expect(button('Maak de brief').disabled).toBe(true);
  });

  it('asks about an own question or decision that holds more than is needed, and leaves it to the worker', async () => {
    await drawn(() => { button('Nee, ik moet het vragen').click(); });
    await drawn(() => { fill('Of stel je eigen vraag', 'Is zij ziek?'); });
    await drawn(() => { expect(inside().textContent).toContain('Is dit nodig voor vervoer? Vraag liever wat wel en niet lukt.'); });
    expect(button('Maak de brief').disabled).toBe(false);
    fill('Wat ga je besluiten?', 'hoe ziek zij is');
    await drawn(() => { expect(inside().textContent).toContain('Schrijf alleen wat je beslist.'); });
    fill('Wat ga je besluiten?', 'alles uit het dossier');
    await drawn(() => { expect(inside().textContent).toContain('Dit besluit is nog breed.'); });
    expect(button('Maak de brief').disabled).toBe(true);
  });

  it('says so when the editor does not take the line', async () => {
    card.show({ ...request, finding: { ...finding, kind: 'dossier-request', category: null, subtopic: null } }, handlersWith(() => Promise.resolve(false)));
    button('Gericht vragen').click();
    await drawn(() => { button('Ja, de inwoner bespreekt het').click(); });
    await drawn(() => { button('Zet deze regel hier neer').click(); });
    await drawn(() => { expect(inside().textContent).toContain('Dat lukte hier niet.'); });
  });
});

describe('a request by somebody else', () => {
  it('that reads as our own is answered from there too', async () => {
    card.show({ ...request, finding: { ...finding, kind: 'dossier-request', category: null, subtopic: null } }, handlers);
    expect(inside().textContent).toContain('Vraagt een ander dit aan jou?');
    button('Antwoord maken').click();
    await drawn(() => { expect(inside().querySelector('textarea')?.value).toContain('Waar is het voor'); });
    expect(handlers.pin).toHaveBeenCalledTimes(1);
  });

  it('is answered with a question, and says what not to send', async () => {
    card.show({ ...request, finding: { ...finding, kind: 'incoming-request', category: null, subtopic: null } }, handlers);
    button('Antwoord maken').click();
    await drawn(() => { expect(inside().querySelector('textarea')?.value).toContain('Waar is het voor'); });
    expect(inside().textContent).toContain('Stuur nog niets');
    expect(labels()).not.toContain('Zet deze regel hier neer');
  });
});

describe('how the card behaves in a page', () => {
  it('hears nothing from a button that the page took out of it', () => {
    const [wrong, leaveOut] = [button('Klopt niet'), button('Weglaten')];
    const elsewhere = document.createElement('div').attachShadow({ mode: 'open' });
    document.body.append(wrong);
    elsewhere.append(leaveOut);
    wrong.click();
    leaveOut.click();
    wrong.remove();
    expect(handlers.wrong).not.toHaveBeenCalled();
    expect(handlers.leaveOut).not.toHaveBeenCalled();
  });

  it('takes the focus only when it is given', () => {
    expect(document.activeElement).not.toBe(card.host);
    card.focus();
    expect(document.activeElement).toBe(card.host);
  });

  it('keeps its keys from the shortcuts of the page', () => {
    const onPageKey = vi.fn();
    document.addEventListener('keydown', onPageKey);
    button('Weglaten').dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true, composed: true }));
    document.removeEventListener('keydown', onPageKey);
    expect(onPageKey).not.toHaveBeenCalled();
  });

  it('is gone when cleared', () => {
    card.clear();
    expect(card.host.hidden).toBe(true);
    expect(buttons()).toEqual([]);
  });

  it('follows the ground it lies on', () => {
    const dark = createCard(() => sampleMatrix, () => privacyOfficer, () => null);
    dark.setTheme('dark');
    expect(dark.host.getAttribute('theme')).toBe('dark');
  });
});
