/**
 * What is found in one paragraph of a note, kept with it: on a keystroke the others only move.
 */
import { contextOf } from './context/context.ts';
import { createHeadingSense } from './context/heading.ts';
import { askInDanger, dangersIn } from './danger.ts';
import type { Message } from './detectors/asker.ts';
import { detectAll } from './detectors/detect-all.ts';
import { namesList } from './detectors/score-lists.ts';
import { createExcessJudge } from './excess.ts';
import type { Excess } from './excess.ts';
import { createExplainer, movedBy } from './explain.ts';
import { doubts, judgedBySentence, judgedOf, learnedDetected, withLearnedExcess } from './learned.ts';
import type { JudgedClause } from './model/model.ts';
import { trainedRows } from './model/trained-rows.ts';
import { checkWeights } from './model/weights.ts';
import type { NecessityTest } from './necessity.ts';
import { settleOverlaps } from './overlap.ts';
import type { Mention, Part, Reading, Sentence } from './reading.ts';
import { statementsOf } from './statement.ts';
import type { Statement } from './statement.ts';
import type { Finding, HelpRequestId, Knowledge, Sensitivity, Span } from './types.ts';

/** What the findings of a part depend on beside its own words. */
export interface Circumstances {
  /** What the learned layer says of its clauses; null without one. */
  readonly judged: readonly JudgedClause[] | null;
  /** The sentence before it in the text. */
  readonly before: Sentence | null;
  /** Whose message it begins in. */
  readonly message: Message;
  readonly helpRequests: readonly HelpRequestId[];
  readonly sensitivity: Sensitivity;
}

/** Finds what there is in a part, in slices of some statements: in order of start, none overlapping, in offsets of the whole text. */
export type PartJudge = (part: Part, circumstances: Circumstances) => Generator<void, readonly Finding[]>;

/** What was last found in a part, by what, and where it then stood. */
interface Known {
  readonly judged: Circumstances['judged'];
  readonly helpRequests: string;
  readonly sensitivity: Sensitivity;
  readonly isUnderListName: boolean;
  readonly message: Message;
  /** In offsets of the part's own text. */
  readonly own: readonly Finding[];
  offset: number;
  placed: readonly Finding[];
}

/** Statements judged before a slice ends: well under a millisecond, but for the first of all. */
const STATEMENTS_PER_SLICE = 10;

/** Prepares the judging of paragraphs. */
export function createPartJudge({ matrix, headings, lexicon, model }: Knowledge, necessity: NecessityTest): PartJudge {
  const excess = createExcessJudge(matrix, necessity);
  const explainer = createExplainer(necessity);
  const underHeading = createHeadingSense(headings);
  const isRowTrained = model === undefined ? () => false : trainedRows(checkWeights(model).rows, lexicon);
  const isTrained = ({ source }: Mention): boolean => isRowTrained(source);
  const knownParts = new WeakMap<Reading, Known>();
  let statementsSinceYield = 0;

  function* find(reading: Reading, { judged, before, message, helpRequests, sensitivity }: Circumstances): Generator<void, Finding[]> {
    const findings: Finding[] = [];
    const detections = detectAll(reading, helpRequests, before, message);
    const clauses = judgedBySentence(judged ?? []);
    for (const statement of statementsIn(reading).map(underHeading)) {
      const { placed, previous } = statement;
      const contextOfMention = (mention: Span) => contextOf(mention, placed.sentence, previous);
      const clause = judgedOf(clauses, statement);
      const excessAt = (keenness: Sensitivity, heard: JudgedClause | null): Excess | null => {
        const byRows = excess.judge(statement, contextOfMention, helpRequests, (mention) => heard !== null && doubts(heard, mention) && isTrained(mention), keenness);
        return heard ? withLearnedExcess(byRows, heard, statement, contextOfMention, necessity, helpRequests, isTrained) : byRows;
      };
      const found = excessAt(sensitivity, clause);
      // What `normal` marks too is marked as it is there: by that, a save may be held.
      const usual = sensitivity === 'keen' && found?.level === 'flag' ? excessAt('normal', clause && { ...clause, level: clause.normally }) : found;
      if (found && usual?.level === found.level) findings.push(explainer.ofExcess(usual, statement, reading.text));
      else if (found) findings.push({ ...explainer.ofExcess(found, statement, reading.text), isKeen: true });
      const learned = clause && learnedDetected(clause, statement);
      if (learned) detections.push(learned);
      statementsSinceYield += 1;
      if (statementsSinceYield < STATEMENTS_PER_SLICE) continue;
      statementsSinceYield = 0;
      yield;
    }
    for (const detected of detections) {
      const finding = explainer.ofDetected(detected, reading, helpRequests);
      if (finding) findings.push(finding);
    }
    const likely = dangersIn(judged ?? [], 'likely');
    return settleOverlaps(findings.map((finding) => askInDanger(finding, likely)));
  }

  return function* ({ reading, offset }, circumstances) {
    const { judged, message, sensitivity } = circumstances;
    const helpRequests = circumstances.helpRequests.join();
    const isUnderListName = circumstances.before !== null && namesList(circumstances.before);
    let known = knownParts.get(reading);
    if (
      known?.judged !== judged || known.helpRequests !== helpRequests || known.sensitivity !== sensitivity ||
      known.isUnderListName !== isUnderListName || known.message !== message
    ) {
      const own = yield* find(reading, circumstances);
      known = { judged, helpRequests, sensitivity, isUnderListName, message, own, offset: 0, placed: own };
      knownParts.set(reading, known);
    }
    if (known.offset !== offset) {
      known.placed = known.own.map((finding) => movedBy(finding, offset));
      known.offset = offset;
    }
    return known.placed;
  };
}

function statementsIn({ paragraphs }: Reading): Statement[] {
  return paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap((placed, index) => statementsOf(placed, sentences[index - 1]?.sentence ?? null)),
  );
}
