/**
 * `npm run --silent analyse`: notes in as JSON lines, findings out as JSON lines, in the same order.
 * A line that cannot be read answers with an error and the rest goes on; the exit status is then 1.
 */
import { createInterface } from 'node:readline';
import { createEngine } from '../engine/analyse.ts';
import { matrixUnder } from '../engine/necessity.ts';
import { LAWS, ORDINARY_TASK, ROLES } from '../engine/types.ts';
import type { Engine, HelpRequestId, Law, Role, Task } from '../engine/types.ts';
import { message } from '../coaching/message.ts';
import { readRules } from '../rules/node/read-rules.ts';

/** One line of input, checked. */
interface Note {
  readonly id: unknown;
  readonly text: string;
  readonly helpRequests?: readonly HelpRequestId[];
  readonly task: Task;
}

/** A line that is not a note, with the mend in its message. */
class NoteError extends Error {
  readonly id: unknown;
  constructor(id: unknown, problem: string) {
    super(problem);
    this.id = id;
  }
}

/**
 * Reads one input line.
 * @param lineNumber from 1, for the message
 * @throws NoteError naming what is wrong and what belongs there
 */
function parseNote(line: string, lineNumber: number, knownHelpRequests: ReadonlySet<string>): Note {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    // The parser's own message quotes the line, and with it the note.
    throw new NoteError(null, `line ${String(lineNumber)} is not JSON. Write one object a line: {"id":…,"text":"…"}.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new NoteError(null, `line ${String(lineNumber)} is not an object. Write {"id":…,"text":"…"}.`);
  }
  const { id = null, text, helpRequests, role = ORDINARY_TASK.role, law = null } = value as Record<string, unknown>;
  if (typeof text !== 'string') throw new NoteError(id, '"text" must be a string.');
  if (!ROLES.includes(role as Role)) throw new NoteError(id, `"role" must be "${ROLES.join('" or "')}".`);
  if (law !== null && !LAWS.includes(law as Law)) throw new NoteError(id, `"law" must be "${LAWS.join('" or "')}".`);
  if (helpRequests !== undefined) {
    if (!Array.isArray(helpRequests)) throw new NoteError(id, '"helpRequests" must be a list of ids.');
    const unknown: unknown = helpRequests.find((item) => !knownHelpRequests.has(item as string));
    if (unknown !== undefined) {
      const known = [...knownHelpRequests].join(', ');
      throw new NoteError(id, `unknown help request ${JSON.stringify(unknown)}. Known: ${known}.`);
    }
  }
  return {
    id,
    text,
    ...(helpRequests === undefined ? {} : { helpRequests: helpRequests as HelpRequestId[] }),
    task: { role: role as Role, law: law as Law | null },
  };
}

/** The answer to one note, in the shape other tools rely on. */
function answerTo(note: Note, engine: Engine): unknown {
  const { id, text, ...context } = note;
  const { helpRequests, safety, findings } = engine.analyse(text, context);
  return {
    id,
    helpRequests,
    safety: safety.length > 0,
    findings: findings.map((finding) => ({
      start: finding.start,
      end: finding.end,
      kind: finding.kind,
      category: finding.category,
      subtopic: finding.subtopic,
      level: finding.level,
      rule: finding.rule,
      message: message(finding, helpRequests, matrixUnder(engine.knowledge.matrix, note.task)),
    })),
  };
}

async function main(): Promise<void> {
  const engine = createEngine(readRules());
  const knownHelpRequests = new Set(engine.knowledge.matrix.helpRequests.map(({ id }) => id));
  let lineNumber = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    lineNumber += 1;
    if (line.trim() === '') continue;
    try {
      console.log(JSON.stringify(answerTo(parseNote(line, lineNumber, knownHelpRequests), engine)));
    } catch (error) {
      const id = error instanceof NoteError ? error.id : null;
      console.log(JSON.stringify({ id, error: (error as Error).message }));
      process.exitCode = 1;
    }
  }
}

await main();
