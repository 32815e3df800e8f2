import type { Page } from '@playwright/test';
import { chipOf, hover, markedIn, marksIn } from './eyes.ts';
import type { SeenMark } from './eyes.ts';
import { expect, test } from './fixtures.ts';
import { chooseInChip } from './hands.ts';
import { BRUISE, LONELY, TRANSPORT_NOTE, WHOLE_FILE } from './notes.ts';

/** The picture of the words that a mark covers; it shows whether anything is drawn there. */
const pictureOf = (page: Page, { box }: SeenMark): Promise<Buffer> => page.screenshot({ clip: box });

for (const { kind, selector } of [
  { kind: 'textarea', selector: '#note' },
  { kind: 'contenteditable', selector: '#mail' },
]) {
  test.describe(`a note about transport in a ${kind}`, () => {
    const textIn = (page: Page): Promise<string> =>
      page.locator(selector).evaluate((field) => (field instanceof HTMLTextAreaElement ? field.value : (field as HTMLElement).innerText));

    test.beforeEach(async ({ page, pages }) => {
      await page.goto(`${pages.origin}/practice/`);
      await page.locator(selector).pressSequentially(TRANSPORT_NOTE);
      await expect.poll(() => markedIn(page)).toHaveLength(2);
    });

    test('marks the loneliness and the whole file, and nothing else', async ({ page }) => {
      const [lonely, wholeFile] = await markedIn(page);
      expect(LONELY).toContain(lonely);
      expect(lonely).toContain('eenzaam');
      expect(WHOLE_FILE).toContain(wholeFile);
      expect(wholeFile).toContain('volledige dossier');
      expect(await markedIn(page, 'ask')).toEqual([]);
      expect(await textIn(page)).toBe(TRANSPORT_NOTE);
    });

    test('draws the marks where the words are', async ({ page }) => {
      const marks = await marksIn(page);
      const marked = await Promise.all(marks.map((mark) => pictureOf(page, mark)));
      await page.evaluate(() => { CSS.highlights.clear(); });
      const plain = await Promise.all(marks.map((mark) => pictureOf(page, mark)));
      for (const [index, picture] of marked.entries()) expect(picture.equals(plain[index] ?? picture)).toBe(false);
    });

    test('keeps to the whole file once the resident wants company too', async ({ page }) => {
      await chooseInChip(page, 'Eenzaamheid, ontmoeting en meedoen');
      await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('volledige dossier')]);
      expect(await textIn(page)).toBe(TRANSPORT_NOTE);
    });

    test('leaves a sentence out on request, in a way the page hears and Ctrl+Z undoes', async ({ page }) => {
      const heard: { readonly trusted: boolean; readonly text: string }[] = [];
      await page.exposeFunction('hear', (trusted: boolean, text: string) => heard.push({ trusted, text }));
      await page.locator(selector).evaluate((field) => {
        const { hear } = globalThis as unknown as { hear(trusted: boolean, text: string): void };
        field.addEventListener('input', (event) => {
          hear(event.isTrusted, field instanceof HTMLTextAreaElement ? field.value : (field as HTMLElement).innerText);
        });
      });
      const [lonely = ''] = await markedIn(page);
      const without = TRANSPORT_NOTE.replace(`${LONELY} `, '');

      const card = await hover(page, lonely);
      await card.getByRole('button', { name: 'Weglaten' }).click();
      await expect.poll(() => textIn(page)).toBe(without);
      await expect(card).toHaveCount(0);
      await expect.poll(() => markedIn(page)).toEqual([expect.stringContaining('volledige dossier')]);

      await page.keyboard.press('Control+z');
      await expect.poll(() => textIn(page)).toBe(TRANSPORT_NOTE);
      await expect.poll(() => markedIn(page)).toHaveLength(2);
      await expect.poll(() => heard).toEqual([
        { trusted: true, text: without },
        { trusted: true, text: TRANSPORT_NOTE },
      ]);
    });
  });
}

test('what a resident cannot do stays, with who it is, when the cause before it is left out', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/practice/`);
  await page.locator('#note').pressSequentially('Hulpvraag: vervoer\n\nMw. is zwaar depressief, kan niet alleen met de bus.');
  await expect.poll(() => markedIn(page)).toEqual(['Mw. is zwaar depressief']);
  const card = await hover(page, 'Mw. is zwaar depressief');
  await card.getByRole('button', { name: 'Weglaten' }).click();
  await expect(page.locator('#note')).toHaveValue('Hulpvraag: vervoer\n\nMw. kan niet alleen met de bus.');
});

test('a signal of danger is never too much, whatever the help request', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/practice/`);
  await page.locator('#note').pressSequentially(`${LONELY}\n\n${BRUISE}`);
  await expect(chipOf(page)).toContainText('Signaal van onveiligheid');
  const seen = new Set<string>();
  await chipOf(page).getByRole('button', { name: 'Hulpvraag' }).click();
  const names = await chipOf(page).getByRole('checkbox').allInnerTexts();
  expect(names).toHaveLength(19);
  const request = (name: string) => chipOf(page).getByRole('checkbox', { name, exact: true });
  for (const name of names) {
    await request(name).click();
    await expect(request(name)).not.toHaveAttribute('aria-checked', 'false');
    // One at a time: those before are still on. One that binds others together waits for them.
    for (const other of names) {
      if (other !== name && (await request(other).getAttribute('aria-checked')) !== 'false') await request(other).click();
    }
    for (const words of [...(await markedIn(page)), ...(await markedIn(page, 'ask'))]) seen.add(words);
  }
  // The other paragraph shows that marks were given at all.
  expect([...seen].some((words) => LONELY.includes(words))).toBe(true);
  expect([...seen].filter((words) => !LONELY.includes(words))).toEqual([]);
});
