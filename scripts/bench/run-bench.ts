import fs from 'node:fs';
import path from 'node:path';
import { contentDirectory } from '../../src/catalogue/content-folder.ts';
import { astroCommand } from '../build/astro-command.ts';
import { growthTable, type SizeMeasured } from './growth.ts';
import { makePlans } from './make-plans.ts';
import { measuredRun } from './measured-run.ts';
import { writePlainSite } from './plain-site.ts';
import { heaviest, loadedFiles, overLimits } from './site-limits.ts';

/*
 * `npm run bench -- --plans N`: a site of N plans made from the real ones. Prints seconds and peak memory of each stage and what is
 * heaviest; fails where anything that a reader loads is over its limit. Its last line is fixed (contract). `--plans 100,1000` does so
 * for each size and tells with which power every stage grows.
 */

const root = path.resolve(import.meta.dirname, '../..');
const told = (seconds: number): string => seconds.toFixed(1);

interface SizeResult extends SizeMeasured {
  readonly isWithin: boolean;
  /** The line that the contract fixes. */
  readonly summary: string;
}

const benchSize = async (plans: number): Promise<SizeResult> => {
  const folder = fs.mkdtempSync(path.join(root, '.build-bench-'));
  try {
    const content = path.join(folder, 'content');
    fs.cpSync(contentDirectory(), content, { recursive: true });
    console.log(`Thêm ${makePlans(content, plans)} kế hoạch làm từ các kế hoạch thật.`);
    const site = path.join(folder, 'site');
    const env = {
      CONTENT_DIR: content,
      OUT_DIR: site,
      SITE_URL: '',
      BASE_PATH: '',
      ASTRO_TELEMETRY_DISABLED: '1',
      BENCH_STAGES: '1',
    };
    const check = await measuredRun(['scripts/check-content.ts'], env, root);
    if (check.code !== 0) throw new Error(`Phép kiểm không nhận nội dung làm ra:\n${check.output.slice(-2000)}`);
    const build = await measuredRun(['scripts/build.ts'], env, root);
    if (build.code !== 0) throw new Error(`Không dựng được:\n${build.output.slice(-2000)}`);
    const plain = path.join(folder, 'plain');
    writePlainSite(plain, content, path.join(root, 'node_modules'));
    const [, words] = astroCommand('build');
    const astro = await measuredRun(words, env, plain);
    if (astro.code !== 0) throw new Error(`Không dựng được trang Astro trơn để so:\n${astro.output.slice(-2000)}`);
    const files = loadedFiles(site);
    console.log(`\n${[...heaviest(files, 'page', 12), ...heaviest(files, 'data', 5)].join('\n')}`);
    const over = overLimits(files);
    for (const words of over) console.log(`  QUÁ GIỚI HẠN ${words}`);
    const built = Math.max(0, build.seconds - check.seconds);
    console.log('\nTừng chặng (giây; MB):');
    for (const [name, { seconds, peak }] of build.stages)
      console.log(`  ${told(seconds)} s  ${Math.round(peak)} MB  ${name}`);
    const worked = Math.max(0, build.cpu - check.cpu);
    console.log(
      `  giây của mọi bộ xử lý: dựng ${told(worked)} s, Astro trơn ${told(astro.cpu)} s, tỷ số ${(worked / astro.cpu).toFixed(1)}`,
    );
    return {
      plans,
      stages: new Map([...build.stages, ['plain Astro', { seconds: astro.seconds, peak: astro.peak }]]),
      isWithin: over.length === 0,
      summary: `bench ${plans} plans: check ${told(check.seconds)} s, build ${told(built)} s, peak ${Math.round(build.peak)} MB, plain Astro ${told(astro.seconds)} s, ratio ${(built / astro.seconds).toFixed(1)}`,
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

/** Makes, builds and measures a site of each size; whether all that a reader loads keeps its limits. Throws where one cannot be built. */
export const bench = async (sizes: readonly number[]): Promise<boolean> => {
  const results: SizeResult[] = [];
  for (const plans of sizes) {
    const result = await benchSize(plans);
    results.push(result);
    if (results.length < sizes.length) console.log(`\n${result.summary}\n`);
  }
  if (results.length > 1) console.log(`\n${growthTable(results).join('\n')}`);
  console.log(`\n${results.at(-1)?.summary ?? ''}`);
  return results.every(({ isWithin }) => isWithin);
};
