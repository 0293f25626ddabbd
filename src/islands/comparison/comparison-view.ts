import { targetAt } from '../../presentation/addresses/list-paths.ts';
import { copyText } from '../page/copy-text.ts';
import { findElement } from '../page/find-element.ts';
import type { ShownTopic } from '../../presentation/comparison/view-html.ts';
import type { ComparisonRoom } from './comparison-room.ts';
import { FigureDetails } from './figure-details.ts';
import { openQuote } from './quote-dialog.ts';
import { attempted } from './take-away.ts';

/** Brings what took the focus out from under the columns that stay: a browser takes what is in the window for seen. */
const uncover = (view: HTMLElement, focused: Element): void => {
  const pinned = view.querySelector('td.national');
  if (!pinned || focused.closest('th, .national') || getComputedStyle(pinned).position !== 'sticky') return;
  const hidden = pinned.getBoundingClientRect().right - focused.getBoundingClientRect().left;
  if (hidden > 0) view.scrollLeft -= hidden + 16;
};

/**
 * The comparison on its page. As served, the overview stands and every figure links to its words; what draws a choice is fetched when
 * the reader, or the address, asks for one. Opens the sentence behind a figure without leaving the page.
 */
class ComparisonView extends HTMLElement {
  #room: Promise<ComparisonRoom> | undefined;

  connectedCallback(): void {
    const details = new FigureDetails(this.dataset);
    const filters = findElement<HTMLElement>(this, '.filters');
    const room = (): Promise<ComparisonRoom> => (this.#room ??= this.#open(details));
    const view = findElement<HTMLElement>(this, '[data-role="view"]');
    const attempt = (act: (room: ComparisonRoom) => Promise<void> | void): void => {
      void room()
        .then(act)
        .catch(() => {
          this.#room = undefined;
          view.removeAttribute('data-laying');
          findElement(filters, '[data-role="status"]').textContent =
            'Không mở được phần chọn. Cách sửa: xem lại kết nối mạng rồi thử lại.';
        });
    };
    // The page as served already shows everything: nothing to do unless the address asks for less.
    if (location.search !== '') {
      view.toggleAttribute('data-laying', true);
      attempt((opened) => opened.showAddress());
    }
    // The first choice may be made before what draws it is here: it is read from the fields then.
    filters.addEventListener('change', ({ target }) => {
      // Whether empty cells are seen on a small screen is no part of the choice.
      if (target instanceof HTMLInputElement && target.name === 'o-trong') return;
      view.toggleAttribute('data-laying', true);
      attempt((opened) => opened.showForm());
    });
    for (const event of ['pointerenter', 'focusin'] as const)
      this.addEventListener(event, () => attempt(() => undefined), { once: true });
    view.addEventListener('focusin', ({ target }) => {
      if (target instanceof Element) uncover(view, target);
    });
    filters.addEventListener('keydown', ({ key, target }) => {
      const open = key === 'Escape' && target instanceof Element ? target.closest('details[open]') : null;
      open?.removeAttribute('open');
      open?.querySelector('summary')?.focus();
    });
    findElement(this, '.take-away').addEventListener('click', ({ target }) => {
      const role =
        target instanceof Element ? target.closest<HTMLElement>('button[data-role]')?.dataset['role'] : undefined;
      if (role === undefined) return;
      const done = findElement(this, '[data-role="done"]');
      void attempted(async () => (await room()).handOut(role)).then((said) => (done.textContent = said));
    });
    this.addEventListener('click', (event) => {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-target], a.figure') : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void details.find(link.dataset['target'] ?? targetAt(link.href) ?? '').then((detail) => {
        if (detail)
          openQuote(findElement<HTMLDialogElement>(this, 'dialog'), detail, (citation, near) =>
            copyText(citation, near, 'Đã chép trích dẫn.'),
          );
        else location.href = link.href;
      });
    });
  }

  async #open(details: FigureDetails): Promise<ComparisonRoom> {
    const { ComparisonRoom: Room } = await import('./comparison-room.ts');
    const room = new Room(this, {
      base: this.dataset['base'] ?? '/',
      folder: this.dataset['folder'] ?? '',
      embed: this.dataset['embed'] ?? '',
      version: this.dataset['version'] ?? '',
      topics: [...findElement<HTMLSelectElement>(this, 'select[name="nhom"]').options]
        .filter(({ value }) => value !== '')
        .map(({ value, text }): ShownTopic => ({ id: value, name: text })),
      details,
    });
    await room.start();
    return room;
  }
}

customElements.define('comparison-view', ComparisonView);
