/**
 * Every key that a worker, a team or an organisation can set, once: managed schema, validator, options page and
 * docs/policy.md come from here.
 */
import { FINDING_KINDS, LAWS, MATCH_KINDS, SENSITIVITIES, STRENGTHS, VERDICTS } from '../engine/types.ts';
import type { Matrix, Verdict } from '../engine/types.ts';
import { AGE_RECIPIENT } from './age-recipient.ts';
import { keepingVerdicts } from './keeping-verdicts.ts';
import { MODES } from './mode.ts';
import type { Mode } from './mode.ts';
import { isSelector, LONGEST_SELECTOR } from './selector.ts';
import { isShortcut, keysOf } from './shortcut.ts';
import { choice, fault, fields, idOf, listOf, text, wholeNumber, yesOrNo } from './shape.ts';
import type { InBoth, OnlyOnce, PolicyIds, Shape, ValueOf } from './shape.ts';

/** Who can set a value, the one who goes first last. */
export const LAYERS = ['own', 'team', 'managed'] as const;
export type Layer = (typeof LAYERS)[number];

/** The laws that a municipality may or may not carry out: those that decide what a task may record, and those of other help requests. */
export const MUNICIPAL_LAWS = [...LAWS, 'participatiewet', 'leerplichtwet'] as const;
export type MunicipalLaw = (typeof MUNICIPAL_LAWS)[number];

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof DAYS)[number];

const time = text(5, { matches: /^(?:[01]\d|2[0-3]):[0-5]\d$/, example: '08:30', expected: { nl: 'Geef een tijd als UU:MM', en: 'Give a time as HH:MM' } });
const webAddress = text(500, {
  matches: /^https:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/,
  example: 'https://www.gemeente.example/privacy',
  expected: { nl: 'Geef een adres dat begint met https://, van hooguit 500 tekens', en: 'Give an address that begins with https://, of at most 500 characters' },
});
const sitePattern = text(300, {
  matches: /^https?:\/\/(?:\*\.)?[a-z0-9][a-z0-9.-]*\/\*$/,
  example: 'https://zaak.gemeente.example/*',
  expected: { nl: 'Geef een site als https://, de naam in kleine letters en /*', en: 'Give a site as https://, its name in small letters and /*' },
});
const origin = text(300, {
  matches: /^https?:\/\/[a-z0-9][a-z0-9.-]*(?::\d+)?$/,
  example: 'https://zaak.gemeente.example',
  expected: { nl: 'Geef een site als https:// en de naam in kleine letters, met niets erachter', en: 'Give a site as https:// and its name in small letters, with nothing behind it' },
});
const selector = text(LONGEST_SELECTOR, { matches: { test: isSelector }, example: 'textarea[name="verslag"]' });
const shortcut = text(20, {
  matches: { test: isShortcut },
  example: 'Alt+M',
  expected: {
    nl: 'Geef toetsen die de browser niet zelf gebruikt: Alt of Ctrl met een letter of cijfer, Shift mag erbij',
    en: 'Give keys that the browser does not use itself: Alt or Ctrl with a letter or digit, Shift may be added',
  },
});

