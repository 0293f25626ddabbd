/** Addresses of the lists of the site, from its root without its base: all that a script of a page must know to lead on. */
export const listPaths = {
  plans: '/ke-hoach/',
  provinces: '/tinh/',
  indicators: '/chi-tieu/',
  documents: '/van-ban/',
  comparison: '/so-sanh/',
  /** What was promised against what was measured. */
  results: '/ket-qua/',
} as const;

/** The address of a plan, from the site's root without its base. */
export const planPath = (id: string): string => `${listPaths.plans}${id}/`;

/** An address as it stands in a page: under the site's base path. */
export const href = (path: string, base: string): string => `${base.replace(/\/$/, '')}${path}`;
