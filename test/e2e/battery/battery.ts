import { expect, test } from '../fixtures.ts';
import { whereItStays } from '../hands.ts';
import { LONELY, WHOLE_FILE } from '../notes.ts';
import type { Tab } from './tab.ts';
import type { Target } from './targets.ts';

const HELP_REQUEST = 'Hulpvraag: vervoer';
const OPENING = 'Mw. kan met haar rollator ongeveer 100 meter lopen.';
/** What each of the two marks is known by, and words in the middle of the second. */
const LONELY_WORDS: unknown = expect.stringContaining('eenzaam');
const WHOLE_FILE_WORDS: unknown = expect.stringContaining('volledige dossier');
const INSIDE = 'dossier';

/** A sentence that is typed later, what is marked in it, and how it can be written differently. */
const CAUSE = 'Zoon Kevin is verslaafd aan drank en brengt haar op dinsdag.';
const CAUSE_PART = 'verslaafd';
const CAUSE_WORDS: unknown = expect.stringContaining(CAUSE_PART);
const CAUSE_SHORTER = 'Zoon brengt haar op dinsdag.';

/** The note that is typed, on one line for a field that has one. */
const noteFor = ({ isOneLine }: Target): string => `${HELP_REQUEST}${isOneLine ? '. ' : '\n'}${OPENING} ${LONELY} ${WHOLE_FILE}`;

/** The one set of questions that every field must answer, on a page that is open in the tab. */
export async function battery(tab: Tab, target: Target, address: string): Promise<void> {
  const note = noteFor(target);
  await tab.open(address, target.frames ?? []);
  const before = await focusEnd(tab);

  await test.step('the field is found on the first keystroke', async () => {
    await tab.type(note.slice(0, 1));
    await expect.poll(() => tab.look('hosts')).toContain('noodzaak-chip');
    await typeLines(tab, note.slice(1));
    await expectMarks(tab, [LONELY_WORDS, WHOLE_FILE_WORDS]);
    await expectText(tab, before + note);
  });

  await test.step('the right words are painted at the right place', () => place(tab));
  await test.step('marks follow typing before, inside and after them', () => typing(tab, before + note));
  await test.step('marks follow Enter, cut, paste, undo and redo', () => editing(tab, target, before + note));
  await test.step('the card comes by pointer without taking the focus, and Weglaten takes out that span alone', () =>
    leavingOut(tab, target, before + note));
  await test.step('Anders opschrijven writes that sentence differently, and nothing else', () =>
    rewriting(tab, target, target.isReplaced ? (before + note).replace(`${LONELY} `, '') : before + note));
  await test.step('the card comes by keyboard with the focus, and gives it back', () => byKeyboard(tab));
}

/** Types in a page as a worker does, for comparing what it keeps with the extension and without. */
export async function work(tab: Tab, target: Target, address: string): Promise<void> {
  await tab.open(address, target.frames ?? []);
  await focusEnd(tab);
  await typeLines(tab, `${noteFor(target)}\n"Ja",  zei ze.`);
  for (const keys of ['Control+Backspace', 'Control+KeyZ', 'ArrowUp']) {
    await tab.press(keys);
    await tab.look('settled');
  }
  await tab.type('é1');
  await expect.poll(() => tab.look('text')).toContain('é1');
  await tab.look('settled');
}

/** Types as fast as an editor can follow: one that draws a new line later than it hears of it (Trix) loses keys. */
async function typeLines(tab: Tab, text: string): Promise<void> {
  const [first = '', ...others] = text.split('\n');
  await tab.type(first);
  for (const line of others) {
    await tab.press('Enter');
    await tab.look('settled');
    await tab.type(line);
  }
}

/**
 * Puts the caret where a hand would, once the editor has drawn what was typed, and lets it hear of that: see
 * `Eyes.putCaretBefore`. One that heard of too many selections in a second (CKEditor 5: sixty) is deaf to more for a while:
 * it has to hear of two.
 */
async function putCaretBefore(tab: Tab, words: string): Promise<void> {
  await tab.look('settled');
  await moveCaret(tab, '', OPENING);
  await moveCaret(tab, words, '');
}

/** Puts the caret before these words, and again from elsewhere when the editor goes on not hearing of it. */
async function moveCaret(tab: Tab, words: string, elsewhere: string): Promise<void> {
  let looks = 0;
  const isHeard = async (): Promise<boolean> => {
    if (looks % LOOKS_A_MOVE === 0) {
      if (looks > 0) await tab.look('putCaretBefore', elsewhere);
      await tab.look('putCaretBefore', words);
    }
    looks += 1;
    await tab.look('settled');
    return tab.look('hasSelection');
  };
  await expect.poll(isHeard).toBe(true);
}

