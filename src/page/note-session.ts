import type { Analysis, AnalyseContext, Engine, Finding, HelpRequestId, Sensitivity, Span, Task } from '../engine/types.ts';
import type { CountedOutcome, DismissalAnswer, OutcomeRecord, WordlessAnswer } from '../protocol/messages.ts';
import { type FieldMemories, type FieldMemory, noteDecision } from './field-memory.ts';
import type { FieldAdapter } from './fields/field-adapter.ts';
import { editedWords, isMarkAgain, markKey, type Mark, rememberBelonging, renewMarks, shiftMarks, withAnswered } from './marks.ts';
import type { Painter } from './painters/painter.ts';
import { printOf } from './note-print.ts';
import { runInSlices } from './run-in-slices.ts';
import { mapSpan, singleEdit } from './span-mapping.ts';

export interface NoteSessionParts {
  readonly field: FieldAdapter;
  readonly painter: Painter;
  readonly engine: Engine;
  /** As it holds now. */
  readonly sensitivity: () => Sensitivity;
  /** Whether a finding is shown now. */
  readonly isShown: (finding: Finding) => boolean;
  /** What was decided about the notes of this document. */
  readonly memories: FieldMemories;
  /** The help requests that the page shows for the case; null when none are known. */
  readonly requestsOnPage: () => readonly HelpRequestId[] | null;
  /** The marks, the help requests or what is known of the note's safety changed. */
  readonly onChange: () => void;
}

/** One field and its marks: follows the text, has it analysed and keeps the marks where they belong. */
export class NoteSession {
  readonly field: FieldAdapter;
  readonly painter: Painter;
  readonly #parts: NoteSessionParts;
  readonly #ended = new AbortController();
  #text = '';
  #memory: FieldMemory;
  #marks: readonly Mark[] = [];
  /** Marks that were counted as shown, whose words were edited since. */
  #edited: readonly Mark[] = [];
  #analysis: Analysis | null = null;
  #analysing = new AbortController();
  #isComposing = false;
  #isWorkerEditing = false;
  #lastDismissed: string | null = null;
  #lastAnswer: WordlessAnswer = 'kept';
  #lastWidening: Widening | null = null;

  constructor(parts: NoteSessionParts) {
    this.#parts = parts;
    this.field = parts.field;
    this.painter = parts.painter;
    this.#text = this.field.readText();
    this.#memory = parts.memories.of(this.field.element, this.#text);
  }

