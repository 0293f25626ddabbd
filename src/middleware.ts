import { defineMiddleware } from 'astro:middleware';
import { loadCatalogue } from './catalogue/load-catalogue.ts';

/** What is said of the site as a whole (`site.yaml`) is at hand for the layout of every page, whoever writes the page. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  locals.site = (await loadCatalogue()).site;
  return next();
});
