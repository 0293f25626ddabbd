import { findElement } from '../page/find-element.ts';

/** What a link in the official text is explained by: the entry on its document, or the note on its misprint. */
const entryOf = (link: HTMLAnchorElement): Element | null =>
  link.matches('.erratum')
    ? document.getElementById(link.hash.slice(1))
    : (document.querySelector(`.cited > li > a[href="${link.getAttribute('href') ?? ''}"]`)?.parentElement ?? null);

/**
 * A card beside a citation or a misprint: what the end of the page says of it, shown where it is met. The link stays a
 * link; without JavaScript it leads to the document, or to the note on the misprint.
 */
export const startNoteCard = (): void => {
  const card = findElement<HTMLElement>(document, '.note-card');
  const text = findElement<HTMLElement>(document, '.official');
  let shownAt: HTMLAnchorElement | null = null;
  let tapped: HTMLAnchorElement | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const linkAt = (target: EventTarget | null): HTMLAnchorElement | null =>
    target instanceof Element ? target.closest<HTMLAnchorElement>('.official a') : null;
  const isOpen = (): boolean => card.matches(':popover-open');
  const hide = (): void => {
    if (isOpen()) card.hidePopover();
  };
  const show = (link: HTMLAnchorElement | null): boolean => {
    const entry = link && entryOf(link);
    if (!entry) return false;
    clearTimeout(leaving);
    if (link === shownAt && isOpen()) return true;
    shownAt = link;
    card.replaceChildren(...entry.cloneNode(true).childNodes);
    if (!link.matches('.erratum')) link.setAttribute('aria-describedby', card.id);
    if (!isOpen()) card.showPopover();
    // A link that wraps stands in several boxes: the card keeps clear of all of them, and of the ring around them.
    const boxes = [...link.getClientRects()];
    const ring = 8;
    const first = boxes.at(0) ?? link.getBoundingClientRect();
    const bottom = (boxes.at(-1) ?? first).bottom + ring;
    const below = bottom + card.offsetHeight < innerHeight;
    // Placed in the page, not in the window: it scrolls away with its words.
    card.style.top = `${scrollY + (below ? bottom : Math.max(0, first.top - card.offsetHeight - ring))}px`;
    card.style.left = `${Math.max(8, Math.min(first.left, innerWidth - card.offsetWidth - 8))}px`;
    return true;
  };
  const leave = (): void => {
    clearTimeout(leaving);
    leaving = setTimeout(hide, 250);
  };

  text.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'mouse') return;
    if (!show(linkAt(target))) leave();
  });
  text.addEventListener('pointerleave', leave);
  card.addEventListener('pointerenter', () => clearTimeout(leaving));
  card.addEventListener('pointerleave', leave);
  text.addEventListener('focusin', ({ target }) => {
    show(linkAt(target));
  });
  text.addEventListener('focusout', ({ relatedTarget }) => {
    // At once: a card that lingers would lie over what takes the focus next.
    if (!card.contains(relatedTarget as Node | null)) hide();
  });
  // A finger cannot hover: the first tap shows the card, the second follows the link.
  text.addEventListener('click', (event) => {
    const link = linkAt(event.target);
    if ((event as PointerEvent).pointerType !== 'touch' || !link || link === tapped || !show(link)) return;
    tapped = link;
    event.preventDefault();
  });
};
