import type { Page } from '@playwright/test';
import { heardOfUs, placesOfFields } from './bait.ts';
import { cardOf, chipOf, hover, markedIn, marksIn } from './eyes.ts';
import { errorsOf, expect, test } from './fixtures.ts';
import { LONELY, TRANSPORT_NOTE } from './notes.ts';

const LONELY_WORDS: unknown = expect.stringContaining('eenzaam');

/** The first line of each mark on a page that leads astray whoever asks it for the field in use. */
const boxesIn = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('noodzaak-flag') ?? [])].map((range) => {
      const [line] = (range as Range).getClientRects();
      return { x: line?.x ?? 0, y: line?.y ?? 0 };
    }),
  );

test('works in a page that redefines the language and the DOM, and throws wherever it can, and is not heard there', async ({ extension, pages }) => {
  const page = await extension.context.newPage();
  const errors = errorsOf(page);
  await page.goto(`${pages.origin}/hostile.html`);
  const { note, mail } = await page.evaluate(placesOfFields);
  await page.mouse.click(note.x, note.y);
  await page.keyboard.type(TRANSPORT_NOTE);
  await expect.poll(() => boxesIn(page)).toHaveLength(2);
  await page.keyboard.press('Alt+U');
  await expect(cardOf(page)).toBeFocused();
  await page.keyboard.press('Escape');
  const [{ x, y } = { x: 0, y: 0 }] = (await boxesIn(page)).sort((one, other) => one.y - other.y);
  await page.mouse.move(x + 4, y + 40);
  await page.mouse.move(x + 8, y + 8, { steps: 3 });
  await cardOf(page).getByRole('button', { name: 'Weglaten' }).click();
  await expect.poll(() => boxesIn(page)).toHaveLength(1);
  expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe(TRANSPORT_NOTE.replace(`${LONELY} `, ''));

  await page.mouse.click(mail.x, mail.y);
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(`Hulpvraag: vervoer. ${LONELY}`);
  await expect.poll(() => boxesIn(page)).toHaveLength(2);
  expect(await page.evaluate(heardOfUs)).toEqual({ caught: [], errors: [] });
  expect(errors.filter((message) => !message.includes("the page's own"))).toEqual([]);
  await page.close();
});

