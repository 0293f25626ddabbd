import { markSvg } from '../charts/dot-plot-signs.ts';
import {
  benchmarkWords,
  remarksOfRow,
  SHARE_IMAGE_SIZE,
  type ShareBody,
  type ShareImage,
  type ShareStrip,
} from './share-image.ts';
import { capitalised } from '../words/sentence.ts';

/** A box of the picture in the form that satori reads: an element with a flex style. */
export interface Box {
  readonly type: 'div' | 'img';
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children?: string | readonly Box[];
    readonly src?: string;
    readonly width?: number;
    readonly height?: number;
  };
}

/** The light tokens of `styles/site.css`: a picture of its own cannot ask for them. */
const colours = { paper: '#fdfbf7', ink: '#1d1b18', quiet: '#565047', line: '#d9d2c4', accent: '#9a1c1f' } as const;
/** Every family comes in two files, Latin and Vietnamese; a letter is looked for in the first, then in the second. */
const serif = 'Source Serif 4, Source Serif 4 Vietnamese';
const sans = 'Noto Sans, Noto Sans Vietnamese';
const MARGIN = 64;
/** The title gives way to what stands below it, in pixels. */
const LARGEST_TITLE: Readonly<Record<ShareBody['kind'], number>> = { figures: 76, strip: 42, lines: 48, words: 76 };

type Style = Box['props']['style'];
const box = (style: Style, children: readonly Box[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});
/** Words in at most so many lines; what does not fit ends in an ellipsis. */
const words = (text: string, lines: number, style: Style): Box => ({
  type: 'div',
  props: { style: { display: 'block', lineClamp: lines, lineHeight: 1.4, ...style }, children: text.normalize('NFC') },
});

/** The size of a title by its length, so that three lines hold it. */
const titleSize = (title: string): number =>
  title.length <= 40 ? 76 : title.length <= 80 ? 56 : title.length <= 125 ? 46 : 42;

/** Signs are drawn at the size of the page's chart and enlarged. */
const SCALE = 1.8;
/** Columns of a strip, in pixels: names, axis, figures. */
const COLUMNS = { name: 350, track: 400 } as const;
/** Room at both ends of an axis, in the units of the chart, so that signs at 0 and 100 are whole. */
const INSET = 18;

/** The place of an axis value within the track, in the units of the chart. */
const along = (at: number): number => INSET + at * (COLUMNS.track / SCALE - 2 * INSET);

