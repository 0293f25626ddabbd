import { makeButton, makeElement } from './make-element.ts';
import { forgetQueries, recentQueries } from './recent-queries.ts';

/**
 * The queries made on this device, shown under an empty field that has the focus. Once shown they stay until something is
 * typed: what vanished when the focus leaves would move the page under the reader's finger.
 */
export class RecentList {
  readonly element = makeElement('div', { class: 'recent', hidden: '' });
  readonly #field: HTMLInputElement;
  readonly #choose: (text: string) => void;
  readonly #action: string;

  constructor(field: HTMLInputElement, action: string, choose: (text: string) => void) {
    this.#field = field;
    this.#action = action;
    this.#choose = choose;
    field.addEventListener('focus', () => this.update());
  }

  /** Shows or hides the list as the field stands. */
  update(): void {
    const queries = this.#field.value.trim() === '' ? recentQueries() : [];
    this.element.hidden = queries.length === 0;
    if (queries.length === 0) return;
    this.element.replaceChildren(
      makeElement('p', { class: 'quiet' }, 'Đã tìm gần đây trên thiết bị này'),
      makeElement('ul', {}, ...queries.map((query) => makeElement('li', {}, this.#link(query)))),
      makeButton('Xóa các lần tìm này', () => {
        forgetQueries();
        this.element.hidden = true;
        this.#field.focus();
      }),
    );
  }

  #link(query: string): HTMLAnchorElement {
    const link = makeElement('a', { href: `${this.#action}?${new URLSearchParams({ q: query }).toString()}` }, query);
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#choose(query);
    });
    return link;
  }
}
