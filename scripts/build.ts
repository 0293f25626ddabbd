import fs from 'node:fs';
import path from 'node:path';
import { assembleCatalogue, type Catalogue } from '../src/catalogue/catalogue.ts';
import { contentDirectory } from '../src/catalogue/content-folder.ts';
import { entriesOf, type Content } from '../src/catalogue/content.ts';
import { buildSearchIndex } from './build-search-index.ts';
import { allShareImages } from '../src/presentation/head/share-image-of.ts';
import { countsThatDisagree, writtenIn } from './build/counts-agree.ts';
import { drawShareImages } from './build/draw-share-images.ts';
import { findMissingPages } from './build/find-missing-pages.ts';
import { finishPage } from './build/finish-page.ts';
import { clearLeftOver } from './build/left-over.ts';
import { markBuild, outputFolderRefusal } from './build/output-folder.ts';
import { precompress } from './build/precompress.ts';
import { oldSiteWords, replaceSite } from './build/replace-site.ts';
import { runAstroBuild } from './build/run-astro.ts';
import { sayRefusal, type Refusal } from './build/refusal.ts';
import { siteAddressRefusals } from './build/site-address.ts';
import { writeHistory } from './build/tell-history.ts';
import { securePages } from './build/secure-pages.ts';
import { writeLicences } from './build/write-licences.ts';
import { writeServiceWorker } from './build/write-service-worker.ts';
import { sitemapOf } from './build/sitemap.ts';
import { readWrittenPages } from './build/written-pages.ts';
import { checkedContent } from './check-content.ts';

/** Where the built site goes: `OUT_DIR`, relative to the working directory, or `dist/`. */
export const outputDirectory = (): string => path.resolve(process.env['OUT_DIR'] || 'dist');

/**
 * What the environment asks that a build will not do, in words: an output folder that is not its own to replace, an address
 * that would stand wrongly in every page. Empty where all of it can be used.
 */
export const refusedSettings = (): string[] => {
  const output = outputFolderRefusal(outputDirectory(), {
    project: path.resolve(import.meta.dirname, '..'),
    content: contentDirectory(),
    working: process.cwd(),
  });
  const refusals: Refusal[] = output
    ? [{ variable: 'OUT_DIR', value: process.env['OUT_DIR'] || 'dist', ...output }]
    : [];
  return [...refusals, ...siteAddressRefusals(process.env)].map(sayRefusal);
};

/** Whether the environment asks for what a build will not do; then it is told. */
const isRefused = (): boolean => {
  const refused = refusedSettings();
  for (const words of refused) console.error(words);
  return refused.length > 0;
};

/**
 * Pictures for shared links, drawn while Astro writes the pages. Only an absolute address can be shared: without
 * `SITE_URL` no page refers to them and none is drawn. Returns how many were.
 */
const drawPictures = async (catalogue: Catalogue, directory: string): Promise<number> =>
  process.env['SITE_URL'] ? drawShareImages(allShareImages(catalogue), directory) : 0;

/** All files of the site, finished, in the workshop; undefined where that did not come about, which is then told. */
const makeSite = async (
  content: Content,
  catalogue: Catalogue,
  workshop: string,
  stopped: AbortSignal,
): Promise<{ built: string; records: number } | undefined> => {
  const history = path.join(workshop, 'history.json');
  writeHistory(contentDirectory(), history);
  // Both are waited for, whatever becomes of either: nothing may still write into a workshop that is gone.
  const [pages, pictures] = await Promise.allSettled([
    runAstroBuild(workshop, history, stopped),
    drawPictures(catalogue, path.join(workshop, 'pictures')),
  ]);
  if (pages.status === 'rejected') throw pages.reason;
  if (pictures.status === 'rejected') throw pictures.reason;
  if (!pages.value) return undefined;
  const built = path.join(workshop, 'dist');
  if (pictures.value > 0) fs.cpSync(path.join(workshop, 'pictures'), built, { recursive: true });
  const base = process.env['BASE_PATH'] || '/';
  // Each page is read once and written once.
  const written = readWrittenPages(built);
  const missing = findMissingPages(catalogue, written, built);
  if (missing.length > 0) {
    for (const address of missing) console.error(`Lỗi: trang ${address} không được dựng.`);
    return undefined;
  }
  const { pages: finished, headers, problems } = securePages(written.map(finishPage), base, process.env['SITE_URL']);
  if (problems.length > 0) {
    for (const problem of problems) console.error(`Lỗi: ${problem}`);
    return undefined;
  }
  for (const { file, html } of finished) fs.writeFileSync(path.join(built, file), html);
  fs.writeFileSync(path.join(built, '_headers'), headers);
  const sitemap = sitemapOf(finished, process.env['SITE_URL'], base);
  if (sitemap !== undefined) fs.writeFileSync(path.join(built, 'sitemap.xml'), sitemap);
  await writeServiceWorker(built, base);
  writeLicences(built, path.join(workshop, 'shipped.json'));
  const records = await buildSearchIndex(catalogue, path.join(built, 'pagefind'));
  const disagreeing = countsThatDisagree(writtenIn(content), catalogue, {
    pages: finished,
    built,
    root: process.env['SITE_URL'] ? new URL(base, process.env['SITE_URL']).href.replace(/\/*$/, '/') : undefined,
  });
  if (disagreeing.length > 0) {
    for (const words of disagreeing)
      console.error(
        `Lỗi: số đếm không khớp: ${words}\n  Cách sửa: báo cho người giữ mã nguồn, kèm dòng này; trang chưa được thay.`,
      );
    return undefined;
  }
  if (process.env['PRECOMPRESS'] === 'on') await precompress(built);
  markBuild(built);
  return { built, records };
};

/**
 * Content check, site, search index and open data into the output folder. On any failure nothing of the previous site is
 * touched. Returns whether it was built.
 */
export const build = async (): Promise<boolean> => {
  const restored = clearLeftOver(outputDirectory());
  if (restored !== undefined) console.error(restored);
  if (isRefused()) return false;
  const content = checkedContent();
  if (!content) return false;
  const catalogue = assembleCatalogue(entriesOf(content));
  let records = 0;
  const replaced = await replaceSite(outputDirectory(), async (workshop, stopped) => {
    const made = await makeSite(content, catalogue, workshop, stopped);
    records = made?.records ?? 0;
    // Minutes have passed: what may be replaced is looked at again.
    return made && !isRefused() ? made.built : undefined;
  });
  if (replaced)
    console.log(
      `Đã dựng ${catalogue.plans.length} kế hoạch, ${catalogue.targets.length} chỉ tiêu, ${records} mục tìm kiếm vào ${path.relative(process.cwd(), outputDirectory()) || '.'}/`,
    );
  return replaced;
};

/** Builds; where that came to nothing, says what became of the site that was there, and the command fails. */
export const buildOrSay = async (): Promise<boolean> => {
  const built = await build();
  if (!built) {
    console.error(`Chưa dựng được trang. ${oldSiteWords(outputDirectory())}`);
    process.exitCode = 1;
  }
  return built;
};

if (import.meta.main) await buildOrSay();
