/**
 * The words the whole house speaks. Types only: every room may import this file.
 * Ids are plain strings that come from the rule data; no code knows a category by name.
 */

/** A half-open range of UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Id of a help request (hulpvraag) in the matrix, such as `transport-mobility`. */
export type HelpRequestId = string;
/** Id of a category of personal data in the matrix, such as `finance-debt`. */
export type CategoryId = string;
/** Id of a subtopic within its category, such as `amounts`. */
export type SubtopicId = string;
/** `category/subtopic`: the unit the lexicon, the learned layer and the tally speak of. */
export type TopicId = `${CategoryId}/${SubtopicId}`;
/** Id of what raised a finding: a lexicon row, a detector or the learned layer. */
export type RuleId = string;

/** Assessing a request for help, or giving help: who helps keeps a file of their own and has professional secrecy. */
export const ROLES = ['assessing', 'helping'] as const;
export type Role = (typeof ROLES)[number];

/** The laws under which the same fact may be lawful in one and not in the other. */
export const LAWS = ['wmo', 'jeugdwet', 'wgs'] as const;
export type Law = (typeof LAWS)[number];

/** What a worker is busy with: helping or assessing, and under which law. */
export interface Task {
  readonly role: Role;
  /** Null: the law of the help requests. */
  readonly law: Law | null;
}

/** What holds until a worker says otherwise. */
export const ORDINARY_TASK: Task = { role: 'assessing', law: null };

