/** The notes that the tests type, all invented. */
export const LONELY = 'Ze voelt zich heel eenzaam sinds haar man is overleden.';
export const WHOLE_FILE = 'Graag ontvang ik het volledige dossier van de psychiater.';
export const TRANSPORT_NOTE = [
  'Hulpvraag: vervoer',
  `Mw. kan met haar rollator ongeveer 100 meter lopen. Op dinsdag brengt haar dochter haar met de auto. ${LONELY} ${WHOLE_FILE}`,
].join('\n');

/** A signal of danger: it must be recorded, whatever the help request is. */
export const BRUISE = 'Lotte (4) heeft een blauwe plek op haar arm. Ze zei: "Papa werd boos en toen viel ik."';
