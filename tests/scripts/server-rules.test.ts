import { describe, expect, test } from 'vitest';
import { printHeaders, readHeaders } from '../../scripts/headers/headers-file.ts';
import {
  caddyConfiguration,
  nginxConfiguration,
  serverRules,
  type Placed,
} from '../../scripts/headers/server-rules.ts';

/* What servers make of the configurations is tried with the servers themselves (tests/tools/servers.test.ts). */

const text = printHeaders([
  {
    path: '/ke-hoach/*',
    headers: [
      ['Content-Security-Policy', "default-src 'self'"],
      ['Cache-Control', 'no-cache'],
    ],
  },
  { path: '/ke-hoach/*/feed.xml', headers: [['Content-Type', 'application/atom+xml']], replaces: true },
  { path: '/ke-hoach/du-lieu/*', headers: [['Access-Control-Allow-Origin', '*']] },
  {
    path: '/ke-hoach/chi-tieu/:page/nhung/',
    headers: [['Content-Security-Policy', 'frame-ancestors *']],
    replaces: true,
  },
  { path: '/ke-hoach/_astro/*', headers: [['Cache-Control', 'immutable']], replaces: true },
  { path: '/ke-hoach/_astro/a.*', headers: [['Cache-Control', 'a']], replaces: true },
]);
const { headers, types } = serverRules(text);
const sent = (name: string, address: string): string => {
  const header = headers.find((one) => one.name === name);
  return header?.cases.find(({ pattern }) => new RegExp(pattern).test(address))?.value ?? header?.otherwise ?? '';
};

describe('a server sends what the file says', () => {
  test.for([
    { address: '/ke-hoach/', why: 'a page' },
    { address: '/ke-hoach/chi-tieu/mot/', why: 'a page that is not embedded' },
    { address: '/ke-hoach/chi-tieu/mot/nhung/', why: 'one that is' },
    { address: '/ke-hoach/chi-tieu/mot/hai/nhung/', why: 'a name is one folder' },
    { address: '/ke-hoach/_astro/x.css', why: 'a file that stays' },
    { address: '/ke-hoach/_astro/a.css', why: 'the last rule counts' },
    { address: '/ke-hoach/du-lieu/targets.csv', why: 'a header that only some have' },
  ])('$address: $why', ({ address }) => {
    const expected = readHeaders(text)(address);
    for (const { name } of headers) expect(sent(name, address), name).toBe(expected.get(name.toLowerCase()) ?? '');
  });

  test('types are apart: a server sends them by its own means', () => {
    expect(headers.map(({ name }) => name)).not.toContain('Content-Type');
    expect(types).toEqual([{ pattern: String.raw`^/ke-hoach/.*/feed\.xml$`, value: 'application/atom+xml' }]);
  });
});

test.for([
  { why: 'no rule speaks of all', rules: [{ path: '/a/', headers: [['X', '1']] as const }] },
  {
    why: 'a value would be added to another, which servers do not do',
    rules: [
      { path: '/*', headers: [['X', '1']] as const },
      { path: '/a/', headers: [['X', '2']] as const },
    ],
  },
])('refused: $why', ({ rules }) => expect(() => serverRules(printHeaders(rules))).toThrow(/^_headers: /));

describe.each([
  ['nginx', nginxConfiguration],
  ['Caddy', caddyConfiguration],
])('%s', (_name, write) => {
  const placed: Placed = { root: '/srv/x', host: 'vi-du.vn', base: '/ke-hoach/', port: 8080, brotli: false };
  test('every value, the folder, the host and the page of what is missing are in the configuration', () => {
    const written = write(text, placed);
    for (const words of [
      "default-src 'self'",
      'frame-ancestors *',
      'immutable',
      'application/atom+xml',
      '/srv/x',
      'vi-du.vn',
    ])
      expect(written).toContain(words);
    expect(written).toContain('/ke-hoach/404.html');
    expect(written.match(/\{/g)?.length).toBe(written.match(/\}/g)?.length);
  });
});
