/** The events by which the hook in the page's own world and the gate in ours speak: each says that it happened, and nothing else. */

/** Asked at a form whose `submit()` is called; who cancels it makes the save wait. */
export const ASK = 'noodzaak-save';
/** Asked at a link whose address is a script, as our world may not run one: pressed by the hook, which then cancels it. */
export const PRESS = 'noodzaak-press';
/** Asked of the document: cancelled when a hook is there. */
export const PRESENT = 'noodzaak-present';
