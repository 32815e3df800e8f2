import type { Locator, Page } from '@playwright/test';
import { cardOf, chipOf, markedIn } from './eyes.ts';
import { errorsOf, expect, test } from './fixtures.ts';
import { LONELY, TRANSPORT_NOTE, WHOLE_FILE } from './notes.ts';

const ours = (page: Page): Locator => page.locator('noodzaak-card, noodzaak-chip, noodzaak-overlay');

test('fields that are not for notes stay untouched', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/fields.html`);
  const others = await page.locator('[data-other]').all();
  expect(others.length).toBeGreaterThan(8);
  // The coach is there already: it leaves these fields alone, and is not merely late.
  await page.locator('[name=report]').pressSequentially(WHOLE_FILE);
  await expect.poll(() => markedIn(page)).toHaveLength(1);
  for (const other of others) {
    await other.focus();
    await expect(chipOf(page)).toHaveCount(0);
    await other.pressSequentially(`${LONELY} 12`);
    await expect(ours(page)).toHaveCount(0);
    expect(await page.evaluate(() => CSS.highlights.get('noodzaak-flag')?.size)).toBe(1);
  }
  expect(await page.locator('[name=secret]').inputValue()).toBe(`${LONELY} 12`);
});

test('a site that was not switched on has nothing of ours', async ({ release, pages }) => {
  const page = await release.context.newPage();
  const errors = errorsOf(page);
  await page.goto(`${pages.origin}/practice/`);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await page.locator('#note').pressSequentially(TRANSPORT_NOTE);
  await page.locator('#subject').focus();
  expect(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([0, 0]);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(errors).toEqual([]);
});

/** What a page would save, and the page itself apart from our own elements. */
function savedOf(page: Page): Promise<{ readonly saved: readonly string[]; readonly document: string }> {
  return page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document];
    const saved: string[] = [];
    for (const root of roots) {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.localName.startsWith('noodzaak-')) continue;
        if (element.shadowRoot) roots.push(element.shadowRoot);
        if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) saved.push(element.value);
        if (element.isContentEditable) saved.push(element.innerHTML, element.innerText);
      }
    }
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const host of copy.querySelectorAll('noodzaak-card, noodzaak-chip, noodzaak-overlay')) host.remove();
    const forms = [...document.forms].map((form) => JSON.stringify([...new FormData(form)]));
    return { saved: [...saved, ...forms], document: copy.outerHTML };
  });
}

/** Types, corrects, undoes and pastes in every field of a page that takes notes. */
async function work(page: Page, address: string, afterEach: () => Promise<void>): Promise<void> {
  await page.goto(address);
  for (const field of await page.locator('[data-note], #note, #mail, #first, #second').all()) {
    await field.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(`Hulpvraag: vervoer. ${LONELY}`);
    await page.keyboard.press('Enter');
    await page.keyboard.type(`${WHOLE_FILE}  "Ja", zei ze.`);
    await afterEach();
    await page.keyboard.press('Control+Backspace');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('é\t1');
  }
}

for (const path of ['practice/', 'fields.html', 'editable.html', 'textarea.html', 'shadow.html', 'replaced.html']) {
  test(`/${path} saves byte for byte what was typed, with the extension on and off`, async ({ page, pages, unmarked }) => {
    const address = `${pages.origin}/${path}`;
    await work(page, address, () => expect.poll(() => page.evaluate(() => CSS.highlights.get('noodzaak-flag')?.size ?? 0)).toBeGreaterThan(0));
    await expect(cardOf(page)).toHaveCount(0);
    const plain = await unmarked.newPage();
    await work(plain, address, () => Promise.resolve());
    expect(await savedOf(page)).toEqual(await savedOf(plain));
    await plain.close();
  });
}