const modeForShape = fields({ subject: idOf('subject', 'finance-debt/amounts'), mode: choice(MODES) });
const NOT_HOLDABLE: InBoth = {
  nl: 'hold mag hier niet: Noodzaak heeft hier niet vaak genoeg gelijk. Het geldt als ask. docs/policy.md noemt waar hold mag.',
  en: 'hold may not be set here: Noodzaak is not right often enough. It counts as ask. docs/policy.md names where it may.',
};
/** A mode for a subject; `hold` is refused where it may not be, and counts as `ask`. */
const modeFor: typeof modeForShape = {
  ...modeForShape,
  check: (value, at) => {
    const checked = modeForShape.check(value, at);
    if (checked?.mode !== 'hold' || at.ids.holdable.has(checked.subject.split('/')[0] ?? '')) return checked;
    fault({ ...at, path: `${at.path}.mode` }, 'hold', NOT_HOLDABLE);
    return { ...checked, mode: 'ask' };
  },
};
const quietPeriod = fields({ from: time, to: time }, { days: listOf(choice(DAYS), DAYS.length) });
const cell = fields(
  { helpRequest: idOf('helpRequest', 'transport-mobility'), category: idOf('category', 'finance-debt'), verdict: choice(VERDICTS), why: text(300), contact: text(120) },
  { condition: text(300) },
);
/** A row as those of src/rules/lexicon, with the same names. */
const row = fields(
  {
    category: idOf('category', 'housing'),
    subtopic: text(60),
    id: text(60, { matches: /^[a-z0-9]+(?:-[a-z0-9]+)*$/, example: 'kwijtscheldingsloket' }),
    match: choice(MATCH_KINDS),
    pattern: text(200),
    strength: choice(STRENGTHS),
    found: text(300),
    allowed: text(300),
    source: text(120),
  },
  { unless: text(300) },
);
/** What a row is known by: of two with the same id, only one would hold. */
const rowId = ({ category, subtopic, id }: OwnRow): string => `${category}/${subtopic}/${id}`;
const ownId: OnlyOnce<OwnRow> = {
  of: rowId,
  field: 'id',
  expected: {
    nl: 'Geef elke regel van een subonderwerp een eigen id: dit staat al bij een regel hierboven.',
    en: 'Give each row of a subtopic an id of its own: a row above has this one already.',
  },
};
const officer = fields({ name: text(80) }, { email: text(120, { matches: /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, example: 'fg@gemeente.example' }), phone: text(30, { matches: /^[+0-9 ()-]+$/, example: '0123 456 789' }) });
const link = fields({ label: text(80), url: webAddress });
const siteProfile = fields({ origin }, { noteFields: listOf(selector, 20), helpRequest: selector, saveButtons: listOf(selector, 20) });
const dropBox = fields({ url: webAddress, schedule: choice(['weekly', 'monthly']) });
const DEFAULT_SHORTCUTS = { nextMark: 'Alt+M', explain: 'Alt+U', chip: 'Alt+H' };
const shortcutsShape = fields<Record<never, never>, typeof DEFAULT_SHORTCUTS>({}, { nextMark: shortcut, explain: shortcut, chip: shortcut });
const SAME_SHORTCUT: InBoth = { nl: 'Kies voor elk een andere toets: wat niet genoemd is, houdt de zijne.', en: 'Choose a different key for each: what is not named keeps its own.' };
/** Each with keys of its own: of two with the same, one would never be heard. */
const shortcuts: typeof shortcutsShape = {
  ...shortcutsShape,
  check: (value, at) => {
    const checked = shortcutsShape.check(value, at);
    const all = Object.values({ ...DEFAULT_SHORTCUTS, ...checked }).map(keysOf);
    return checked !== undefined && new Set(all).size < all.length ? fault(at, value, SAME_SHORTCUT) : checked;
  },
};

export type ModeFor = ValueOf<typeof modeFor>;
export type QuietPeriod = ValueOf<typeof quietPeriod>;
export type OwnCell = ValueOf<typeof cell>;
export type OwnRow = ValueOf<typeof row>;
export type PrivacyOfficer = ValueOf<typeof officer>;
export type PolicyLink = ValueOf<typeof link>;
export type DropBox = ValueOf<typeof dropBox>;
export type PolicySiteProfile = ValueOf<typeof siteProfile>;

/** The keys, and what each holds when it is settled. */
export interface PolicyValues {
  readonly mode: Mode;
  readonly modes: readonly ModeFor[];
  readonly sensitivity: ValueOf<typeof sensitivityShape>;
  readonly chip: boolean;
  readonly quietHours: readonly QuietPeriod[];
  readonly shortcuts: ValueOf<typeof shortcuts>;
  readonly inactiveLaws: readonly MunicipalLaw[];
  readonly inactiveHelpRequests: readonly string[];
  readonly cells: readonly OwnCell[];
  readonly words: readonly OwnRow[];
  readonly exceptions: readonly OwnRow[];
  readonly sites: readonly string[];
  readonly siteProfiles: readonly PolicySiteProfile[];
  readonly privacyOfficer: PrivacyOfficer | null;
  readonly meldcodeLinks: readonly PolicyLink[];
  readonly team: string | null;
  readonly counting: ValueOf<typeof countingShape>;
  readonly retentionWeeks: number;
  readonly reportKey: string | null;
  readonly dropBox: DropBox | null;
  readonly minimumGroup: number;
}
export type PolicyKey = keyof PolicyValues;

