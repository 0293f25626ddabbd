import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { plans } from './content-entries.ts';
import { basePath, useSite } from './site.ts';

const site = useSite();
const folder = path.resolve(process.env['CONTENT_DIR'] || 'content', 'plans');
/** The name of the original that a plan keeps; undefined where it keeps none. */
const keptBy = (plan: string): string | undefined =>
  fs.readdirSync(path.join(folder, plan)).find((file) => file.startsWith('original.'));

test.for(plans.map((plan) => ({ plan: plan.id, kept: keptBy(plan.id), what: keptBy(plan.id) ?? 'none is kept' })))(
  '$plan says where its text comes from, and offers its original as received, with hash and size ($what)',
  async ({ plan, kept }) => {
    const { page, problems } = await site.open(`/ke-hoach/${plan}/`);
    const facts = page.locator('.plan-facts');
    expect(await facts.innerText()).toContain('không có địa chỉ nguồn');
    expect(await facts.innerText()).not.toMatch(/đối chiếu với nguồn/iu);
    const links = facts.locator('a[download]');
    if (kept === undefined) {
      expect(await links.count()).toBe(0);
      return;
    }
    const bytes = fs.readFileSync(path.join(folder, plan, kept));
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(await facts.innerText()).toContain(hash);
    expect(await facts.innerText()).toContain(`${bytes.length.toLocaleString('vi-VN')} byte`);
    const address = (await links.getAttribute('href')) ?? '';
    // What a stranger wrote is text here, never a page.
    expect(address).toBe(`${basePath}/ke-hoach/${plan}/${kept}${kept.endsWith('.html') ? '.txt' : ''}`);
    const answer = await fetch(site.url(address.slice(basePath.length)));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).not.toContain('html');
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    const [download] = await Promise.all([page.waitForEvent('download'), links.click()]);
    expect(download.suggestedFilename()).toBe(`${plan}${path.extname(kept)}`);
    expect(fs.readFileSync(await download.path()).equals(bytes)).toBe(true);
    const table = (await (await fetch(site.url('/du-lieu/plans.json'))).json()) as Record<string, unknown>[];
    expect(table.find(({ id }) => id === plan)).toMatchObject({
      original_bytes: bytes.length,
      original_sha256: hash,
      original: expect.stringMatching(new RegExp(`${address}$`)) as unknown,
    });
    expect(problems).toEqual([]);
  },
);