/** What a finding is about; the labels of test/corpus/GUIDE.md. */
export const FINDING_KINDS = [
  'excess',
  'dossier-request',
  'incoming-request',
  'consent-as-ground',
  'zrm-scores',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** `flag`: shown as a mark. `ask`: a neutral question, not counted as a warning. */
export const LEVELS = ['flag', 'ask'] as const;
export type Level = (typeof LEVELS)[number];

/** How much speaks up: `quiet` only what is nearly certain, `keen` also what may be. In this order, each says all that the one before it marks. */
export const SENSITIVITIES = ['quiet', 'normal', 'keen'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** What a matrix cell says of a category for one help request. */
export const VERDICTS = ['needed', 'special', 'only-if', 'not-needed'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Where a subtopic falls under `only-if` and `special`: fine, a mark, or a question. */
export const PLACEMENTS = ['inside', 'outside', 'ask'] as const;
export type Placement = (typeof PLACEMENTS)[number];

/** How surely a lexicon row means its topic, as its reviewer judged. */
export const STRENGTHS = ['sure', 'likely', 'maybe'] as const;
export type Strength = (typeof STRENGTHS)[number];

export interface Subtopic {
  readonly id: SubtopicId;
  readonly name: string;
  readonly underOnlyIf: Placement;
  readonly underSpecial: Placement;
  /** A signal of danger: every "record less" finding in its paragraph is withheld. */
  readonly safetySignal: boolean;
  /** Private facts about somebody other than the resident are judged as this subtopic, whatever they are about. */
  readonly aboutOthers: boolean;
  /** Only a check on the data itself can tell (a checksum): likeness is no ground for a finding. */
  readonly byDetectorOnly: boolean;
  /** What the learned layer takes it for where nobody but the resident is named: "heeft reuma" says a carer's health only of a carer. */
  readonly ofResident?: TopicId;
}

export interface Category {
  readonly id: CategoryId;
  readonly name: string;
  readonly subtopics: readonly Subtopic[];
}

/** What a cell says instead for who helps, or under one law. */
export type CellUnder = Omit<Cell, 'under' | 'safetyOverride'>;

/** One help request x one category. */
export interface Cell {
  readonly verdict: Verdict;
  /** When it may be recorded after all (Dutch); present for `only-if` and `special`. */
  readonly condition: string | null;
  /** One line of Dutch: the reason shown on the card. */
  readonly why: string;
  /** The articles it rests on. */
  readonly hook: string;
  /** Keys of `Matrix.sources`. */
  readonly evidence: readonly string[];
  /** Placements that go before the subtopic's own. */
  readonly overrides: Readonly<Record<SubtopicId, Placement>>;
  /** The category is a safety matter here: never "record less". */
  readonly safetyOverride: boolean;
  /** Absent: the same for every task. What is said for a role goes before what is said for a law. */
  readonly under?: Readonly<Partial<Record<Role | Law, CellUnder>>>;
  /** The cell is the municipality's own: whom to ask about it. */
  readonly contact?: string;
}

export interface HelpRequest {
  readonly id: HelpRequestId;
  readonly name: string;
  readonly law: string;
  readonly coreQuestion: string;
  /** The request itself is about safety: coach on how to record, not on how little. */
  readonly safetyRequest: boolean;
  /** How many others must be named beside it: it is about how they hang together. Absent: none. */
  readonly needsOthers?: number;
  readonly keywords: readonly string[];
  readonly exampleNeeded: string;
  readonly exampleTooMuch: string;
  readonly cells: Readonly<Record<CategoryId, Cell>>;
}

export interface Matrix {
  readonly version: string;
  readonly categories: readonly Category[];
  readonly helpRequests: readonly HelpRequest[];
  /** The help request that holds when none is known (`question-clarification`). */
  readonly fallbackHelpRequest: HelpRequestId;
  /** Evidence key -> address. */
  readonly sources: Readonly<Record<string, string>>;
}

/** How a lexicon pattern meets the text; see docs/add-a-rule.md. */
export const MATCH_KINDS = ['stem', 'start', 'end', 'word', 'phrase'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** The fields of an organisation's own row in which a fault can be that its shape does not tell. */
export const OWN_ROW_CELLS = ['subtopic', 'id', 'pattern', 'unless', 'found', 'allowed'] as const;
export type OwnRowCell = (typeof OWN_ROW_CELLS)[number];

/** One reviewed row of the lexicon, without its examples. */
export interface LexiconRow {
  readonly id: RuleId;
  readonly topic: TopicId;
  readonly match: MatchKind;
  readonly pattern: string;
  /** Patterns that silence this row where they overlap it; with `~`, anywhere in its sentence. */
  readonly unless: readonly string[];
  readonly strength: Strength;
}

/**
 * A cue: a word or phrase that says something about the words around it
 * (negation, cause, person, request verb ...), from src/rules/cues/.
 */
export interface Cue {
  readonly type: string;
  readonly match: MatchKind;
  readonly pattern: string;
  readonly unless: readonly string[];
}

/** A heading of a note and what it says of the lines below it. */
export interface Heading {
  /** Folded text of the heading, without its colon. */
  readonly pattern: string;
  /** The heading introduces the help request, a category of data, or neither. */
  readonly gives: 'help-request' | 'category' | 'none';
  readonly category: CategoryId | null;
}

/** Topic codes of a reviewed dictionary word with their strength, 1 to 3 (almost always). */
export type TopicsOfWord = readonly (readonly [code: string, strength: number])[];

/** The reviewed dictionary, by folded word. */
export interface WordTopics {
  get(word: string): TopicsOfWord | undefined;
  entries(): Iterable<readonly [word: string, topics: TopicsOfWord]>;
  values(): Iterable<TopicsOfWord>;
}

/** A municipality's own say on a cell of the matrix. */
export interface LocalCell {
  readonly helpRequest: HelpRequestId;
  readonly category: CategoryId;
  readonly verdict: Verdict;
  readonly condition?: string;
  readonly why: string;
  readonly contact: string;
}

/** What a municipality has of its own, beside the matrix and the lexicon; checked before it comes here. */
export interface LocalRules {
  /** Help requests that do not occur here. */
  readonly inactive: readonly HelpRequestId[];
  readonly cells: readonly LocalCell[];
  readonly rows: readonly LexiconRow[];
  /** In a sentence in which one is met, no other row of its topic counts, nor the learned layer on it. */
  readonly exceptions: readonly LexiconRow[];
}

/** All that the engine knows, read from src/rules; plain data. */
export interface Knowledge {
  /** Changes when any rule changes; shown in the interface. */
  readonly version: string;
  readonly matrix: Matrix;
  readonly lexicon: readonly LexiconRow[];
  readonly cues: readonly Cue[];
  readonly headings: readonly Heading[];
  readonly words: WordTopics;
  /** Real words that look like a misspelt pattern, folded; generated by src/cli/make-fuzzy-exclusions.ts. */
  readonly fuzzyExclusions?: readonly string[];
  /** The trained weights, as `src/engine/model` wrote them; absent in small tests. */
  readonly model?: unknown;
  /** What the build worked out beforehand (src/engine/prepare.ts); absent: worked out at start. */
  readonly prepared?: Prepared;
  /** The municipality's own rows and exceptions; its cells and help requests are in the matrix already. */
  readonly local?: Pick<LocalRules, 'rows' | 'exceptions'>;
}

/** What an engine would otherwise have to work out at start. Plain data. */
export interface Prepared {
  readonly patterns: CompiledPatterns;
  /** Which letters words of the dictionary begin with. */
  readonly beginnings: string;
}

/** One number, or several. */
export type Numbers = number | readonly number[];

/**
 * What the matcher looks for, worked out from lexicon and cues: plain data, so that a build can carry it and no page
 * has to read thousands of patterns before the first keystroke.
 * A probe is a phrase to look for, however many rows, guards and cues ask for it. A literal is a text that the automaton
 * finds: a whole probe, or one way to write its rarest word. A writing is a pattern or guard, in the order of `writingsOf`.
 */
export interface CompiledPatterns {
  /** The literals in ascending order, one a line. */
  readonly literals: string;
  /** Per literal the probes it leads to. */
  readonly leads: readonly Numbers[];
  /** The first probes are phrases with more than a literal to check: per such probe its writing, with its place when it is not the first phrase of it. */
  readonly phrases: readonly Numbers[];
  /** The probes of each writing. */
  readonly writings: readonly Numbers[];
  /** Probes whose last word may be the first part of a longer one: "niet-aangeboren" is no "niet". */
  readonly bound: readonly number[];
}

/** Why a finding was made; kept in the tab, never stored or sent. */
export interface Trace {
  /** What found it: a lexicon row id, `detector/<name>`, or `model/<topic>`. */
  readonly source: RuleId;
  /** The words that carried it, with their weight from 0 to 1. */
  readonly evidence: readonly (Span & { readonly text: string; readonly weight: number })[];
  /** Guards that were looked for and did not apply. */
  readonly guardsChecked: readonly string[];
  /** Cues that were heard around it: negation, cause, holder, speculation, heading ... */
  readonly cues: readonly (Span & { readonly type: string; readonly text: string })[];
  /** The matrix cell that decided; null for the kinds that do not ask the matrix. */
  readonly cell: {
    readonly helpRequest: HelpRequestId;
    readonly category: CategoryId;
    readonly verdict: Verdict;
    readonly placement: Placement | null;
  } | null;
}

/** Something in the note worth a question to its writer. */
export interface Finding extends Span {
  readonly kind: FindingKind;
  readonly category: CategoryId | null;
  readonly subtopic: SubtopicId | null;
  readonly level: Level;
  /** Marked because one reads `keen`: at `normal` it would be no mark. */
  readonly isKeen?: true;
  readonly rule: RuleId;
  /** What leaving it out would take away: the sentence, or the clause where the rest stays a sentence. */
  readonly removal: Span;
  /** The sentence it stands in, or all of them when it spans several; no blanks around it. */
  readonly sentence: Span;
  readonly trace: Trace;
}

/** A help request that the text itself names. */
export interface RecognisedHelpRequest extends Span {
  readonly helpRequest: HelpRequestId;
  /** Named under a heading or lead-in, or gathered from the words of the text. */
  readonly by: 'heading' | 'words';
}

export interface AnalyseContext {
  /** What the worker chose; absent: recognised in the text, else the fallback. */
  readonly helpRequests?: readonly HelpRequestId[];
  /** Default: assessing, under the law of the help requests. */
  readonly task?: Task;
  /** Default `normal`. What detectors and the safety rule hear does not depend on it. */
  readonly sensitivity?: Sensitivity;
}

export interface Analysis {
  /** The help requests the verdicts went by. */
  readonly helpRequests: readonly HelpRequestId[];
  readonly recognised: readonly RecognisedHelpRequest[];
  /** Where a safety signal is, paragraphs mostly: nothing in them is marked. */
  readonly safety: readonly Span[];
  /** In order of start; none overlap. */
  readonly findings: readonly Finding[];
}

/** What a good report leaves no doubt about; `four-lines`: what the worker began to fill in with the resident. */
export const REPORT_POINTS = [
  'request',
  'when-and-who',
  'limitation',
  'own-strength',
  'help-needed',
  'conclusion',
  'sources',
  'resident-view',
  'four-lines',
] as const;
export type ReportPoint = (typeof REPORT_POINTS)[number];

/** Whether words that go with a point were found in a report. */
export interface ReportCheck {
  readonly point: ReportPoint;
  /** For every help request that it counts for. */
  readonly isThere: boolean;
  /** Where it is missing for some of the help requests in use: for these. */
  readonly missingFor: readonly HelpRequestId[];
}

/** The engine's door. Pure: the same text and context give the same analysis. */
export interface Engine {
  readonly knowledge: Knowledge;
  /** Analyses a whole text at once. */
  analyse(text: string, context?: AnalyseContext): Analysis;
  /** The same in slices: each `next()` does the work of at most some sentences. */
  analyseInSlices(text: string, context?: AnalyseContext): Generator<void, Analysis>;
  /** Empties the sentence cache (field left, policy changed). */
  forget(): void;
}
