import { createHash } from 'node:crypto';
import { printHeaders, type HeaderRule } from '../headers-file.ts';
import type { PageFacts } from './page-facts.ts';

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

const headerRules = (shared: string, embeddable: readonly string[], base: string): HeaderRule[] => {
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
    // Hosts would send it as any XML, which browsers and readers of feeds take for something else.
    { path: at('/*/feed.xml'), headers: [['Content-Type', 'application/atom+xml; charset=utf-8']], replaces: true },
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

/**
 * Rules that reach all pages with the mark and no other: of several pages that differ in one part of their address, that part is
 * a name (hosts count rules, Cloudflare up to 100). Tells pages without the mark that a rule would reach.
 */
const embeddableIn = (pages: readonly PageFacts[]): { rules: string[]; problems: string[] } => {
  const ruleOf = (address: string): string => {
    const parts = address.split('/');
    return parts.length <= 4
      ? address
      : parts.map((part, place) => (place === parts.length - 3 ? ':page' : part)).join('/');
  };
  const rules = new Set(pages.filter(({ embedded }) => embedded).map(({ address }) => ruleOf(address)));
  return {
    rules: [...rules].sort(),
    problems: pages
      .filter(({ address, embedded }) => rules.has(ruleOf(address)) && !embedded)
      .map(
        ({ file }) =>
          `${file}: trang này không để nhúng mà có địa chỉ của trang nhúng. Cách sửa: đổi địa chỉ của trang.`,
      ),
  };
};

/** What holds of a site as a whole; what is wrong with its pages, where something is. */
export interface SiteRules {
  /** The policy that every page carries. */
  readonly policy: string;
  /** The text of `_headers`. */
  readonly headers: string;
  /** Problems of all pages, in Vietnamese with the remedy: nothing may be written. */
  readonly problems: readonly string[];
}

/** The policy that lets through what stands in the pages and nothing else, and the rules for hosts that send headers. */
export const siteRules = (pages: readonly PageFacts[], base: string): SiteRules => {
  const embeddable = embeddableIn(pages);
  const shared = policy([...new Set(pages.flatMap(({ scripts }) => scripts))].sort());
  return {
    policy: shared,
    headers: printHeaders(headerRules(shared, embeddable.rules, base)),
    problems: [...pages.flatMap(({ problems }) => problems), ...embeddable.problems],
  };
};
