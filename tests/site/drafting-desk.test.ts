import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { loadContent } from '../../src/catalogue/content-folder.ts';
import { draftingCatalogue, quotesOf } from '../../src/drafting/desk/shelf.ts';
import type { Answers } from '../../src/drafting/answers.ts';
import type { Draft } from '../../src/drafting/draft.ts';
import { draftPlan } from '../../src/drafting/draft-plan.ts';
import { draftFiles } from '../../src/drafting/print-plan.ts';
import { readDocumentFile } from '../../src/drafting/readers/read-file.ts';
import { frozenContent } from '../fixtures/frozen-content.ts';
import { basePath, useSite, type Visit } from './site.ts';

const site = useSite();
const root = path.resolve(import.meta.dirname, '../..');
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-soan-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

const desk = '/soan-thao/';
const fixtures = path.join(root, 'tests/fixtures/drafting');
const formats = path.join(root, 'tests/fixtures/drafting-files');
/** Every document of the fixtures, and the five texts as received. */
const documents = [
  ...fs.readdirSync(fixtures).flatMap((name) =>
    fs
      .readdirSync(path.join(fixtures, name))
      .filter((file) => file.startsWith('document.'))
      .map((file) => ({ name: `${name}/${file}`, file: path.join(fixtures, name, file) })),
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
const received = path.join(frozenContent, 'plans/vinh-phuc-193-kh-ubnd-2022/source.txt');

const choose = async (page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> => {
  await page.locator('drafting-desk input[type="file"]').first().setInputFiles(file);
};
/** The desk of this file: it stays open from test to test, as on a day with many documents. */
let kept: Promise<Visit> | undefined;
/** A draft of a document on the desk that stays open; what went wrong there since. */
const drafted = async (file: string): Promise<{ page: Page; problems: readonly string[] }> => {
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
const status = (page: Page, words: RegExp): Promise<void> =>
  page.locator('.desk-status').filter({ hasText: words }).waitFor();
/** The files of the ZIP that the desk gives, by path. */
const downloaded = async (page: Page): Promise<Record<string, Uint8Array>> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-download]').click()]);
  return unzipSync(fs.readFileSync(await download.path()));
};
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
const openAnswers = async (page: Page, answers: object | string): Promise<void> => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Mở tệp trả lời' }).click(),
  ]);
  const words = typeof answers === 'string' ? answers : JSON.stringify(answers);
  await chooser.setFiles({ name: 'tra-loi.json', mimeType: 'application/json', buffer: Buffer.from(words) });
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

