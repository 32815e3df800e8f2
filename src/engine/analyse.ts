/**
 * The engine's door: a text goes in, findings come out, each with the trace that explains it.
 */
import { createHelpRequestRecogniser } from './context/help-request.ts';
import { createSafetyRule } from './context/safety.ts';
import type { Withheld } from './context/safety.ts';
import { dangersIn } from './danger.ts';
import { createWordKnowledge } from './match/word-knowledge.ts';
import { messagesOf } from './detectors/letters.ts';
import { createModel } from './model/model.ts';
import { createRequestNet } from './model/request-net.ts';
import { checkWeights } from './model/weights.ts';
import { createNecessityTest, matrixUnder } from './necessity.ts';
import type { NecessityTest } from './necessity.ts';
import { createPartJudge } from './part-judge.ts';
import type { PartJudge } from './part-judge.ts';
import { createReader } from './read.ts';
import type { Part, Sentence } from './reading.ts';
import { ORDINARY_TASK } from './types.ts';
import type { Analysis, AnalyseContext, Engine, Finding, HelpRequestId, Knowledge, RecognisedHelpRequest, Span, Task } from './types.ts';

/** What judges a note for one task. */
interface Judges {
  readonly necessity: NecessityTest;
  readonly judgePart: PartJudge;
}

/**
 * Makes an engine over the rules. Takes some tens of milliseconds: once, at start.
 * @throws RangeError when a rule cannot be read, naming it
 */
export function createEngine(knowledge: Knowledge): Engine {
  const { matrix } = knowledge;
  const reader = createReader(knowledge);
  const judgesByTask = new Map<string, Judges>();
  const judgesFor = (task: Task): Judges => {
    const key = `${task.role} ${task.law ?? ''}`;
    let judges = judgesByTask.get(key);
    if (!judges) {
      const necessity = createNecessityTest(matrixUnder(matrix, task));
      judges = { necessity, judgePart: createPartJudge(knowledge, necessity) };
      judgesByTask.set(key, judges);
    }
    return judges;
  };
  const ordinary = judgesFor(ORDINARY_TASK);
  const recogniseInSlices = createHelpRequestRecogniser(matrix, knowledge.headings, knowledge.model === undefined ? null : createRequestNet(checkWeights(knowledge.model).requests));
  const model =
    knowledge.model === undefined
      ? null
      : createModel(knowledge.model, { words: createWordKnowledge(knowledge.words, knowledge.prepared?.beginnings), necessity: ordinary.necessity });
  const isActive = new Set(matrix.helpRequests.map(({ id }) => id));
  const withheldIn = createSafetyRule(matrix);

  function* analyseInSlices(text: string, context: AnalyseContext = {}): Generator<void, Analysis> {
    const parts = yield* reader.readInSlices(text);
    yield;
    // A municipality may not have them all: words can still name one, and it may have been chosen before.
    const recognised = (yield* recogniseInSlices(parts)).filter(({ helpRequest }) => isActive.has(helpRequest));
    const helpRequests = helpRequestsFor(context.helpRequests?.filter((id) => isActive.has(id)) ?? [], recognised, matrix.fallbackHelpRequest);
    const { sensitivity = 'normal', task = ORDINARY_TASK } = context;
    const { necessity, judgePart } = judgesFor(task);
    const clauses = model ? yield* model.judgeInSlices(parts, helpRequests, sensitivity, necessity) : [];
    yield;
    const alarms = clauses.map((ofPart) => ({ sure: dangersIn(ofPart, 'sure'), likely: dangersIn(ofPart, 'likely') }));
    const withheld = withheldIn(parts, alarms).map((spans, at) => placed(spans, parts[at]));
    yield;
    const findings: Finding[] = [];
    const messages = messagesOf(parts);
    for (const [at, part] of parts.entries()) {
      const quiet = withheld[at] ?? [];
      if (coversAll(quiet, part)) continue;
      const found = yield* judgePart(part, { judged: clauses[at] ?? null, before: lastSentence(parts[at - 1]), message: messages[at] ?? null, helpRequests, sensitivity });
      findings.push(...found.filter((finding) => !quiet.some((stretch) => stretch.start < finding.end && finding.start < stretch.end && !isLineOf(finding, stretch))));
    }
    const safety = withheld.flat().map(({ start, end }) => ({ start, end }));
    return { helpRequests, recognised, safety, findings };
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

function lastSentence(part: Part | undefined): Sentence | null {
  return part?.reading.paragraphs.at(-1)?.sentences.at(-1)?.sentence ?? null;
}

/** Moves spans of a part to their place in the whole text. */
function placed(spans: readonly Withheld[], part: Part | undefined): Withheld[] {
  const offset = part?.offset ?? 0;
  return spans.map((span) => ({ ...span, start: span.start + offset, end: span.end + offset }));
}

/** Whether a stretch is but a line of a list of scores: the card leaves it where it is, and asks about the other lines. */
const isLineOf = ({ kind }: Finding, { isScore }: Withheld): boolean => kind === 'zrm-scores' && isScore === true;

/** Whether nothing of the part is left to judge. */
function coversAll(spans: readonly Span[], { reading, offset }: Part): boolean {
  return reading.paragraphs.every(({ start, end }) => spans.some((span) => span.start <= start + offset && end + offset <= span.end));
}

/** Chosen by the worker, else named in the note, else the fallback. */
function helpRequestsFor(
  chosen: readonly HelpRequestId[],
  recognised: readonly RecognisedHelpRequest[],
  fallback: HelpRequestId,
): readonly HelpRequestId[] {
  if (chosen.length > 0) return chosen;
  const named = [...new Set(recognised.map(({ helpRequest }) => helpRequest))];
  return named.length > 0 ? named : [fallback];
}
