import { basisInWords } from '../words/basis-words.ts';
import { capitalised } from '../words/sentence.ts';
import type { BenchmarkLine, PlotRow } from '../charts/dot-plot.ts';

/** One large figure with what it is about; `note` says what must not be left out (who says so, for when). */
export interface ShareFigure {
  readonly figure: string;
  readonly what: string;
  readonly note?: string;
}

/** Figures of one deadline on one axis, with the national line. */
export interface ShareStrip {
  readonly heading: string;
  readonly rows: readonly PlotRow[];
  readonly benchmarks: readonly BenchmarkLine[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/** One line of a list: its name and what is said of it. */
export interface ShareLine {
  readonly name: string;
  readonly remark: string;
}

/** What the lower part of a share image holds. */
export type ShareBody =
  | { readonly kind: 'figures'; readonly figures: readonly ShareFigure[] }
  | { readonly kind: 'strip'; readonly strip: ShareStrip }
  | { readonly kind: 'lines'; readonly lines: readonly ShareLine[] }
  | { readonly kind: 'words' };

/** The picture that goes with a page where it is shared: words and figures of that page and of nothing else. */
export interface ShareImage {
  /** Address from the site's root: `/anh/ke-hoach/vinh-long-2022.png`. */
  readonly path: string;
  /** What kind of page this is, in a few words above the title. */
  readonly kicker: string;
  readonly title: string;
  /** One or two lines below the title. */
  readonly lead?: string;
  readonly body: ShareBody;
  /** One line at the foot. */
  readonly foot: string;
}

/** Width and height of every share image, in pixels: the size that social networks ask for. */
export const SHARE_IMAGE_SIZE = { width: 1200, height: 630 } as const;

/** Remarks of a row that the picture carries: no figure is without the word that says whose it is. */
export const remarksOfRow = (row: PlotRow): string[] => [
  ...new Set([basisInWords(row.mark.basis).name, ...row.remarks]),
];

/** The national line in words. */
export const benchmarkWords = (strip: ShareStrip): string =>
  strip.benchmarks.length === 0
    ? ''
    : `Vạch đứt: mốc quốc gia ${strip.benchmarks.map(({ label }) => label).join('; ')}`;

const bodyWords = (body: ShareBody): string[] => {
  switch (body.kind) {
    case 'figures':
      return body.figures.map(({ figure, what, note }) =>
        [`${capitalised(figure)}: ${what}`, ...(note === undefined ? [] : [note])].join(', '),
      );
    case 'strip':
      return [
        body.strip.heading,
        ...body.strip.rows.map((row) => [`${row.name}: ${row.figure}`, ...remarksOfRow(row)].join(', ')),
        ...(body.strip.benchmarks.length === 0 ? [] : [benchmarkWords(body.strip)]),
      ];
    case 'lines':
      return body.lines.map(({ name, remark }) => (remark === '' ? name : `${name}: ${remark}`));
    case 'words':
      return [];
  }
};

/** All words of the picture, for those who do not see it. */
export const shareImageAlt = (image: ShareImage): string =>
  [image.kicker, image.title, ...(image.lead === undefined ? [] : [image.lead]), ...bodyWords(image.body), image.foot]
    .map((part) => part.replace(/[.:]$/, ''))
    .join('. ')
    .concat('.');
