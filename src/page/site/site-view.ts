import type { HelpRequestId } from '../../engine/types.ts';
import type { PlaceTrouble, SitePart, SitePlaces } from '../../protocol/messages.ts';
import type { InnerRoot } from '../fields/find-field.ts';
import { textHash } from '../text-hash.ts';
import { findDeep } from './deep-selector.ts';
import { reachableDocuments } from './reachable-documents.ts';
import { rawText, shownText } from './shown-text.ts';

/** More than this is no help request but a whole page. */
const LONGEST_REQUEST = 400;

/** Tells which help requests a short text of the page names; none when it names no one we know. */
export type RecogniseRequest = (text: string) => readonly HelpRequestId[];

/** What can be seen, from one frame, of the places that somebody pointed out on this site. */
export class SiteView {
  #places: SitePlaces;
  /** The words as they stand in the page; compared at every key, so nothing is laid out for them. */
  #raw = '';
  #requests: readonly HelpRequestId[] | null = null;

  constructor(
    private readonly document: Document,
    places: SitePlaces,
    private readonly innerRoot: InnerRoot,
    private readonly recognise: RecogniseRequest,
  ) {
    this.#places = places;
    this.look();
  }

  /** The selectors of note fields. */
  get noteFields(): readonly string[] {
    return this.#places.noteFields;
  }

  /** The help requests that the page shows; null when it shows none that is known, or nobody pointed out where. */
  get helpRequests(): readonly HelpRequestId[] | null {
    return this.#requests;
  }

  /** Looks again: other than before when the page shows another help request, for then it shows another case. Holds no words. */
  caseKey(): string {
    this.look();
    return this.#raw === '' ? '' : textHash(this.#raw);
  }

  /**
   * Goes by these places from now on.
   * @returns false when they are the same as before
   */
  setPlaces(places: SitePlaces): boolean {
    if (JSON.stringify(places) === JSON.stringify(this.#places)) return false;
    this.#places = places;
    this.look();
    return true;
  }

  /** Looks again at the place of the help request. */
  look(): void {
    const { helpRequest } = this.#places;
    const places = helpRequest === null ? [] : this.#find(helpRequest);
    const place = places.find((each) => rawText(each) !== '');
    const raw = place === undefined ? '' : rawText(place);
    if (raw === this.#raw) return;
    this.#raw = raw;
    const text = place === undefined ? '' : shownText(place);
    const requests = text === '' || text.length > LONGEST_REQUEST ? [] : this.recognise(text);
    this.#requests = requests.length === 0 ? null : requests;
  }

  /** The save buttons that are on the page now. */
  saveButtons(): readonly Element[] {
    return this.#places.saveButtons.flatMap((selector) => this.#find(selector));
  }

  /** The places that are of no use here: nothing is found there, or a text that is no help request. */
  troubles(): readonly PlaceTrouble[] {
    const { noteFields, helpRequest, saveButtons } = this.#places;
    const notFound = (part: SitePart, selectors: readonly string[]): PlaceTrouble[] =>
      selectors.flatMap((selector, position) => (this.#find(selector).length === 0 ? { part, position, trouble: 'not-found' } : []));
    this.look();
    const unknown: PlaceTrouble = { part: 'helpRequest', position: 0, trouble: 'not-recognised' };
    return [
      ...notFound('noteFields', noteFields),
      ...notFound('helpRequest', helpRequest === null ? [] : [helpRequest]),
      ...(this.#raw !== '' && this.#requests === null ? [unknown] : []),
      ...notFound('saveButtons', saveButtons),
    ];
  }

  #find(selector: string): Element[] {
    return reachableDocuments(this.document).flatMap((document) => findDeep(document, selector, this.innerRoot));
  }
}
