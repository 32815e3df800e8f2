import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { lockKey, makeReportKey } from '../../src/platform/report-key.ts';
import { barsOf, shownIn } from './bars.ts';
import { ExtensionBrowser } from './extension-browser.ts';
import { expect, test } from './fixtures.ts';
import { foundIn } from './left-behind.ts';
import { filesOfColleagues, openOwnPage, textIn } from './officer.ts';
import { canSetPolicy, removePolicy, setPolicy } from './organisation-policy.ts';
import { canServeWebdav, WebdavServer } from './webdav-server.ts';
import { COUNTED_OF_THE_DAY, KEPT_OF_THE_DAY, WORDS_OF_THE_DAY, workADay } from './working-day.ts';

const PASSPHRASE = 'fiets tulp kaas molen';
const TWO_MONTHS = 62 * 24 * 3_600_000;

test.skip(!canSetPolicy() || !canServeWebdav(), 'takes nginx and openssl, and an administrator of this machine who can set a policy');
// A key takes its time to be locked, on purpose, and to be opened.
test.describe.configure({ timeout: 240_000 });

test('from a day of typing to a bar in the report, through the municipality’s folder', async ({ pages }) => {
  const server = await WebdavServer.make();
  const extension = await ExtensionBrowser.open('chrome-mv3-e2e', [], [`--ignore-certificate-errors-spki-list=${server.certificateHash}`]);
  try {
    const key = await makeReportKey();
    setPolicy(await extension.id(), {
      counting: 'on', team: 'Wijkteam Noord', reportKey: key.recipient, dropBox: { url: server.folder, schedule: 'monthly' },
    });
    await extension.reloadPolicy();
    const counting = await openOwnPage(extension, 'counting');
    const seen = counting.getByRole('main');
    await expect(seen).toContainText('naar de map van je organisatie op 127.0.0.1');
    const allow = counting.getByRole('button', { name: 'Sta deze map toe' });
    await expect(allow).toBeVisible();
    expect((await new AxeBuilder({ page: counting }).analyze()).violations).toEqual([]);
    // The browser would ask: it was told already.
    await extension.allow('https://127.0.0.1/*');
    await allow.click();
    await expect(allow).toBeHidden();
    expect((await extension.registered()).flatMap(({ matches }) => matches)).not.toContain('https://127.0.0.1/*');

    const page = await extension.context.newPage();
    await workADay(page, `${pages.origin}/practice/`);
    await expect.poll(() => extension.keptForGood()).toContain(COUNTED_OF_THE_DAY.at(-1));
    const kept = await extension.everythingKept();
    for (const part of [KEPT_OF_THE_DAY, ...COUNTED_OF_THE_DAY]) expect(kept).toContain(part);
    expect(foundIn(kept, WORDS_OF_THE_DAY, ['localhost'])).toEqual([]);
    expect(extension.keptOnDisk()).toContain(KEPT_OF_THE_DAY);
    expect(foundIn(extension.keptOnDisk(), WORDS_OF_THE_DAY, ['localhost'])).toEqual([]);
    await counting.bringToFront();
    await expect(seen).toContainText('Gaat vanzelf naar de map, vanaf');

    // Nobody is there, then all that can be wrong with a folder, one after the other.
    await extension.ringLater('drop-box', TWO_MONTHS);
    await expect(seen).toContainText('De map was niet te bereiken. Ik probeer het later weer. Er gaat niets verloren.');
    await server.start();
    for (const [status, words] of [['507', 'De map is vol.'], ['401', 'De map liet het sturen niet toe.'], ['503', 'Er ging iets mis in de map.']] as const) {
      server.refuse(status);
      await extension.ringLater('drop-box', 0);
      await expect(seen).toContainText(words);
    }
    expect(server.files()).toEqual([]);
    server.refuse(null);

    // The folder takes its time, and meanwhile the background is ended.
    server.pause();
    await extension.ringLater('drop-box', 0);
    const later = Date.now() + TWO_MONTHS;
    await expect.poll(() => extension.ringsAt('drop-box', counting), 'planned again before the folder is asked').toBeGreaterThan(later);
    await extension.restBackground();
    server.goOn();
    await counting.reload();
    await expect(seen, 'as it was').toContainText('Er ging iets mis in de map.');
    expect(await extension.ringsAt('drop-box', counting)).not.toBeNull();
    // Whether the file got there, nobody heard: it is sent again, in its own place.
    await extension.ringLater('drop-box', TWO_MONTHS);
    await expect(seen).toContainText('Deze telling staat in de map van je organisatie.');
    const [name = '', ...twice] = server.files();
    expect(twice).toEqual([]);
    expect(name).toMatch(/^noodzaak-\d{4}-\d\d-[0-9a-f]{32}\.age$/);

    // The browser was ended after the file was sent and before that was noted.
    await extension.forgetThatItWasSent();
    await expect(seen).toContainText('Gaat vanzelf naar de map, vanaf');
    await extension.ringLater('drop-box', 0);
    await expect(seen).toContainText('Deze telling staat in de map van je organisatie.');
    expect(server.files()).toEqual([name]);

    // Every byte that was sent.
    const requests = server.requests();
    const line = (status: number): string => `PUT /map/${name} ${String(status)} [-] [-] [chrome-extension://${new URL(counting.url()).host}] [-]`;
    expect([line(201), line(204)]).toContain(requests.at(-2));
    expect(requests.at(-1)).toBe(line(204));
    const sent = (await textIn(join(server.folderOnDisk, name), key.secret)).trimEnd();
    await counting.getByText('Precies dit wordt gedeeld').click();
    expect(sent).toBe(await counting.locator('pre').innerText());
    expect(foundIn(`${requests.join('\n')}\n${sent}`, WORDS_OF_THE_DAY, ['localhost'])).toEqual([]);

    for (const file of await filesOfColleagues(5, sent, key.recipient)) await writeFile(join(server.folderOnDisk, file.name), file.buffer);
    const report = await openOwnPage(extension, 'report');
    await report.getByLabel('Sleutelbestand').setInputFiles({ name: 'key.age', mimeType: 'application/octet-stream', buffer: Buffer.from(await lockKey(key, PASSPHRASE)) });
    await report.getByLabel('Wachtzin', { exact: true }).fill(PASSPHRASE);
    await report.getByRole('button', { name: 'Open mijn sleutel' }).click();
    await report.getByLabel('Kies een map').setInputFiles(server.folderOnDisk);
    await expect(report.getByRole('main')).toContainText('Tellingen: 6. Bestanden die niet meetellen: 0.');
    expect(await barsOf(report), 'of six who shared the same, the reader among them').toEqual(shownIn(sent, 6));

    // Every byte that is left once the browser is closed, the officer's part included.
    await extension.close();
    expect(extension.leftWith([KEPT_OF_THE_DAY])).toContainEqual(expect.stringContaining('Local Extension Settings'));
    expect(extension.leftWith([...WORDS_OF_THE_DAY, PASSPHRASE, key.secret])).toEqual([]);
    expect(foundIn(extension.keptOnDisk(), WORDS_OF_THE_DAY, ['localhost'])).toEqual([]);
  } finally {
    removePolicy();
    await extension.close();
    await server.end();
  }
});
