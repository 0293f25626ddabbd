import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { wordsAsRead } from '../../src/presentation/plan/as-read.ts';
import type { PublishedPlan } from '../../src/catalogue/published-plan.ts';
import type { Provision } from '../../src/plan-text/provision.ts';
import { fivePlans } from '../plan-text/five-texts.ts';
import { collapse, parseHtml, textOf } from './html.ts';
import { useSite, type View } from './site.ts';

const site = useSite();

/** A provision as it stands in the document, misprints read, the printed dash before it. */
const provisionAsRead = (plan: PublishedPlan, { id, kind, text }: Provision): string => {
  const read = id === '' ? text : wordsAsRead(plan, { provision: id, start: 0, end: text.length }).text;
  return `${kind === 'dash' ? '- ' : kind === 'sub-dash' ? '+ ' : ''}${read}`;
};
const planAsRead = (plan: PublishedPlan): string =>
  collapse(plan.text.provisions.map((provision) => provisionAsRead(plan, provision)).join('\n'));

/** Selects everything within some element, and copies it as a reader does. */
const copied = async (page: Page, selector: string): Promise<{ selected: string; text: string; html: string }> => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const selected = await page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (element) getSelection()?.selectAllChildren(element);
    return getSelection()?.toString() ?? '';
  }, selector);
  await page.keyboard.press('Control+C');
  const pasted = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const html = (await (await item?.getType('text/html'))?.text()) ?? '';
    return { text: await navigator.clipboard.readText(), html };
  });
  return { selected, text: pasted.text, html: textOf(parseHtml(pasted.html)) };
};

const views: readonly (readonly [string, View])[] = [
  ['a desk', { width: 1440 }],
  ['a phone', { width: 360 }],
];

describe.each(views)('copying from a plan on %s', (_name, view) => {
  test.for(fivePlans.map((plan) => [plan.id, plan] as const))(
    '%s: all provisions give the official text and nothing of ours',
    async ([id, plan]) => {
      // A place in the address brings out the tools of that place, in the midst of the text.
      const place =
        plan.text.provisions.findLast((provision) => provision.id !== '' && provision.kind !== 'head')?.id ?? '';
      const { page, problems } = await site.open(`/ke-hoach/${id}/#${place}`, view);
      await page.locator('.provision .place-tools').waitFor();
      const { selected, text, html } = await copied(page, '.official');
      const expected = planAsRead(plan);
      expect(collapse(selected)).toBe(expected);
      expect(collapse(text)).toBe(expected);
      expect(collapse(html)).toBe(expected);
      expect(problems).toEqual([]);
    },
  );

  test.for([
    ['vinh-phuc-193-kh-ubnd-2022', 'ii-2-1-1-d3', 'a figure with its note in the margin'],
    ['kien-giang-243-kh-ubnd-2022', 'ii-2-1-a-d5', 'a misprint, as read, without the note that keeps its printed form'],
    ['kien-giang-243-kh-ubnd-2022', 'ii-2-1-a-d6', 'several figures and a doubtful word'],
    ['vinh-phuc-54-kh-ubnd-2019', 'dau-van-ban', 'the printed head'],
    ['vinh-phuc-193-kh-ubnd-2022', 'ii-2-1-1', 'a heading'],
  ] as const)('%s #%s: %s', async ([id, place]) => {
    const { page } = await site.open(`/ke-hoach/${id}/#${place}`, view);
    await page.locator(`#${place} .place-tools`).waitFor();
    const { selected, text } = await copied(page, `#${place}`);
    const plan = fivePlans.find((other) => other.id === id);
    const provision = plan?.text.provisions.find((other) => other.id === place);
    const expected = plan && provision ? collapse(provisionAsRead(plan, provision)) : '';
    expect(expected).not.toBe('');
    expect(collapse(selected)).toBe(expected);
    expect(collapse(text)).toBe(expected);
  });
});

/** Every misprint of the five texts at its place. */
const misprints = fivePlans.flatMap((plan) =>
  plan.errata.flatMap((erratum) => erratum.spans.map(({ provision }) => ({ ...erratum, plan: plan.id, provision }))),
);
test.for(misprints)(
  'the citation of $plan #$provision marks «$printed»',
  async ({ plan, provision, printed, reading, note }) => {
    const { page } = await site.open(`/ke-hoach/${plan}/#${provision}`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.place-tools [data-copy="citation"]').click();
    await expect.poll(() => page.locator('.place-tools [role="status"]').textContent()).toBe('Đã chép trích dẫn.');
    const citation = await page.evaluate(() => navigator.clipboard.readText());
    const mark = reading === undefined ? `chỗ còn ngờ: ${(note ?? '').replace(/\.$/, '')}` : `đọc là: ${reading}`;
    expect(citation).toContain(`${printed} [${mark}]`);
  },
);
