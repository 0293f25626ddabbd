/** A list in pages of so many entries; at least one page, which may be empty. */
export const inPages = <Entry>(entries: readonly Entry[], size: number): (readonly Entry[])[] =>
  Array.from({ length: Math.max(1, Math.ceil(entries.length / size)) }, (_, page) =>
    entries.slice(page * size, (page + 1) * size),
  );

/** Plans on one page of their list, and citing plans on one page of a document. */
export const PLANS_A_PAGE = 100;

/** Plans that the home page names, those compared last. */
export const NEWEST_PLANS = 10;
