import { href, indicatorPagePath, listPaths, partPath, planPath } from './list-paths.ts';
import type { OriginalExtension } from '../../catalogue/original.ts';

/**
 * The name under which an original is published. A page that somebody else wrote never runs under this site's address:
 * HTML is handed out as the text that it is.
 */
export const publishedName = (extension: OriginalExtension): string =>
  extension === 'html' ? 'original.html.txt' : `original.${extension}`;

/** Anchor of a measured value on the page that holds it. */
export const resultAnchor = (id: string): string => id.replace('/', '--');

/** Addresses of the site (contract): lower case, no diacritics, trailing slash; from the site's root, without its base. */
export const paths = {
  home: '/',
  ...listPaths,
  plan: planPath,
  /** A part of the list of plans; the first is the list's own page. */
  plansPage: (number: number): string => `${listPaths.plans}${partPath(number)}`,
  provision: (plan: string, provision: string): string => `/ke-hoach/${plan}/#${provision}`,
  target: (plan: string, key: string): string => `/ke-hoach/${plan}/#ct-${key}`,
  /** The document as received, as a file to download. */
  original: (plan: string, extension: OriginalExtension): string => `/ke-hoach/${plan}/${publishedName(extension)}`,
  indicator: (id: string): string => `/chi-tieu/${id}/`,
  /** A part of its figures; the first stands on the page itself. */
  indicatorPage: indicatorPagePath,
  /** Row of a reported figure on its indicator's page. */
  reported: (indicator: string, plan: string, key: string): string => `/chi-tieu/${indicator}/#${plan}--${key}`,
  /** Programs and letters of others that reach readers, with their licences; written by the build, plain text. */
  licences: '/giay-phep.txt',
  /** What was promised against what was measured. */
  results: '/ket-qua/',
  /** All that is measured of one indicator. */
  resultsOf: (indicator: string): string => `/ket-qua/${indicator}/`,
  /** A further part of its targets that something is measured of; the first stands on the page itself. */
  resultsPage: (indicator: string, number: number): string => `/ket-qua/${indicator}/trang-${String(number)}/`,
  /** Row of a measured value: of a unit on its page, whichever unit of its name; of the whole country on the page of the indicator. */
  result: (id: string, indicator: string, slug: string | undefined): string =>
    `${slug === undefined ? `/ket-qua/${indicator}/` : `/tinh/${slug}/`}#${resultAnchor(id)}`,
  province: (slug: string): string => `/tinh/${slug}/`,
  document: (id: string): string => `/van-ban/${id}/`,
  /** A part of the plans that cite it; the first stands on the page itself. */
  documentPage: (id: string, number: number): string => `/van-ban/${id}/${partPath(number)}`,
  search: '/tim-kiem/',
  data: '/du-lieu/',
  dataFile: (file: string): string => `/du-lieu/${file}`,
  /** The drafting desk: a document becomes a checked draft in the reader's own browser. */
  drafting: '/soan-thao/',
  /** The desk with a published plan on it, to be corrected. */
  correction: (plan: string): string => `/soan-thao/?ke-hoach=${plan}`,
  /** The files of a plan as they stand in the repository. */
  planSource: (plan: string): string => `/ke-hoach/${plan}/nguon.zip`,
  /** The words of a plan in forms for other programs: a file beside its page, or one of the open data. */
  planForms: (plan: string) =>
    [
      { name: 'Markdown', path: `${planPath(plan)}van-ban.md` },
      { name: 'chữ trơn', path: `${planPath(plan)}van-ban.txt` },
      { name: 'Akoma Ntoso', path: `/du-lieu/akoma-ntoso/${plan}.xml` },
      { name: 'cây mục (JSON)', path: `/du-lieu/cay-muc/${plan}.json` },
    ] as const,
  /** What the desk reads a document against. */
  draftingShelf: '/soan-thao/danh-muc.json',
  /** The register of what is missing. */
  register: '/can-tim/',
  /** A unit in the register: what is known of it, and whom to ask. */
  registerUnit: (unit: string): string => `/can-tim/#${unit}`,
  /** What changed on this site, told from the history of the content. */
  changes: '/cap-nhat/',
  /** A part of it that stays where it is, counted from the oldest. */
  changesPage: (number: number): string => `/cap-nhat/trang-${String(number)}/`,
  /** Atom feeds of what changed: of the site, of a province's address, of an indicator. */
  changesFeed: '/cap-nhat/feed.xml',
  provinceFeed: (slug: string): string => `/tinh/${slug}/feed.xml`,
  indicatorFeed: (id: string): string => `/chi-tieu/${id}/feed.xml`,
  /** Who publishes this, and why it can be trusted. */
  about: '/gioi-thieu/',
  method: '/phuong-phap/',
  /** For staff: how to add and mend content; a rule of the check stands under `#luat-<rule>`. */
  guide: '/huong-dan/',
  /** Every component in every state. */
  design: '/phuong-phap/giao-dien/',
  /** What the service worker shows where there is no network. */
  offline: '/ngoai-tuyen/',
} as const;

/** The place of a commitment on this site: the marked words, or the row of the reported figure. */
export const targetPath = (target: {
  evidence: 'verbatim' | 'reported';
  plan: string;
  key: string;
  indicator: string;
}): string =>
  target.evidence === 'verbatim'
    ? paths.target(target.plan, target.key)
    : paths.reported(target.indicator, target.plan, target.key);

/** An address as it leaves the site: absolute where the site's own is known (`SITE_URL`), else under the base path. */
export const addressOn =
  (base: string, site: string | undefined) =>
  (path: string): string =>
    site === undefined ? href(path, base) : new URL(href(path, base), site).href;

/** Who stands behind an address, as a reader names a site: its host without `www.`; the address itself where it is none. */
export const hostInWords = (address: string): string => {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return address;
  }
};
