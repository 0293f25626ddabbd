import type { Page } from 'playwright-core';

/** What is left of A4 between the margins of `@page`, in CSS px: texts that are read, and everything else. */
export const paper = { text: { width: 642, height: 948 }, sheet: { width: 687, height: 994 } } as const;

/** Lays the open page out as on paper, for a reader whose browser is dark. */
export const layOnPaper = async (page: Page): Promise<void> => {
  const isText = (await page.locator('.plan').count()) > 0;
  await page.setViewportSize(paper[isText ? 'text' : 'sheet']);
  await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'dark';
  });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
};

/** Number of sheets of the real PDF. */
export const sheetsOf = async (page: Page): Promise<number> => {
  await page.emulateMedia({ media: null });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
};

/** Everything that is wrong with the page as it lies on paper. */
export const faultsOnPaper = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${element.textContent.trim().slice(0, 40)}”`;
    const controls =
      'button, input, select, dialog, .no-print, .skip, .site-head, .site-foot, .crumbs, .toc, .anchor, .filters, .search-form, .take-away, p > .alone, main nav';
    for (const control of document.querySelectorAll(controls))
      if (control.checkVisibility()) faults.push(`a control is printed: ${name(control)}`);
    for (const drawer of document.querySelectorAll('details')) {
      if (drawer.closest(controls) ?? !drawer.checkVisibility()) continue;
      for (const part of drawer.children)
        if (!part.matches(controls) && !part.checkVisibility()) faults.push(`stays in its drawer: ${name(part)}`);
      const handle = drawer.querySelector('summary');
      if (handle && getComputedStyle(handle, '::before').content !== 'none')
        faults.push(`has a handle: ${name(handle)}`);
    }
    const channel = (value: number): number =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const holder = text.parentElement;
      if (!holder || text.textContent?.trim() === '' || !holder.checkVisibility()) continue;
      // Words for the ear alone, and drawings, which carry their own paper.
      if (holder.closest('.sr, svg, script, noscript')) continue;
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      if (box.width === 0) faults.push(`has no room: ${name(holder)}`);
      if (box.left < -1 || box.right > innerWidth + 1) faults.push(`leaves the paper: ${name(holder)}`);
      const [red = 0, green = 0, blue = 0] = (getComputedStyle(holder).color.match(/\d+/g) ?? []).map(Number);
      const luminance = 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
      if (1.05 / (luminance + 0.05) < 4.5) faults.push(`is pale on white: ${name(holder)}`);
    }
    for (const link of document.querySelectorAll('main a[href]')) {
      const own = link.getAttribute('href') ?? '';
      if (!own.startsWith('http') && getComputedStyle(link, '::after').content.includes(own))
        faults.push(`prints an address that leads nowhere from paper: ${own}`);
    }
    // A rule that fails fails everywhere: the first ones tell.
    return [...new Set(faults)].slice(0, 20);
  });
