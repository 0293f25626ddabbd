import fs from 'node:fs';
import path from 'node:path';
import { assembleCatalogue, type Catalogue, type Entries } from '../../src/catalogue/catalogue.ts';
import { contentDirectory } from '../../src/catalogue/content-folder.ts';
import { allShareImages } from '../../src/presentation/head/share-image-of.ts';
import { buildSearchIndex } from '../build-search-index.ts';
import { countsThatDisagree, writtenIn } from './counts-agree.ts';
import { drawShareImages } from './draw-share-images.ts';
import { findMissingPages } from './find-missing-pages.ts';
import { finishPages } from './finish-pages.ts';
import { markBuild } from './output-folder.ts';
import { precompress } from './precompress.ts';
import { runAstroBuild } from './run-astro.ts';
import { siteRules } from './secure-pages.ts';
import { sitemapOf } from './sitemap.ts';
import { writeHistory } from './tell-history.ts';
import { tellStage } from './tell-stage.ts';
import { writeLicences } from './write-licences.ts';
import { writeServiceWorker } from './write-service-worker.ts';
import { pagesOf } from './written-pages.ts';

const historyIn = (workshop: string): string => path.join(workshop, 'history.json');
const entriesIn = (workshop: string): string => path.join(workshop, 'entries.json');

/**
 * Pictures for shared links, drawn while Astro writes the pages. Only an absolute address can be shared: without
 * `SITE_URL` no page refers to them and none is drawn. Returns how many were.
 */
const drawPictures = async (catalogue: Catalogue, directory: string): Promise<number> =>
  process.env['SITE_URL'] ? drawShareImages(allShareImages(catalogue), directory) : 0;

/** What is made of the entries beside Astro, which joins them for itself. */
const besideAstro = async (entries: Entries, workshop: string): Promise<{ catalogue: Catalogue; pictures: number }> => {
  const catalogue = assembleCatalogue(entries);
  return { catalogue, pictures: await drawPictures(catalogue, path.join(workshop, 'pictures')) };
};

/** Both are waited for, whatever becomes of either: nothing may still write into a workshop that is gone. */
const together = async <One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> => {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
};

/** Finishes the pages that Astro wrote and says what is wrong with them; whether nothing is. */
const finish = async (catalogue: Catalogue, built: string, base: string): Promise<boolean> => {
  const { facts, write, close } = await finishPages(built);
  try {
    const missing = findMissingPages(catalogue, facts, built);
    for (const address of missing) console.error(`Lỗi: trang ${address} không được dựng.`);
    if (missing.length > 0) return false;
    const { policy, headers, problems } = siteRules(facts, base, process.env['SITE_URL']);
    for (const problem of problems) console.error(`Lỗi: ${problem}`);
    if (problems.length > 0) return false;
    await write(policy);
    fs.writeFileSync(path.join(built, '_headers'), headers);
    const sitemap = sitemapOf(facts, process.env['SITE_URL'], base);
    if (sitemap !== undefined) fs.writeFileSync(path.join(built, 'sitemap.xml'), sitemap);
    return true;
  } finally {
    await close();
  }
};

/** All files of the site, finished, in the workshop; undefined where that did not come about, which is then told. */
export const makeSite = async (
  entries: Entries,
  workshop: string,
  stopped: AbortSignal,
): Promise<{ built: string; catalogue: Catalogue; records: number } | undefined> => {
  tellStage('history');
  writeHistory(contentDirectory(), historyIn(workshop));
  fs.writeFileSync(entriesIn(workshop), JSON.stringify(entries));
  tellStage('pages');
  const [pages, { catalogue, pictures }] = await together(
    runAstroBuild(workshop, { HISTORY_FILE: historyIn(workshop), ENTRIES_FILE: entriesIn(workshop) }, stopped),
    besideAstro(entries, workshop),
  );
  if (!pages) return undefined;
  const built = path.join(workshop, 'dist');
  if (pictures > 0) fs.cpSync(path.join(workshop, 'pictures'), built, { recursive: true });
  const base = process.env['BASE_PATH'] || '/';
  tellStage('finish and search index');
  // The index is made from the catalogue, not from the pages: the two go side by side.
  const [finished, records] = await together(
    finish(catalogue, built, base),
    buildSearchIndex(catalogue, path.join(built, 'pagefind')),
  );
  if (!finished) return undefined;
  tellStage('service worker');
  await writeServiceWorker(built, base);
  writeLicences(built, path.join(workshop, 'shipped.json'));
  tellStage('count');
  const site = process.env['SITE_URL'];
  const disagreeing = countsThatDisagree(writtenIn(entries), catalogue, {
    pages: pagesOf(built, /^(?:ke-hoach|chi-tieu|so-sanh)\//),
    built,
    root: site ? new URL(base, site).href.replace(/\/*$/, '/') : undefined,
  });
  if (disagreeing.length > 0) {
    for (const words of disagreeing)
      console.error(
        `Lỗi: số đếm không khớp: ${words}\n  Cách sửa: báo cho người giữ mã nguồn, kèm dòng này; trang chưa được thay.`,
      );
    return undefined;
  }
  if (process.env['PRECOMPRESS'] === 'on') await precompress(built);
  tellStage('replace');
  markBuild(built);
  return { built, catalogue, records };
};
