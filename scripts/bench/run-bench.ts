import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { contentDirectory } from '../../src/catalogue/content-folder.ts';
import { makePlans } from './make-plans.ts';
import { measuredRun } from './measured-run.ts';
import { tellPassagesGrowth } from './passages-growth.ts';
import { writePlainSite } from './plain-site.ts';

/*
 * `npm run bench -- --plans N`: a site of N plans made from the real ones. Prints seconds, peak memory, sizes; fails where a page of the
 * comparison or of an indicator is over its budget. Its last line is fixed (contract).
 */

const root = path.resolve(import.meta.dirname, '../..');

/** Budgets of the pages that would grow with everything: HTML and style together as Brotli, and elements. */
const budget = { bytes: 60_000, elements: 6000, of: /^\/(?:so-sanh|chi-tieu)\// } as const;

interface PageSize {
  readonly address: string;
  readonly bytes: number;
  readonly elements: number;
}

const pagesIn = (site: string): PageSize[] => {
  const styles = fs
    .readdirSync(path.join(site, '_astro'))
    .filter((file) => file.endsWith('.css'))
    .reduce((sum, file) => sum + brotliCompressSync(fs.readFileSync(path.join(site, '_astro', file))).length, 0);
  return fs
    .readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => {
      const html = fs.readFileSync(path.join(site, file));
      return {
        address: `/${file
          .split(path.sep)
          .join('/')
          .replace(/index\.html$/, '')}`,
        bytes: brotliCompressSync(html).length + styles,
        elements: html.toString('utf8').match(/<[a-z]/g)?.length ?? 0,
      };
    });
};

const told = (seconds: number): string => seconds.toFixed(1);

/** Makes, builds and measures a site of so many plans; whether all pages keep their budgets. Throws where it cannot be built. */
export const bench = async (plans: number): Promise<boolean> => {
  const folder = fs.mkdtempSync(path.join(root, '.build-bench-'));
  try {
    const content = path.join(folder, 'content');
    fs.cpSync(contentDirectory(), content, { recursive: true });
    tellPassagesGrowth(content);
    console.log(`Thêm ${makePlans(content, plans)} kế hoạch làm từ các kế hoạch thật.`);
    const site = path.join(folder, 'site');
    const env = { CONTENT_DIR: content, OUT_DIR: site, SITE_URL: '', BASE_PATH: '', ASTRO_TELEMETRY_DISABLED: '1' };
    const check = await measuredRun(['scripts/check-content.ts'], env, root);
    if (check.code !== 0) throw new Error(`Phép kiểm không nhận nội dung làm ra:\n${check.output.slice(-2000)}`);
    const build = await measuredRun(['scripts/build.ts'], env, root);
    if (build.code !== 0) throw new Error(`Không dựng được:\n${build.output.slice(-2000)}`);
    const plain = path.join(folder, 'plain');
    writePlainSite(plain, content, path.join(root, 'node_modules'));
    const manifest = createRequire(import.meta.url).resolve('astro/package.json');
    const { bin } = JSON.parse(fs.readFileSync(manifest, 'utf8')) as { bin: { astro: string } };
    const astro = await measuredRun([path.join(path.dirname(manifest), bin.astro), 'build'], env, plain);
    if (astro.code !== 0) throw new Error(`Không dựng được trang Astro trơn để so:\n${astro.output.slice(-2000)}`);
    const pages = pagesIn(site);
    console.log('\nTrang nặng nhất (HTML và kiểu dáng, Brotli; số phần tử):');
    for (const { address, bytes, elements } of pages.toSorted((one, other) => other.bytes - one.bytes).slice(0, 12))
      console.log(`  ${(bytes / 1000).toFixed(1)} KB  ${elements}  ${address}`);
    const over = pages.filter(
      ({ address, bytes, elements }) => budget.of.test(address) && (bytes > budget.bytes || elements > budget.elements),
    );
    for (const { address, bytes, elements } of over)
      console.log(
        `  QUÁ GIỚI HẠN ${address}: ${bytes} byte (tối đa ${budget.bytes}), ${elements} phần tử (tối đa ${budget.elements})`,
      );
    const built = Math.max(0, build.seconds - check.seconds);
    console.log(
      `\nbench ${plans} plans: check ${told(check.seconds)} s, build ${told(built)} s, peak ${Math.round(build.peak)} MB, plain Astro ${told(astro.seconds)} s, ratio ${(built / astro.seconds).toFixed(1)}`,
    );
    return over.length === 0;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};
