import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readHeaders } from '../../scripts/headers/headers-file.ts';
import { caddyConfiguration, nginxConfiguration, type Placed } from '../../scripts/headers/server-rules.ts';
import { addressesOf, publishedSite, type PublishedSite } from './built-site.ts';
import { installed } from './installed.ts';

/* The configurations that `npm run headers` writes, in the servers of Debian: each file of the site is sent as `_headers` says. */

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
const ask = (port: number, address: string, headers: http.OutgoingHttpHeaders = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    http
      .get(
        { port, host: '127.0.0.1', path: address, headers: { host: `localhost:${port}`, ...headers }, agent },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
          );
        },
      )
      .on('error', reject);
  });

let site: PublishedSite;
let rules = '';
const running: ChildProcess[] = [];
beforeAll(() => {
  site = publishedSite();
  rules = fs.readFileSync(path.join(site.site, '_headers'), 'utf8');
});
afterAll(() => {
  agent.destroy();
  for (const server of running) server.kill('SIGTERM');
  fs.rmSync(path.dirname(site.host), { recursive: true, force: true });
});

const placed = (port: number): Placed => ({ root: site.host, host: 'localhost', base: site.base, port, brotli: true });
const startNginx = (port: number): void => {
  installed('/usr/sbin/nginx', 'nginx-light');
  const module = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
  installed(module, 'libnginx-mod-http-brotli-static');
  const folder = path.join(path.dirname(site.host), 'nginx');
  fs.mkdirSync(folder);
  fs.writeFileSync(
    path.join(folder, 'nginx.conf'),
    `load_module ${module};\nuser root;\nworker_processes 1;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\n${nginxConfiguration(rules, placed(port))}\n}\n`,
  );
  running.push(
    spawn('/usr/sbin/nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf'), '-g', 'daemon off;'], {
      stdio: 'inherit',
    }),
  );
};
const startCaddy = (port: number): void => {
  installed('/usr/bin/caddy', 'caddy');
  const file = path.join(path.dirname(site.host), 'Caddyfile');
  fs.writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${caddyConfiguration(rules, placed(port))}`);
  running.push(
    spawn('/usr/bin/caddy', ['run', '--adapter', 'caddyfile', '--config', file], {
      stdio: ['ignore', 'ignore', 'ignore'],
      env: { ...process.env, HOME: path.dirname(site.host) },
    }),
  );
};

describe.each([
  { server: 'nginx', port: 18_461, start: startNginx },
  { server: 'Caddy', port: 18_462, start: startCaddy },
])('$server', ({ port, start }) => {
  beforeAll(async () => {
    start(port);
    await vi.waitFor(async () => expect((await ask(port, site.base)).status).toBe(200), { timeout: 20_000 });
  });

  test('sends every file, whole, with the headers that are written for it', async () => {
    const headersOf = readHeaders(rules);
    const all = addressesOf(site);
    expect(all.length).toBeGreaterThan(1000);
    const faults: string[] = [];
    for (const { address, file } of all) {
      const { status, headers, body } = await ask(port, encodeURI(address));
      if (status !== 200 || !body.equals(fs.readFileSync(file))) faults.push(`${address}: ${status}`);
      for (const [name, value] of headersOf(address))
        if (headers[name] !== value) faults.push(`${address}: ${name}: ${String(headers[name])} ≠ ${value}`);
      if (file.endsWith('.html') && headers['content-type']?.toLowerCase() !== 'text/html; charset=utf-8')
        faults.push(`${address}: ${String(headers['content-type'])}`);
    }
    expect(faults).toEqual([]);
  });

  test('the strict policy is there, and embeds alone may be framed', async () => {
    const policy = async (address: string): Promise<string> =>
      String((await ask(port, `${site.base}${address}`)).headers['content-security-policy']);
    expect(await policy('')).toMatch(/^default-src 'self'.*frame-ancestors 'self'$/);
    expect(await policy('so-sanh/')).toMatch(/frame-ancestors 'self'$/);
    expect(await policy('so-sanh/nhung/?chi-so=ho-so-truc-tuyen')).toMatch(/frame-ancestors \*$/);
    const { headers } = await ask(port, site.base);
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('packed files are sent to who takes them, and unpack to the same bytes', async () => {
    for (const name of ['index.html', 'so-sanh/index.html', 'du-lieu/targets.json']) {
      const whole = fs.readFileSync(path.join(site.site, name));
      const address = `${site.base}${name.replace(/index\.html$/, '')}`;
      const br = await ask(port, address, { 'accept-encoding': 'br' });
      expect(br.headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(br.body).equals(whole)).toBe(true);
      const gz = await ask(port, address, { 'accept-encoding': 'gzip' });
      expect(gz.headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(gz.body).equals(whole)).toBe(true);
      expect(br.body.length).toBeLessThan(gz.body.length);
      expect(br.headers['content-type']).toBe(gz.headers['content-type']);
    }
  });

  test.for(['khong-co-trang-nay/', '_headers', '.ke-hoach-so', 'ke-hoach/../_headers', '%2e%2e/content/site.yaml'])(
    'does not send %s',
    async (name) => {
      const { status, body, headers } = await ask(port, `${site.base}${name}`);
      expect([400, 404]).toContain(status);
      expect(body.toString('utf8')).not.toMatch(/frame-ancestors|Thư mục này do lệnh dựng|publisher:/);
      if (status === 404 && !name.includes('..') && !name.includes('%'))
        expect(headers['content-security-policy']).toMatch(/frame-ancestors 'self'$/);
    },
  );

  test('a folder without its slash leads to it, a page asked for again is not sent again', async () => {
    const moved = await ask(port, `${site.base}so-sanh`);
    expect([301, 302, 308]).toContain(moved.status);
    expect(moved.headers.location).toMatch(/(?:^|\/)(?:ke-hoach-so\/)?so-sanh\/$/);
    const first = await ask(port, site.base);
    const again = await ask(port, site.base, { 'if-none-match': first.headers.etag ?? '' });
    expect(again.status).toBe(304);
  });
});
