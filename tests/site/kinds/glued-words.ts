import type { Page } from 'playwright-core';

/**
 * Words that a reader sees apart and whoever takes the text of the page (`textContent`) gets as one: `GRDPđến`. Neighbours that
 * stand in one line without a gap are one word (a mark within it); what is not shown at all is apart from all else.
 */
export const gluedWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const glued: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const edge = (node: Text, end: boolean): DOMRect | undefined => {
      const range = document.createRange();
      range.setStart(node, end ? node.length - 1 : 0);
      range.setEnd(node, end ? node.length : 1);
      return [...range.getClientRects()].at(end ? -1 : 0);
    };
    let before: Text | undefined;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.length === 0 || node.parentElement?.closest('script, style, noscript, template, svg, title')) continue;
      if (before && /[\p{L}\p{N}%)”]$/u.test(before.data) && /^[\p{L}\p{N}(“]/u.test(node.data)) {
        const [end, start] = [edge(before, true), edge(node, false)];
        const together =
          end !== undefined &&
          start !== undefined &&
          Math.abs(start.left - end.right) < 1 &&
          start.top < end.bottom &&
          start.bottom > end.top;
        if (!together) glued.push(`${before.data.slice(-20)}¦${node.data.slice(0, 20)}`);
      }
      before = node;
    }
    return [...new Set(glued)];
  });
