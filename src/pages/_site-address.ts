import { href } from '../presentation/links.ts';

/** An address of this site as it leaves the site: absolute with `SITE_URL`, else from the root with the base path. */
export const siteAddress = (path: string): string => {
  const local = href(path, import.meta.env.BASE_URL);
  return import.meta.env.SITE === undefined ? local : new URL(local, import.meta.env.SITE).href;
};
