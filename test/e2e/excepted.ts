/** A wording that a municipality excepts, as a row of its policy, and what it changes in a note. */
export const EXCEPTION = {
  category: 'housing', subtopic: 'condition', id: 'wijkcentrum-de-schimmel', match: 'phrase', pattern: 'wijkcentrum de schimmel', strength: 'sure',
  found: 'Wij zien elkaar in wijkcentrum De Schimmel.', allowed: 'Er zit schimmel op de muur.', source: 'Naam van het wijkcentrum',
};
/** The same, refuted by its own example. */
export const REFUTED_EXCEPTION = { ...EXCEPTION, allowed: EXCEPTION.found };

/** What the exception is for: marked without it. */
export const CENTRE = 'Het gesprek was in wijkcentrum De Schimmel.';
/** Marked with it and without it. */
export const DAMP = 'In de slaapkamer zit overal schimmel op de muren.';
