/** The settings page by the Tab key alone, from its top to its end. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openOwnPage } from './officer.ts';

/** A control as it is met on the way. */
interface Stop {
  /** Its place among all controls in sight, in the order of the page. */
  readonly at: number;
  readonly name: string;
  /** In CSS px, from the top of the page. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly isInSight: boolean;
  readonly outline: string;
}

/** All controls that can be seen and used, by name; marks them for the walk. */
const controlsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const nameOf = (control: HTMLElement): string => {
      const labels = [...((control as HTMLInputElement).labels ?? [])].map(({ innerText }) => innerText);
      return `${control instanceof HTMLInputElement ? control.type : control.localName} ${control.ariaLabel ?? ([...labels, control.innerText].find((text) => text !== '') ?? '')}`.replace(/\s+/g, ' ').slice(0, 60);
    };
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')];
    const seen = all.filter((control) => control.tabIndex >= 0 && !control.matches(':disabled') && control.checkVisibility({ visibilityProperty: true }));
    for (const [at, control] of seen.entries()) control.dataset.stop = String(at);
    return seen.map(nameOf);
  });

/** Where the focus is; null outside the page. */
const stopNow = (page: Page): Promise<Omit<Stop, 'name'> | null> =>
  page.evaluate(() => {
    const control = document.activeElement;
    if (!(control instanceof HTMLElement) || control === document.body) return null;
    const { top, bottom, left, right } = control.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(control);
    return {
      at: Number(control.dataset.stop ?? -1),
      top: top + scrollY,
      bottom: bottom + scrollY,
      left,
      right,
      // The browser scrolls by whole pixels.
      isInSight: top > -1 && left > -1 && bottom < innerHeight + 1 && right < innerWidth + 1,
      outline: `${outlineStyle} ${outlineWidth}`,
    };
  });

/** Whether the outline of what has the focus is painted where it can be seen: the picture without it is another one. */
async function isOutlineSeen(page: Page): Promise<boolean> {
  const withIt = await page.screenshot();
  const style = await page.addStyleTag({ content: ':focus-visible { outline-color: transparent !important }' });
  const without = await page.screenshot();
  await style.evaluate((element) => { (element as HTMLStyleElement).remove(); });
  return !withIt.equals(without);
}

/** Goes through the page by Tab from its heading on, once round. */
async function walk(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    heading.tabIndex = -1;
    heading.focus();
  });
  const controls = await controlsOf(page);
  expect(controls).toContain('button Alles wissen');
  const met: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await stopNow(page);
    if (stop === null || (stop.at === 0 && met.length > 1)) break;
    const name = controls[stop.at] ?? 'none of the controls';
    // Day, month and year are one control with several places to stop.
    if (met.at(-1)?.at === stop.at && /^(?:date|time) /.test(name)) continue;
    met.push({ ...stop, name });
    expect(stop.isInSight, `${name} is in sight`).toBe(true);
    expect(stop.outline, name).toMatch(/^(?:solid|auto) [2-9]/);
    expect(await isOutlineSeen(page), `the outline of ${name} is painted`).toBe(true);
    if (met.length > controls.length) break;
  }
  expect(met.map(({ name }) => name)).toEqual(controls);
  const goesBack = ({ bottom, left }: Stop, before: Stop | undefined): boolean => before !== undefined && bottom <= before.top && left < before.right;
  expect(met.filter((stop, index) => goesBack(stop, met[index - 1])), 'none stands above the one before it').toEqual([]);
}

const openAll = (page: Page): Promise<void> => page.locator('details').evaluateAll((all) => { for (const one of all) (one as HTMLDetailsElement).open = true; });

test('every control of the settings page is met once by Tab, in order, in sight and with an outline that can be seen', async ({ release }) => {
  test.setTimeout(240_000);
  const page = await openOwnPage(release, 'options');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(page.locator('main')).toBeVisible();
  await test.step('as it opens', () => walk(page));

  await test.step('with all that can be opened, in the dark and in a narrow window', async () => {
    const size = page.viewportSize() ?? { width: 1280, height: 720 };
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 640 });
    await openAll(page);
    await walk(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(size);
  });

  await test.step('for who leads a team, is in one, and is asked to switch a site on', async () => {
    await page.getByLabel('Naam van het team').fill('Wijkteam Noord');
    await page.getByLabel('Wachtzin voor de reservekopie').fill('vier losse woorden hier');
    await page.getByLabel('Herhaal de wachtzin').fill('vier losse woorden hier');
    await page.getByRole('button', { name: 'Team maken en kopie bewaren' }).click();
    const lead = page.getByRole('region', { name: 'Voor de teamleider' });
    await expect(lead).toContainText('Je leidt Wijkteam Noord');
    for (const row of ['Tijd toevoegen', 'Link toevoegen', 'Site toevoegen']) await lead.getByRole('button', { name: row }).click();
    await release.keep('team', { team: 'Wijkteam Zuid', key: 'a'.repeat(43), serial: 3, until: '2099-12-31', values: { chip: false, sites: ['https://zaak.example/*'] } });
    await expect(page.getByLabel('Toon het plaatje'), 'set by the team').toBeDisabled();
    for (const button of ['Daar aanzetten', 'Team verlaten']) await expect(page.getByRole('button', { name: button })).toBeVisible();
    await openAll(page);
    await walk(page);
  });
});
