import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../../../src/engine/detectors/letters.ts';
import { read } from './reading-with-own-rules.ts';

const REQUEST = 'Graag ontvang ik het volledige dossier van mevrouw De Wit.';
/** Whose message the part with the request begins in. */
const whose = (text: string) => {
  const { parts } = read(text);
  return messagesOf(parts)[parts.findIndex(({ reading }) => reading.text.includes(REQUEST))];
};

describe('a letter that was pasted without its fields', () => {
  it.each([
    ['an organisation signed it', `Beste collega,\n\n${REQUEST}\n\nMet vriendelijke groet,\nJ. de Boer\nZorgverzekeraar Zekerplus`],
    ['its signature stands apart', `Geachte heer/mevrouw,\n\n${REQUEST}\n\nMet vriendelijke groet,\n\nmr. P. Smit, advocaat`],
    ['it greets our team', `Geacht wijkteam,\n${REQUEST}\nHoogachtend,\nP. Jansen`],
    ['it stands below our own words', `Hulpvraag: vervoer\n\nHoi,\n\n${REQUEST}\n\nGroet, Karin (psycholoog)`],
    ['it is but a line with a signature', `${REQUEST} Met vriendelijke groet, praktijk De Linde`],
    ['nothing greets, and the signature stands apart', `Hulpvraag: vervoer\n\n${REQUEST}\n\nMet vriendelijke groet,\nhuisartsenpraktijk De Linde`],
    ['a mail program cites it', `> Beste,\n>\n> ${REQUEST}\n>\n> Groeten,\n> de huisarts`],
  ])('is of somebody else: %s', (_how, text) => {
    expect(whose(text)).toBe('theirs');
  });

  it.each([
    ['our own people signed it', `Geachte dokter,\n\n${REQUEST}\n\nMet vriendelijke groet,\nAnna Vis, Wmo-consulent`],
    ['nobody says whose people they are', `Geachte dokter,\n\n${REQUEST}\n\nMet vriendelijke groet,\nAnna Vis`],
    ['our own line goes without a greeting', `${REQUEST} Met vriendelijke groet, Anna Vis, Wmo-consulent`],
    ['a line without a greeting names nobody, and a practice comes up below', `${REQUEST} Groet, Anna\n\nDe praktijk belt morgen.`],
    ['it has no end', `Geacht wijkteam,\n\n${REQUEST}`],
    ['it is no letter', `${REQUEST}\n\nDe psychiater belt morgen.`],
    ['it comes below a letter', `Beste,\n\nMag ik alles hebben?\n\nGroet, de huisarts\n\n${REQUEST}`],
    ['ours answers theirs', `Beste,\n\nMag ik alles hebben?\n\nGroet, de huisarts\n\nBeste dokter,\n\n${REQUEST}\n\nGroet, het wijkteam`],
  ])('is our own, or may be: %s', (_how, text) => {
    expect(whose(text)).toBeNull();
  });

  it('goes by the fields above it where it has them', () => {
    expect(whose(`Van: consulent wijkteam\nAan: de huisarts\n\nBeste dokter,\n\n${REQUEST}\n\nGroet, de huisarts`)).toBe('ours');
  });
});
