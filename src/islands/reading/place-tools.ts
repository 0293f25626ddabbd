import { placeAtAddress } from '../page/address-place.ts';
import { findElement } from '../page/find-element.ts';

/** The provision that the address names, itself or by something within it (a figure's mark). */
export const provisionAtAddress = (): HTMLElement | null =>
  placeAtAddress()?.closest<HTMLElement>('.provision') ?? null;

const linkOf = (provision: Element): HTMLAnchorElement => findElement(provision, '.anchor a');

/** A provision's name in words, as its mark in the margin carries it. */
export const nameOf = (provision: Element): string => linkOf(provision).ariaLabel ?? '';

const loadCopying = () => import('./copy-place.ts');

/** The nearest heading above a provision: for a heading, one of a higher level. */
const above = (provision: Element): Element | null => {
  const level = (heading: Element): string => heading.querySelector('h2, h3, h4, h5, h6')?.tagName ?? 'H9';
  let step = provision.previousElementSibling;
  while (step && !(step.matches('.heading') && level(step) < level(provision))) step = step.previousElementSibling;
  return step;
};

/**
 * Copying and citing the provision that the address names: one set of buttons, moved to where the reader is. Without
 * JavaScript the mark in the margin is a link to its place, which can be copied as any link.
 */
export const startPlaceTools = (): void => {
  const tools = findElement<HTMLElement>(document, '.place-tools');
  const status = findElement<HTMLElement>(tools, '[role="status"]');
  const up = findElement<HTMLAnchorElement>(tools, '[data-part="up"]');
  const { document: phrase = '' } = findElement<HTMLElement>(document, '.plan').dataset;

  const move = (event?: Event): void => {
    const provision = provisionAtAddress();
    tools.hidden = !provision;
    tools.querySelector('textarea')?.remove();
    status.textContent = '';
    if (!provision) return;
    // What copies is there before it is asked for; who only reads never loads it.
    loadCopying().then(
      ({ fillReport }) => fillReport(tools, provision),
      () => undefined,
    );
    const heading = above(provision);
    up.textContent = heading ? `Lên ${nameOf(heading)}` : 'Về đầu văn bản';
    up.hash = heading?.id ?? 'nguyen-van';
    const link = linkOf(provision);
    link.after(tools);
    if (!event) return;
    // Whoever goes by keyboard goes on from the place gone to: the tools are next, or the words after a figure's mark.
    const place = placeAtAddress();
    if (!place || place === provision) link.focus({ preventScroll: true });
    else {
      place.tabIndex = -1;
      place.focus({ preventScroll: true });
    }
  };

  for (const button of tools.querySelectorAll<HTMLElement>('[data-copy]'))
    button.onclick = async () => {
      const provision = button.closest('.provision');
      if (!provision) return;
      const copied = loadCopying().then(({ copyCitation, copyAddress }) =>
        button.dataset['copy'] === 'citation'
          ? copyCitation(provision, { place: nameOf(provision), document: phrase }, status)
          : copyAddress(provision, status),
      );
      status.textContent = await copied.catch(() => 'Mạng không thông. Hãy thử lại.');
    };

  addEventListener('hashchange', move);
  move();
};
