import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawShareImage, shareImageSvg } from '../../scripts/build/draw-share-images.ts';
import { allShareImages, generalShareImage } from '../../src/presentation/share-image-of.ts';
import { shareImageAlt, type ShareImage } from '../../src/presentation/share-image.ts';
import { catalogue } from '../plan-text/five-texts.ts';

const images = allShareImages(catalogue);
const imageAt = (path: string): ShareImage => {
  const image = images.find((other) => other.path === path);
  if (!image) throw new Error(`No picture at ${path}.`);
  return image;
};

test('every picture has an address of its own, and every letter of it a shape in our fonts', async () => {
  expect(new Set(images.map(({ path }) => path)).size).toBe(images.length);
  const missing: string[] = [];
  for (const image of images) missing.push(...(await shareImageSvg(image)).missing);
  expect(missing).toEqual([]);
});

test('a letter without a shape would be seen', async () => {
  expect((await shareImageSvg({ ...generalShareImage, title: 'Tối thiểu ≥ 80%' })).missing).toEqual(['≥']);
});

describe('one picture of each kind', () => {
  test.for([
    ['/anh/chung.png', 'words only'],
    ['/anh/trang-dau.png', 'three counts'],
    ['/anh/so-sanh.png', 'an axis with the national line'],
    ['/anh/van-ban.png', 'a list'],
    ['/anh/ke-hoach/kien-giang-243-kh-ubnd-2022.png', 'the longest title, quotation marks'],
    ['/anh/tinh/vinh-phuc.png', 'figures of two plans'],
    ['/anh/chi-tieu/xep-hang-chuyen-doi-so.png', 'ranks run from right to left'],
  ] as const)('%s: PNG of 1200 × 630, at most 60 KB, the same bytes again (%s)', async ([path]) => {
    const png = await drawShareImage(imageAt(path));
    const { width, height, format } = await sharp(png).metadata();
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
    expect(png.length).toBeLessThanOrEqual(60_000);
    expect((await drawShareImage(imageAt(path))).equals(png)).toBe(true);
  });
});

/** How far ink reaches, in pixels: the first and the last row and column that are not paper. */
const inkOf = async (svg: string): Promise<{ top: number; left: number; bottom: number; right: number }> => {
  const { data, info } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const dark = [...data.keys()].filter((place) => (data[place] ?? 255) < 128);
  const rows = dark.map((place) => Math.floor(place / info.width));
  const columns = dark.map((place) => place % info.width);
  const extreme = (values: number[], pick: (one: number, other: number) => number): number =>
    values.reduce((one, other) => pick(one, other));
  return {
    top: extreme(rows, Math.min),
    bottom: extreme(rows, Math.max),
    left: extreme(columns, Math.min),
    right: extreme(columns, Math.max),
  };
};

test('nothing leaves the margins, however long the words', async () => {
  const long = 'Ặ Ẫ Ệ Ợ Ử ằ ẵ ặ nghiêng ngả '.repeat(12);
  const image: ShareImage = {
    ...imageAt('/anh/ke-hoach/kien-giang-243-kh-ubnd-2022.png'),
    kicker: long,
    title: long,
    foot: long,
  };
  const ink = await inkOf((await shareImageSvg(image)).svg);
  expect(ink.left).toBeGreaterThanOrEqual(60);
  expect(ink.right).toBeLessThanOrEqual(1140);
  expect(ink.bottom).toBeLessThanOrEqual(600);
});

test('marks above and below a letter are whole: capitals with two marks reach as high as the font draws them', async () => {
  // The same words on one line and on a line with room to spare: clipped marks would shorten the first.
  const heights = await Promise.all(
    ['Ặ Ẫ Ệ Ợ Ử', 'ằ ẵ ặ', 'A E O U'].map(async (title) => {
      const plain = { ...generalShareImage, kicker: '', foot: '', body: { kind: 'words' } } as const;
      const { svg } = await shareImageSvg({ ...plain, title, lead: '' });
      const { data, info } = await sharp(Buffer.from(svg))
        .extract({ left: 60, top: 100, width: 700, height: 300 })
        .removeAlpha()
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const rows = [...data.keys()]
        .filter((place) => (data[place] ?? 255) < 128)
        .map((place) => Math.floor(place / info.width));
      return Math.max(...rows) - Math.min(...rows);
    }),
  );
  const [capitals = 0, small = 0, bare = 0] = heights;
  expect(capitals).toBeGreaterThan(bare * 1.6);
  expect(small).toBeGreaterThan(bare);
});

test('a figure that a source reports says so in the picture and in its words', () => {
  const reported = images.filter(
    ({ body }) => body.kind === 'strip' && body.strip.rows.some(({ mark }) => mark.evidence === 'reported'),
  );
  expect(reported.length).toBeGreaterThan(0);
  for (const { body, ...image } of reported) {
    if (body.kind !== 'strip') continue;
    const count = body.strip.rows.filter(({ mark }) => mark.evidence === 'reported').length;
    expect(shareImageAlt({ ...image, body }).split('số dẫn lại').length - 1, image.path).toBe(count);
  }
});
