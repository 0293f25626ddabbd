import fs from 'node:fs';
import os from 'node:os';
import { paths } from '../src/presentation/addresses/links.ts';
import { builtPagesIn, largestBelow } from './built-pages.ts';
import { compressedCopy } from './lighthouse/compressed-copy.ts';
import { categories, measure, type Measured } from './lighthouse/measure.ts';
import { startChromium } from './lighthouse/start-chromium.ts';
import { serveSite } from './serve.ts';
import { siteDirectory } from './site-directory.ts';

// npm run lighthouse [-- /địa-chỉ/ ...] [--json]: scores of the kinds of pages, or of the pages named, median of three runs,
// mobile.
const runs = 3;

/** One page of each kind that counts; the longest of its kind where there are several. */
const measuredAddresses = (directory: string): string[] => {
  const pages = builtPagesIn(directory);
  const below = (folder: string): string[] => {
    const largest = largestBelow(pages, folder);
    return largest ? [largest.address] : [];
  };
  return [
    paths.home,
    ...below(paths.plans),
    paths.comparison,
    ...below(paths.indicators),
    ...below(paths.provinces),
    paths.results,
    ...below(paths.results),
    paths.search,
    paths.data,
  ];
};

const decimal = (value: number, digits: number): string => value.toFixed(digits).replace('.', ',');
const rowOf = ({ address, scores, largestPaint, blocked, shift, bytes }: Measured): string[] => [
  address,
  ...categories.map((category) => String(scores[category])),
  `${decimal(largestPaint / 1000, 1)} s`,
  `${Math.round(blocked)} ms`,
  decimal(shift, 3),
  `${decimal(bytes / 1000, 1)} KB`,
];
const headings = ['trang', 'hiệu năng', 'trợ năng', 'cách làm', 'SEO', 'LCP', 'TBT', 'CLS', 'tải về'];
const printTable = (measured: readonly Measured[]): void => {
  const rows = [headings, ...measured.map(rowOf)];
  const widths = headings.map((_heading, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    );
};

const words = process.argv.slice(2);
const json = words.includes('--json');
const named = words.filter((word) => !word.startsWith('--'));
const directory = await siteDirectory();
const copy = await compressedCopy(directory);
const server = await serveSite(copy, { compressed: true });
const chromium = await startChromium();
const measured: Measured[] = [];
try {
  if (!json && (os.loadavg()[0] ?? 0) > os.availableParallelism() / 2)
    console.error('Máy đang bận việc khác: điểm hiệu năng có thể thấp hơn thật.');
  for (const address of named.length > 0 ? named : measuredAddresses(directory)) {
    if (!json) console.error(`Đang đo ${address}`);
    const url = `${server.address}${address.replace(/^\//, '')}`;
    measured.push(await measure({ address, url }, chromium.port, runs));
  }
} finally {
  chromium.kill();
  await server.close();
  fs.rmSync(copy, { recursive: true, force: true });
}
if (json) console.log(JSON.stringify(measured, null, 2));
else {
  printTable(measured);
  for (const { address, failed } of measured)
    for (const { category, id, title, said, places } of failed) {
      console.log(`\n${address} · ${category} · ${id}: ${title}${said === '' ? '' : ` (${said})`}`);
      for (const place of places) console.log(`  ${place}`);
    }
}
if (measured.some(({ scores }) => categories.some((category) => scores[category] < 100))) process.exitCode = 1;
