import sharp from 'sharp';
import { describe, expect, test, vi } from 'vitest';
import { drawShareImage, shareImageSvg } from '../../scripts/build/draw-share-images.ts';
import { allShareImages, generalShareImage } from '../../src/presentation/head/share-image-of.ts';
import { SHARE_IMAGE_SIZE, shareImageAlt, type ShareImage } from '../../src/presentation/head/share-image.ts';
import { catalogue } from '../plan-text/five-texts.ts';

// Drawing is work for the processor, which other tests share.
vi.setConfig({ testTimeout: 60_000 });

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

interface Ink {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}
/** How far ink reaches, in pixels; only below the line at the head where `from` is its place. */
const inkOf = async (svg: string, from = 0, to: number = SHARE_IMAGE_SIZE.height): Promise<Ink> => {
  const { data, info } = await sharp(Buffer.from(svg))
    .extract({ left: 0, top: from, width: SHARE_IMAGE_SIZE.width, height: to - from })
    .removeAlpha()
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const ink = { top: Infinity, bottom: -1, left: Infinity, right: -1 };
  data.forEach((value, place) => {
    if (value >= 128) return;
    const [x, y] = [place % info.width, Math.floor(place / info.width) + from];
    ink.top = Math.min(ink.top, y);
    ink.bottom = Math.max(ink.bottom, y);
    ink.left = Math.min(ink.left, x);
    ink.right = Math.max(ink.right, x);
  });
  return ink;
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

describe('stacked marks are whole', () => {
  const titled = async (title: string): Promise<Ink> => {
    const { svg } = await shareImageSvg({ path: '/thu.png', kicker: '', title, body: { kind: 'words' }, foot: '' });
    // Letters stand in no clip: what the font draws is what is seen.
    expect(svg).not.toMatch(/<g [^>]*clip-path[^>]*><path fill=/);
    return inkOf(svg, 100, 500);
  };
  test.for([
    ['Ẫ', 'Â', 'top'],
    ['Ặ', 'Ă', 'bottom'],
    ['Ệ', 'Ê', 'bottom'],
    ['Ợ', 'Ơ', 'bottom'],
    ['Ử', 'Ư', 'top'],
    ['ằ', 'ă', 'top'],
    ['ẵ', 'ă', 'top'],
    ['ặ', 'ă', 'bottom'],
  ] as const)('%s reaches beyond %s at the %s', async ([marked, bare, edge]) => {
    const [one, other] = [await titled(marked), await titled(bare)];
    if (edge === 'top') expect(one.top).toBeLessThan(other.top - 4);
    else expect(one.bottom).toBeGreaterThan(other.bottom + 4);
  });
});

test('a figure that a source reports says so in the picture and in its words', () => {
  const reported = images.filter(
    ({ body }) => body.kind === 'strip' && body.strip.rows.some(({ mark }) => mark.basis === 'reported'),
  );
  expect(reported.length).toBeGreaterThan(0);
  for (const { body, ...image } of reported) {
    if (body.kind !== 'strip') continue;
    const count = body.strip.rows.filter(({ mark }) => mark.basis === 'reported').length;
    expect(shareImageAlt({ ...image, body }).split('số dẫn lại').length - 1, image.path).toBe(count);
  }
});
