import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import {
  choose,
  desk,
  downloaded,
  draftingFixtures,
  openAnswers,
  received,
  root,
  status,
  useDesk,
} from './desk-page.ts';
import { basePath, useSite } from './site.ts';

const site = useSite();
const drafted = useDesk(site);
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-soan-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

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
    const { page } = await drafted(path.join(draftingFixtures, 'yearly-with-results/document.md'));
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
  // Its icons, which the page itself names, the browser asks for whenever it comes to it.
  const icons = await page
    .locator('link[rel="icon"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
  expect(
    files.map(({ address }) => address).filter((address) => !own.test(address) && !icons.includes(address)),
  ).toEqual([]);
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
  await choose(page, path.join(draftingFixtures, 'yearly-with-results/document.md'));
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
