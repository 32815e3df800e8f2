import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

/** The rule ids that a piece of code would break if it stood at this path. */
async function broken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return [...new Set((result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'parse error'))];
}

const BORDER = 'boundaries/dependencies';

describe('the borders between rooms', () => {
  it.each([
    ['the engine from seeing the page', 'src/engine/x.ts', "import '../page/ports.ts';", BORDER],
    ['the engine from seeing the rules', 'src/engine/x.ts', "import '../rules/compile.ts';", BORDER],
    ['rules from running the engine', 'src/rules/x.ts', "import '../engine/necessity.ts';", BORDER],
    ['the page from seeing the interface', 'src/page/x.ts', "import '../i18n/translate.ts';", BORDER],
    ['the page from seeing the browser', 'src/page/x.ts', "import '../platform/messaging.ts';", BORDER],
    ['the interface from seeing the page', 'src/ui/x.ts', "import '../page/ports.ts';", BORDER],
    ['the interface from seeing the browser', 'src/ui/x.ts', "import '../platform/storage.ts';", BORDER],
    ['the platform from running the engine', 'src/platform/x.ts', "import '../engine/necessity.ts';", BORDER],
    ['what page and interface agree on from seeing the page', 'src/views/x.ts', "import '../page/coach.ts';", BORDER],
    ['messages from seeing the platform', 'src/protocol/x.ts', "import '../platform/storage.ts';", BORDER],
    ['anyone from importing an entrypoint', 'src/platform/x.ts', "import '../../entrypoints/background.ts';", BORDER],
    ['the product from importing tests', 'src/engine/x.ts', "import '../../test/helpers/tiny-matrix.ts';", BORDER],
    ['wxt outside the platform', 'src/page/x.ts', "import 'wxt/browser';", BORDER],
    ['preact outside the interface', 'src/page/x.ts', "import 'preact';", BORDER],
    ['compromise outside the engine', 'src/page/x.ts', "import 'compromise/one';", BORDER],
    ['English grammar in the engine', 'src/engine/x.ts', "import 'compromise';", '@typescript-eslint/no-restricted-imports'],
    ['ids that are given out twice', 'src/ui/x.ts', "import { useId } from 'preact/hooks';", '@typescript-eslint/no-restricted-imports'],
    ['the clock in a pure room', 'src/engine/x.ts', 'export const now = () => Date.now();', 'no-restricted-globals'],
    ['the page in a pure room', 'src/coaching/x.ts', 'export const title = () => document.title;', 'no-restricted-globals'],
    ['the network in product code', 'src/page/x.ts', "export const leak = () => fetch('https://example.org');", 'no-restricted-syntax'],
    ['a socket in product code', 'src/platform/x.ts', "export const leak = () => new WebSocket('wss://example.org');", 'no-restricted-syntax'],
    ['a beacon in product code', 'entrypoints/x.ts', "export const leak = () => navigator.sendBeacon('/x');", 'no-restricted-syntax'],
    ['log lines in product code', 'src/page/x.ts', "console.log('note');", 'no-console'],
  ])('keep %s', async (_what, filePath, code, rule) => {
    expect(await broken(filePath, code)).toContain(rule);
  });

  it('let counts out by one file', async () => {
    const code = "export const put = () => fetch('https://example.org');\n";
    expect(await broken('src/platform/drop-box.ts', code)).toEqual([]);
    expect(await broken('src/platform/drop-boxes.ts', code)).toEqual(['no-restricted-syntax']);
  });

  it('let every room read the shared words', async () => {
    const code = "import type { Span } from '../engine/types.ts';\n\nexport type Place = Span;\n";
    for (const room of ['rules', 'coaching', 'policy', 'tally', 'protocol', 'page', 'ui', 'platform']) {
      expect(await broken(`src/${room}/x.ts`, code)).toEqual([]);
    }
  });
}, 60_000);
