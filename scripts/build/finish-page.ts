import { partWords } from './part-words.ts';
import type { WrittenPage } from './written-pages.ts';

/**
 * Tells browsers to fetch a page's scripts after its style and fonts: every page can be read without them, and on a slow line
 * they would take the room of the text. Astro writes the tags itself and has no setting for it.
 */
const letTextComeFirst = (html: string): string =>
  html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');

/** A page with what Astro has no setting for. */
export const finishPage = (page: WrittenPage): WrittenPage => ({
  ...page,
  html: partWords(letTextComeFirst(page.html)),
});
