import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attributeOf, elementsBelow, pageAt } from './html.ts';
import { pageKinds } from './page-kinds.ts';
import { basePath, builtPages, siteDirectory, useSite } from './site.ts';

const site = useSite();

const headersOf = async (address: string): Promise<Headers> => {
  const answer = await fetch(site.url(address), { redirect: 'manual' });
  await answer.body?.cancel();
  return answer.headers;
};
const policyOf = async (address: string): Promise<Map<string, string>> =>
  directivesOf((await headersOf(address)).get('content-security-policy') ?? '');
const directivesOf = (policy: string): Map<string, string> =>
  new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );
const embedded = builtPages.filter((address) => address.endsWith('/nhung/'));

describe('security headers', () => {
  test.for(pageKinds)('$kind is sent with them', async ({ address, kind }) => {
    const headers = await headersOf(address);
    const policy = directivesOf(headers.get('content-security-policy') ?? '');
    expect(policy.get('default-src')).toBe("'self'");
    expect(policy.get('object-src')).toBe("'none'");
    // What is not named falls back to `default-src`; nothing named may open it to other hosts or to inline code.
    for (const [name, sources] of policy)
      if (name !== 'script-src' && name !== 'frame-ancestors')
        expect(sources, name).toMatch(/^(?:'self'|'none'|'self' data: blob:)$/);
    expect(policy.get('script-src')).toMatch(/^'self' 'wasm-unsafe-eval'( 'sha256-[\w+/]+=*')*$/);
    expect(policy.get('frame-ancestors')).toBe(kind.startsWith('embedded') ? '*' : "'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    // Only a site that says it is reached by HTTPS may bind browsers to it.
    expect(headers.get('strict-transport-security')).toBe(
      process.env['SITE_URL']?.startsWith('https:') === true ? 'max-age=31536000' : null,
    );
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  test('embedded pages, and only they, may be framed by anyone', async () => {
    expect(embedded.length).toBeGreaterThan(1);
    for (const address of embedded) expect((await policyOf(address)).get('frame-ancestors'), address).toBe('*');
  });

  test('every page carries the policy itself, for hosts that send no headers', async () => {
    const sent = await policyOf('/');
    sent.delete('frame-ancestors');
    const without = builtPages.filter((address) => {
      const [charset, policy] = elementsBelow(pageAt(address)).filter(({ tagName }) => tagName === 'meta');
      return !(
        charset &&
        policy &&
        attributeOf(charset, 'charset') === 'utf-8' &&
        attributeOf(policy, 'http-equiv') === 'Content-Security-Policy' &&
        JSON.stringify([...directivesOf(attributeOf(policy, 'content') ?? '')]) === JSON.stringify([...sent])
      );
    });
    expect(without).toEqual([]);
  });

  test('the file of rules is read by the host and not served; its rules stand under the base path', async () => {
    expect((await fetch(site.url('/_headers'))).status).toBe(404);
    const rules = fs.readFileSync(path.join(siteDirectory, '_headers'), 'utf8');
    const paths = rules.split('\n').filter((line) => /^\S/.test(line));
    expect(paths.filter((rule) => !rule.startsWith(`${basePath}/`))).toEqual([]);
    // Cloudflare's limits.
    expect(paths.length).toBeLessThanOrEqual(100);
    expect(Math.max(...rules.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
  });
});

describe('how long a browser may keep a file without asking', () => {
  const first = (folder: string): string =>
    `/${folder}/${fs.readdirSync(path.join(siteDirectory, folder)).sort()[0] ?? ''}`;
  test.for([
    { why: 'a name with a hash never changes', address: first('_astro'), cache: /immutable/ },
    { why: 'a part of the index has a hash', address: first('pagefind/index'), cache: /immutable/ },
    { why: 'a passage of the index has a hash', address: first('pagefind/fragment'), cache: /immutable/ },
    { why: 'the entry names the parts', address: '/pagefind/pagefind-entry.json', cache: /^no-cache$/ },
    { why: 'the next deploy must be able to replace the worker', address: '/sw.js', cache: /^no-cache$/ },
    { why: 'data are corrected under the same name', address: '/du-lieu/targets.csv', cache: /^no-cache$/ },
  ])('$address: $why', async ({ address, cache }) => {
    const answer = await fetch(site.url(address));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toMatch(cache);
    await answer.body?.cancel();
  });
});

describe('in the browser', () => {
  /** Another site that frames whatever its query names. */
  let stranger: http.Server;
  let strangerAddress = '';
  beforeAll(async () => {
    stranger = http.createServer((request, response) => {
      const framed = new URL(request.url ?? '/', 'http://site.invalid').searchParams.get('trang') ?? '';
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(
        framed === ''
          ? ''
          : `<!doctype html><title>Báo</title><iframe title="Khung" src="${framed.replaceAll('&', '&amp;')}"></iframe>`,
      );
    });
    await new Promise<void>((ready) => stranger.listen(0, ready));
    const used = stranger.address();
    strangerAddress = `http://127.0.0.1:${typeof used === 'object' && used ? used.port : 0}/`;
  });
  afterAll(() => {
    stranger.closeAllConnections();
    stranger.close();
  });

  test.for([
    { address: '/so-sanh/nhung/?chi-so=ho-so-truc-tuyen', framed: true, why: 'the comparison for other pages' },
    { address: '/chi-tieu/ho-so-truc-tuyen/nhung/', framed: true, why: 'a chart for other pages' },
    { address: '/so-sanh/', framed: false, why: 'a page of the site' },
    { address: '/', framed: false, why: 'the first page' },
    { address: '/khong-co-trang-nay/', framed: false, why: 'the error page' },
  ])('$address framed by another site: $framed ($why)', async ({ address, framed }) => {
    const { page } = await site.open('/du-lieu/');
    await page.goto(`${strangerAddress}?trang=${encodeURIComponent(site.url(address))}`, { waitUntil: 'load' });
    const frame = page.frames().find((one) => one.parentFrame() !== null);
    expect(frame).toBeDefined();
    expect(await frame?.locator('main h1').count()).toBe(framed ? 1 : 0);
  });

  test('a script and a style that slipped in are blocked', async () => {
    const { page } = await site.open('/');
    const blocked = await page.evaluate(async () => {
      const seen: string[] = [];
      const two = new Promise<void>((done) =>
        document.addEventListener('securitypolicyviolation', (event) => {
          seen.push(event.effectiveDirective);
          if (new Set(seen).size >= 2) done();
        }),
      );
      const script = document.createElement('script');
      script.textContent = 'window.slippedIn = true';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<p style="color: red">');
      await two;
      return { seen: [...new Set(seen)].sort(), ran: 'slippedIn' in window };
    });
    expect(blocked).toEqual({ seen: ['script-src-elem', 'style-src-attr'], ran: false });
  });
});
