import { describe, expect, it } from 'vitest';
import { createReader } from '../../../../src/engine/read.ts';
import { matchRelations, tagOf } from '../../../../src/engine/text/relations.ts';

const reader = createReader({
  lexicon: [],
  cues: [
    { type: 'cause-forward', match: 'word', pattern: 'door', unless: [] },
    { type: 'need', match: 'word', pattern: 'bus', unless: [] },
  ],
  headings: [],
});
const CAUSE = { name: 'cause', match: '[<because>#CauseForward] .{0,4} [<effect>niet .{0,3} #Need]' };

const found = (text: string): Record<string, string>[] =>
  matchRelations(reader.readSentence(text), [CAUSE]).map(({ start, end, parts }) => ({
    whole: text.slice(start, end),
    ...Object.fromEntries(Object.entries(parts).map(([name, span]) => [name, text.slice(span.start, span.end)])),
  }));

describe('matchRelations', () => {
  it('gives the exact offsets of a pattern and its groups', () => {
    expect(found("'s Avonds kan zij dóór paniek niet met de bus.")).toEqual([
      { whole: 'dóór paniek niet met de bus', because: 'dóór', effect: 'niet met de bus' },
    ]);
  });

  it.each(['<3 👵 - hij kan\tdoor angst, niet met de bus', '- “Zij kan door d\'r been niet met  de bus”', 'Reed 300m; door pijn niet in de bus'])(
    'is not led astray by %j', (text) => {
      const [relation] = found(text);
      expect(relation?.because).toBe('door');
      expect(relation?.effect).toMatch(/^niet .*bus$/);
    });

  it('keeps the groups of several matches apart', () => {
    expect(found('door pijn niet met de bus, door angst niet in de bus').map(({ effect }) => effect)).toEqual(['niet met de bus', 'niet in de bus']);
  });

  it('does not take Dutch words for English contractions', () => {
    const sentence = reader.readSentence('De trui is dun');
    expect(matchRelations(sentence, [{ name: 'thin', match: 'is dun' }])).toHaveLength(1);
    expect(matchRelations(sentence, [{ name: 'not', match: 'not' }])).toHaveLength(0);
  });

  it('takes tags that are handed in besides the cues', () => {
    const sentence = reader.readSentence('Door reuma niet met de bus');
    const pattern = { name: 'named', match: '#CauseForward #Mention' };
    expect(matchRelations(sentence, [pattern], [{ start: 5, end: 10, tag: 'Mention' }])).toMatchObject([{ start: 0, end: 10 }]);
    expect(matchRelations(sentence, [pattern])).toEqual([]);
  });

  it('writes tags as compromise can read them', () => {
    expect(tagOf('help-request-lead-in')).toBe('HelpRequestLeadIn');
  });
});
