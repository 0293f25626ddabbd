import { escapeHtml } from '../../src/presentation/words/html.ts';

/** A picture that was taken. */
export interface Picture {
  readonly page: string;
  readonly address: string;
  readonly view: string;
  /** Relative to the contact sheet. */
  readonly file: string;
}

/** A page with all pictures, grouped by page; a click opens the full one. */
export const contactSheet = (pictures: readonly Picture[]): string => {
  const pages = [...new Set(pictures.map(({ page }) => page))];
  const id = (page: string): string => `p${pages.indexOf(page)}`;
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<title>Xem mặt các trang</title>
<style>
  body { font: 14px/1.5 system-ui, sans-serif; margin: 1rem; background: #888; color: #000 }
  nav { columns: 20rem } nav a { display: block; color: inherit }
  section > div { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start }
  figure { margin: 0 } figcaption { font-size: 12px }
  img { display: block; height: 420px; max-width: 480px; object-fit: cover; object-position: top; background: #fff }
</style>
<h1>Xem mặt các trang</h1>
<nav>${pages.map((page) => `<a href="#${id(page)}">${escapeHtml(page)}</a>`).join('')}</nav>
${pages
  .map((page) => {
    const own = pictures.filter((picture) => picture.page === page);
    return `<section id="${id(page)}"><h2>${escapeHtml(page)} <small>${escapeHtml(own[0]?.address ?? '')}</small></h2><div>${own
      .map(
        ({ view, file }) =>
          `<figure><a href="${file}"><img loading="lazy" src="${file}" alt="${escapeHtml(`${page}, ${view}`)}"></a><figcaption>${view}</figcaption></figure>`,
      )
      .join('')}</div></section>`;
  })
  .join('\n')}
</html>
`;
};
