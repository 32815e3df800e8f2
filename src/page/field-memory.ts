import { ORDINARY_TASK } from '../engine/types.ts';
import type { HelpRequestId, Span, Task } from '../engine/types.ts';
import type { OutcomeRecord } from '../protocol/messages.ts';
import { caseOnScreen } from './case-on-screen.ts';
import { isOtherNote, type NotePrint, printOf } from './note-print.ts';
import { attributeOf, idOf, localNameOf, parentElementOf, previousElementOf, rootNodeOf } from './true-dom.ts';

/** What the worker decided about the note in a field; kept while that note stays there, never stored. */
export interface FieldMemory {
  /** The chosen help requests; null: recognise them in the text. */
  helpRequests: readonly HelpRequestId[] | null;
  /** What the worker is busy with. */
  task: Task;
  /** Keys of dismissed marks, see `markKey`. */
  readonly dismissed: Set<string>;
  /** Keys of marks that the worker answered with fewer words: an undo that brings all of them back brings the mark too. */
  readonly cutDown: Set<string>;
  /** Where in a sentence the words stand for which the worker added a help request, by the two together; see `rememberBelonging`. */
  readonly belonging: Map<string, Span>;
  /** Keys of marks already counted as shown; with an outcome before the key, as having had that. */
  readonly shown: Set<string>;
  /** What was told of marks that went by an answer that changed no word, by the key of the mark: to be taken back when that is. */
  readonly told: Map<string, OutcomeRecord>;
  /** Keys of marks with which the worker said to save all the same. */
  readonly answered: Set<string>;
  /** The note as it was last seen, to know it again; null before it was left, and after a decision since. */
  left: NotePrint | null;
  /** What named the case on the screen when the worker decided something; null before that. */
  case: string | null;
}

/** So many notes are remembered at most, in a page that stays open all day: those that were looked at last. */
const MOST = 300;

/** The memories of one document's fields, by what stays the same when a page replaces a field's node. */
export class FieldMemories {
  readonly #memories = new Map<string, FieldMemory>();

  /** @param caseKey other than before when the page went to another case, as far as that can be told apart from `caseOnScreen`; see `SiteView` */
  constructor(private readonly caseKey: () => string = () => '') {}

  /**
   * The memory of the note in this field: a fresh one at its first use, and when the page put another
   * note there or went to another case, for that is about another resident.
   * @param text what the field holds now
   */
  of(element: Element, text: string): FieldMemory {
    const identity = this.#identityOf(element);
    const known = this.#memories.get(identity);
    const isSame = known !== undefined && !isOfAnother(known, element, text);
    const memory = isSame ? known : { helpRequests: null, task: ORDINARY_TASK, dismissed: new Set<string>(), cutDown: new Set<string>(), belonging: new Map<string, Span>(), shown: new Set<string>(), told: new Map<string, OutcomeRecord>(), answered: new Set<string>(), left: null, case: null };
    // A map keeps the order in which its keys were put in.
    this.#memories.delete(identity);
    this.#memories.set(identity, memory);
    for (const oldest of this.#memories.keys()) {
      if (this.#memories.size <= MOST) break;
      this.#memories.delete(oldest);
    }
    return memory;
  }

  /** Whether what was decided for a note in this field was decided for another case than is on the screen; cheap when nothing was. */
  isOfOtherCase(memory: FieldMemory, element: Element): boolean {
    if (memory.case === null) return false;
    return memory.case !== caseOnScreen(element).print || this.#memories.get(this.#identityOf(element)) !== memory;
  }

  #identityOf(element: Element): string {
    return `${this.caseKey()} ${fieldIdentity(element)}`;
  }
}

/** The worker decides something about the note in this field: it holds for the case that is on the screen. */
export function noteDecision(memory: FieldMemory, element: Element): void {
  memory.case = caseOnScreen(element).print;
  memory.left = null;
}

function isOfAnother(memory: FieldMemory, element: Element, text: string): boolean {
  const { print, isNamed } = caseOnScreen(element);
  if (memory.case !== null && memory.case !== print) return true;
  if (memory.left === null) return false;
  // Where nothing says whose file it is, a note that was left empty may be anybody's.
  if (memory.left.size === 0 && !isNamed) return true;
  return isOtherNote(memory.left, printOf(text));
}

/**
 * What a field keeps when its node is replaced: the page it is on and its id, else its name, else
 * its place among its siblings, all the way up.
 */
export function fieldIdentity(element: Element): string {
  return `${element.ownerDocument.URL} ${pathOf(element)}`;
}

function pathOf(element: Element): string {
  const parent = parentElementOf(element);
  const { host } = rootNodeOf(element) as Partial<ShadowRoot>;
  const fromRoot = host === undefined ? '' : `${pathOf(host)}>>`;
  const id = idOf(element);
  if (id !== '') return `${fromRoot}#${id}`;
  const name = attributeOf(element, 'name');
  const step = `${localNameOf(element)}${name === null ? `:${String(placeAmongKind(element))}` : `[${name}]`}`;
  return parent === null ? fromRoot + step : `${pathOf(parent)}>${step}`;
}

function placeAmongKind(element: Element): number {
  let place = 0;
  for (let at = previousElementOf(element); at !== null; at = previousElementOf(at)) {
    if (localNameOf(at) === localNameOf(element)) place++;
  }
  return place;
}
