/** A worker's day: notes in two kinds of field, and everything that can be done with a mark. The same in both browsers. */
import { expect } from './fixtures.ts';
import { whereItStays } from './hands.ts';
import { LONELY, WHOLE_FILE } from './notes.ts';

/** A page, as far as the drivers of both browsers have it alike. */
export interface DayPage {
  goto(address: string): Promise<unknown>;
  focus(selector: string): Promise<void>;
  evaluate(ask: string): Promise<unknown>;
  readonly keyboard: { type(text: string): Promise<void>; down(key: 'Alt'): Promise<void>; press(key: 'KeyU' | 'KeyM'): Promise<void>; up(key: 'Alt'): Promise<void> };
  readonly mouse: { click(x: number, y: number): Promise<void> };
}

const DRINKS = 'Zoon Kevin is verslaafd aan drank en brengt haar op dinsdag.';

/** What is written where, and what is pressed on the card of its mark, one after the other. */
const DAY = [
  { field: '#note', text: `Hulpvraag: vervoer\nMevrouw Terpstra loopt 100 meter. ${LONELY}`, pressed: ['Weglaten'] },
  { field: '#mail', text: `Geachte collega Wiersma, ${WHOLE_FILE}`, pressed: ['Klopt niet'] },
  { field: '#note', text: `Hulpvraag: vervoer\nZus Annemiek rijdt op vrijdag. ${LONELY}`, pressed: ['Bewust laten staan', 'Besproken met een collega'] },
  { field: '#note', text: `Hulpvraag: vervoer\nMevrouw Hoekstra loopt met een stok. ${DRINKS}`, pressed: ['Anders opschrijven'] },
  { field: '#mail', text: `Hulpvraag: vervoer\nDe heer Bouzid loopt 50 meter. ${LONELY}`, pressed: ['Hulpvraag toevoegen', 'ontmoeting'] },
  { field: '#note', text: `Hulpvraag: vervoer\nMeneer Kuipers belt maandag terug. ${LONELY} ${WHOLE_FILE}`, pressed: [] },
] as const;

/** A part of what is counted of each thing that was done; the last of them comes last. */
export const COUNTED_OF_THE_DAY = ['|removed|', '|wrong|', '|kept|discussed', '|rewritten|', '|request-added|', 'dossier-request|||transport-mobility|shown|'] as const;
/** An id that counting has to keep of it: who finds it, looks in the right place. */
export const KEPT_OF_THE_DAY = 'transport-mobility';

/** The words of that day's notes that nothing may keep. A kind of finding has a word in its name that a note may have too. */
export const WORDS_OF_THE_DAY: readonly string[] = [...new Set(DAY.flatMap(({ text }) => text.match(/\p{L}{4,}/gu) ?? []))].filter((word) => word !== 'dossier');

/** Works a day on the practice system. */
export async function workADay(page: DayPage, address: string): Promise<void> {
  for (const { field, text, pressed } of DAY) {
    // Another case, as the chip knows it: nothing that was decided goes along.
    await page.goto('about:blank');
    await page.goto(address);
    await page.focus(field);
    await page.keyboard.type(text);
    await expect.poll(() => page.evaluate(MARKS), text).toBeGreaterThan(0);
    if (pressed.length > 0) {
      await page.keyboard.down('Alt');
      await page.keyboard.press('KeyM');
      await page.keyboard.press('KeyU');
      await page.keyboard.up('Alt');
    }
    for (const name of pressed) await pressOnCard(page, name);
    if (pressed.length > 0) await expect.poll(() => page.evaluate(MARKS), `${text} ${pressed.join()}`).toBe(0);
    await page.focus('#subject');
  }
}

const MARKS = `CSS.highlights.get('noodzaak-flag')?.size ?? 0`;

async function pressOnCard(page: DayPage, name: string): Promise<void> {
  const place = async () => (await page.evaluate(`(() => {
    const buttons = [...document.querySelector('noodzaak-card')?.shadowRoot?.querySelectorAll('button') ?? []];
    const button = buttons.find(({ innerText }) => innerText.includes(${JSON.stringify(name)}));
    button?.scrollIntoView({ block: 'nearest' });
    const box = button?.getBoundingClientRect();
    return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  })()`)) as { readonly x: number; readonly y: number } | null;
  const { x, y } = await whereItStays(place, name);
  await page.mouse.click(x, y);
}
