// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { fieldIdentity, FieldMemories, noteDecision } from '../../../src/page/field-memory.ts';
import { printOf } from '../../../src/page/note-print.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

function fields(html: string): Element[] {
  document.body.innerHTML = html;
  return [...document.querySelectorAll('textarea')];
}
const identities = (html: string) => fields(html).map(fieldIdentity);

describe('fieldIdentity', () => {
  it('survives a new node with the same id, name or place', () => {
    for (const html of ['<textarea id="note"></textarea>', '<form><textarea name="note"></textarea></form>', '<div><p></p><textarea></textarea></div>']) {
      expect(identities(html)).toEqual(identities(html));
    }
  });

  it('tells fields apart by id, name and place', () => {
    const all = identities(
      '<textarea id="a"></textarea><textarea name="b"></textarea><textarea></textarea><textarea></textarea><div><textarea></textarea></div>',
    );
    expect(new Set(all).size).toBe(5);
  });

  it('tells the same id in two shadow roots apart', () => {
    document.body.innerHTML = '<div></div><div></div>';
    const inner = [...document.querySelectorAll('div')].map((host) => {
      host.attachShadow({ mode: 'open' }).innerHTML = '<textarea id="note"></textarea>';
      return host.shadowRoot?.querySelector('textarea');
    });
    expect(new Set(inner.map((field) => field && fieldIdentity(field))).size).toBe(2);
  });
});

describe('FieldMemories', () => {
  it('gives a field put in the place of another what was decided there', () => {
    const memories = new FieldMemories();
    const [first] = fields('<textarea id="note"></textarea>');
    if (first) memories.of(first, '').helpRequests = ['a-help-request'];
    const [second, other] = fields('<textarea id="note"></textarea><textarea id="other"></textarea>');
    expect(second && memories.of(second, '').helpRequests).toEqual(['a-help-request']);
    expect(other && memories.of(other, '').helpRequests).toBeNull();
  });

  it('gives another note in that place a fresh one, for good', () => {
    const memories = new FieldMemories();
    const [field] = fields('<textarea id="note"></textarea>');
    if (!field) throw new Error('no field');
    const memory = memories.of(field, 'Zij loopt goed.');
    memory.left = printOf('Zij loopt goed.');
    expect(memories.of(field, 'Zij loopt goed. Zij fietst.')).toBe(memory);
    const fresh = memories.of(field, '');
    expect(fresh).not.toBe(memory);
    expect(memories.of(field, 'Zij loopt goed.')).toBe(fresh);
  });

  it('forgets what was decided when the page goes to another case around the same field', () => {
    const memories = new FieldMemories();
    const [field] = fields('<h1>Z-1041</h1><textarea id="note"></textarea>');
    if (!field) throw new Error('no field');
    const memory = memories.of(field, '');
    noteDecision(memory, field);
    expect(memories.isOfOtherCase(memory, field)).toBe(false);
    expect(memories.of(field, '')).toBe(memory);
    for (const heading of document.querySelectorAll('h1')) heading.textContent = 'Z-1042';
    expect(memories.isOfOtherCase(memory, field)).toBe(true);
    expect(memories.of(field, '')).not.toBe(memory);
  });

  it('keeps it for an empty note that was left, only where the page says whose file it is', () => {
    for (const [html, isKept] of [['<h1>Z-1041</h1><textarea></textarea>', true], ['<p>Z-1041</p><textarea></textarea>', false]] as const) {
      const memories = new FieldMemories();
      const [field] = fields(html);
      if (!field) throw new Error('no field');
      const memory = memories.of(field, '');
      noteDecision(memory, field);
      memory.left = printOf('');
      expect(memories.of(field, '') === memory).toBe(isKept);
    }
  });

  it('does not take a note for another that was just decided about from elsewhere', () => {
    const memories = new FieldMemories();
    const [field] = fields('<textarea></textarea>');
    if (!field) throw new Error('no field');
    const memory = memories.of(field, '');
    memory.left = printOf('');
    noteDecision(memory, field);
    expect(memories.of(field, '')).toBe(memory);
  });

  it('asks nothing of the page where nothing was decided', () => {
    const memories = new FieldMemories();
    const [field] = fields('<h1>Z-1041</h1><textarea></textarea>');
    if (!field) throw new Error('no field');
    const memory = memories.of(field, '');
    for (const heading of document.querySelectorAll('h1')) heading.textContent = 'Z-1042';
    expect(memories.isOfOtherCase(memory, field)).toBe(false);
  });

  it('remembers a day of notes, and not more: those that were looked at last', () => {
    const memories = new FieldMemories();
    const [field] = fields('<textarea></textarea>');
    if (!field) throw new Error('no field');
    const noteOf = (id: number) => {
      field.id = `note-${String(id)}`;
      return memories.of(field, '');
    };
    const [first, second] = [noteOf(1), noteOf(2)];
    for (let id = 3; id <= 300; id++) noteOf(id);
    expect(noteOf(1)).toBe(first);
    noteOf(301);
    expect(noteOf(1)).toBe(first);
    expect(noteOf(2)).not.toBe(second);
  });

  it('gives a field a fresh one in another case, and the former one back there', () => {
    let caseKey = 'first';
    const memories = new FieldMemories(() => caseKey);
    const [field] = fields('<h1>Zaak</h1><textarea id="note"></textarea>');
    if (!field) throw new Error('no field');
    const memory = memories.of(field, '');
    noteDecision(memory, field);
    caseKey = 'second';
    expect(memories.isOfOtherCase(memory, field)).toBe(true);
    expect(memories.of(field, '')).not.toBe(memory);
    caseKey = 'first';
    expect(memories.of(field, '')).toBe(memory);
  });
});
