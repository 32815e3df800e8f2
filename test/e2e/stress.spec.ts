import { createEngine } from '../../src/engine/analyse.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';
import { ChromiumTab } from './battery/chromium-tab.ts';
import { TARGETS } from './battery/targets.ts';
import type { Tab } from './battery/tab.ts';
import type { Target } from './battery/targets.ts';
import { expect, test } from './fixtures.ts';
import { whereItStays } from './hands.ts';
import { LONELY, WHOLE_FILE } from './notes.ts';
import { diceOf } from './stress/dice.ts';
import type { Dice } from './stress/dice.ts';

/** Fields of the battery whose steps to undo do not go by the clock. */
const PAGES = ['textarea', 'contenteditable', 'tinymce', 'ckeditor5', 'quill', 'prosemirror', 'lexical'];
const SEEDS = [1, 2];
const STEPS = 15;
/** So many times something is left out afterwards, and brought back. */
const CHANGES = 2;

const WORDS = [
  'Hulpvraag: vervoer. ', `${LONELY} `, `${WHOLE_FILE} `, 'Zoon Kevin is verslaafd aan drank en brengt haar op dinsdag. ',
  'Mw. loopt 100 meter met de rollator. ', 'Zij zei: "Nee,  hoor" ', 'é👍 ', 'niet ', 'a', '. ',
];
const MOVES = ['Home', 'End', 'Control+Home', 'Control+End', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Control+ArrowLeft', 'Control+ArrowRight'];
const SELECTIONS = ['Shift+Home', 'Shift+End', 'Control+Shift+ArrowLeft', 'Control+Shift+ArrowRight', 'Shift+ArrowLeft', 'Control+KeyA'];

/** What a hand does: keys to press, or words to type. */
type Stroke = { readonly keys: string } | { readonly words: string };
const press = (keys: string, times = 1): Stroke[] => Array.from({ length: times }, () => ({ keys }));

/** One thing that a worker does, drawn by lot. */
function drawStep({ of, upTo }: Dice): Stroke[] {
  const move = press(of(MOVES), upTo(6));
  const select = press(of(SELECTIONS));
  return of<() => Stroke[]>([
    () => [{ words: of(WORDS) }],
    () => [{ words: of(WORDS) }],
    () => [...move, { words: of(WORDS) }],
    () => press('Enter'),
    () => [...move, ...press('Backspace', upTo(8))],
    () => [...move, ...press('Delete', upTo(8))],
    () => press('Control+Backspace', upTo(3)),
    () => [...move, ...select, { words: of(WORDS) }],
    () => [...select, ...press('Control+KeyX'), ...move, ...press('Control+KeyV')],
    () => [...select, ...press('Control+KeyC'), ...press('Control+End'), ...press('Control+KeyV')],
    () => press('Control+KeyZ', upTo(4)),
    () => [...press('Control+KeyZ', upTo(4)), ...press('Control+Shift+KeyZ', upTo(4))],
  ])();
}

const engine = createEngine(readRules());

/** The words that are marked are those of the engine's findings in this text, no more and no less. */
async function expectMarks(tab: Tab, text: string, what: string): Promise<void> {
  const found = engine.analyse(text).findings.filter(({ level }) => level === 'flag').map(({ start, end }) => text.slice(start, end));
  await expect.poll(async () => plain((await tab.look('marks')).map(({ words }) => words)), what).toEqual(plain(found));
}

/** In one order, without the line breaks that a range over two blocks lacks, and with one kind of blank. */
const plain = (marked: readonly string[]): string[] => marked.map((words) => words.replaceAll('\n', '').replaceAll('\u00A0', ' ')).sort();

/** A page and its twin on which nothing is switched on: what is done in both must give the same. */
class Twins {
  constructor(
    private readonly coached: ChromiumTab,
    private readonly alone: ChromiumTab,
  ) {}

  async open(target: Target, address: string): Promise<void> {
    await this.#both(async (tab) => {
      await tab.open(address, target.frames ?? []);
      await tab.click(await tab.look('inField'));
      await expect.poll(() => tab.look('hasFocus')).toBe(true);
      await tab.look('settled');
    });
  }

  async do(strokes: readonly Stroke[]): Promise<void> {
    await this.#both(async (tab) => {
      for (const stroke of strokes) {
        if ('words' in stroke) await tab.type(stroke.words);
        else await tab.press(stroke.keys);
        await tab.look('settled');
      }
    });
  }

  /** Both hold the same, and what is marked is what the engine finds in it. */
  async expectAlike(what: string): Promise<void> {
    const difference = async () => {
      const [ours, theirs] = await Promise.all([this.coached.look('text'), this.alone.look('text')]);
      return ours === theirs ? null : { ours, theirs };
    };
    await expect.poll(difference, what).toBeNull();
    await expectMarks(this.coached, await this.alone.look('text'), what);
  }

  /** Leaves out what one mark is about, if there is one, and brings it back. */
  async leaveOut({ of }: Dice, what: string): Promise<void> {
    const { coached } = this;
    const all = await coached.look('marks');
    // The eyes tell marks apart by their words.
    const marks = all.filter((mark) => all.find(({ words }) => words.includes(mark.words)) === mark);
    if (marks.length === 0) return;
    const { words } = of(marks);
    const before = await coached.look('text');
    await coached.look('bringMarkIntoView', words);
    const placeOfMark = async () => (await coached.look('marks')).find((mark) => mark.words === words)?.at ?? null;
    await coached.pointAt(await whereItStays(placeOfMark, `${what}: "${words}" is in sight`));
    await expect.poll(() => coached.look('card'), what).toBe('open');
    await coached.click(await whereItStays(() => coached.look('button', 'Weglaten'), `${what}: the card has its button`));
    await expect.poll(() => coached.look('card'), what).toBe('closed');
    await expect.poll(() => coached.look('text'), what).not.toBe(before);
    const after = await coached.look('text');
    expect(isLeftOut(before, after), `${what}: ${JSON.stringify({ before, words, after })}`).toBe(true);
    await coached.press('Control+KeyZ');
    await expect.poll(() => coached.look('text'), what).toBe(before);
    await expectMarks(coached, before, what);
  }

  async #both(act: (tab: ChromiumTab) => Promise<void>): Promise<void> {
    await Promise.all([act(this.coached), act(this.alone)]);
  }
}

/** Whether a text is another one without one part of it. */
function isLeftOut(before: string, after: string): boolean {
  let start = 0;
  while (start < after.length && before[start] === after[start]) start++;
  return before.endsWith(after.slice(start)) && after.length < before.length;
}

for (const target of TARGETS.filter(({ page }) => PAGES.includes(page))) {
  test(`${target.name} holds what it would hold without us, whatever is done in it`, async ({ page, pages, extension, unmarked }) => {
    const alone = await unmarked.newPage();
    const twins = new Twins(new ChromiumTab(page, extension), new ChromiumTab(alone, extension));
    const address = `${pages.origin}/fields/${target.page}.html`;
    for (const seed of SEEDS) {
      const dice = diceOf(seed);
      const done = [`seed ${String(seed)}`];
      await twins.open(target, address);
      for (let step = 0; step < STEPS; step++) {
        const strokes = drawStep(dice);
        done.push(strokes.map((stroke) => ('words' in stroke ? stroke.words : stroke.keys)).join(' '));
        await twins.do(strokes);
        await twins.expectAlike(done.join(' | '));
      }
      // Only now: a browser's steps to undo of before are others once something was left out and brought back.
      for (let turn = 0; turn < CHANGES; turn++) await twins.leaveOut(dice, done.join(' | '));
    }
    await alone.close();
  });
}