const track = (strip: ShareStrip, row: ShareStrip['rows'][number], rowHeight: number): Box => {
  const width = COLUMNS.track / SCALE;
  const height = rowHeight / SCALE;
  const x = (at: number): string => String(Math.round(along(at) * 10) / 10);
  const lines = strip.benchmarks
    .flatMap(({ places }) => places)
    .map(
      (at) =>
        `<line x1="${x(at)}" x2="${x(at)}" y1="0" y2="${height}" stroke="${colours.accent}" stroke-width="1.6" stroke-dasharray="4 ${height / 6 - 4}"/>`,
    );
  const axis = `<line x1="${x(0)}" x2="${x(1)}" y1="${height / 2}" y2="${height / 2}" stroke="${colours.line}" stroke-width="1"/>`;
  const sign = markSvg(
    row.mark,
    { x, y: String(height / 2) },
    {
      ink: colours.ink,
      paper: (property) => `${property}="${colours.paper}"`,
      line: ` stroke="${colours.ink}" stroke-width="2"`,
      box: ' overflow="visible"',
    },
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${COLUMNS.track}" height="${rowHeight}" viewBox="0 0 ${width} ${height}">${axis}${lines.join('')}${sign}</svg>`;
  return {
    type: 'img',
    props: {
      width: COLUMNS.track,
      height: rowHeight,
      src: `data:image/svg+xml;base64,${btoa(svg)}`,
      style: { flexShrink: 0 },
    },
  };
};

/** The two ends of the axis, above it; ranks run from right to left. */
const ends = (strip: ShareStrip): Box => {
  const inOrder = strip.ticks.toSorted((one, other) => one.at - other.at);
  return box(
    { position: 'relative', width: COLUMNS.track, height: 34 },
    [inOrder[0], inOrder.at(-1)].flatMap((tick) =>
      tick === undefined
        ? []
        : [
            box({ position: 'absolute', left: along(tick.at) * SCALE - 60, width: 120, justifyContent: 'center' }, [
              words(tick.label, 1, { fontSize: 20, color: colours.quiet }),
            ]),
          ],
    ),
  );
};

const stripBox = (strip: ShareStrip): Box => {
  const few = strip.rows.length <= 2;
  const height = few ? 92 : strip.rows.length === 3 ? 64 : 58;
  const figureSize = (row: ShareStrip['rows'][number]): number => (row.mark.kind === 'words' ? 22 : few ? 42 : 34);
  return box({ flexDirection: 'column', fontFamily: sans }, [
    box({ alignItems: 'flex-end', marginBottom: 4 }, [
      box({ width: COLUMNS.name }, [words(strip.heading, 1, { fontSize: 24, color: colours.quiet })]),
      ends(strip),
    ]),
    ...strip.rows.map((row) =>
      box({ alignItems: 'center', height }, [
        box({ flexDirection: 'column', width: COLUMNS.name, flexShrink: 0 }, [
          words(row.name, 1, { fontSize: few ? 32 : 26, lineHeight: 1.2 }),
          ...(remarksOfRow(row).length === 0
            ? []
            : [words(remarksOfRow(row).join(', '), 1, { fontSize: 19, lineHeight: 1.2, color: colours.quiet })]),
        ]),
        track(strip, row, height),
        words(capitalised(row.figure), 2, {
          fontSize: figureSize(row),
          fontWeight: row.mark.kind === 'words' ? 400 : 600,
          lineHeight: 1.25,
          marginLeft: 20,
          maxWidth: 302,
        }),
      ]),
    ),
    ...(strip.benchmarks.length === 0
      ? []
      : [words(benchmarkWords(strip), 1, { fontSize: 22, color: colours.accent, marginTop: 10 })]),
  ]);
};

const bodyBox = (body: ShareBody): Box[] => {
  switch (body.kind) {
    case 'figures':
      return [
        box({ fontFamily: sans }, [
          ...body.figures.map(({ figure, what, note }) =>
            box({ flexDirection: 'column', flexGrow: 1, flexBasis: 0, paddingRight: 32 }, [
              words(capitalised(figure), 1, {
                fontSize: figure.length > 15 ? 44 : 66,
                fontWeight: 600,
                lineHeight: 1.3,
              }),
              words(what, 2, { fontSize: 28, lineHeight: 1.35 }),
              ...(note === undefined ? [] : [words(capitalised(note), 1, { fontSize: 24, color: colours.quiet })]),
            ]),
          ),
        ]),
      ];
    case 'strip':
      return [stripBox(body.strip)];
    case 'lines':
      return [
        box(
          { flexDirection: 'column', fontFamily: sans },
          body.lines.map(({ name, remark }) =>
            box({ flexDirection: 'column', marginTop: 12 }, [
              words(name, 1, { fontSize: 32, fontWeight: 600 }),
              ...(remark === '' ? [] : [words(capitalised(remark), 1, { fontSize: 24, color: colours.quiet })]),
            ]),
          ),
        ),
      ];
    case 'words':
      return [];
  }
};

/** The whole picture: brand and kind above a hairline, title, what it holds, and one line at the foot. */
export const shareImageLayout = (image: ShareImage): Box => {
  const strip = image.body.kind === 'strip';
  return box(
    {
      ...SHARE_IMAGE_SIZE,
      boxSizing: 'border-box',
      flexDirection: 'column',
      backgroundColor: colours.paper,
      color: colours.ink,
      padding: `${MARGIN - 20}px ${MARGIN}px`,
      fontFamily: serif,
    },
    [
      box(
        {
          justifyContent: 'space-between',
          alignItems: 'center',
          fontFamily: sans,
          fontSize: 24,
          paddingBottom: 16,
          borderBottom: `2px solid ${colours.ink}`,
        },
        [
          words(image.kicker, 1, { color: colours.quiet, maxWidth: 860 }),
          box({ alignItems: 'center', fontWeight: 600 }, [
            box({ width: 14, height: 14, backgroundColor: colours.accent, marginRight: 12 }, []),
            words('Kế hoạch số', 1, {}),
          ]),
        ],
      ),
      words(image.title, strip ? 2 : 4, {
        fontSize: Math.min(LARGEST_TITLE[image.body.kind], titleSize(image.title)),
        lineHeight: 1.28,
        marginTop: strip ? 16 : 24,
      }),
      ...(image.lead === undefined
        ? []
        : [words(image.lead, 2, { fontFamily: sans, fontSize: 28, color: colours.quiet, marginTop: 14 })]),
      box({ flexGrow: 1 }, []),
      ...bodyBox(image.body),
      box({ flexGrow: strip ? 1 : 0, height: strip ? 8 : 28 }, []),
      words(image.foot, 1, {
        fontFamily: sans,
        fontSize: 22,
        color: colours.quiet,
        paddingTop: 14,
        borderTop: `1px solid ${colours.line}`,
      }),
    ],
  );
};
