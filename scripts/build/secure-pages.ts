import { createHash } from 'node:crypto';
import { printHeaders, type HeaderRule } from '../headers/headers-file.ts';
import type { PageFacts } from './page-facts.ts';

/** Types that a host would not know by a file's ending, or would send without its character set. */
const typesOfData: readonly (readonly [files: string, type: string])[] = [
  ['/du-lieu/*.csv', 'text/csv; charset=utf-8; header=present'],
  ['/du-lieu/*.parquet', 'application/vnd.apache.parquet'],
  ['/du-lieu/*.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['/du-lieu/*.jsonld', 'application/ld+json'],
  ['/du-lieu/akoma-ntoso/*', 'application/akn+xml; charset=utf-8'],
  ['/*/van-ban.txt', 'text/plain; charset=utf-8'],
  ['/*/van-ban.md', 'text/markdown; charset=utf-8'],
  ['/llms.txt', 'text/plain; charset=utf-8'],
  ['/giay-phep.txt', 'text/plain; charset=utf-8'],
];

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

/** A year, in seconds: a browser that came once by HTTPS comes by no other way. Only for a site that says it is there. */
const onlyHttps = 'max-age=31536000';

const headerRules = (
  shared: string,
  embeddable: readonly string[],
  { base, site }: { base: string; site: string | undefined },
): HeaderRule[] => {
  const at = (address: string): string => `${base.replace(/\/$/, '')}${address}`;
  return [
    {
      path: at('/*'),
      headers: [
        ['Content-Security-Policy', `${shared}; frame-ancestors 'self'`],
        ['X-Content-Type-Options', 'nosniff'],
        ['Referrer-Policy', 'strict-origin-when-cross-origin'],
        ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
        ...(site?.startsWith('https:') === true ? ([['Strict-Transport-Security', onlyHttps]] as const) : []),
        ['Cache-Control', 'no-cache'],
      ],
    },
    // Hosts would send it as any XML, which browsers and readers of feeds take for something else.
    { path: at('/*/feed.xml'), headers: [['Content-Type', 'application/atom+xml; charset=utf-8']], replaces: true },
    // The data is for other sites too; of the rest nothing is.
    { path: at('/du-lieu/*'), headers: [['Access-Control-Allow-Origin', '*']] },
    ...typesOfData.map(([files, type]): HeaderRule => ({
      path: at(files),
      headers: [['Content-Type', type]],
      replaces: true,
    })),
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

/**
 * The policy that lets through what stands in the pages and nothing else, and the rules for hosts that send headers. `site` is the
 * address of the site where it is known.
 */
export const siteRules = (pages: readonly PageFacts[], base: string, site?: string): SiteRules => {
  const embeddable = embeddableIn(pages);
  const shared = policy([...new Set(pages.flatMap(({ scripts }) => scripts))].sort());
  return {
    policy: shared,
    headers: printHeaders(headerRules(shared, embeddable.rules, { base, site })),
    problems: [...pages.flatMap(({ problems }) => problems), ...embeddable.problems],
  };
};
