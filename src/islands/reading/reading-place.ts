import { findElement } from '../page/find-element.ts';
import { nameOf, provisionAtAddress } from './place-tools.ts';

/**
 * Marks the current section in the table of contents and names it in the bar on phones. Without JavaScript the table of
 * contents is a list of links that opens where it stands.
 */
export const startReadingPlace = (): void => {
  const toc = findElement<HTMLElement>(document, '.toc');
  const details = findElement<HTMLDetailsElement>(toc, 'details');
  const shown = findElement(toc, '[data-part="here"]');
  const entries = [...toc.querySelectorAll('a')].flatMap((link) => {
    const section = document.getElementById(link.hash.slice(1));
    return section ? [{ link, section }] : [];
  });

  const update = (): void => {
    const line = innerHeight / 4;
    const atEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const current = entries.findLast(
      ({ section }) => section.getBoundingClientRect().top <= (atEnd ? innerHeight : line),
    );
    for (const { link } of entries) link.ariaCurrent = link === current?.link ? 'true' : null;
    const place = provisionAtAddress()?.querySelector('.anchor + *');
    const box = place?.getBoundingClientRect();
    shown.textContent =
      box && box.top < innerHeight && box.bottom > line / 2
        ? nameOf(place?.parentElement ?? toc)
        : (current?.link.textContent ?? '');
    if (!current) return;
    // Only the list itself is scrolled, never the page.
    const { offsetTop, offsetHeight } = current.link;
    if (offsetTop < toc.scrollTop || offsetTop + offsetHeight > toc.scrollTop + toc.clientHeight)
      toc.scrollTop = offsetTop - toc.clientHeight / 2;
  };

  const observer = new IntersectionObserver(update, { rootMargin: '0px 0px -75% 0px' });
  for (const { section } of entries) observer.observe(section);
  addEventListener('scrollend', update);
  addEventListener('hashchange', update);

  const wide = matchMedia('(min-width: 64rem)');
  const close = (): void => {
    if (!wide.matches) details.open = false;
  };
  toc.onclick = ({ target }) => {
    if ((target as Element).closest('a')) close();
  };
  toc.onkeydown = ({ key }) => {
    if (key !== 'Escape' || !details.open) return;
    close();
    findElement<HTMLElement>(details, 'summary').focus();
  };
  // Open, it would lie over what takes the focus next.
  toc.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !toc.contains(relatedTarget as Node)) close();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!toc.contains(target as Node)) close();
  });
};