  /** Judges the field for the first time and follows it from then on. */
  start(): void {
    this.field.onPageChange(() => {
      this.refresh();
    }, this.#ended.signal);
    this.#analyse();
  }

  /** The marks that are open, in reading order. */
  get marks(): readonly Mark[] {
    return this.#marks.filter(isOpen);
  }

  /** The last analysis that was finished; null before the first. */
  get analysis(): Analysis | null {
    return this.#analysis;
  }

  /** The help requests that the worker chose for this field; null when none were. */
  get chosenHelpRequests(): readonly HelpRequestId[] | null {
    return this.#memory.helpRequests;
  }

  /** What the worker is busy with in this note. */
  get task(): Task {
    return this.#memory.task;
  }

  /** Keys of marks with which the worker said to save all the same; to be added to. */
  get answered(): Set<string> {
    return this.#memory.answered;
  }

  /** The text last read. */
  get text(): string {
    return this.#text;
  }

  /** What the note was judged by last. */
  get context(): AnalyseContext {
    return { ...this.#chosen, helpRequests: this.#analysis?.helpRequests ?? [] };
  }

  /** The words of a span of the text last read. */
  textOf(span: Span): string {
    return this.#text.slice(span.start, span.end);
  }

  /** Follows the field, when it holds something else than was last read. */
  refresh(): void {
    if (!this.#ended.signal.aborted && this.field.changedSinceRead()) this.follow();
  }

  /** The worker is about to change the field. What changed in it before this was the page's doing. */
  expectEdit(): void {
    this.refresh();
    // The page may go to another case around a field that keeps the focus.
    if (this.#leaveOtherCase()) this.#analyse();
    this.#trustEdits();
  }

  /** As `refresh`, for when the worker changed the field. */
  followEdit(): void {
    this.#trustEdits();
    this.refresh();
  }

  /** As `refresh`, for when somebody else has read the field since. */
  follow(): void {
    const before = this.#text;
    this.#text = this.field.readText();
    const edit = singleEdit(before, this.#text);
    if (edit === null) {
      // The same text in new nodes: an editor drew itself anew.
      this.repaint();
      return;
    }
    const broken = this.#marks.filter((mark) => this.#memory.shown.has(mark.key) && mapSpan(mark, edit) === null);
    this.#edited = editedWords([...this.#edited, ...broken], edit);
    this.#marks = shiftMarks(this.#marks, edit);
    if (!this.#isWorkerEditing) this.#recallAfter(before);
    if (this.#isComposing) {
      this.#analysing.abort();
      this.repaint();
    } else this.#analyse();
  }

  /** Between these two an input method is at work: marks move along, nothing new is judged. */
  startComposition(): void {
    this.#isComposing = true;
  }

  endComposition(): void {
    if (!this.#isComposing) return;
    this.#isComposing = false;
    if (this.field.changedSinceRead()) this.refresh();
    else this.#analyse();
  }

  /** Draws the marks again where they are. */
  repaint(): void {
    this.painter.paint(this.#text, this.marks.map(({ start, end, finding }) => ({ start, end, level: finding.level })));
  }

  /** Goes by these help requests from now on; an empty list: by what the text says. */
  chooseHelpRequests(helpRequests: readonly HelpRequestId[]): void {
    this.#noteDecision();
    this.#memory.helpRequests = helpRequests.length === 0 ? null : helpRequests;
    this.goOn();
    this.#analyse();
  }

  /** The resident wants help with what a mark speaks of too: its words belong in the note for as long as these help requests hold. */
  widen(mark: Mark, added: readonly HelpRequestId[]): void {
    this.#noteDecision();
    const { helpRequests, belonging } = this.#memory;
    const before = { helpRequests, belonging: new Map(belonging) };
    for (const helpRequest of added) rememberBelonging(belonging, this.#text, mark, helpRequest);
    this.chooseHelpRequests([...new Set([...(this.#analysis?.helpRequests ?? []), ...added])]);
    this.#lastWidening = { mark, before };
    this.#lastAnswer = 'request-added';
    this.#parts.onChange();
  }

  /** Judges the note as for this task from now on. */
  chooseTask(task: Task): void {
    this.#noteDecision();
    this.#memory.task = task;
    this.goOn();
    this.#analyse();
  }

  /** The page went to another case: what was decided holds no longer. */
  recallForCase(): void {
    if (!this.#ended.signal.aborted && this.#recall()) this.#analyse();
  }

  /** Judges the same text again: the worker or the organisation set something else. */
  judgeAgain(): void {
    if (!this.#ended.signal.aborted && !this.#isComposing) this.#analyse();
  }

  /** Does not show this mark again in this sentence for as long as the note stays in the field. */
  dismiss(mark: Mark, answer: DismissalAnswer): void {
    const isOfOtherCase = this.#noteDecision();
    this.#lastWidening = null;
    this.#lastAnswer = answer;
    this.#lastDismissed = this.#keyOf(mark);
    this.#memory.dismissed.add(this.#lastDismissed);
    this.#marks = this.#marks.map((other) => (other.finding === mark.finding ? { ...other, isDismissed: true } : other));
    if (isOfOtherCase) this.#analyse();
    else this.repaint();
    this.#parts.onChange();
  }

  /** The worker answered a mark with fewer words: what is left is not asked about again, until that is undone. */
  answer(mark: Mark, place: Span): void {
    this.#noteDecision();
    this.#memory.cutDown.add(mark.key);
    this.#marks = withAnswered(this.#marks, mark, place);
    this.judgeAgain();
  }

  /**
   * The mark that went last by an answer that changed no word, while that can be taken back: nothing else was decided since, and
   * the sentence of one that was dismissed is still there.
   */
  get dismissedLast(): Mark | null {
    return this.#lastWidening?.mark ?? this.#marks.find((mark) => mark.isDismissed && this.#keyOf(mark) === this.#lastDismissed) ?? null;
  }

  /** What the worker answered to it. */
  get lastAnswer(): WordlessAnswer {
    return this.#lastAnswer;
  }

  /** The worker went on to something else: what "undo" is said of may not be what was dismissed. */
  goOn(): void {
    if (this.#lastDismissed === null && this.#lastWidening === null) return;
    this.#nothingToTakeBack();
    // The note that came of it may have been judged, and the chip drawn, before.
    this.#parts.onChange();
  }

  /** What was dismissed and is still in the note. */
  get dismissed(): readonly Mark[] {
    return this.#marks.filter(({ isDismissed }) => isDismissed);
  }

  /** Shows a dismissed mark again, wherever it stands in the order of dismissals; or the one that a help request was added for last. */
  restore(mark: Mark): void {
    if (mark === this.#lastWidening?.mark) {
      this.#undoWidening(this.#lastWidening);
      return;
    }
    const key = this.#keyOf(mark);
    if (key === this.#lastDismissed) this.#lastDismissed = null;
    this.#memory.dismissed.delete(key);
    this.#marks = this.#marks.map((mark) => (this.#keyOf(mark) === key ? { ...mark, isDismissed: false } : mark));
    this.repaint();
    this.#parts.onChange();
  }

  #undoWidening({ before }: Widening): void {
    // The page may have gone to another case meanwhile: what it holds now is not what was widened.
    if (this.#noteDecision()) {
      this.#analyse();
      return;
    }
    this.#memory.belonging.clear();
    for (const [words, place] of before.belonging) this.#memory.belonging.set(words, place);
    this.chooseHelpRequests(before.helpRequests ?? []);
  }

  #nothingToTakeBack(): void {
    this.#lastDismissed = null;
    this.#lastWidening = null;
  }

  /** The open marks not yet counted as shown; of those that can't be told apart one. */
  get uncounted(): readonly Mark[] {
    const { shown } = this.#memory;
    const byKey = new Map(this.marks.filter(({ key }) => !shown.has(key)).map((mark) => [mark.key, mark]));
    return [...byKey.values()];
  }

  /** The open marks not yet counted as shown; from now on they are. */
  countShown(): readonly Mark[] {
    return this.uncounted.filter((mark) => this.countOnce(mark, 'shown'));
  }

  /** Whether a mark (or the note: no key) is to be counted with this outcome: in one note, that is once. From now on it has been. */
  countOnce({ key }: Pick<Mark, 'key'>, outcome: CountedOutcome): boolean {
    const { shown } = this.#memory;
    const counted = countedAs(key, outcome);
    if (shown.has(counted)) return false;
    shown.add(counted);
    return true;
  }

  /** Keeps what was told of a mark that went, for when that is undone. */
  keepTold({ key }: Pick<Mark, 'key'>, record: OutcomeRecord): void {
    this.#memory.told.set(key, record);
  }

  /** What was told of it; null: nothing. It is undone: from now on it was not told, and may be again. */
  takeTold({ key }: Pick<Mark, 'key'>): OutcomeRecord | null {
    const record = this.#memory.told.get(key);
    if (record === undefined) return null;
    this.#memory.told.delete(key);
    this.#memory.shown.delete(countedAs(key, record.outcome));
    return record;
  }

  /** The field is left. */
  rest(): void {
    this.#isComposing = false;
    this.#nothingToTakeBack();
    this.#memory.left = printOf(this.#text);
    this.painter.rest();
  }

  /** The field is used again. */
  resume(): void {
    this.refresh();
    if (this.#recall()) this.#analyse();
    else this.repaint();
  }

  /** Takes everything of this session out of the page. */
  end(): void {
    this.#ended.abort();
    this.#analysing.abort();
    this.painter.remove();
    this.#marks = [];
  }

  /** Until the next frame, by when an editor has done as told, a change is the worker's: the same note goes on. */
  #trustEdits(): void {
    this.#isWorkerEditing = true;
    requestAnimationFrame(() => {
      this.#isWorkerEditing = false;
    });
  }

  /**
   * The page may have put another note in the field, or gone to another case around it.
   * @param before the note as it was
   * @returns whether what was decided about it holds no longer
   */
  #recallAfter(before: string): boolean {
    this.#memory.left = printOf(before);
    return this.#recall();
  }

  #leaveOtherCase(): boolean {
    return this.#parts.memories.isOfOtherCase(this.#memory, this.field.element) && this.#recall();
  }

  /** @returns whether earlier decisions were for another case than this one */
  #noteDecision(): boolean {
    const isOfOtherCase = this.#leaveOtherCase();
    noteDecision(this.#memory, this.field.element);
    return isOfOtherCase;
  }

  /** As `recallAfter`, for a note that is as it was. */
  #recall(): boolean {
    const memory = this.#parts.memories.of(this.field.element, this.#text);
    if (memory === this.#memory) return false;
    this.#memory = memory;
    this.#marks = [];
    this.#edited = [];
    this.#nothingToTakeBack();
    return true;
  }

  #keyOf(mark: Mark): string {
    return markKey(this.#text, mark.finding, mark.removal);
  }

  /** What the worker or the organisation chose for this note, or the page shows for its case. */
  get #chosen(): AnalyseContext {
    const { sensitivity, requestsOnPage } = this.#parts;
    const { task } = this.#memory;
    const helpRequests = this.#memory.helpRequests ?? requestsOnPage();
    return { sensitivity: sensitivity(), task, ...(helpRequests !== null && { helpRequests }) };
  }

  #analyse(): void {
    const { engine, isShown, onChange } = this.#parts;
    const memory = this.#memory;
    this.#analysing.abort();
    const analysing = (this.#analysing = new AbortController());
    let isDone = false;
    runInSlices(
      engine.analyseInSlices(this.#text, this.#chosen),
      (analysis) => {
        isDone = true;
        if (this.field.changedSinceRead()) {
          this.refresh();
          return;
        }
        this.#analysis = analysis;
        this.#marks = renewMarks(this.#text, analysis.findings.filter(isShown), analysis.helpRequests, this.#marks, memory);
        for (const mark of this.#marks) if (this.#edited.some((edited) => isMarkAgain(mark, edited))) memory.shown.add(mark.key);
        this.repaint();
        onChange();
      },
      analysing.signal,
    );
    // What is known keeps its place while the rest is worked out.
    if (!isDone) this.repaint();
  }
}

const countedAs = (key: string, outcome: CountedOutcome): string => (outcome === 'shown' ? key : `${outcome} ${key}`);

/** A help request that was added because of a mark, and what held before that. */
interface Widening {
  readonly mark: Mark;
  readonly before: Pick<FieldMemory, 'helpRequests' | 'belonging'>;
}

/** Whether a mark still asks something of the worker. */
const isOpen = ({ isDismissed, belongsBy }: Mark): boolean => !isDismissed && belongsBy === null;
