import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { frozenContent } from '../fixtures/frozen-content.ts';
import type { Site, Visit } from './site.ts';

/** The drafting desk as its tests use it. */
export const desk = '/soan-thao/';
/** The folder of the project. */
export const root = path.resolve(import.meta.dirname, '../..');
/** Folder of documents with what must be drafted from them. */
export const draftingFixtures = path.join(root, 'tests/fixtures/drafting');
/** A plan as text, as it was received. */
export const received = path.join(frozenContent, 'plans/vinh-phuc-193-kh-ubnd-2022/source.txt');

/** Gives the desk a file. */
export const choose = async (
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> => {
  await page.locator('drafting-desk input[type="file"]').first().setInputFiles(file);
};
/** Waits until the status line says so. */
export const status = (page: Page, words: RegExp): Promise<void> =>
  page.locator('.desk-status').filter({ hasText: words }).waitFor();
/** The files of the ZIP that the desk gives, by path. */
export const downloaded = async (page: Page): Promise<Record<string, Uint8Array>> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-download]').click()]);
  return unzipSync(fs.readFileSync(await download.path()));
};
/** Opens an answers file on the desk. */
export const openAnswers = async (page: Page, answers: object | string): Promise<void> => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Mở tệp trả lời' }).click(),
  ]);
  const words = typeof answers === 'string' ? answers : JSON.stringify(answers);
  await chooser.setFiles({ name: 'tra-loi.json', mimeType: 'application/json', buffer: Buffer.from(words) });
};
/**
 * The desk of a test file: it stays open from test to test, as on a day with many documents. Gives the function that drafts a document on
 * it, and tells what went wrong there since.
 */
export const useDesk = (site: Site): ((file: string) => Promise<{ page: Page; problems: readonly string[] }>) => {
  let kept: Promise<Visit> | undefined;
  return async (file) => {
    const { page, problems } = await (kept ??= site.openToStay(desk));
    const before = problems.length;
    await page.evaluate(() => document.querySelector('[data-draft]')?.remove());
    await choose(page, file);
    await page.locator('[data-draft]').waitFor();
    return {
      page,
      get problems() {
        return problems.slice(before);
      },
    };
  };
};
