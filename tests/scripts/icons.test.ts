import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawIcon, icons } from '../../scripts/icons/draw-icons.ts';

const directory = path.resolve(import.meta.dirname, '../../public');
const pixels = (file: string | Buffer): Promise<Buffer> => sharp(file).ensureAlpha().raw().toBuffer();

test.for(icons)('$file is the mark of favicon.svg as it is now', async (icon) => {
  const [kept, drawn] = await Promise.all([pixels(path.join(directory, icon.file)), pixels(await drawIcon(icon))]);
  expect(kept.length).toBe(icon.size * icon.size * 4);
  const difference = kept.reduce((sum, value, place) => sum + Math.abs(value - (drawn[place] ?? 0)), 0) / kept.length;
  expect(difference).toBeLessThan(1);
});

test('favicon.ico holds the mark at 16 and 32 px', async () => {
  const ico = fs.readFileSync(path.join(directory, 'favicon.ico'));
  const sizes = await Promise.all(
    Array.from({ length: ico.readUInt16LE(4) }, async (_, index) => {
      const entry = 6 + 16 * index;
      const offset = ico.readUInt32LE(entry + 12);
      return (await sharp(ico.subarray(offset, offset + ico.readUInt32LE(entry + 8))).metadata()).width;
    }),
  );
  expect(sizes).toEqual([16, 32]);
});

test('the mark of a maskable icon stays within the circle that every system keeps', async () => {
  const { data, info } = await sharp(path.join(directory, 'icon-maskable-512.png'))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const far = [...data.keys()].filter((place) => {
    const [x, y] = [
      (place % (info.width * info.channels)) / info.channels - 256,
      Math.floor(place / (info.width * info.channels)) - 256,
    ];
    return (data[place] ?? 255) < 128 && Math.hypot(x, y) > 0.4 * 512;
  });
  expect(far).toEqual([]);
});
