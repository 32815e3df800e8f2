/**
 * What the learned layer says, in the form of the rest of the engine: excess of a statement, or another kind of finding.
 */
import { heard, hears } from './context/heard.ts';
import type { Detected } from './detectors/detected.ts';
import { isPlausible } from './detectors/plausible.ts';
import { explainsNeed, outweighs, weightier } from './excess.ts';
import type { Excess } from './excess.ts';
import type { JudgedClause } from './model/model.ts';
import type { NecessityTest } from './necessity.ts';
import type { Mention, MentionContext, PlacedSentence, Sentence } from './reading.ts';
import { partsOf } from './statement.ts';
import type { Statement } from './statement.ts';
import { FINDING_KINDS } from './types.ts';
import type { FindingKind, HelpRequestId, Span, TopicId } from './types.ts';

/** The judged clauses of a text, to be asked by statement. */
export type JudgedClauses = ReadonlyMap<PlacedSentence, readonly JudgedClause[]>;

/** With fewer words a mark is right too seldom (docs/judgement.md): what a short clause means, a row must know. */
const FEWEST_WORDS = 5;

/** Requests and consent are marked from this probability on (docs/judgement.md). */
const SURE_OF_KIND = 0.6;
const MARKED_KINDS: ReadonlySet<FindingKind> = new Set(['dossier-request', 'incoming-request', 'consent-as-ground']);

/** Puts judged clauses where statements can find theirs. */
export function judgedBySentence(judged: readonly JudgedClause[]): JudgedClauses {
  const bySentence = new Map<PlacedSentence, JudgedClause[]>();
  for (const clause of judged) {
    const ofSentence = bySentence.get(clause.placed);
    if (ofSentence) ofSentence.push(clause);
    else bySentence.set(clause.placed, [clause]);
  }
  return bySentence;
}

/** The clause that holds a statement. */
export function judgedOf(judged: JudgedClauses, { placed, clause }: Statement): JudgedClause | null {
  return judged.get(placed)?.find(({ start, end }) => start <= clause.start && clause.start < end) ?? null;
}

/**
 * Whether a clause speaks against a row that the layer was trained with: of a sure row it must find nothing at all,
 * of any other it only must not be sure of itself.
 */
export function doubts({ level }: Pick<JudgedClause, 'level'>, { strength }: Pick<Mention, 'strength'>): boolean {
  return strength === 'sure' ? level === null : level !== 'flag';
}

/**
 * The weightier of what the rows and a judged clause say of a statement; the rows go first among equals. But where a row marks what is somebody
 * else's, for somebody else is named near it, and the layer marks too, the layer knows better whose it is (docs/judgement.md).
 * @param byRows what the rows say; null when nothing
 * @param isTrained whether the layer was trained with what a row says
 * @param clause the judged clause; it may say nothing, or speak of another kind of finding
 */
export function withLearnedExcess(
  byRows: Excess | null,
  clause: JudgedClause,
  statement: Statement,
  contextOf: (mention: Span) => MentionContext,
  necessity: NecessityTest,
  helpRequests: readonly HelpRequestId[],
  isTrained: (mention: Mention) => boolean,
): Excess | null {
  const { evidence } = clause;
  const topic = ofResidentAlone(clause.topic, statement, necessity);
  const isAboutOthers = (of: TopicId): boolean => necessity.subtopic(...partsOf(of)).aboutOthers;
  if (clause.level === null || !isTopic(topic) || necessity.subtopic(...partsOf(topic)).byDetectorOnly) return byRows;
  if (statement.placed.sentence.excepted?.has(topic) === true) return byRows;
  const judged = necessity.judge(...partsOf(topic), helpRequests);
  if (judged.outcome === 'fine') return byRows;
  const level = wordsOf(statement) < FEWEST_WORDS ? 'ask' : clause.level;
  const strength = level === 'flag' ? 'sure' : 'likely';
  // Its evidence and context are not worked out when even its own level would not show.
  const isOwnAfterAll = byRows?.level === 'flag' && level === 'flag' && isTrained(byRows.mention) && isAboutOthers(byRows.topic) && !isAboutOthers(topic);
  if (byRows && !isOwnAfterAll && !outweighs({ level, strength }, { level: byRows.level, strength: byRows.mention.strength })) return byRows;
  const words = evidence();
  // The word that carried it most: the clause as a whole stands near every cue in it.
  const [carrier = statement.clause] = words;
  if (isInAddress(carrier, statement)) return byRows;
  const mention: Mention = { ...statement.clause, topic, strength, source: `model/${topic}`, evidence: words, guardsChecked: [] };
  const context = contextOf(carrier);
  // Where a row knows what the clause is about, it is somebody else's only if somebody else is named.
  if (isAboutOthers(topic) && !context.otherPerson && statement.mentions.some((known) => known.strength === 'sure' && known.isOwn !== true)) return byRows;
  // What the resident cannot do is for the note; what it comes from is worth a question.
  const byLayer: Excess = { level: judged.outcome === 'ask' || explainsNeed(context) ? 'ask' : level, topic, mention, context, necessity: judged };
  return isOwnAfterAll && byLayer.level === 'flag' ? byLayer : weightier(byRows, byLayer);
}

/**
 * A judged clause as a finding that doesn't ask the matrix; null when it says nothing, or speaks of personal data.
 * Mostly a question, and none where the detectors know better: what makes such a finding impossible, they see.
 */
export function learnedDetected({ level, probability, topic, evidence }: JudgedClause, { placed, previous, clause }: Statement): Detected | null {
  if (level === null || !isKind(topic) || topic === 'excess' || !isPlausible(topic, placed.sentence, previous)) return null;
  const at = placed.start;
  return {
    start: at + clause.start,
    end: at + clause.end,
    kind: topic,
    topic: null,
    level: probability >= SURE_OF_KIND && MARKED_KINDS.has(topic) ? level : 'ask',
    rule: `model/${topic}`,
    evidence: evidence().map((words) => ({ ...words, start: at + words.start, end: at + words.end })),
    cues: [],
  };
}

/** The layer hears what is said, and little of whom: where nobody else is named, some of it can only be said of the resident. */
function ofResidentAlone(topic: string, { placed, previous }: Statement, necessity: NecessityTest): string {
  const ofResident = isTopic(topic) ? necessity.subtopic(...partsOf(topic)).ofResident : undefined;
  return ofResident === undefined || [placed.sentence, previous].some((sentence) => sentence !== null && namesAnother(sentence)) ? topic : ofResident;
}

/** "Hijzelf", "heeft zelf reuma": somebody else than whom the note is about. */
const ONESELF = /zelf$/u;

function namesAnother(sentence: Sentence): boolean {
  return hears(sentence, 'person/other') || hears(sentence, 'person/parent') || sentence.tokens.some(({ norm }) => ONESELF.test(norm));
}

function wordsOf({ placed, clause }: Statement): number {
  return placed.sentence.tokens.filter(({ start, end }) => start >= clause.start && end <= clause.end).length;
}

/** A street called after a place says nothing of who lives there: "Achter de Kerk 12". */
function isInAddress(carrier: Span, { placed }: Statement): boolean {
  return heard(placed.sentence, 'address').some(({ start, end }) => start <= carrier.start && carrier.end <= end);
}

function isTopic(topic: string): topic is TopicId {
  return topic.includes('/');
}

function isKind(topic: string): topic is FindingKind {
  return (FINDING_KINDS as readonly string[]).includes(topic);
}
