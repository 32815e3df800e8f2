import type { Finding, HelpRequestId, Span } from '../engine/types.ts';
import type { FieldMemory } from './field-memory.ts';
import { type Edit, mapSpan, stretchSpan } from './span-mapping.ts';
import { textHash } from './text-hash.ts';

/** A finding in a field, kept in its place while the text around it changes. */
export interface Mark extends Span {
  readonly finding: Finding;
  readonly removal: Span;
  readonly sentence: Span;
  /** Kept, or said to be wrong: not shown any more. */
  readonly isDismissed: boolean;
  /** The help request that the worker added because these words belong here: they are not asked about again. Null: none. */
  readonly belongsBy: HelpRequestId | null;
  /** Names it in its sentence as it was when it was judged, see `markKey`. */
  readonly key: string;
  /** Stays with it when the note is judged anew, also when its sentence grew. */
  readonly identity: symbol;
}

/** The mark as it stands now, or the nearest that says the same of the same sentence: a field that was left has new ones. */
export function markNow(marks: readonly Mark[], wanted: Mark): Mark | undefined {
  const distance = ({ start }: Mark) => Math.abs(start - wanted.start);
  const [nearest] = marks.filter(({ key }) => key === wanted.key).sort((one, other) => distance(one) - distance(other));
  return marks.find(({ identity }) => identity === wanted.identity) ?? nearest;
}

/** The marks once one of them was answered with fewer words: what is asked of these words by the same rule is dismissed. */
export function withAnswered(marks: readonly Mark[], mark: Mark, place: Span): Mark[] {
  const answered: Mark = { ...mark, start: place.start, end: place.end, removal: place, sentence: place, isDismissed: true };
  return [...marks.filter((other) => !isSameRule(other.finding, mark.finding) || !overlap(other, place)), answered];
}

/** The marks as they stand after an edit; those edited within are gone until the text is read again. */
export function shiftMarks(marks: readonly Mark[], edit: Edit): Mark[] {
  return marks.flatMap((mark) => {
    const span = mapSpan(mark, edit);
    return span === null ? [] : [{ ...mark, ...span, removal: stretchSpan(mark.removal, edit), sentence: stretchSpan(mark.sentence, edit) }];
  });
}

/** The words of marks as they stand after an edit within them; those that it took away whole are gone. */
export function editedWords(marks: readonly Mark[], edit: Edit): Mark[] {
  return marks.filter(({ start, end }) => edit.start > start || edit.end < end).map((mark) => ({ ...mark, ...stretchSpan(mark, edit) }));
}

/** Whether a mark says of words what another said before they were edited: it is counted no second time. */
export function isMarkAgain(mark: Mark, edited: Mark): boolean {
  const [now, before] = [mark.finding, edited.finding];
  const isSameKind = now.kind === before.kind && now.category === before.category && now.subtopic === before.subtopic;
  return isSameKind && mark.start < edited.end && edited.start < mark.end;
}

/**
 * Marks for new findings. A finding of the same rule over the same words as a known mark is that
 * mark again: what the worker decided about it holds, also when its sentence grew.
 * @param helpRequests those the findings were judged for
 * @param memory what was decided in this field; what is carried over is added
 */
export function renewMarks(
  text: string,
  findings: readonly Finding[],
  helpRequests: readonly HelpRequestId[],
  known: readonly Mark[],
  { dismissed, cutDown, shown, belonging }: Pick<FieldMemory, 'dismissed' | 'cutDown' | 'shown' | 'belonging'>,
): Mark[] {
  return findings.map((finding) => {
    const before = known.find((mark) => isSameRule(mark.finding, finding) && overlap(mark, finding));
    const key = markKey(text, finding, finding.removal);
    if (before?.isDismissed && !cutDown.has(key)) dismissed.add(key);
    if (before && shown.has(before.key)) shown.add(key);
    if (before?.belongsBy) rememberBelonging(belonging, text, finding, before.belongsBy);
    return {
      finding,
      key,
      identity: before?.identity ?? Symbol('mark'),
      start: finding.start,
      end: finding.end,
      removal: finding.removal,
      sentence: finding.sentence,
      isDismissed: dismissed.has(key),
      belongsBy: belongsBy(text, finding, helpRequests, belonging),
    };
  });
}

/** The finding of a mark where it stands now, with the words that carried it. */
export function findingNow({ finding, start, end, removal, sentence }: Mark): Finding {
  const by = start - finding.start;
  const moved = <Words extends Span>(words: Words): Words => ({ ...words, start: words.start + by, end: words.end + by });
  const trace = { ...finding.trace, evidence: finding.trace.evidence.map(moved), cues: finding.trace.cues.map(moved) };
  return { ...finding, start, end, removal, sentence, trace };
}

/** Names a finding in its sentence without holding the sentence. */
export function markKey(text: string, finding: Finding, sentence: Span): string {
  const { kind, category, subtopic, rule } = finding;
  return [kind, category, subtopic, rule, textHash(text.slice(sentence.start, sentence.end).trim())].join('|');
}

/**
 * The worker added a help request because of these words.
 * @param words they and the sentence they stand in
 * @param belonging what is remembered of that; added to
 */
export function rememberBelonging(
  belonging: FieldMemory['belonging'],
  text: string,
  { start, end, sentence }: Pick<Mark, 'start' | 'end' | 'sentence'>,
  helpRequest: HelpRequestId,
): void {
  belonging.set(belongingKey(text, sentence, helpRequest), { start: start - sentence.start, end: end - sentence.start });
}

/** The help request in use that was added because of the words of this finding; null when there is none, or the finding is none that it answers. */
function belongsBy(text: string, finding: Finding, helpRequests: readonly HelpRequestId[], belonging: FieldMemory['belonging']): HelpRequestId | null {
  if (belonging.size === 0 || !isSecondThought(finding)) return null;
  const { start, end, sentence } = finding;
  return helpRequests.find((helpRequest) => {
    const words = belonging.get(belongingKey(text, sentence, helpRequest));
    return words !== undefined && start < sentence.start + words.end && sentence.start + words.start < end;
  }) ?? null;
}

/** What comes up only once the nearer reading of the same words is answered: a question, or what no word of the rules carries. */
function isSecondThought({ kind, level, trace }: Finding): boolean {
  return kind === 'excess' && (level === 'ask' || trace.source.startsWith('model/'));
}

function belongingKey(text: string, { start, end }: Span, helpRequest: HelpRequestId): string {
  return `${helpRequest}|${textHash(text.slice(start, end).trim())}`;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function isSameRule(one: Finding, other: Finding): boolean {
  return one.rule === other.rule && one.kind === other.kind && one.category === other.category && one.subtopic === other.subtopic;
}