test.describe('on a note with a mark', () => {
  test.beforeEach(async ({ page, pages }) => {
    await page.goto(`${pages.origin}/textarea.html`);
    await page.locator('#note').pressSequentially(`Hulpvraag: vervoer\nMw. loopt 100 meter. ${LONELY}`);
    await expect.poll(() => markedIn(page)).toEqual([LONELY_WORDS]);
  });

  test('messages and events that the page makes up do nothing', async ({ page, extension }) => {
    const forge = () => page.evaluate(() => {
      const requests = [
        { type: 'help-requests/set', request: { helpRequests: ['loneliness-meeting'] } },
        { type: 'card/open', request: { position: 0 } },
        { type: 'access/changed', request: {} },
        { type: 'settings/changed', request: {} },
      ];
      for (const request of requests) {
        postMessage(request, '*');
        new BroadcastChannel('noodzaak').postMessage(request);
        for (const place of [window, document, document.documentElement]) {
          place.dispatchEvent(new CustomEvent(request.type, { detail: request.request }));
          place.dispatchEvent(new MessageEvent('message', { data: request }));
        }
      }
      for (const type of ['pagehide', 'pageshow']) window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));

      const note = document.querySelector('textarea');
      const keys = ['Escape', 'Enter', ' ', 'm', 'u'].map((key) => ({ key, code: key.length === 1 ? `Key${key.toUpperCase()}` : key, altKey: /^[mu]$/.test(key) }));
      const made = (composed: boolean): Event[] => [
        ...['pointerdown', 'pointerup'].map((type) => new PointerEvent(type, { bubbles: true, composed, cancelable: true })),
        ...['mousedown', 'mouseup', 'click', 'dblclick'].map((type) => new MouseEvent(type, { bubbles: true, composed, cancelable: true, detail: 1 })),
        ...keys.flatMap((key) => ['keydown', 'keypress', 'keyup'].map((type) => new KeyboardEvent(type, { ...key, bubbles: true, composed, cancelable: true }))),
        ...['beforeinput', 'input'].map((type) => new InputEvent(type, { inputType: 'insertText', data: 'x', bubbles: true, composed, cancelable: true })),
        ...['change', 'submit', 'toggle', 'focusin', 'focusout', 'compositionend'].map((type) => new Event(type, { bubbles: true, composed, cancelable: true })),
      ];
      const hosts = [...document.querySelectorAll('noodzaak-card, noodzaak-chip')];
      const controls = hosts.flatMap((host) => [...(host.shadowRoot?.querySelectorAll('*') ?? [])]);
      for (const target of [...controls, ...hosts, note, document.body, document, window]) {
        for (const composed of [true, false]) for (const event of made(composed)) target?.dispatchEvent(event);
      }
      for (const control of controls) if (control instanceof HTMLElement) control.click();
      note?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: 200, clientY: 80 }));
      return controls.length;
    });
    const kept = await extension.kept();
    const { box } = (await marksIn(page))[0] ?? { box: { x: 0, y: 0 } };

    await chipOf(page).getByRole('button', { name: 'Hulpvraag' }).click();
    await expect(chipOf(page).getByRole('checkbox').first()).toBeVisible();
    const chip = await chipOf(page).innerText();
    expect(await forge()).toBeGreaterThan(20);
    expect(await chipOf(page).innerText()).toBe(chip);
    await expect(cardOf(page)).toHaveCount(0);

    await hover(page, (await markedIn(page))[0] ?? '');
    const card = await cardOf(page).innerText();
    expect(await forge()).toBeGreaterThan(20);
    expect(await cardOf(page).innerText()).toBe(card);
    expect((await marksIn(page)).map(({ words, box: { x, y } }) => ({ words, x, y }))).toEqual([{ words: LONELY_WORDS, x: box.x, y: box.y }]);
    expect(await extension.kept()).toBe(kept);
    expect(await page.evaluate(() => (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime)).toBeUndefined();
  });

  test('a control of ours that the page takes out of its place hears nothing', async ({ page }) => {
    await page.keyboard.press('Alt+U');
    await expect(cardOf(page)).toBeFocused();
    const pressed = await page.evaluate(() => {
      const hosts = [...document.querySelectorAll('noodzaak-card, noodzaak-chip')];
      const buttons = hosts.flatMap((host) => [...(host.shadowRoot?.querySelectorAll('button') ?? [])]);
      const inside = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      for (const button of buttons) {
        for (const place of [document.body, inside]) {
          place.append(button);
          button.click();
        }
      }
      return buttons.length;
    });
    expect(pressed).toBeGreaterThan(5);
    await page.locator('#note').focus();
    expect(await markedIn(page)).toEqual([LONELY_WORDS]);
    await expect(page.locator('#note')).toHaveValue(`Hulpvraag: vervoer\nMw. loopt 100 meter. ${LONELY}`);
  });

  test('a worker who types on presses no button that the page put the focus on', async ({ page }) => {
    await hover(page, (await markedIn(page))[0] ?? '');
    await page.evaluate(() => {
      addEventListener('keydown', () => {
        const buttons = [...(document.querySelector('noodzaak-card')?.shadowRoot?.querySelectorAll('button') ?? [])];
        buttons.find(({ textContent }) => textContent === 'Klopt niet')?.focus();
      });
    });
    for (const key of ['Enter', 'Space']) {
      await page.locator('#note').focus();
      await hover(page, (await markedIn(page))[0] ?? '');
      await page.keyboard.press(key);
      await expect(cardOf(page).getByRole('button', { name: 'Klopt niet' })).toBeFocused();
      expect(await page.evaluate(() => CSS.highlights.get('noodzaak-flag')?.size)).toBe(1);
    }
  });

  test('a press on a card that is covered is not taken: it brings the card in view', async ({ page }) => {
    const card = await hover(page, (await markedIn(page))[0] ?? '');
    const wrong = card.getByRole('button', { name: 'Klopt niet' });
    const { x, y, width, height } = (await wrong.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.evaluate(async () => {
      // Noodzaak looks at most ten times a second, and began before this watcher: it will have seen what this one sees.
      const saw: boolean[] = [];
      const watched = document.querySelector('noodzaak-card');
      const sees = (what: boolean) => new Promise<void>((resolve) => {
        const look = () => { if (saw.at(-1) === what) resolve(); else requestAnimationFrame(look); };
        look();
      });
      const watcher = new IntersectionObserver((looks) => { for (const look of looks) saw.push((look as { isVisible?: boolean }).isVisible === true); },
        { trackVisibility: true, delay: 100 } as IntersectionObserverInit);
      if (watched) watcher.observe(watched);
      await sees(true);
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.textContent = 'Klik hier';
      cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; border: 0; background: white; pointer-events: none';
      document.body.append(cover);
      cover.showPopover();
      await sees(false);
    });
    await page.mouse.click(x + width / 2, y + height / 2);
    expect(await markedIn(page)).toEqual([LONELY_WORDS]);
    await expect(card).toBeVisible();
    // On top again: what is pressed now is what is seen.
    await expect(async () => {
      await page.mouse.click(x + width / 2, y + height / 2);
      expect(await markedIn(page)).toEqual([]);
    }).toPass();
  });

  test('no style of the page hides, moves or dresses up a host', async ({ page }) => {
    await page.keyboard.press('Alt+U');
    await expect(cardOf(page)).toBeFocused();
    const look = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('noodzaak-card, noodzaak-chip')].map((host) => {
          const { x, y, width, height } = host.getBoundingClientRect();
          const { opacity, visibility, pointerEvents, transform, clipPath, filter, display } = getComputedStyle(host);
          const inner = getComputedStyle(host.shadowRoot?.querySelector('.card, .chip') ?? host);
          return [x, y, width, height, opacity, visibility, pointerEvents, transform, clipPath, filter, display, inner.backgroundColor, inner.color, inner.fontSize];
        }),
      );
    const before = await look();
    expect(before).toHaveLength(2);
    await page.addStyleTag({
      content: `noodzaak-card, noodzaak-chip { all: unset !important; opacity: 0 !important; visibility: hidden !important; pointer-events: none !important;
        transform: translate(300px) !important; clip-path: inset(50%) !important; filter: blur(9px) !important; font-size: 3px !important; z-index: -1 !important;
        --nz-surface: transparent !important; --nz-text: transparent !important; --noodzaak-room: 1px !important; display: none !important }`,
    });
    await page.evaluate(() => {
      for (const host of document.querySelectorAll<HTMLElement>('noodzaak-card, noodzaak-chip')) {
        host.style.cssText = 'opacity: 0 !important; left: -900px !important; width: 1px !important; scale: 0.1 !important';
        host.animate([{ opacity: 0, left: '-900px', translate: '400px' }], { duration: 1, fill: 'forwards' });
      }
    });
    expect(await look()).toEqual(before);
  });

  test('a host that the page removes comes back, and a page that insists is left in peace', async ({ page }) => {
    await page.evaluate(() => { document.querySelector('noodzaak-chip')?.remove(); });
    await expect(chipOf(page)).toBeVisible();
    await page.keyboard.press('Alt+U');
    await expect(cardOf(page)).toBeFocused();
    await page.evaluate(() => { document.querySelector('noodzaak-card')?.remove(); });
    await expect(cardOf(page)).toBeFocused();
    const removals = await page.evaluate(() => new Promise<number>((resolve) => {
      let count = 0;
      let quiet = 0;
      const step = () => {
        const host = document.querySelector('noodzaak-card');
        host?.remove();
        count += host ? 1 : 0;
        quiet = host ? 0 : quiet + 1;
        if (quiet === 10 || count === 100) resolve(count);
        else requestAnimationFrame(step);
      };
      step();
    }));
    expect(removals).toBeLessThan(10);
    await page.locator('#note').focus();
    await page.keyboard.press('Alt+U');
    await expect(cardOf(page)).toBeFocused();
  });

  test('what a page can read of our hosts does not depend on what was set elsewhere', async ({ page, extension }) => {
    await page.keyboard.press('Alt+U');
    await expect(cardOf(page)).toBeFocused();
    const readable = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('noodzaak-card, noodzaak-chip')].map((host) => {
          const inside = [...(host.shadowRoot?.querySelectorAll('*') ?? [])];
          const labels = [host, ...inside].flatMap((element) => [...element.attributes].filter(({ name }) => /^(?:aria-|title|value|data-)/.test(name)));
          return [host.shadowRoot?.textContent, ...labels.map(({ name, value }) => `${name}=${value}`)];
        }),
      );
    const before = await readable();
    expect(before.join()).toContain('eenzaam');
    await extension.set({ mode: 'hold', locale: 'en', sensitivity: 'quiet' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+U');
    await expect(cardOf(page)).toBeFocused();
    expect(await readable()).toEqual(before);
    await extension.set({ mode: 'coach', locale: 'nl' });
  });

  test('a page that never stops changing itself can be typed in', async ({ page }) => {
    await page.evaluate(() => {
      const { port1, port2 } = new MessageChannel();
      const busy = document.body.appendChild(document.createElement('div'));
      const field = document.body.appendChild(document.createElement('div'));
      field.contentEditable = 'true';
      field.id = 'flooded';
      field.textContent = 'Hulpvraag: vervoer. ';
      const state = { turns: 0, stop: false };
      Object.assign(globalThis, { flood: state });
      port1.onmessage = () => {
        busy.replaceChildren(...Array.from({ length: 50 }, () => document.createElement('i')));
        field.dataset['turn'] = String(state.turns++);
        (field.firstChild as Text).appendData(state.turns % 2 === 0 ? ' ' : '.');
        if ((field.textContent ?? '').length > 4_000) field.textContent = 'Hulpvraag: vervoer. ';
        document.querySelector('noodzaak-chip')?.setAttribute('data-turn', String(state.turns));
        if (!state.stop) port2.postMessage(0);
      };
      port2.postMessage(0);
    });
    await page.locator('#note').focus();
    await page.keyboard.type(` ${LONELY} Nu ook.`);
    await expect(page.locator('#note')).toHaveValue(`Hulpvraag: vervoer\nMw. loopt 100 meter. ${LONELY} ${LONELY} Nu ook.`);
    await expect.poll(async () => (await marksIn(page)).length).toBeGreaterThan(0);
    await page.locator('#flooded').focus();
    const turns = () => page.evaluate(() => (globalThis as unknown as { flood: { turns: number } }).flood.turns);
    const from = await turns();
    await expect.poll(turns).toBeGreaterThan(from + 200);
    await page.evaluate(() => { (globalThis as unknown as { flood: { stop: boolean } }).flood.stop = true; });
  });
});

test('none of our hosts is printed, and marks are not either', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/textarea.html`);
  await page.locator('#note').pressSequentially(`Hulpvraag: vervoer\n${LONELY}`);
  await expect.poll(() => markedIn(page)).toEqual([LONELY_WORDS]);
  await hover(page, (await markedIn(page))[0] ?? '');
  await page.emulateMedia({ media: 'print' });
  await expect(cardOf(page)).toBeHidden();
  await expect(chipOf(page)).toBeHidden();
  const printed = await page.screenshot({ caret: 'hide' });
  await page.evaluate(() => { CSS.highlights.clear(); });
  expect((await page.screenshot({ caret: 'hide' })).equals(printed)).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await expect(chipOf(page)).toBeVisible();
});