describe('what the draft shows', () => {
  test('as many commitments as the terminal has, each with its figure, and the facts of the document', async () => {
    const { page } = await drafted(received);
    const draft = page.locator('[data-draft]');
    const { stdout } = spawnSync(process.execPath, ['scripts/plan-import.ts', received, '--id', 'thu', '--json'], {
      cwd: root,
      encoding: 'utf8',
    });
    const record = JSON.parse(stdout) as {
      metadata: Record<string, string | null>;
      targets: Record<string, string | number | null>[];
    };
    expect(await draft.getAttribute('data-number')).toBe(record.metadata['number']);
    expect(await draft.getAttribute('data-issued')).toBe(record.metadata['issued']);
    expect(await draft.getAttribute('data-province')).toBe(record.metadata['province']);
    const names = ['indicator', 'operator', 'low', 'high', 'unit', 'level', 'year'] as const;
    const shown = await page
      .locator('[data-target]')
      .evaluateAll((cards, keys) => cards.map((card) => keys.map((key) => card.getAttribute(`data-${key}`))), names);
    expect(shown).toEqual(record.targets.map((target) => names.map((name) => String(target[name] ?? ''))));
  });

  test('the words of each figure are lit, and lead to its form', async () => {
    const { page } = await drafted(received);
    expect(await page.locator('.desk-original .lit').count()).toBe(await page.locator('[data-target]').count());
    await page.locator('.desk-original .lit', { hasText: '80%' }).first().click();
    await page.locator('details[data-target][open][data-low="80"]').waitFor();
  });

  test('a preview with the marked figures and the lines of the comparison', async () => {
    const told = await drafted(received);
    const { page } = told;
    await page.getByRole('button', { name: 'Vẽ bản xem trước' }).click();
    await page.locator('.desk-text mark').first().waitFor();
    expect(await page.locator('.desk-lines tbody tr').count()).toBeGreaterThan(4);
    expect(await page.locator('.desk-lines').innerText()).toContain('942/QĐ-TTg');
    expect(told.problems).toEqual([]);
  });

  test('a figure that is left out with a reason is gone, and stands among those left out', async () => {
    const { page } = await drafted(received);
    const before = await page.locator('[data-target]').count();
    const card = page.locator('details[data-target]').nth(2);
    await card.locator('summary').click();
    await card.getByLabel('Bỏ ra vì').fill('Câu này kể lại mục tiêu của cả nước.');
    await card.getByRole('button', { name: 'Bỏ ra' }).click();
    await page.locator('#soan-bo-ra li', { hasText: 'Câu này kể lại' }).waitFor();
    expect(await page.locator('[data-target]').count()).toBe(before - 1);
  });

  test('a figure that was left out, by the machine or by a person, is brought back by a button, and its form stands open', async () => {
    const { page } = await drafted(path.join(fixtures, 'yearly-with-results/document.md'));
    const targets = page.locator('[data-target]');
    const before = await targets.count();
    const left = page.locator('[data-left-out]');
    const place = (await left.first().getAttribute('data-left-out')) ?? '';
    const others = await left.count();
    const isBack = async (): Promise<void> => {
      await left.first().getByRole('button', { name: 'Đưa lại thành chỉ tiêu' }).click();
      await page.locator(`details[data-target="${place}"][open]`).waitFor();
      expect(await targets.count()).toBe(before + 1);
      expect(await left.count()).toBe(others - 1);
      expect(await page.evaluate(() => document.activeElement?.parentElement?.dataset['target'])).toBe(place);
    };
    await isBack();
    await page.locator(`details[data-target="${place}"]`).getByRole('button', { name: 'Bỏ ra' }).click();
    await page.locator(`[data-left-out="${place}"]`).waitFor();
    await isBack();
  });

  test('answers that are none are told with their place, and change nothing', async () => {
    const { page } = await drafted(received);
    await openAnswers(page, '{"version": 1, "targets": [{"place": "a/1", "nam": 2030}]}');
    await status(page, /^Lỗi: tệp trả lời tra-loi\.json:1:\d+: .+ Cách sửa: .+/);
    expect(await page.locator('[data-target]').count()).toBeGreaterThan(0);
  });

  test('an indicator is found by words of its name, typed without marks', async () => {
    const { page } = await drafted(received);
    const card = page.locator('details[data-target]').first();
    await card.locator('summary').first().click();
    await card.getByLabel('Tìm chỉ số khác theo tên').fill('cap quang ho gia');
    await card.locator('[data-choice]').first().waitFor();
    const chosen = (await card.locator('[data-choice]').first().getAttribute('data-choice')) ?? '';
    await card.locator('[data-choice]').first().click();
    await page.locator(`details[data-target][data-indicator="${chosen}"][open]`).first().waitFor();
    expect(chosen).toContain('cap-quang');
  });

  test('every finding of the check leads to its place: a figure, a fact, a line of the document', async () => {
    const { page } = await drafted(received);
    await page.getByLabel('Người ký').fill('Người Không Có Trong Bản');
    await page.getByLabel('Người ký').blur();
    const found = page.locator('[data-problem="metadata-readable"]');
    await found.getByRole('button', { name: 'Đến chỗ ấy' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('van-ban-signer');
  });

  test('pasted text is drafted too', async () => {
    const { page } = await site.open(desk);
    await page.locator('.desk-start summary').click();
    await page.getByLabel('Chữ của văn bản').fill(fs.readFileSync(received, 'utf8'));
    await page.getByRole('button', { name: 'Đọc chữ đã dán' }).click();
    await page.locator('[data-draft][data-number="193/KH-UBND"]').waitFor();
  });
});

test('what is typed while the draft is drawn anew is not swept away', async () => {
  const { page } = await drafted(received);
  await page.getByLabel('Người ký').fill('Nguyễn Văn C');
  // Leaving the field settles it; the next words are typed before the answer is there.
  await page.getByLabel('Cơ quan ban hành').focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' (bản thử)');
  expect(await page.getByLabel('Cơ quan ban hành').inputValue()).toMatch(/ \(bản thử\)$/);
  await page.getByLabel('Loại văn bản').focus();
  await page.waitForFunction(() =>
    document.querySelector<HTMLInputElement>('#van-ban-issuer')?.dataset['drawn']?.endsWith('(bản thử)'),
  );
  expect(await page.getByLabel('Người ký').inputValue()).toBe('Nguyễn Văn C');
  const files = await downloaded(page);
  const [plan = ''] = Object.entries(files).flatMap(([name, bytes]) =>
    name.endsWith('plan.md') ? [Buffer.from(bytes).toString('utf8')] : [],
  );
  expect(plan).toContain('signer: Nguyễn Văn C');
  expect(plan).toContain('(bản thử)');
});

test('nothing leaves the browser: after a file is chosen only static files of this site are asked for, and none is told a word', async () => {
  const { page } = await site.open(desk);
  const asked: { address: string; method: string; body: string | null }[] = [];
  page.on('request', (request) =>
    asked.push({ address: request.url(), method: request.method(), body: request.postData() }),
  );
  await choose(page, received);
  await page.locator('[data-draft]').waitFor();
  await page.getByRole('button', { name: 'Vẽ bản xem trước' }).click();
  await page.locator('.desk-text mark').first().waitFor();
  await downloaded(page);
  const files = asked.filter(({ address }) => !address.startsWith('blob:'));
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter(({ method, body }) => method !== 'GET' || body !== null)).toEqual([]);
  const own = new RegExp(`^${site.url('/').replace(/\/$/, '')}/(?:_astro/[\\w.~@-]+|soan-thao/danh-muc\\.json)$`);
  // Its icon, which the page itself names, the browser asks for whenever it comes to it.
  const icon = await page.locator('link[rel="icon"]').evaluate((link: HTMLLinkElement) => link.href);
  expect(files.map(({ address }) => address).filter((address) => !own.test(address) && address !== icon)).toEqual([]);
});

