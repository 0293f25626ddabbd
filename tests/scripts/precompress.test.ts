import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { precompress } from '../../scripts/build/precompress.ts';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'nen-truoc-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

const long = 'Kế hoạch chuyển đổi số của tỉnh. '.repeat(100);
const write = (folder: string): string => {
  const site = path.join(scratch, folder);
  fs.mkdirSync(path.join(site, 'a'), { recursive: true });
  fs.writeFileSync(path.join(site, 'a/index.html'), long);
  fs.writeFileSync(path.join(site, 'short.txt'), 'ngắn');
  fs.writeFileSync(path.join(site, 'picture.png'), long);
  fs.writeFileSync(path.join(site, '_headers'), long);
  return site;
};

test('texts are packed beside what they are, so that they unpack to the same; what is short, packed or not served is not', async () => {
  const site = write('mot');
  expect(await precompress(site)).toBe(1);
  expect(fs.readdirSync(site, { recursive: true, encoding: 'utf8' }).sort()).toEqual(
    ['_headers', 'a', 'a/index.html', 'a/index.html.br', 'a/index.html.gz', 'picture.png', 'short.txt'].map((file) =>
      file.replaceAll('/', path.sep),
    ),
  );
  const packed = (ending: string): Buffer => fs.readFileSync(path.join(site, `a/index.html.${ending}`));
  expect(brotliDecompressSync(packed('br')).toString()).toBe(long);
  expect(gunzipSync(packed('gz')).toString()).toBe(long);
  expect(packed('br').length).toBeLessThan(packed('gz').length);
});

test('the same bytes give the same bytes', async () => {
  const [one, other] = [write('hai'), write('ba')];
  await precompress(one);
  await precompress(other);
  for (const ending of ['br', 'gz'])
    expect(fs.readFileSync(path.join(one, `a/index.html.${ending}`))).toEqual(
      fs.readFileSync(path.join(other, `a/index.html.${ending}`)),
    );
});
