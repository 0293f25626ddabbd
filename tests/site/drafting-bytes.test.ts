import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadContent } from '../../src/catalogue/content-folder.ts';
import { draftingCatalogue, quotesOf } from '../../src/drafting/desk/shelf.ts';
import type { Answers } from '../../src/drafting/answers.ts';
import type { Draft } from '../../src/drafting/draft.ts';
import { draftPlan } from '../../src/drafting/draft-plan.ts';
import { draftFiles } from '../../src/drafting/print-plan.ts';
import { readDocumentFile } from '../../src/drafting/readers/read-file.ts';
import { frozenContent } from '../fixtures/frozen-content.ts';
import { downloaded, draftingFixtures, openAnswers, received, root, useDesk } from './desk-page.ts';
import { useSite } from './site.ts';

const drafted = useDesk(useSite());
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-soan-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

const formats = path.join(root, 'tests/fixtures/drafting-files');
/** Every document of the fixtures, and the five texts as received. */
const documents = [
  ...fs.readdirSync(draftingFixtures).flatMap((name) =>
    fs
      .readdirSync(path.join(draftingFixtures, name))
      .filter((file) => file.startsWith('document.'))
      .map((file) => ({ name: `${name}/${file}`, file: path.join(draftingFixtures, name, file) })),
  ),
  ...fs
    .readdirSync(path.join(frozenContent, 'plans'))
    .map((name) => ({ name, file: path.join(frozenContent, 'plans', name, 'source.txt') })),
];
/** The same plan in the formats that have a reader of their own. */
for (const ending of ['docx', 'html', 'pdf', 'tcvn3.txt']) {
  const name = `ke-hoach-193.${ending}`;
  documents.push({ name, file: path.join(formats, name) });
}
const content = loadContent();
const dayInVietnam = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** The files that `plan:import` writes for the same document, by the same paths; on the same day. */
const imported = (file: string, id: string, answers?: string): Record<string, Uint8Array> => {
  const out = fs.mkdtempSync(path.join(scratch, 'ra-'));
  const words = ['scripts/plan-import.ts', file, '--id', id, '--out', out, ...(answers ? ['--answers', answers] : [])];
  const { status: code, stderr } = spawnSync(process.execPath, words, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env },
  });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return Object.fromEntries(
    fs
      .readdirSync(path.join(out, id))
      .map((name) => [`content/plans/${id}/${name}`, new Uint8Array(fs.readFileSync(path.join(out, id, name)))]),
  );
};
/** The same, drafted by the same functions without the command around them. */
const draftOf = async (file: string, id: string, answers?: Answers): Promise<Draft> => {
  const document = await readDocumentFile(path.basename(file), new Uint8Array(fs.readFileSync(file)));
  return draftPlan(document, draftingCatalogue(content, quotesOf(content), id), { id, today: dayInVietnam(), answers });
};
const filesOf = (draft: Draft, file: string): Record<string, Uint8Array> =>
  Object.fromEntries(
    [...draftFiles(draft), [`original${path.extname(file)}`, new Uint8Array(fs.readFileSync(file))] as const].map(
      ([part, words]) => [
        `content/plans/${draft.id}/${part}`,
        typeof words === 'string' ? new TextEncoder().encode(words) : words,
      ],
    ),
  );
/** One answer of every kind that a draft has room for. */
const answersTo = ({ targets, leftOut, errata, gaps, marks }: Draft): Answers => {
  const [wrong, corrected] = [targets.at(-1), targets[0]];
  return {
    version: 1,
    checked: '2026-11-20',
    facts: { signer: 'Nguyễn Văn Thử', completeness: 'trich' },
    targets: [
      ...leftOut.slice(0, 2).map(({ place }, index) => ({
        place,
        takeBack: true as const,
        ...(index === 0 ? { year: 2031, note: 'Con số máy đã để ngoài.' } : {}),
      })),
      ...(corrected === undefined ? [] : [{ place: corrected.place, year: 2030, modality: 'aspiration' as const }]),
      ...(wrong === undefined || wrong === corrected
        ? []
        : [{ place: wrong.place, leaveOut: 'Câu này kể lại mục tiêu của cả nước.' }]),
    ],
    errata: errata.slice(0, 1).map(({ provision, printed }) => ({ provision, printed, keep: false })),
    gaps: gaps.slice(0, 1).map(({ after }) => ({ after, reason: 'Bản nhận được thiếu phần này.' })),
    confirmed: marks.slice(0, 2).map(({ at }) => at),
  };
};
const asText = (files: Record<string, Uint8Array>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')]));

describe('the desk and the terminal give the same bytes', () => {
  test.for(documents)('$name', async ({ file }) => {
    const told = await drafted(file);
    const { page } = told;
    const draft = page.locator('[data-draft]');
    const id = (await draft.getAttribute('data-draft')) ?? '';
    const plain = await draftOf(file, id);
    expect(asText(await downloaded(page))).toEqual(asText(filesOf(plain, file)));
    const answers = answersTo(plain);
    await openAnswers(page, answers);
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#van-ban-signer')?.value === 'Nguyễn Văn Thử',
    );
    const settled = await draftOf(file, id, answers);
    expect(settled.targets.length).toBe(
      plain.targets.length + Math.min(2, plain.leftOut.length) - (plain.targets.length > 1 ? 1 : 0),
    );
    expect(asText(await downloaded(page))).toEqual(asText(filesOf(settled, file)));
    expect(told.problems).toEqual([]);
  });

  test('with what a person settled: the answers file of the desk is that of the terminal', async () => {
    const { page } = await drafted(received);
    const first = page.locator('details[data-target]').first();
    await first.locator('summary').click();
    await first.getByLabel('Hạn (năm)').fill('2026');
    await first.getByLabel('Hạn (năm)').blur();
    await page.locator('details[data-target][data-year="2026"]').waitFor();
    await page.getByLabel('Người ký').fill('Nguyễn Văn A');
    await page.getByLabel('Người ký').blur();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#van-ban-signer')?.value === 'Nguyễn Văn A',
    );
    // The year that was typed is not the sentence's: the check says so at once, at its place.
    await page.locator('[data-problem="deadline-agrees"]').waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lưu tệp trả lời' }).click(),
    ]);
    const answers = path.join(scratch, 'tra-loi.json');
    await saved.saveAs(answers);
    const id = (await page.locator('[data-draft]').getAttribute('data-draft')) ?? '';
    const mine = asText(await downloaded(page));
    expect(mine).toEqual(asText(imported(received, id, answers)));
    expect(mine[`content/plans/${id}/targets.yaml`]).toContain('year: 2026');
  });
});
