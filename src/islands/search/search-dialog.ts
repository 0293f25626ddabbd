import { searchedText, writeSearch, noFilters } from '../../search/query/search-address.ts';
import type { SearchQuestion } from '../../search/query/search-answer.ts';
import { numberInWords } from '../../presentation/words/number-in-words.ts';
import { findElement } from '../page/find-element.ts';
import { AnswerPanel } from './answer-panel.ts';
import { drawList } from './draw-hits.ts';
import { makeButton, makeElement } from './make-element.ts';
import { rememberQuery } from './recent-queries.ts';
import { SearchField } from './search-field.ts';

const most = 8;

/**
 * Lets the reader turn off the key of one letter: who speaks to the computer may say it without meaning it. The choice stays
 * on this device; where the browser keeps nothing there is nothing to choose.
 */
const slashKeySwitch = (setting: string): HTMLElement[] => {
  try {
    const isOn = (): boolean => localStorage.getItem(setting) !== 'tat';
    const status = makeElement('span', { 'aria-live': 'polite' });
    const button = makeButton(
      '',
      () => {
        if (isOn()) localStorage.setItem(setting, 'tat');
        else localStorage.removeItem(setting);
        tell();
      },
      { class: 'link-like' },
    );
    const tell = (): void => {
      status.textContent = `Phím / mở tìm kiếm: đang ${isOn() ? 'bật' : 'tắt'}.`;
      button.textContent = isOn() ? 'Tắt phím này' : 'Bật phím này';
    };
    tell();
    return [makeElement('p', { class: 'quiet slash-key' }, status, ' ', button)];
  } catch {
    return [];
  }
};

/** The search dialog of a page, built when its button is first told to open. `page` is the address of the search page. */
class SearchDialog {
  readonly #field = makeElement('input', {
    type: 'search',
    name: 'q',
    id: 'tim-trong-hop-thoai',
    autocomplete: 'off',
    enterkeyhint: 'search',
    dir: 'auto',
    maxlength: '300',
    placeholder: 'ví dụ: hồ sơ trực tuyến',
  });
  readonly #dialog: HTMLDialogElement;
  #exact = false;
  #answered = '';

  constructor({ page, bundle, base, slashKey }: { page: string; bundle: string; base: string; slashKey: string }) {
    const field = this.#field;
    const form = makeElement(
      'form',
      { class: 'search-form', role: 'search', action: page, method: 'get' },
      makeElement('label', { class: 'sr', for: field.id }, 'Tìm trong các kế hoạch'),
      field,
      makeElement('button', { type: 'submit', class: 'button main' }, 'Tìm'),
      makeButton('Đóng', () => this.#dialog.close()),
    );
    const status = makeElement('p', { role: 'status', class: 'quiet' });
    const place = makeElement('div', { class: 'answer' });
    const body = makeElement('div', { class: 'search-dialog-body' }, status, place, ...slashKeySwitch(slashKey));
    this.#dialog = makeElement(
      'dialog',
      { class: 'search-dialog', 'aria-labelledby': 'ten-hop-thoai-tim' },
      makeElement('h2', { class: 'sr', id: 'ten-hop-thoai-tim' }, 'Tìm kiếm'),
      form,
      body,
    );

    const question = (): SearchQuestion => ({
      text: searchedText(field.value),
      filters: noFilters,
      sort: 'lien-quan',
      limit: most,
      exact: this.#exact,
    });
    const pageOf = (asked: SearchQuestion): string => page + writeSearch(asked);
    const panel = new AnswerPanel(status, place, {
      base,
      lists: true,
      draw: (hits) => [drawList(hits)],
      below: (asked, { total }) =>
        total === 0
          ? undefined
          : makeElement(
              'p',
              {},
              makeElement(
                'a',
                { href: pageOf(asked), class: 'alone' },
                total === 1 ? 'Mở trang tìm kiếm' : `Tất cả ${numberInWords(total)} kết quả`,
              ),
            ),
      setExact: (exact) => {
        this.#exact = exact;
        search.ask();
      },
      retry: () => search.ask(),
    });
    const search = new SearchField({
      form,
      field,
      page,
      firstSteps: base,
      source: { bundle, base },
      listener: {
        busy: (is) => panel.busy(is),
        answered: (asked, answer) => {
          this.#answered = asked.text;
          panel.show(asked, answer);
          body.scrollTop = 0;
        },
        failed: (_question, why) => {
          this.#answered = '';
          panel.fail(why);
        },
      },
      question,
      typed: () => (this.#exact = false),
      submitted: (asked) => {
        // What is already answered here, asked again, is asked for in full.
        if (asked.text !== '' && asked.text === this.#answered) location.assign(pageOf(asked));
        else {
          this.#answered = '';
          search.ask();
        }
      },
      chosen: () => search.ask(),
      emptied: () => {
        this.#answered = '';
        panel.clear();
      },
      firstLink: () => panel.firstLink,
    });
    body.prepend(search.help.element, ' ');

    this.#dialog.addEventListener('keydown', (event) => {
      // In a search field Escape first empties the field; here one press closes, as in every dialog.
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      this.#dialog.close();
    });
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
      if (!(event.target instanceof Element) || !event.target.closest('.answer a')) return;
      rememberQuery(question().text);
      // A result on this very page moves the page only: the dialog must not stay in its way.
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) this.#dialog.close();
    });
    document.body.append(' ', this.#dialog);
  }

  open(): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#field.focus();
    this.#field.select();
  }
}

const opener = findElement<HTMLAnchorElement>(document, 'a.search-open');
let dialog: SearchDialog | undefined;
opener.addEventListener('open-search', () => {
  const { bundle = '/pagefind/', base = '/', slashKey = '' } = opener.dataset;
  dialog ??= new SearchDialog({ page: opener.pathname, bundle, base, slashKey });
  dialog.open();
});
