import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { shareImageLayout } from '../../src/presentation/head/share-image-layout.ts';
import { SHARE_IMAGE_SIZE, type ShareImage } from '../../src/presentation/head/share-image.ts';

const resolve = createRequire(import.meta.url).resolve;

/** The two voices of the site; satori reads woff and takes one file per family, hence two names for the two subsets. */
const readFonts = (): Font[] =>
  (
    [
      ['Source Serif 4', 'source-serif-4', 400],
      ['Noto Sans', 'noto-sans', 400],
      ['Noto Sans', 'noto-sans', 600],
    ] as const
  ).flatMap(([name, folder, weight]) =>
    (['latin', 'vietnamese'] as const).map((subset): Font => ({
      name: subset === 'latin' ? name : `${name} Vietnamese`,
      weight,
      style: 'normal',
      data: fs.readFileSync(resolve(`@fontsource/${folder}/files/${folder}-${subset}-${weight}-normal.woff`)),
    })),
  );
let fonts: Font[] | undefined;

/** A share image as SVG, its letters as outlines, and the letters that no font of ours has. */
export const shareImageSvg = async (image: ShareImage): Promise<{ svg: string; missing: readonly string[] }> => {
  fonts ??= readFonts();
  const missing = new Set<string>();
  const svg = await satori(shareImageLayout(image), {
    ...SHARE_IMAGE_SIZE,
    fonts,
    loadAdditionalAsset: (_script, letters) => {
      missing.add(letters);
      return Promise.resolve([]);
    },
  });
  return { svg, missing: [...missing] };
};

/** A share image as PNG. Paper, ink and one accent need few colours: the palette keeps it small. */
export const drawShareImage = async (image: ShareImage): Promise<Buffer> => {
  const { svg, missing } = await shareImageSvg(image);
  if (missing.length > 0) console.warn(`Lưu ý: ảnh ${image.path} thiếu nét chữ của “${missing.join(' ')}”.`);
  return sharp(Buffer.from(svg))
    .png({ palette: true, colours: 24, effort: 1, dither: 0, compressionLevel: 6 })
    .toBuffer();
};

/** How many pictures are in work at once: encoding runs beside the layout of the next. */
const AT_ONCE = 4;

/** Draws all pictures below a folder, each at its address. Returns how many. */
export const drawShareImages = async (images: readonly ShareImage[], directory: string): Promise<number> => {
  const waiting = images.values();
  const worker = async (): Promise<void> => {
    for (const image of waiting) {
      const file = path.join(directory, image.path);
      const png = await drawShareImage(image);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, png);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return images.length;
};
