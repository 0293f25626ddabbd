import path from 'node:path';
import { contentDirectory } from '../src/catalogue/content-folder.ts';
import { checkedEntries } from './build/checked-entries.ts';
import { clearLeftOver } from './build/left-over.ts';
import { makeSite } from './build/make-site.ts';
import { outputFolderRefusal } from './build/output-folder.ts';
import { oldSiteWords, replaceSite } from './build/replace-site.ts';
import { sayRefusal, type Refusal } from './build/refusal.ts';
import { siteAddressRefusals } from './build/site-address.ts';
import { tellStage } from './build/tell-stage.ts';

/** Where the built site goes: `OUT_DIR`, relative to the working directory, or `dist/`. */
export const outputDirectory = (): string => path.resolve(process.env['OUT_DIR'] || 'dist');

/**
 * What the environment asks that a build will not do, in words: an output folder that is not its own to replace, an address
 * that would stand wrongly in every page. Empty where all of it can be used.
 */
const refusedSettings = (): string[] => {
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
 * Content check, site, search index and open data into the output folder. On any failure nothing of the previous site is
 * touched. Returns whether it was built.
 */
export const build = async (): Promise<boolean> => {
  const restored = clearLeftOver(outputDirectory());
  if (restored !== undefined) console.error(restored);
  if (isRefused()) return false;
  tellStage('check');
  const checked = await checkedEntries();
  if (!checked) return false;
  let said = '';
  const replaced = await replaceSite(outputDirectory(), async (workshop, stopped) => {
    const made = await makeSite(checked, workshop, stopped);
    if (made)
      said = `${made.catalogue.plans.length} kế hoạch, ${made.catalogue.targets.length} chỉ tiêu, ${made.records} mục tìm kiếm`;
    // Minutes have passed: what may be replaced is looked at again.
    return made && !isRefused() ? made.built : undefined;
  });
  if (replaced) console.log(`Đã dựng ${said} vào ${path.relative(process.cwd(), outputDirectory()) || '.'}/`);
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
