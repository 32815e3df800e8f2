/** A real nginx with its dav module, on loopback: the drop box of a municipality. */
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { nginxPath, opensslPath } from '../../.ci/install.mjs';

/** What a folder can answer instead of taking a file in. */
const REFUSALS = ['401', '503', '507'] as const;

/** Whether this machine has what the server needs. */
export function canServeWebdav(): boolean {
  return nginxPath() !== undefined && opensslPath() !== undefined;
}

export class WebdavServer {
  #nginx: ChildProcess | null = null;

  private constructor(
    private readonly place: string,
    private readonly port: number,
    /** The SHA-256 of its certificate's public key, in base64: Chromium can be told to take that one. */
    readonly certificateHash: string,
  ) {}

  /** Makes one with an empty folder; it does not run yet. */
  static async make(): Promise<WebdavServer> {
    const place = mkdtempSync(join(tmpdir(), 'noodzaak-webdav-'));
    mkdirSync(join(place, 'www', 'map'), { recursive: true });
    execFileSync(opensslPath() ?? '', [
      'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1',
      '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', join(place, 'key.pem'), '-out', join(place, 'certificate.pem'),
    ], { stdio: 'ignore' });
    const { publicKey } = new X509Certificate(readFileSync(join(place, 'certificate.pem')));
    const hash = createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' })).digest('base64');
    const server = new WebdavServer(place, await freePort(), hash);
    server.#configure();
    return server;
  }

  /** The folder's address, as an administrator sets it. */
  get folder(): string {
    return `https://127.0.0.1:${String(this.port)}/map/`;
  }

  /** The folder on disk, as the privacy officer opens it. */
  get folderOnDisk(): string {
    return join(this.place, 'www', 'map');
  }

  /** The names of the files in it. */
  files(): string[] {
    return readdirSync(this.folderOnDisk).sort();
  }

  /** Every request it had: method, path, answer, and all that a browser said of itself. */
  requests(): string[] {
    const log = join(this.place, 'access.log');
    return existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter((line) => line !== '') : [];
  }

  async start(): Promise<void> {
    const nginx = spawn(nginxPath() ?? '', ['-p', this.place, '-c', join(this.place, 'nginx.conf')], { stdio: 'ignore' });
    this.#nginx = nginx;
    await expect.poll(() => isOpen(this.port), { timeout: 15_000 }).toBe(true);
  }

  async stop(): Promise<void> {
    const nginx = this.#nginx;
    if (nginx === null) return;
    this.#nginx = null;
    const ended = new Promise((done) => nginx.once('exit', done));
    // One that stands still hears of nothing.
    nginx.kill('SIGCONT');
    nginx.kill('SIGTERM');
    await ended;
  }

  /** From now on it takes requests and answers none, until it goes on. */
  pause(): void {
    this.#nginx?.kill('SIGSTOP');
  }

  goOn(): void {
    this.#nginx?.kill('SIGCONT');
  }

  /** From now on it answers this; null: it takes files in. */
  refuse(status: (typeof REFUSALS)[number] | null): void {
    for (const other of REFUSALS) rmSync(join(this.place, other), { force: true });
    if (status !== null) writeFileSync(join(this.place, status), '');
  }

  async end(): Promise<void> {
    await this.stop();
    rmSync(this.place, { recursive: true, force: true });
  }

  #configure(): void {
    const { place, port } = this;
    const bodies = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${place}/${name};`);
    writeFileSync(join(place, 'nginx.conf'), `
      daemon off;
      master_process off;
      pid ${place}/nginx.pid;
      error_log ${place}/error.log;
      events {}
      http {
        ${bodies.join(' ')}
        log_format all '$request_method $request_uri $status [$http_cookie] [$http_referer] [$http_origin] [$http_authorization]';
        access_log ${place}/access.log all;
        server {
          listen 127.0.0.1:${String(port)} ssl;
          ssl_certificate ${place}/certificate.pem;
          ssl_certificate_key ${place}/key.pem;
          root ${place}/www;
          ${REFUSALS.map((status) => `if (-f ${place}/${status}) { return ${status}; }`).join('\n')}
          location /map/ { dav_methods PUT; }
        }
      }`);
  }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => { found(port); });
    });
  });
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((told) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => { socket.destroy(); told(true); });
    socket.once('error', () => { told(false); });
  });
}