const LOOKS_A_MOVE = 4;

/** An editor hears of a selection later than it is made; no hand is as quick as a driver with its next key. */
async function selectionTaken(tab: Tab): Promise<void> {
  await tab.look('settled');
  await expect.poll(() => tab.look('hasSelection')).toBe(true);
}

/** Puts the caret at the end of the field. */
async function focusEnd(tab: Tab): Promise<string> {
  await tab.click(await tab.look('inField'));
  await tab.press('Control+End');
  await selectionTaken(tab);
  await expect.poll(() => tab.look('hasFocus')).toBe(true);
  return tab.look('text');
}

const markedIn = async (tab: Tab): Promise<string[]> => (await tab.look('marks')).map(({ words }) => words);

async function expectMarks(tab: Tab, words: readonly unknown[]): Promise<void> {
  await expect.poll(() => markedIn(tab)).toEqual(words);
}

/** The field holds this, and shows it: an editor's own model and its DOM agree. */
async function expectText(tab: Tab, text: string): Promise<void> {
  await expect.poll(() => tab.look('text')).toBe(text);
  expect(await tab.look('wordsOnScreen')).toBe(oneLine(text));
}

/** Every mark in sight is where the browser finds its words, and one at least is in sight. */
async function expectInPlace(tab: Tab): Promise<void> {
  // Marks come into sight and go out of it while a page draws: what is marked and what lies under it is asked in one go.
  const misplaced = async () => {
    const inSight = (await tab.look('marks')).filter(({ under }) => under !== null);
    return inSight.length === 0 ? 'nothing in sight' : inSight.filter(({ words, under }) => words !== under);
  };
  await expect.poll(misplaced).toEqual([]);
}

async function place(tab: Tab): Promise<void> {
  await expectInPlace(tab);
  await tab.look('scrollField', -24);
  await expectInPlace(tab);
  await tab.look('scrollField', 24);
  await tab.resize(700, 800);
  await expectInPlace(tab);
  await tab.resize(1280, 900);
  await tab.zoom(2);
  await expectInPlace(tab);
  await tab.zoom(1);
  await expectInPlace(tab);
}

async function typing(tab: Tab, whole: string): Promise<void> {
  const words = await markedIn(tab);
  await putCaretBefore(tab, HELP_REQUEST);
  await tab.type('Nu: ');
  await expectMarks(tab, words);
  await expectText(tab, withLast(whole, HELP_REQUEST, `Nu: ${HELP_REQUEST}`));
  for (const _typed of 'Nu: ') await tab.press('Backspace');

  await putCaretBefore(tab, INSIDE);
  await tab.type('niet ');
  await expectText(tab, withLast(whole, INSIDE, `niet ${INSIDE}`));
  await expect.poll(() => markedIn(tab)).not.toEqual(words);
  for (const _typed of 'niet ') await tab.press('Backspace');
  await expectMarks(tab, words);

  await putCaretBefore(tab, '');
  await tab.type(' Ja.');
  await expectMarks(tab, words);
  await expectText(tab, `${whole} Ja.`);
  for (const _typed of ' Ja.') await tab.press('Backspace');
  await expectMarks(tab, words);
  await expectInPlace(tab);
}

async function editing(tab: Tab, { isOneLine, isReplaced, redoKeys = 'Control+Shift+KeyZ' }: Target, whole: string): Promise<void> {
  const words = await markedIn(tab);
  await putCaretBefore(tab, OPENING);
  await tab.press('Enter');
  await expectMarks(tab, words);
  if (isOneLine) expect(await tab.look('text')).toBe(whole);
  else {
    // How many line breaks an empty block counts for differs per browser and per block around it.
    await expect.poll(() => tab.look('text')).not.toBe(whole);
    expect(oneLine(await tab.look('text'))).toBe(oneLine(whole));
    await tab.press('Backspace');
  }
  await expectMarks(tab, words);

  // Ctrl+A is not the same everywhere: in an island Chromium takes it for the area around.
  // An editor that has yet to draw what was typed puts its own selection back as it does (Trix).
  await tab.look('settled');
  await tab.look('selectAll');
  await selectionTaken(tab);
  await tab.press('Control+KeyX');
  await expectMarks(tab, []);
  // A hand lets go of X after the text went, as TinyMCE and Draft.js count on; a driver may be faster.
  await tab.look('settled');
  await tab.press('End');
  await tab.press('Control+KeyV');
  await expectMarks(tab, words);
  await expectText(tab, whole);
  if (!isReplaced) {
    await tab.press('Control+KeyZ');
    await expectMarks(tab, []);
    await tab.press(redoKeys);
    await expectMarks(tab, words);
  }
  // Redo need not bring the caret into view.
  await putCaretBefore(tab, '');
  await tab.look('scrollField', Number.MAX_SAFE_INTEGER);
  await expectInPlace(tab);
  await expectText(tab, whole);
}

