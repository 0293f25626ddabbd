import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

/** Draws the icons of `public/` anew from `public/favicon.svg`; run by hand when the mark changes. */
const PAPER = '#fdfbf7';
const directory = path.resolve(import.meta.dirname, '../../public');

/** One icon file: its edge in pixels, and how much of the edge the mark takes. */
interface Icon {
  readonly file: string;
  readonly size: number;
  readonly mark: number;
  /** Filled to the edges, for systems that cut their own shape. */
  readonly filled: boolean;
}
/** All icons as PNG. A maskable icon keeps the mark within the inner circle of 80 %. */
export const icons: readonly Icon[] = [
  { file: 'apple-touch-icon.png', size: 180, mark: 0.68, filled: true },
  { file: 'icon-192.png', size: 192, mark: 1, filled: false },
  { file: 'icon-512.png', size: 512, mark: 1, filled: false },
  { file: 'icon-maskable-512.png', size: 512, mark: 0.5, filled: true },
];

/** The mark as PNG on paper or on nothing. */
export const drawIcon = async ({ size, mark, filled }: Omit<Icon, 'file'>): Promise<Buffer> => {
  const svg = fs.readFileSync(path.join(directory, 'favicon.svg'));
  const edge = Math.round(size * mark);
  const background = filled ? PAPER : { r: 0, g: 0, b: 0, alpha: 0 };
  const drawn = await sharp(svg, { density: (72 * edge) / 32 })
    .resize(edge, edge)
    .toBuffer();
  return sharp({ create: { width: size, height: size, channels: 4, background } })
    .composite([{ input: drawn }])
    .png({ palette: true, colours: 32, compressionLevel: 9 })
    .toBuffer();
};

/** PNG files in one ICO file, for readers that ask for `/favicon.ico` whatever the page says. */
const toIco = (images: readonly { size: number; png: Buffer }[]): Buffer => {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach(({ size, png }, index) => {
    const entry = 6 + 16 * index;
    head.writeUInt8(size, entry);
    head.writeUInt8(size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
};

if (import.meta.main) {
  for (const icon of icons) fs.writeFileSync(path.join(directory, icon.file), await drawIcon(icon));
  const small = await Promise.all(
    [16, 32].map(async (size) => ({ size, png: await drawIcon({ size, mark: 1, filled: false }) })),
  );
  fs.writeFileSync(path.join(directory, 'favicon.ico'), toIco(small));
}
