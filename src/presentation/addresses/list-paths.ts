/** Addresses of the lists of the site, from its root without its base: all that a script of a page must know to lead on. */
export const listPaths = {
  plans: '/ke-hoach/',
  provinces: '/tinh/',
  indicators: '/chi-tieu/',
  documents: '/van-ban/',
  comparison: '/so-sanh/',
} as const;

/** The address of a plan, from the site's root without its base. */
export const planPath = (id: string): string => `${listPaths.plans}${id}/`;

/** What the address of a list is followed by for a part of it, counted from 1. */
export const partPath = (number: number): string => (number === 1 ? '' : `trang-${String(number)}/`);

/** The page that holds a part of the figures of an indicator, counted from 1, from the site's root: the first is its own page. */
export const indicatorPagePath = (id: string, number: number): string =>
  `${listPaths.indicators}${id}/${partPath(number)}`;

/** The id of the figure whose words or row an address leads to (`targetPath`); undefined where it leads elsewhere. */
export const targetAt = (address: string): string | undefined => {
  const [, plan, key] = /\/ke-hoach\/([^/#]+)\/#ct-(.+)$/.exec(address) ?? /#(.+?)--(.+)$/.exec(address) ?? [];
  return plan === undefined || key === undefined ? undefined : `${plan}/${key}`;
};

/** An address as it stands in a page: under the site's base path. */
export const href = (path: string, base: string): string => `${base.replace(/\/$/, '')}${path}`;