async function leavingOut(tab: Tab, { isReplaced }: Target, whole: string): Promise<void> {
  const words = await markedIn(tab);
  await putCaretBefore(tab, '');
  const caret = await tab.look('textBeforeCaret');
  await pointAtMark(tab, LONELY);
  expect(await tab.look('textBeforeCaret')).toBe(caret);
  expect(await tab.look('hasFocus')).toBe(true);

  await pressOnCard(tab, 'Weglaten');
  await expectText(tab, whole.replace(`${LONELY} `, ''));
  await expectMarks(tab, words.slice(1));
  await expectCaretAfter(tab, whole.slice(0, whole.indexOf(LONELY)));
  if (isReplaced) return;
  await tab.press('Control+KeyZ');
  await expectText(tab, whole);
  await expectMarks(tab, words);
}

async function rewriting(tab: Tab, { isReplaced }: Target, whole: string): Promise<void> {
  const words = await markedIn(tab);
  await putCaretBefore(tab, WHOLE_FILE);
  await tab.type(`${CAUSE} `);
  const withCause = withLast(whole, WHOLE_FILE, `${CAUSE} ${WHOLE_FILE}`);
  await expectText(tab, withCause);
  const withMark = [...words.slice(0, -1), CAUSE_WORDS, ...words.slice(-1)];
  await expectMarks(tab, withMark);
  await putCaretBefore(tab, WHOLE_FILE);
  await pointAtMark(tab, CAUSE_PART);
  await pressOnCard(tab, 'Anders opschrijven');
  await expectText(tab, withLast(whole, WHOLE_FILE, `${CAUSE_SHORTER} ${WHOLE_FILE}`));
  await expectMarks(tab, words);
  await expectCaretAfter(tab, withCause.slice(0, withCause.indexOf(CAUSE)) + CAUSE_SHORTER);
  if (isReplaced) return;
  await tab.press('Control+KeyZ');
  await expectText(tab, withCause);
  await expectMarks(tab, withMark);
}

/** Rests the pointer on the mark with these words, until its card is there. */
async function pointAtMark(tab: Tab, words: string): Promise<void> {
  const placeOfMark = async () => (await tab.look('marks')).find((each) => each.words.includes(words))?.at ?? null;
  await tab.look('bringMarkIntoView', words);
  // What is drawn over a field follows its scrolling a frame later, and a page that answers with a new field draws it a moment later.
  await tab.look('settled');
  await tab.pointAt(await whereItStays(placeOfMark, `The mark "${words}" is in sight.`));
  await expect.poll(() => tab.look('card')).toBe('open');
}

async function pressOnCard(tab: Tab, name: string): Promise<void> {
  await tab.click(await whereItStays(() => tab.look('button', name), `The card has "${name}".`));
  await expect.poll(() => tab.look('card')).toBe('closed');
}

/** The caret is where the change ended; Lexical puts it after the blank that follows, whoever types. */
async function expectCaretAfter(tab: Tab, text: string): Promise<void> {
  await expect.poll(async () => oneLine((await tab.look('textBeforeCaret')) ?? '').trimEnd()).toBe(oneLine(text).trimEnd());
}

async function byKeyboard(tab: Tab): Promise<void> {
  await putCaretBefore(tab, OPENING);
  const caret = await tab.look('textBeforeCaret');
  await tab.press('Alt+KeyU');
  await expect.poll(() => tab.look('card')).toBe('focused');
  await tab.press('Escape');
  await expect.poll(() => tab.look('card')).toBe('closed');
  expect(await tab.look('hasFocus')).toBe(true);
  expect(await tab.look('textBeforeCaret')).toBe(caret);
}

function withLast(text: string, words: string, others: string): string {
  const at = text.lastIndexOf(words);
  return text.slice(0, at) + others + text.slice(at + words.length);
}

/** A range's own text has no line breaks between blocks. */
const oneLine = (text: string): string => text.replaceAll('\n', '');
