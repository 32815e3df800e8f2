/**
 * The engine's door: a text goes in, findings come out, each with the trace that explains it.
 */
import { contextOf } from './context/context.ts';
import { createHeadingSense } from './context/heading.ts';
import { createHelpRequestRecogniser } from './context/help-request.ts';
import { safetyParagraphs } from './context/safety.ts';
import { askInDanger, dangersIn } from './danger.ts';
import { detectAll } from './detectors/detect-all.ts';
import { createExcessJudge } from './excess.ts';
import { createExplainer } from './explain.ts';
import { judgedBySentence, judgedOf, learnedDetected, withLearnedExcess } from './learned.ts';
import { createWordKnowledge } from './match/word-knowledge.ts';
import { LIKELY_DANGER, SURE_DANGER } from './model/danger-net.ts';
import { createModel } from './model/model.ts';
import { trainedRows } from './model/trained-rows.ts';
import { checkWeights } from './model/weights.ts';
import { createNecessityTest } from './necessity.ts';
import { settleOverlaps } from './overlap.ts';
import { createReader } from './read.ts';
import type { Reading } from './reading.ts';
import { statementsOf } from './statement.ts';
import type { Statement } from './statement.ts';
import type { Analysis, AnalyseContext, Engine, Finding, HelpRequestId, Knowledge, RecognisedHelpRequest, Span } from './types.ts';

/** Statements judged before a slice ends: about 2 ms of work on a slow laptop. */
const STATEMENTS_PER_SLICE = 40;

/**
 * Makes an engine over the rules. Takes some tens of milliseconds: once, at start.
 * @throws RangeError when a rule cannot be read, naming it
 */
export function createEngine(knowledge: Knowledge): Engine {
  const { matrix } = knowledge;
  const reader = createReader(knowledge);
  const necessity = createNecessityTest(matrix);
  const recognise = createHelpRequestRecogniser(matrix, knowledge.headings);
  const excess = createExcessJudge(matrix, necessity);
  const explainer = createExplainer(necessity);
  const model =
    knowledge.model === undefined
      ? null
      : createModel(knowledge.model, { words: createWordKnowledge(knowledge.words), necessity });
  const trained = knowledge.model === undefined ? null : trainedRows(checkWeights(knowledge.model).rows, knowledge.lexicon);

  const underHeading = createHeadingSense(knowledge.headings);

  function* analyseInSlices(text: string, context: AnalyseContext = {}): Generator<void, Analysis> {
    const reading = yield* reader.readInSlices(text);
    // Each walk over the whole note is a slice of its own: some milliseconds in one of 10,000 words.
    yield;
    const statements = statementsIn(reading).map(underHeading);
    yield;
    const recognised = recognise(reading);
    yield;
    const helpRequests = helpRequestsFor(context, recognised, matrix.fallbackHelpRequest);
    const { sensitivity = 'normal' } = context;
    const clauses = model ? yield* model.judgeInSlices(reading, helpRequests, sensitivity) : [];
    yield;
    const judged = judgedBySentence(clauses);
    const safety = safetyParagraphs(reading, matrix, dangersIn(clauses, SURE_DANGER));
    const likely = dangersIn(clauses, LIKELY_DANGER);
    yield;
    const findings: Finding[] = [];
    const detections = detectAll(reading, helpRequests);
    yield;
    for (const [index, statement] of statements.entries()) {
      const { placed, previous } = statement;
      const contextOfMention = (mention: Span) => contextOf(mention, placed.sentence, previous);
      const clause = judgedOf(judged, statement);
      const byRows = excess.judge(statement, contextOfMention, helpRequests, ({ source }) => clause?.level === null && trained?.has(source) === true, sensitivity);
      const found = clause ? withLearnedExcess(byRows, clause, statement, contextOfMention, necessity, helpRequests) : byRows;
      if (found) findings.push(explainer.ofExcess(found, statement, text));
      const learned = clause && learnedDetected(clause, statement);
      if (learned) detections.push(learned);
      if (index % STATEMENTS_PER_SLICE === STATEMENTS_PER_SLICE - 1) yield;
    }
    for (const detected of detections) {
      const finding = explainer.ofDetected(detected, reading, helpRequests);
      if (finding) findings.push(finding);
    }
    const outsideSafety = findings.filter((finding) => !safety.some((paragraph) => overlaps(finding, paragraph)));
    return { helpRequests, recognised, safety, findings: settleOverlaps(outsideSafety.map((finding) => askInDanger(finding, likely))) };
  }

  return {
    knowledge,
    analyseInSlices,
    analyse(text, context) {
      const slices = analyseInSlices(text, context);
      for (;;) {
        const slice = slices.next();
        if (slice.done === true) return slice.value;
      }
    },
    forget: reader.forget,
  };
}

function statementsIn(reading: Reading): Statement[] {
  return reading.paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap((placed, index) => statementsOf(placed, sentences[index - 1]?.sentence ?? null)),
  );
}

/** Chosen by the worker, else named in the note, else the fallback. */
function helpRequestsFor(
  { helpRequests }: AnalyseContext,
  recognised: readonly RecognisedHelpRequest[],
  fallback: HelpRequestId,
): readonly HelpRequestId[] {
  if (helpRequests !== undefined && helpRequests.length > 0) return helpRequests;
  const named = [...new Set(recognised.map(({ helpRequest }) => helpRequest))];
  return named.length > 0 ? named : [fallback];
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
