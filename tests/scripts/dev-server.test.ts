import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDevServer, type DevServer } from '../../scripts/bench/dev-server.ts';
import { frozenContent } from '../fixtures/frozen-content.ts';

/*
 * What someone sees who writes while the dev server runs: the first page that is asked for after a file was saved shows what is in
 * it. Nothing is waited for and nothing is asked twice.
 */

let content: string;
let server: DevServer;
beforeAll(async () => {
  content = fs.mkdtempSync(path.join(os.tmpdir(), 'xem-truoc-'));
  fs.cpSync(frozenContent, content, { recursive: true });
  server = await startDevServer(content);
}, 0);
afterAll(async () => {
  await server.stop();
  fs.rmSync(content, { recursive: true, force: true });
}, 0);

const plan = 'vinh-phuc-54-kh-ubnd-2019';
const planPage = `/ke-hoach/${plan}/`;

/** Writes a file of the content folder anew. */
const edit = (file: string, change: (text: string) => string): void => {
  const place = path.join(content, file);
  const before = fs.readFileSync(place, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  fs.writeFileSync(place, after);
};
const titled = (title: string) => (text: string) => text.replace(/^title: .*$/m, `title: ${title}`);

test('the words of a plan, on its page and beside those of others', async () => {
  expect((await server.page(planPage)).status).toBe(200);
  edit(`plans/${plan}/plan.md`, titled('Tên vừa được sửa'));
  expect((await server.page(planPage)).text).toContain('<h1>Tên vừa được sửa</h1>');
  edit(`plans/${plan}/plan.md`, (text) => text.replace(/^shortTitle: .*$/m, 'shortTitle: Tên ngắn vừa được sửa'));
  expect((await server.page('/ke-hoach/vinh-phuc-193-kh-ubnd-2022/')).text).toContain('Tên ngắn vừa được sửa');
});

test('two savings so near each other that size and time are the same', async () => {
  const file = path.join(content, `plans/${plan}/plan.md`);
  for (const name of ['Tên thứ nhất', 'Tên thứ nhật', 'Tên thứ nhắt']) {
    edit(`plans/${plan}/plan.md`, titled(name));
    fs.utimesSync(file, 1_800_000_000, 1_800_000_000);
    expect((await server.page(planPage)).text).toContain(`<h1>${name}</h1>`);
  }
});

test('a figure, wherever it stands', async () => {
  const pages = ['/ke-hoach/vinh-phuc-193-kh-ubnd-2022/', '/chi-tieu/ho-so-truc-tuyen/', '/so-sanh/'];
  for (const page of pages) expect((await server.page(page)).text).not.toContain('37,31%');
  edit('plans/vinh-phuc-193-kh-ubnd-2022/targets.yaml', (text) =>
    text.replace('- indicator: ho-so-truc-tuyen\n  operator: ">="\n  low: 80\n', (entry) =>
      entry.replace('80', '37.31'),
    ),
  );
  for (const page of pages) expect((await server.page(page)).text).toContain('37,31%');
});

test('a file that all plans share', async () => {
  edit('indicators.yaml', (text) =>
    text.replace(
      /(- id: ho-so-truc-tuyen\n {2}name: ).*\n {2}shortName: .*/,
      '$1Tên dài vừa sửa\n  shortName: Tên gọn vừa sửa',
    ),
  );
  expect((await server.page('/chi-tieu/ho-so-truc-tuyen/')).text).toContain('Tên dài vừa sửa');
  expect((await server.page('/ke-hoach/vinh-phuc-193-kh-ubnd-2022/')).text).toContain('Tên gọn vừa sửa');
  edit('provinces.yaml', (text) => text.replace('name: Vĩnh Phúc\n', 'name: Vĩnh Phúc Mới\n'));
  expect((await server.page('/tinh/vinh-phuc/')).text).toContain('Vĩnh Phúc Mới');
  expect((await server.page('/ke-hoach/vinh-phuc-193-kh-ubnd-2022/')).text).toContain('Vĩnh Phúc Mới');
});

test('a file that is broken, said with its place, until it is mended', async () => {
  edit(`plans/${plan}/plan.md`, (text) => text.replace(/^year: .*$/m, 'year: năm nào'));
  expect((await server.page(planPage)).status).toBe(500);
  await server.heard(`plans/${plan}/plan.md:7:`);
  edit(`plans/${plan}/plan.md`, (text) => titled('Tên đã chữa')(text.replace(/^year: .*$/m, 'year: 2019')));
  const mended = await server.page(planPage);
  expect(mended.status).toBe(200);
  expect(mended.text).toContain('<h1>Tên đã chữa</h1>');
});

test('a plan that comes, is renamed, goes', async () => {
  const place = (id: string): string => path.join(content, 'plans', id);
  const [added, renamed] = ['vinh-phuc-55-kh-ubnd-2019', 'vinh-phuc-56-kh-ubnd-2019'];
  const statuses = async (): Promise<number[]> =>
    Promise.all([added, renamed].map(async (id) => (await server.page(`/ke-hoach/${id}/`)).status));
  expect(await statuses()).toEqual([404, 404]);
  fs.cpSync(place(plan), place(added), { recursive: true });
  expect(await statuses()).toEqual([200, 404]);
  expect((await server.page('/ke-hoach/')).text).toContain(`/ke-hoach/${added}/`);
  fs.renameSync(place(added), place(renamed));
  expect(await statuses()).toEqual([404, 200]);
  fs.rmSync(place(renamed), { recursive: true });
  expect(await statuses()).toEqual([404, 404]);
  expect((await server.page('/ke-hoach/')).text).not.toContain(`/ke-hoach/${renamed}/`);
  expect((await server.page(planPage)).status).toBe(200);
});
