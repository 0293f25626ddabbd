import fs from 'node:fs';
import path from 'node:path';
import { partWords } from './part-words.ts';

/**
 * Tells browsers to fetch a page's scripts after its style and fonts: every page can be read without them, and on a slow line
 * they would take the room of the text. Astro writes the tags itself and has no setting for it.
 */
const letTextComeFirst = (html: string): string =>
  html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');

/** Finishes every page that Astro wrote into a folder: what it has no setting for. */
export const finishPages = (built: string): void => {
  for (const file of fs.readdirSync(built, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const page = path.join(built, file);
    fs.writeFileSync(page, partWords(letTextComeFirst(fs.readFileSync(page, 'utf8'))));
  }
};
