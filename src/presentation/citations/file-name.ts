import { foldMarks } from '../words/fold-marks.ts';

/** Letters of a name: longer ones are cut by some systems. */
const longest = 80;

/** A name for a file that says what it shows, in letters that every system keeps: `ty-trong-kinh-te-so-den-nam-2025.png`. */
export const fileName = (words: string, extension: string): string => {
  const slug = foldMarks(words)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, longest)
    .replace(/-+$/, '');
  return `${slug === '' ? 'ke-hoach-so' : slug}.${extension}`;
};
