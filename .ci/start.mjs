/** `npm start`: build, serve the practice case system, and show the extension at work in Chromium. */
import { installBrowser, installPackages, run } from './install.mjs';

installPackages();
installBrowser();
if (!run('npx', ['wxt', 'build', '--mode', 'e2e'])) process.exit(1);

// Only now: they need the packages that were just installed.
const { servePages } = await import('./serve.mjs');
const { openChromium } = await import('./browser.mjs');
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

const pages = await servePages(hasDisplay ? 8321 : 0);
const address = `${pages.origin}/practice/`;
try {
  const context = await openChromium({ extension: '.output/chrome-mv3-e2e', headless: !hasDisplay });
  if (hasDisplay) {
    const page = context.pages()[0] ?? await context.newPage();
    await page.goto(address);
    console.log(`Noodzaak reads along at ${address}\nType a note in "Gespreksverslag". Close the browser to stop.`);
    await new Promise((resolve) => context.on('close', resolve));
  } else {
    const { demonstrate } = await import('./demo.mjs');
    await demonstrate(context, address);
    await context.close();
  }
} finally {
  await pages.close();
}
