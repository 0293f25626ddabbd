import { siteName, sourceKeys, viewKey, type CitedSource, type CitedView } from './cited-view.ts';

/** Signs that TeX reads as commands. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};
const tex = (text: string): string => text.replace(/[\\~^{}%&$#_]/g, (sign) => commands[sign] ?? sign);

/** A field; names and titles in two braces, so that their capitals stay and no comma parts a name. An address is not escaped: `url` is read as it stands. */
const field = (name: string, value: string, kind: 'title' | 'plain' | 'address' = 'plain'): string[] => {
  if (value === '') return [];
  const held = kind === 'address' ? value.replace(/[{}\\\s]/g, encodeURIComponent) : tex(value);
  return [`  ${name} = {${kind === 'title' ? `{${held}}` : held}}`];
};

const entry = (key: string, fields: readonly string[]): string => `@misc{${key},\n${fields.join(',\n')}\n}`;

const sourceEntry = (
  { id, unit, title, words, issued, issuer, basis, address, seenAt }: CitedSource,
  key: string,
): string =>
  entry(key, [
    ...field('author', issuer === '' ? unit : issuer, 'title'),
    ...field('title', title === '' ? id : title, 'title'),
    ...field('date', issued),
    ...field('year', issued.slice(0, 4)),
    ...field('url', address, 'address'),
    ...field('note', [words, basis, seenAt].filter((part) => part !== '').join('; ')),
    ...field('langid', 'vietnamese'),
  ]);

/** A view and its sources as BibTeX, in UTF-8; one entry for the view, one for each document. */
export const bibtexOf = ({ title, address, version, sources }: CitedView): string => {
  const keys = sourceKeys(sources);
  return `${[
    entry(viewKey, [
      ...field('author', siteName, 'title'),
      ...field('title', title, 'title'),
      ...field('date', version),
      ...field('year', version.slice(0, 4)),
      ...field('url', address, 'address'),
      ...field('langid', 'vietnamese'),
    ]),
    ...sources.map((source, index) => sourceEntry(source, keys[index] ?? source.id)),
  ].join('\n\n')}\n`;
};