describe('what cannot be read is told, and the desk stays usable', () => {
  const file = (name: string, words: string | Buffer): { name: string; mimeType: string; buffer: Buffer } => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(words),
  });
  test.for([
    { why: 'empty', chosen: file('trong.txt', '') },
    { why: 'a picture', chosen: file('anh.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])) },
    { why: 'a few words', chosen: file('ngan.txt', 'Kế hoạch') },
    { why: 'an unknown ending', chosen: file('ke-hoach.xyz', 'Kế hoạch chuyển đổi số của tỉnh Vĩnh Phúc năm 2022') },
  ])('$why', async ({ chosen }) => {
    const { page } = await drafted(received);
    await choose(page, chosen);
    await status(page, /^Lỗi: .+ Cách sửa: .+/);
    expect(await page.locator('[data-draft]').count()).toBe(0);
    const told = await drafted(received);
    await page.locator('[data-draft][data-number="193/KH-UBND"]').waitFor();
    expect(told.problems).toEqual([]);
  });
});

test('work is kept on the device and offered again; put away, it is gone', async () => {
  const { page, go } = await site.open(desk);
  await choose(page, received);
  await page.locator('[data-draft]').waitFor();
  await page.getByLabel('Người ký').fill('Nguyễn Văn B');
  await page.getByLabel('Người ký').blur();
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('#van-ban-signer')?.value === 'Nguyễn Văn B',
  );
  await go(desk);
  await page.getByRole('button', { name: 'Mở lại' }).click();
  await page.locator('[data-draft]').waitFor();
  expect(await page.getByLabel('Người ký').inputValue()).toBe('Nguyễn Văn B');
  await go(desk);
  await page.getByRole('button', { name: 'Bỏ đi' }).click();
  await page.waitForFunction(async () => (await indexedDB.databases()).length > 0);
  await go(desk);
  expect(await page.locator('[data-part="kept"]').isVisible()).toBe(false);
});

