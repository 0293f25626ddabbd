import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { desk, downloaded, status } from './desk-page.ts';
import { useSite } from './site.ts';

const site = useSite();

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
