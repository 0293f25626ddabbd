import { listLinks } from './list-links.ts';
import { apart, makeButton, makeElement } from './make-element.ts';
import { forgetQueries, recentQueries } from './recent-queries.ts';

/** What a reader may ask here: words, a document, an indicator with a province, who states how much. */
const examples = ['hồ sơ trực tuyến', '749/QĐ-TTg', 'kinh tế số Vĩnh Phúc', 'tỉnh nào trên 80% hồ sơ trực tuyến 2025'];

/** What the help under a field needs to know. */
export interface FieldHelpOptions {
  readonly field: HTMLInputElement;
  /** Address of the search page. */
  readonly page: string;
  /** Base path of the site where examples and lists are offered to who has searched nothing yet; undefined for neither. */
  readonly firstSteps?: string;
  readonly choose: (text: string) => void;
}

/**
 * What stands under an empty field that has the focus: the queries made on this device, or first steps. Once shown it stays
 * until something is typed: what vanished when the focus leaves would move the page under the reader's finger.
 */
export class FieldHelp {
  readonly element = makeElement('div', { class: 'field-help', hidden: '' });
  readonly #options: FieldHelpOptions;

  constructor(options: FieldHelpOptions) {
    this.#options = options;
    options.field.addEventListener('focus', () => this.update());
  }

  /** The first query that is offered; undefined where nothing is. */
  get firstLink(): HTMLAnchorElement | undefined {
    return this.element.hidden ? undefined : (this.element.querySelector('a') ?? undefined);
  }

  /** Shows or hides the help as the field stands. */
  update(): void {
    const { field, firstSteps } = this.#options;
    const empty = field.value.trim() === '';
    const queries = empty ? recentQueries() : [];
    this.element.hidden = !empty || (queries.length === 0 && firstSteps === undefined);
    if (this.element.hidden) return;
    this.element.replaceChildren(
      ...apart(
        queries.length > 0
          ? [this.#queries('recent', 'Đã tìm gần đây trên thiết bị này', queries, this.#forget())]
          : [this.#queries('examples', 'Ví dụ', examples), ...listLinks(firstSteps ?? '/')],
      ),
    );
  }

  #forget(): HTMLButtonElement {
    return makeButton('Xóa các lần tìm này', () => {
      forgetQueries();
      this.update();
      this.#options.field.focus();
    });
  }

  #queries(kind: string, heading: string, queries: readonly string[], ...below: readonly Node[]): HTMLElement {
    return makeElement(
      'div',
      { class: `offered ${kind}` },
      makeElement('p', { class: 'quiet' }, heading),
      makeElement('ul', {}, ...queries.map((query) => makeElement('li', {}, this.#link(query)))),
      ...below,
    );
  }

  #link(query: string): HTMLAnchorElement {
    const { page, choose } = this.#options;
    const link = makeElement('a', { href: `${page}?${new URLSearchParams({ q: query }).toString()}` }, query);
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      choose(query);
    });
    return link;
  }
}