test('by the keyboard alone: from the file to a settled figure', async () => {
  const { page } = await site.open(desk);
  await page.locator('drafting-desk input[type="file"]').first().focus();
  await choose(page, received);
  await page.locator('[data-draft]').waitFor();
  const first = page.locator('details[data-target].unsettled > summary').first();
  const unsettled = await page.locator('details[data-target].unsettled').count();
  for (let step = 0; step < 60 && !(await first.evaluate((element) => element === document.activeElement)); step += 1)
    await page.keyboard.press('Tab');
  expect(await first.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  const confirm = page.locator('details[data-target][open] [data-role="confirm"]').first();
  for (let step = 0; step < 40 && !(await confirm.evaluate((element) => element === document.activeElement)); step += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (before) => document.querySelectorAll('details[data-target].unsettled').length === before - 1,
    unsettled,
  );
});

test('a stranger, by the keyboard alone, comes from a document to a green check of the folder that he hands over', async () => {
  const { page, problems } = await site.open(desk);
  await choose(page, path.join(fixtures, 'yearly-with-results/document.md'));
  await page.locator('[data-draft]').waitFor();
  const tabTo = async (selector: string): Promise<void> => {
    for (let step = 0; step < 200; step += 1) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${selector} không đến được bằng phím Tab`);
  };
  const left = (): Promise<number> =>
    page.evaluate(() =>
      Number(/còn (\d+) chỗ cần quyết/.exec(document.querySelector('.desk-status')?.textContent ?? '')?.[1]),
    );
  // The draft has the focus as soon as it is there; the first button leads from one open question to the next.
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('soan-giao');
  for (let before = await left(); before > 0; before = await left()) {
    await page.locator('[data-role="next"]').focus();
    await page.keyboard.press('Enter');
    // A form is confirmed at its end, everything else at the first word that agrees.
    const isForm = await page.evaluate(() => document.activeElement?.tagName === 'SUMMARY');
    if (isForm) await tabTo('details[open] [data-role="confirm"]');
    else
      for (let step = 0; step < 6; step += 1) {
        const words = await page.evaluate(() => document.activeElement?.textContent ?? '');
        if (/^(?:Đúng|Số, ngày đúng)/.test(words)) break;
        await page.keyboard.press('Tab');
      }
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (count) => !document.querySelector('.desk-status')?.textContent?.includes(`còn ${count} chỗ cần quyết`),
      before,
    );
  }
  await status(page, /còn 0 chỗ cần quyết, 0 lỗi của phép kiểm/);
  expect(await page.locator('[data-problem]').count()).toBe(0);
  // What is handed over, laid over a copy of the content: the folder, and the lists with what was added.
  const folder = path.join(scratch, 'giao');
  fs.cpSync(path.resolve(process.env['CONTENT_DIR'] || 'content'), path.join(folder, 'content'), { recursive: true });
  for (const button of ['[data-download]', '[data-role="shared"]']) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(button).press('Enter')]);
    for (const [name, bytes] of Object.entries(unzipSync(fs.readFileSync(await download.path())))) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), bytes);
    }
  }
  const {
    stdout,
    stderr,
    status: code,
  } = spawnSync(process.execPath, ['scripts/check-content.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: path.join(folder, 'content') },
  });
  expect([stdout, stderr, code]).toEqual([expect.stringMatching(/Không có lỗi|0 lỗi|6 kế hoạch/), '', 0]);
  expect(problems).toEqual([]);
});

test('no other page carries anything of it', async () => {
  const { page } = await site.open('/ke-hoach/vinh-long-2022/');
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(loaded.filter((name) => /desk|drafting|danh-muc/.test(name))).toEqual([]);
  expect(basePath === '' || loaded.every((name) => new URL(name).pathname.startsWith(basePath))).toBe(true);
});

describe('a published plan is opened for a correction', () => {
  const id = 'vinh-phuc-193-kh-ubnd-2022';
  const folder = path.join(path.resolve(process.env['CONTENT_DIR'] || 'content'), 'plans', id);

  test('its files lie beside it as they stand in the repository', async () => {
    const answer = await fetch(site.url(`/ke-hoach/${id}/nguon.zip`));
    expect(answer.status).toBe(200);
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const names = fs.readdirSync(folder).sort();
    expect(Object.keys(files)).toEqual(names.map((name) => `content/plans/${id}/${name}`));
    for (const name of names)
      expect(
        Buffer.from(files[`content/plans/${id}/${name}`] ?? []).equals(fs.readFileSync(path.join(folder, name))),
      ).toBe(true);
  });

  test('from its page: a figure is changed, the check and the summary say so, and only what changed is handed over', async () => {
    const { page, problems } = await site.open(`/ke-hoach/${id}/`);
    await page.getByRole('link', { name: 'Sửa, báo sai' }).click();
    const editor = page.locator('#sua-targets-yaml');
    await editor.waitFor();
    const words = await editor.inputValue();
    expect(words).toBe(fs.readFileSync(path.join(folder, 'targets.yaml'), 'utf8'));
    await status(page, /^Chưa sửa gì; phép kiểm không thấy lỗi\.$/);
    await editor.fill(words.replace('low: 80', 'low: 70'));
    await page.locator('[data-problem="figure-agrees"]').first().waitFor();
    await page.locator('[data-part="changes"] li', { hasText: 'tối thiểu 80% → tối thiểu 70%' }).waitFor();
    await page.locator('[data-problem="figure-agrees"] button').first().click();
    expect(
      await editor.evaluate((field: HTMLTextAreaElement) =>
        field.value.slice(field.selectionStart, field.selectionEnd),
      ),
    ).toContain('70');
    const files = await downloaded(page);
    expect(Object.keys(files).sort()).toEqual([`content/plans/${id}/targets.yaml`, 'thay-doi.md']);
    expect(Buffer.from(files['thay-doi.md'] ?? []).toString('utf8')).toContain('tối thiểu 80% → tối thiểu 70%');
    expect(problems).toEqual([]);
  });

  test('a plan that is not here is told', async () => {
    const { page } = await site.open(`${desk}?ke-hoach=khong-co`);
    await status(page, /^Lỗi: không có kế hoạch «khong-co»/);
  });
});
