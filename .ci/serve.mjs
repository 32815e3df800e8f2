/**
 * A plain file server on localhost for the pages under test/pages; no other machine can reach it.
 *
 * A page that needs a package from npm has two ways:
 * - `<script src="/modules/quill/dist/quill.js"></script>` takes a file of the package as it is (stylesheets, too);
 * - `<script type="module" src="lexical.ts"></script>` takes a TypeScript file beside the page (`.ts`, or `.tsx` with
 *   React's JSX) that imports whatever is installed. It is bundled when it is first asked for, and kept in memory.
 *   `npm run types` and `npm run lint` check such files; a package without types is declared in
 *   `test/pages/untyped-packages.d.ts`.
 * What a page wants said in the head of its answer stands in `name.headers.json` beside `name.html`; what it answers to a
 * form that is posted to it, in `name.answer.mjs`.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundlePageScript } from './bundle-page-script.mjs';

const PAGES = fileURLToPath(new URL('../test/pages/', import.meta.url));
/** Real editors, as npm installed them, are under this path: no page needs the network. */
const MODULES = '/modules/';
const INSTALLED = fileURLToPath(new URL('../node_modules/', import.meta.url));
/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * What a page wants said in the head of its answer: `name.headers.json` beside `name.html`.
 * @param {string} file
 * @returns {Record<string, string>}
 */
function ownHeaders(file) {
  const beside = file.replace(/\.html$/, '.headers.json');
  return beside !== file && existsSync(beside) ? JSON.parse(readFileSync(beside, 'utf8')) : {};
}

/**
 * What a page answers to a posted form: `name.answer.mjs` beside `name.html` has a function `answer`, which is given the form
 * and the text of the page.
 * @param {string} file
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<{ type: string, body: string }>} rejects for a page that takes no forms
 */
async function answerTo(file, request) {
  const { answer } = await import(pathToFileURL(file.replace(/\.html$/, '.answer.mjs')).href);
  let posted = '';
  for await (const part of request) posted += part;
  return answer(new URLSearchParams(posted), readFileSync(file, 'utf8'));
}

/**
 * Serves test/pages, and the packages of npm under `/modules/`.
 * @param {number} [port] 0 takes any free port
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function servePages(port = 0) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const inside = normalize(decodeURIComponent(pathname));
    let file = inside.startsWith(MODULES) ? join(INSTALLED, inside.slice(MODULES.length)) : join(PAGES, inside);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (inside.split(sep).includes('..') || !existsSync(file)) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end(`Not found: ${pathname}`);
      return;
    }
    if (!inside.startsWith(MODULES) && /\.tsx?$/.test(file)) {
      bundlePageScript(file).then(
        (script) => response.writeHead(200, { 'content-type': TYPES['.js'], 'cache-control': 'no-store' }).end(script),
        (error) => response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error)),
      );
      return;
    }
    if (request.method === 'POST') {
      answerTo(file, request).then(
        ({ type, body }) => response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body),
        (error) => response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error)),
      );
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...ownHeaders(file) });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The page server has no port.');
  return {
    origin: `http://localhost:${address.port}`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve(undefined));
    }),
  };
}
