import fs from 'node:fs';
import path from 'node:path';

/**
 * Tells browsers to fetch a page's scripts after its style and fonts: every page can be read without them, and on a slow line
 * they would take the room of the text. Astro writes the tags itself and has no setting for it.
 */
export const letTextComeFirst = (built: string): void => {
  for (const file of fs.readdirSync(built, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const page = path.join(built, file);
    const html = fs.readFileSync(page, 'utf8');
    const changed = html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');
    if (changed !== html) fs.writeFileSync(page, changed);
  }
};
