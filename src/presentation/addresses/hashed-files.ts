/**
 * Names of hashed files (`_astro/…`) that a text of the built site asks for: a page or a style sheet by their folder, a script by
 * the file beside it. A name that recurs is told again.
 */
export const hashedNamesIn = (text: string): string[] =>
  [...text.matchAll(/(?:_astro\/|["']\.\/)([\w.~@-]+\.\w+)/g)].map(([, name = '']) => name);

/** Whether a hashed file may ask for further ones. */
export const asksForFiles = (name: string): boolean => /\.(?:css|js)$/.test(name);
