import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { differences, sayDifferences } from '../../scripts/reproduce/differences.ts';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'khac-nhau-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

let sites = 0;
const site = (files: Readonly<Record<string, string | Buffer>>): string => {
  sites += 1;
  const folder = path.join(scratch, String(sites));
  for (const [name, words] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), words);
  }
  return folder;
};
const page = 'a/index.html';

test('two sites of the same bytes do not differ', () =>
  expect(
    differences(site({ [page]: 'một', 'b.png': Buffer.of(1) }), site({ 'b.png': Buffer.of(1), [page]: 'một' })),
  ).toEqual([]));

describe('what differs is told with its place and what it may come from', () => {
  test.for([
    {
      why: 'a moment',
      one: 'dựng lúc 10:00',
      two: 'dựng lúc 17:00',
      says: /khác từ byte \d+ \(dòng 1\).*\n.*10:00.*\n.*17:00.*\n.*múi giờ/,
    },
    { why: 'a day', one: '<b>2026-11-26</b>', two: '<b>2026-11-27</b>', says: /một ngày đọc theo đồng hồ/ },
    {
      why: 'a folder of the machine',
      one: '\n\n/tmp/dung-lai-a/x',
      two: '\n\n/tmp/dung-lai-b/x',
      says: /\(dòng 3\)[\s\S]*đường dẫn của máy/,
    },
    { why: 'a number in another locale', one: '12,5 %', two: '12.5 %', says: /thứ tiếng của máy/ },
    { why: 'a name with a hash', one: '/_astro/a.Bc3dEf9g.js', two: '/_astro/a.Xc3dEf9g.js', says: /xem tệp ấy trước/ },
    { why: 'an order', one: '<li>a<li>b', two: '<li>b<li>a', says: /thứ tự duyệt/ },
    { why: 'one is longer', one: 'abc', two: 'abcd', says: /khác từ byte 3 \(dòng 1\), 3 và 4 byte/ },
  ])('$why', ({ one, two, says }) => {
    const found = differences(site({ [page]: one }), site({ [page]: two }));
    expect(found.map(({ file }) => file)).toEqual([page]);
    expect(sayDifferences(found)).toMatch(says);
  });

  test('a file of one site only, and bytes that are no text', () => {
    const found = differences(
      site({ 'a.png': Buffer.of(1, 2), 'b.txt': '' }),
      site({ 'a.png': Buffer.of(1, 3), c: '' }),
    );
    expect(found.map(({ file, words }) => `${file}: ${words.split('\n')[0] ?? ''}`)).toEqual([
      'a.png: khác từ byte 1, 2 và 2 byte',
      'b.txt: chỉ có ở bản dựng một',
      'c: chỉ có ở bản dựng hai',
    ]);
    expect(sayDifferences(found, 1)).toMatch(/… và 2 tệp nữa$/);
  });
});
