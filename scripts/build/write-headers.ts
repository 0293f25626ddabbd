import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { printHeaders, type HeaderRule } from '../headers-file.ts';
import { inlineCodeIn } from './inline-code.ts';
import { elementsIn } from './page-elements.ts';
import { repeatedIds } from './repeated-ids.ts';

/** Pages made to stand in other people's pages; every other page refuses to be framed by a stranger. */
const embeddable = ['/so-sanh/nhung/', '/chi-tieu/:indicator/nhung/'];
/** Names of these files hold a hash of what is in them: the same address never has other content. */
const hashedFiles = ['/_astro/*', '/pagefind/index/*', '/pagefind/fragment/*'];

/** A year, in seconds: the longest that hosts and browsers count with. */
const immutable = 'public, max-age=31536000, immutable';

/** Directives that work in a header and in a page alike. */
const policy = (inlineScripts: readonly string[]): string =>
  [
    // Everything from here and nothing else; what differs from that is named.
    "default-src 'self'",
    [
      "script-src 'self' 'wasm-unsafe-eval'",
      ...inlineScripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`),
    ].join(' '),
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "form-action 'self'",
    "base-uri 'self'",
  ].join('; ');

const headerRules = (shared: string, base: string): HeaderRule[] => {
  const at = (address: string): string => `${base.replace(/\/$/, '')}${address}`;
  return [
    {
      path: at('/*'),
      headers: [
        ['Content-Security-Policy', `${shared}; frame-ancestors 'self'`],
        ['X-Content-Type-Options', 'nosniff'],
        ['Referrer-Policy', 'strict-origin-when-cross-origin'],
        ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
        ['Cache-Control', 'no-cache'],
      ],
    },
    ...embeddable.map((address): HeaderRule => ({
      path: at(address),
      headers: [['Content-Security-Policy', `${shared}; frame-ancestors *`]],
      replaces: true,
    })),
    ...hashedFiles.map((address): HeaderRule => ({
      path: at(address),
      headers: [['Cache-Control', immutable]],
      replaces: true,
    })),
  ];
};

/** Where a page's own copy of the policy goes: before anything that loads. */
const afterThis = '<meta charset="utf-8">';

/**
 * Writes `_headers` for the site in `built`, and the policy into every page for hosts that send no headers (there
 * `frame-ancestors` has no effect). Returns what the policy would block and ids that stand twice in a page, in Vietnamese; then
 * nothing is written.
 */
export const writeHeaders = (built: string, base: string): string[] => {
  const pages = fs
    .readdirSync(built, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, html: fs.readFileSync(path.join(built, file), 'utf8') }));
  const scripts = new Set<string>();
  const problems = pages.flatMap(({ file, html }) => {
    const elements = elementsIn(html);
    const { scripts: inPage, problems: found } = inlineCodeIn(elements);
    for (const script of inPage) scripts.add(script);
    const missing = html.includes(afterThis) ? [] : [`thiếu ${afterThis}. Cách sửa: để nó đứng đầu <head>.`];
    return [
      ...[...found, ...missing].map((problem) => `${file}: chính sách bảo mật của trang chặn: ${problem}`),
      ...repeatedIds(elements).map((problem) => `${file}: ${problem}`),
    ];
  });
  if (problems.length > 0) return problems;
  const shared = policy([...scripts].sort());
  for (const { file, html } of pages)
    fs.writeFileSync(
      path.join(built, file),
      html.replace(afterThis, () => `${afterThis}<meta http-equiv="Content-Security-Policy" content="${shared}">`),
    );
  fs.writeFileSync(path.join(built, '_headers'), printHeaders(headerRules(shared, base)));
  return [];
};
