/** What `npm start` does without a display: a worker's note, typed in a real Chromium, and what came of it. */
import { mkdirSync } from 'node:fs';
import { untilRegistered } from './browser.mjs';

const FOLDER = '.output/demo';
const NOTE = [
  'Hulpvraag: vervoer',
  'Mw. kan met haar rollator ongeveer 100 meter lopen. Op dinsdag brengt haar dochter haar met de auto.',
  'Ze voelt zich heel eenzaam sinds haar man is overleden.',
  'Graag ontvang ik het volledige dossier van de psychiater.',
].join('\n');
const NEXT_MARK = 'Alt+m';
const OPEN_CARD = 'Alt+u';

/**
 * Types the note on the practice case system, reads every card by keyboard, and prints the findings.
 * @param {import('@playwright/test').BrowserContext} context with the extension in it
 * @param {string} address of the practice case system
 */
export async function demonstrate(context, address) {
  mkdirSync(FOLDER, { recursive: true });
  await untilRegistered(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(address);
  const note = page.locator('#note');
  await note.pressSequentially(NOTE, { delay: 5 });
  const card = page.locator('noodzaak-card');
  await page.waitForFunction(() => (CSS.highlights.get('noodzaak-flag')?.size ?? 0) > 0);
  await page.screenshot({ path: `${FOLDER}/marks.png` });

  const marks = await page.evaluate(() => {
    const field = document.querySelector('textarea');
    return ['flag', 'ask'].flatMap((level) =>
      [...(CSS.highlights.get(`noodzaak-${level}`) ?? [])].map((range) => ({
        level,
        start: range.startOffset,
        words: field?.value.slice(range.startOffset, range.endOffset) ?? '',
      })),
    );
  });
  marks.sort((a, b) => a.start - b.start);
  await note.press('Control+Home');
  const rows = [];
  for (const [index, { level, words }] of marks.entries()) {
    await note.press(NEXT_MARK);
    await note.press(OPEN_CARD);
    await card.waitFor({ state: 'visible' });
    // Drawn in full, not halfway its appearing.
    await card.evaluate((host) =>
      // A host's own list leaves out what moves within its shadow root.
      Promise.all([...host.getAnimations(), ...(host.shadowRoot?.getAnimations() ?? [])].map(({ finished }) => finished)),
    );
    rows.push({ mark: level === 'flag' ? 'markering' : 'vraag', words, card: await card.getAttribute('aria-label') });
    await page.screenshot({ path: `${FOLDER}/card-${index + 1}.png` });
    await page.keyboard.press('Escape');
  }
  console.log(`\nTyped on ${address}:\n\n${NOTE}\n`);
  console.table(rows);
  console.log(`Screenshots: ${FOLDER}/`);
}