/** A key of the catalog. */
export interface Entry<Value> {
  readonly shape: Shape<NonNullable<Value>>;
  /** Holds where nobody set another. */
  readonly default: Value;
  /** Who may set it. */
  readonly layers: readonly Layer[];
  /**
   * Settles what two layers say. `highest`: the higher one goes first; else the strictest holds, whoever said it, and
   * adding a layer can only make the key stricter.
   */
  readonly settle: 'highest' | Strictness<Value>;
  /** What it does and what each value means, for an administrator. */
  readonly description: InBoth;
  /** A value to begin with, for the papers. */
  readonly example: NonNullable<Value>;
}

/** How an ordered key is settled. */
export interface Strictness<Value> {
  /** What holds when both say something; of equals, what the higher one says. */
  combine(lower: Value, higher: Value): Value;
  /** Whether one is at least as strict as the other. */
  isAsStrict(one: Value, other: Value): boolean;
  /** In words, for the papers. */
  readonly inWords: InBoth;
}

const inOrder = <Value extends string>(values: readonly Value[]): Strictness<Value> => ({
  combine: (lower, higher) => (values.indexOf(lower) > values.indexOf(higher) ? lower : higher),
  isAsStrict: (one, other) => values.indexOf(one) >= values.indexOf(other),
  inWords: { nl: `${values.join(' < ')}; het strengste geldt`, en: `${values.join(' < ')}; the strictest holds` },
});

const highestNumber: Strictness<number> = {
  combine: Math.max,
  isAsStrict: (one, other) => one >= other,
  inWords: { nl: 'het hoogste getal geldt', en: 'the highest number holds' },
};
const lowestNumber: Strictness<number> = {
  combine: Math.min,
  isAsStrict: (one, other) => one <= other,
  inWords: { nl: 'het laagste getal geldt', en: 'the lowest number holds' },
};

/** Lists of which the parts of all layers hold; of two parts about the same, the stricter. */
const together = <Item>(aboutWhat: (item: Item) => string, order: (item: Item) => number, inWords: InBoth): Strictness<readonly Item[]> => {
  const byWhat = (items: readonly Item[]): Map<string, Item> => {
    const found = new Map<string, Item>();
    for (const item of items) {
      const known = found.get(aboutWhat(item));
      if (known === undefined || order(item) >= order(known)) found.set(aboutWhat(item), item);
    }
    return found;
  };
  return {
    combine: (lower, higher) => [...byWhat([...lower, ...higher]).values()],
    isAsStrict: (one, other) => {
      const strict = byWhat(one);
      return [...byWhat(other)].every(([what, item]) => {
        const own = strict.get(what);
        return own !== undefined && order(own) >= order(item);
      });
    },
    inWords,
  };
};
const allTogether: InBoth = { nl: 'wat elke laag noemt, geldt samen', en: 'what each layer names holds together' };
const same = (value: string): string => value;
const equal = (): number => 0;
const WIDEST_FIRST: readonly Verdict[] = ['needed', 'special', 'only-if', 'not-needed'];

const EVERYBODY = LAYERS;
const ABOVE_WORKER: readonly Layer[] = ['team', 'managed'];

const sensitivityShape = choice(SENSITIVITIES);
const countingShape = choice(['off', 'on']);

