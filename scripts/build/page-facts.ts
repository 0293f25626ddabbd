import { isEmbedded } from '../../src/presentation/head/embedded-mark.ts';
import { inlineCodeIn } from './inline-code.ts';
import { elementsIn } from './page-elements.ts';
import { repeatedIds } from './repeated-ids.ts';
import type { WrittenPage } from './written-pages.ts';

/** All that the site as a whole must know of one of its pages: found page by page, so that it may be found side by side. */
export interface PageFacts extends Pick<WrittenPage, 'file' | 'address'> {
  /** Ids of its elements, those in templates included. */
  readonly ids: ReadonlySet<string>;
  /** The address that it names as its own; undefined where it names none. */
  readonly canonical: string | undefined;
  /** Whether it is made to be framed by other sites. */
  readonly embedded: boolean;
  /** Scripts that stand in it and may. */
  readonly scripts: readonly string[];
  /** What the policy would block, ids that stand twice, in Vietnamese with the remedy: then nothing may be written. */
  readonly problems: readonly string[];
}

/** Where a page's own copy of the policy goes: before anything that loads. */
const afterThis = '<meta charset="utf-8">';

/** A page with the policy of the site in it, for hosts that send no headers (there `frame-ancestors` has no effect). */
export const withPolicy = (html: string, policy: string): string =>
  html.replace(afterThis, () => `${afterThis}<meta http-equiv="Content-Security-Policy" content="${policy}">`);

const canonicalOf = (html: string): string | undefined =>
  /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');

/** Reads a finished page. */
export const factsOf = ({ file, address, html }: WrittenPage): PageFacts => {
  const elements = elementsIn(html);
  const { scripts, problems } = inlineCodeIn(elements);
  const missing = html.includes(afterThis) ? [] : [`thiếu ${afterThis}. Cách sửa: để nó đứng đầu <head>.`];
  return {
    file,
    address,
    ids: new Set(elements.flatMap(({ attrs }) => attrs.find(({ name }) => name === 'id')?.value ?? [])),
    canonical: canonicalOf(html),
    embedded: isEmbedded(html),
    scripts,
    problems: [
      ...[...problems, ...missing].map((problem) => `${file}: chính sách bảo mật của trang chặn: ${problem}`),
      ...repeatedIds(elements).map((problem) => `${file}: ${problem}`),
    ],
  };
};
