/** The events by which gates, and the hook in the page's own world, speak: each says that it happened, and nothing else. */

/** Asked at a form whose `submit()` is called; who cancels it makes the save wait. */
export const ASK = 'noodzaak-save';
/** Asked at a link whose address is a script, as our world may not run one: pressed by the hook, which then cancels it. */
export const PRESS = 'noodzaak-press';
/** Told to the other gates at the document of a save that is made again because the worker said so. A page that says so can only make a save be asked about. */
export const AGAIN = 'noodzaak-again';
/** Asked of the document: cancelled when a hook is there. */
export const PRESENT = 'noodzaak-present';
