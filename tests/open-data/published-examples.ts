import fs from 'node:fs';
import path from 'node:path';
import { csvParse } from 'd3';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const below = (node: Node): Element[] =>
  'childNodes' in node ? node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...below(child)] : [])) : [];
const words = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(words).join('') : '';
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** The examples as a reader of the built page copies them, and what each must print. */
export interface PublishedExamples {
  readonly examples: readonly { readonly id: string; readonly told: string }[];
  /** A line for each figure: unit, figure, address, parted by tabs. */
  readonly expected: readonly string[];
  /** The code of an example that takes the files from elsewhere than the published site. */
  readonly codeOf: (id: string, files: string) => string;
}

/** Reads the examples of a built site. Throws where an example that is asked for does not stand on the page. */
export const publishedExamples = (siteDirectory: string): PublishedExamples => {
  const page = parse(fs.readFileSync(path.join(siteDirectory, 'du-lieu/index.html'), 'utf8'));
  const examples = below(page).flatMap((section) => {
    if (section.tagName !== 'section') return [];
    const block = below(section).find((element) => attribute(element, 'data-example') !== undefined);
    return block
      ? [{ id: attribute(block, 'data-example') ?? '', code: words(block).trimEnd(), told: words(section) }]
      : [];
  });
  const of = (wanted: string): string => {
    const example = examples.find(({ id }) => id === wanted);
    if (!example) throw new Error(`no example ${wanted} on the page`);
    return example.code;
  };
  const published = /https?:\/\/[^'"\s]+?\/du-lieu\//.exec(of('duckdb'))?.[0];
  const [, indicator, year] = /indicator = '([\w-]+)' AND year = (\d+)/.exec(of('duckdb')) ?? [];
  if (published === undefined || indicator === undefined)
    throw new Error('the first example names no file or no choice');
  const text = fs.readFileSync(path.join(siteDirectory, 'du-lieu/chi-tieu-day-du.csv'), 'utf8');
  return {
    examples,
    expected: csvParse(text.replace(/^\ufeff/, ''))
      .filter((row) => row['indicator'] === indicator && row['year'] === year && row['state'] === 'stated')
      .map((row) => [row['province_name'], row['figure'], row['url']].join('\t')),
    codeOf: (id, files) => of(id).replaceAll(published, files),
  };
};