export const CATALOG: { readonly [Key in PolicyKey]: Entry<PolicyValues[Key]> } = {
  mode: {
    shape: choice(MODES),
    default: 'coach',
    layers: EVERYBODY,
    settle: inOrder(MODES),
    description: {
      nl: 'Wat er gebeurt met een markering. coach: Noodzaak denkt mee en houdt niets tegen. ask: opslaan met open markeringen vraagt één keer of dat klopt, en mag dan meteen; bewust laten staan vraagt een reden. hold: de knop om op te slaan wacht tot elke markering is behandeld: weggehaald, met een reden bewust laten staan, of beantwoord met Klopt niet, zonder reden. Dat kan alleen voor wat vaak genoeg klopt, de rest gaat als ask. Een notitie met een signaal van gevaar wacht nooit. Wat een systeem vanzelf opslaat, kan niet wachten. In de instellingen heten ze Meedenken, Vragen bij opslaan en Opslaan pauzeren.',
      en: 'What happens with a mark. coach: Noodzaak thinks along and holds nothing up. ask: saving with open marks asks once, and may then go on at once; keeping a mark on purpose asks for a reason. hold: the save button waits until each mark is handled: taken out, kept on purpose with a reason, or answered with Not right, which needs none. It holds only for what is right often enough, the rest goes as ask. A note with a signal of danger never waits. What a system saves by itself cannot be made to wait. In the settings they are called Meedenken, Vragen bij opslaan and Opslaan pauzeren.',
    },
    example: 'ask',
  },
  modes: {
    shape: listOf(modeFor, 200),
    default: [],
    layers: EVERYBODY,
    settle: together<ModeFor>(({ subject }) => subject, ({ mode }) => MODES.indexOf(mode), { nl: 'per onderwerp: coach < ask < hold; het strengste geldt', en: 'per subject: coach < ask < hold; the strictest holds' }),
    description: {
      nl: 'Een strengere stand voor één soort melding (excess, dossier-request, …), categorie of subonderwerp. Ze kan strenger zijn dan mode, nooit losser. hold wordt geweigerd waar Noodzaak niet vaak genoeg gelijk heeft; docs/policy.md noemt waar het mag.',
      en: 'A stricter mode for one kind of finding (excess, dossier-request, …), category or subtopic. It can be stricter than mode, never laxer. hold is refused where Noodzaak is not right often enough; docs/policy.md names where it may.',
    },
    example: [{ subject: 'dossier-request', mode: 'ask' }, { subject: 'religion', mode: 'ask' }],
  },
  sensitivity: {
    shape: sensitivityShape,
    default: 'normal',
    layers: EVERYBODY,
    settle: 'highest',
    description: {
      nl: 'Hoe scherp Noodzaak meeleest. quiet: alleen wat bijna zeker niet nodig is. normal: wat waarschijnlijk niet nodig is. keen: ook wat misschien niet nodig is, met meer vragen. Wat alleen keen markeert, houdt opslaan nooit tegen: hold geldt daar als ask. Een gezette waarde kan een medewerker niet wijzigen.',
      en: 'How sharply Noodzaak reads along. quiet: only what is almost certainly not needed. normal: what is probably not needed. keen: also what may not be needed, with more questions. What keen alone marks never holds up a save: hold counts as ask there. A worker cannot change a value that is set.',
    },
    example: 'normal',
  },
  chip: {
    shape: yesOrNo(),
    default: true,
    layers: EVERYBODY,
    settle: 'highest',
    description: {
      nl: 'Of het plaatje bij het tekstveld te zien is, met de hulpvraag en het aantal markeringen. true: ja. false: nee; de markeringen blijven.',
      en: 'Whether the chip at the text field is shown, with the help request and the number of marks. true: yes. false: no; the marks stay.',
    },
    example: true,
  },
  quietHours: {
    shape: listOf(quietPeriod, 30),
    default: [],
    layers: EVERYBODY,
    settle: 'highest',
    description: {
      nl: 'Tijden waarop Noodzaak geen hints geeft: from en to als 08:30, days als mon tot en met sun (zonder days: elke dag). Ligt to voor from, dan loopt de tijd door tot de volgende dag. Wat onder ask of hold valt, blijft ook dan zichtbaar.',
      en: 'Times at which Noodzaak gives no hints: from and to as 08:30, days as mon to sun (without days: every day). With to before from, the period runs into the next day. What falls under ask or hold stays visible.',
    },
    example: [{ from: '12:00', to: '13:00', days: ['mon', 'tue', 'wed', 'thu', 'fri'] }],
  },
  shortcuts: {
    shape: shortcuts,
    default: DEFAULT_SHORTCUTS,
    layers: EVERYBODY,
    settle: 'highest',
    description: {
      nl: 'De sneltoetsen: nextMark gaat naar de volgende markering, explain opent de uitleg, chip gaat naar de hulpvraag bij het veld. Alt of Ctrl met een letter of cijfer, Shift mag erbij; voor elk een andere, en geen toetsen die de browser zelf gebruikt, zoals Ctrl+C. Wat niet genoemd is, blijft zoals het was.',
      en: 'The shortcuts: nextMark goes to the next mark, explain opens the explanation, chip goes to the help request at the field. Alt or Ctrl with a letter or digit, Shift may be added; a different one for each, and no keys that the browser itself uses, such as Ctrl+C. What is not named stays as it was.',
    },
    example: DEFAULT_SHORTCUTS,
  },
  inactiveLaws: {
    shape: listOf(choice(MUNICIPAL_LAWS), MUNICIPAL_LAWS.length),
    default: [],
    layers: ABOVE_WORKER,
    settle: together<MunicipalLaw>(same, equal, allTogether),
    description: {
      nl: 'Wetten die hier niet worden uitgevoerd. Hulpvragen die alleen onder zo’n wet vallen, worden niet herkend en staan niet in de lijst. De hulpvraag bij onveiligheid blijft altijd.',
      en: 'Laws that are not carried out here. Help requests under such a law alone are not recognised and not listed. The help request about unsafety always stays.',
    },
    example: ['leerplichtwet'],
  },
  inactiveHelpRequests: {
    shape: listOf(idOf('helpRequest', 'school-attendance'), 50),
    default: [],
    layers: ABOVE_WORKER,
    settle: together(same, equal, allTogether),
    description: {
      nl: 'Hulpvragen die hier niet voorkomen: ze worden niet herkend en staan niet in de lijst. De hulpvraag bij onveiligheid en de vraagverheldering blijven altijd.',
      en: 'Help requests that do not occur here: not recognised and not listed. The one about unsafety and the clarification of the question always stay.',
    },
    example: ['school-attendance'],
  },
  cells: {
    shape: listOf(cell, 400),
    default: [],
    layers: ABOVE_WORKER,
    settle: together<OwnCell>(({ helpRequest, category }) => `${helpRequest} ${category}`, ({ verdict }) => WIDEST_FIRST.indexOf(verdict), { nl: 'per vakje: needed < special < only-if < not-needed; het strengste geldt', en: 'per cell: needed < special < only-if < not-needed; the strictest holds' }),
    description: {
      nl: 'Het eigen oordeel van de gemeente over een categorie bij een hulpvraag, in plaats van dat van de matrix. verdict: needed, special, only-if of not-needed. why: één regel op de kaart. condition: wanneer het wel mag. contact: bij wie een medewerker terecht kan. De kaart zegt dat dit van de gemeente is. Veiligheid gaat ook hier voor.',
      en: 'The municipality’s own verdict on a category for a help request, in place of that of the matrix. verdict: needed, special, only-if or not-needed. why: one line on the card. condition: when it may be recorded after all. contact: whom a worker can turn to. The card says that this is the municipality’s. Safety goes first here too.',
    },
    example: [{ helpRequest: 'transport-mobility', category: 'finance-debt', verdict: 'only-if', condition: 'Alleen voor de eigen bijdrage.', why: 'Voor vervoer kijken wij niet naar schulden.', contact: 'Privacyteam, toestel 1234' }],
  },
  words: {
    shape: listOf(row, 300, ownId),
    default: [],
    layers: ABOVE_WORKER,
    settle: together<OwnRow>(rowId, equal, allTogether),
    description: {
      nl: 'Eigen woorden die gemarkeerd worden, als regels van het lexicon: category, subtopic, id, match, pattern, unless, strength, en twee voorbeelden: found moet gevonden worden, allowed niet. Een regel die niet doet wat zijn voorbeelden zeggen, geldt niet en wordt gemeld.',
      en: 'Own words to be marked, as rows of the lexicon: category, subtopic, id, match, pattern, unless, strength, and two examples: found must be found, allowed must not. A row that does not do what its examples say does not hold, and is reported.',
    },
    example: [{ category: 'finance-debt', subtopic: 'amounts', id: 'stadspas-saldo', match: 'phrase', pattern: 'saldo … stadspas', strength: 'sure', found: 'Het saldo op de stadspas is 12 euro.', allowed: 'De stadspas is aangevraagd.', source: 'Stadsloket 2026' }],
  },
  exceptions: {
    shape: listOf(row, 300, ownId),
    default: [],
    layers: ABOVE_WORKER,
    settle: 'highest',
    description: {
      nl: 'Wendingen die hier iets gewoons betekenen: wat Noodzaak zelf van dit subonderwerp zou vinden in een zin waarin ze staan, wordt niet gemarkeerd. Zelfde vorm als words; found is een zin die stil moet blijven, allowed een zin waarin de uitzondering niet geldt. Eigen woorden (words) worden er niet door geraakt. Zet een lege lijst om uitzonderingen van teams uit te sluiten.',
      en: 'Wordings that mean something ordinary here: what Noodzaak itself would find of this subtopic in a sentence that has them is not marked. The same form as words; found is a sentence that must stay silent, allowed one in which the exception does not hold. Own words (words) are not touched by it. Set an empty list to rule out exceptions of teams.',
    },
    example: [{ category: 'housing', subtopic: 'condition', id: 'wijk-de-schimmel', match: 'phrase', pattern: 'wijkcentrum de schimmel', strength: 'sure', found: 'Het gesprek was in wijkcentrum De Schimmel.', allowed: 'Er zit schimmel op de muur.', source: 'Naam van ons wijkcentrum' }],
  },
  sites: {
    shape: listOf(sitePattern, 50),
    default: [],
    layers: ABOVE_WORKER,
    settle: together(same, equal, allTogether),
    description: {
      nl: 'Sites waar Noodzaak hoort te staan. Een medewerker zet ze met één klik samen aan in de opties en kan ze niet uitzetten. Zonder klik: de beheerde build (docs/admin-deployment.md).',
      en: 'Sites where Noodzaak belongs. A worker switches them on together with one click in the options and cannot switch them off. Without a click: the managed build (docs/admin-deployment.md).',
    },
    example: ['https://zaak.gemeente.example/*'],
  },
  siteProfiles: {
    shape: listOf(siteProfile, 50),
    default: [],
    layers: ABOVE_WORKER,
    settle: together<PolicySiteProfile>((profile) => profile.origin, equal, { nl: 'per site; van de hoogste laag', en: 'per site; of the highest layer' }),
    description: {
      nl: 'Per site waar de tekstvelden (noteFields), de hulpvraag (helpRequest) en de knoppen om op te slaan (saveButtons) staan, als CSS-selectors.',
      en: 'Per site where the note fields (noteFields), the help request (helpRequest) and the buttons to save (saveButtons) are, as CSS selectors.',
    },
    example: [{ origin: 'https://zaak.gemeente.example', noteFields: ['[name="verslag"]'], saveButtons: ['button[name="opslaan"]'] }],
  },
  privacyOfficer: {
    shape: officer,
    default: null,
    layers: ABOVE_WORKER,
    settle: 'highest',
    description: {
      nl: 'De functionaris gegevensbescherming: name, email en phone. Staat bij de uitleg voor medewerkers en inwoners.',
      en: 'The privacy officer: name, email and phone. Shown with the explanation for workers and residents.',
    },
    example: { name: 'Functionaris gegevensbescherming', email: 'fg@gemeente.example', phone: '0123 456 789' },
  },
  meldcodeLinks: {
    shape: listOf(link, 20),
    default: [],
    layers: ABOVE_WORKER,
    settle: 'highest',
    description: {
      nl: 'Links naar de meldcode en het afwegingskader van de gemeente: label en url (https). Staan bij een signaal van onveiligheid. Begint een label met "Stap 1" tot en met "Stap 5", dan is die stap van de meldcode zelf de link.',
      en: 'Links to the reporting code and the assessment framework of the municipality: label and url (https). Shown with a signal of danger. Where a label begins with "Stap 1" to "Stap 5", that step of the code is the link itself.',
    },
    example: [{ label: 'Stappen van de meldcode', url: 'https://www.gemeente.example/meldcode' }],
  },
  team: {
    shape: text(60),
    default: null,
    layers: EVERYBODY,
    settle: 'highest',
    description: {
      nl: 'De naam van het team waarvoor geteld wordt. Nooit de naam van een medewerker.',
      en: 'The name of the team that is counted for. Never the name of a worker.',
    },
    example: 'Wijkteam Noord',
  },
  counting: {
    shape: countingShape,
    default: 'off',
    layers: EVERYBODY,
    settle: 'highest',
    description: {
      nl: 'Of deze browser telt welke meldingen er waren en wat ermee gebeurde. off: er wordt niets geteld. on: per week, alleen ids, geen tekst. Overleg eerst met de ondernemingsraad.',
      en: 'Whether this browser counts which findings there were and what was done with them. off: nothing is counted. on: per week, ids alone, no text. Consult the works council first.',
    },
    example: 'off',
  },
  retentionWeeks: {
    shape: wholeNumber(1, 53),
    default: 53,
    layers: EVERYBODY,
    settle: lowestNumber,
    description: {
      nl: 'Na hoeveel weken een telling in deze browser wordt gewist, van 1 tot en met 53. Wat nog gedeeld moet worden, blijft tot dat gedaan is: ten hoogste vier weken na het einde van de week of maand. Een maand die gedeeld is, gaat in één keer weg, zodra haar eerste week te oud is.',
      en: 'After how many weeks a count in this browser is erased, from 1 to 53. What is yet to be shared stays until it was: at most four weeks after the end of its week or month. A month that was shared goes as a whole, once its first week is too old.',
    },
    example: 26,
  },
  reportKey: {
    shape: text(80, { matches: AGE_RECIPIENT, example: 'age1… (62 tekens, zonder tikfout)' }),
    default: null,
    layers: ABOVE_WORKER,
    settle: 'highest',
    description: {
      nl: 'De openbare sleutel van de functionaris gegevensbescherming (age): alleen die kan gedeelde tellingen lezen.',
      en: 'The public key of the privacy officer (age): only they can read counts that are shared.',
    },
    example: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
  },
  dropBox: {
    shape: dropBox,
    default: null,
    layers: ABOVE_WORKER,
    settle: 'highest',
    description: {
      nl: 'De map van de gemeente (WebDAV over https) waar versleutelde tellingen heen gaan, als tellen aan staat en reportKey is gezet. url: de map, zo nodig met het kenmerk van een deellink; schrijven mag genoeg zijn. Noodzaak meldt zich er niet aan: een map waarvoor je moet inloggen, werkt niet. schedule: weekly na elke week, monthly na elke maand. De medewerker staat de map één keer toe op de pagina over tellen. Noodzaak leest op dat adres niet mee, tenzij het ook bij sites staat.',
      en: 'The municipality’s folder (WebDAV over https) that encrypted counts go to, while counting is on and reportKey is set. url: the folder, with the token of a share link where it needs one; being able to write is enough. Noodzaak does not sign in: a folder that asks for that does not work. schedule: weekly after each week, monthly after each month. The worker allows the folder once, on the page about counting. Noodzaak does not read along at that address, unless sites names it too.',
    },
    example: { url: 'https://bestanden.gemeente.example/noodzaak/', schedule: 'monthly' },
  },
  minimumGroup: {
    shape: wholeNumber(5, 100),
    default: 5,
    layers: EVERYBODY,
    settle: highestNumber,
    description: {
      nl: 'Hoe groot een groep minstens moet zijn om in een rapport te staan, van 5 tot en met 100.',
      en: 'How large a group must at least be to appear in a report, from 5 to 100.',
    },
    example: 10,
  },
};

/** The keys in the order of the catalog. */
export const POLICY_KEYS = Object.keys(CATALOG) as readonly PolicyKey[];

/**
 * The ids that a policy can name, gathered from the matrix in use.
 * @param holdable the kinds and categories that may hold up a save
 */
export function policyIdsOf({ helpRequests, categories }: Matrix, holdable: readonly string[]): PolicyIds {
  const category = categories.map(({ id }) => id);
  const topic = categories.flatMap(({ id, subtopics }) => subtopics.map((subtopic) => `${id}/${subtopic.id}`));
  return {
    helpRequest: new Set(helpRequests.map(({ id }) => id)),
    category: new Set(category),
    topic: new Set(topic),
    subject: new Set<string>([...FINDING_KINDS, ...category, ...topic]),
    holdable: new Set(holdable),
    keepingVerdicts: new Map(helpRequests.flatMap(({ id, cells }) => Object.entries(cells).map(([cell, of]) => [`${id} ${cell}`, keepingVerdicts(of)] as const))),
    aboutOthers: new Set(categories.filter(({ subtopics }) => subtopics.some((one) => one.aboutOthers)).map(({ id }) => id)),
  };
}
