import { searchedText, writeSearch, noFilters } from '../../presentation/search/search-address.ts';
import type { SearchQuestion } from '../../presentation/search/search-answer.ts';
import { numberInWords } from '../../presentation/words.ts';
import { findElement } from '../find-element.ts';
import { AnswerPanel } from './answer-panel.ts';
import { drawList } from './draw-hits.ts';
import { makeButton, makeElement } from './make-element.ts';
import { RecentList } from './recent-list.ts';
import { rememberQuery } from './recent-queries.ts';
import { SearchSession } from './search-session.ts';

const most = 8;

/**
 * Lets the reader turn off the key of one letter: who speaks to the computer may say it without meaning it. The choice stays
 * on this device; where the browser keeps nothing there is nothing to choose.
 */
const slashKeySwitch = (setting: string): HTMLElement[] => {
  try {
    const isOn = (): boolean => localStorage.getItem(setting) !== 'tat';
    const words = (): string =>
      isOn() ? 'Phím / mở tìm kiếm: đang bật. Tắt phím này' : 'Phím / mở tìm kiếm: đang tắt. Bật lại';
    const button = makeButton(
      words(),
      () => {
        if (isOn()) localStorage.setItem(setting, 'tat');
        else localStorage.removeItem(setting);
        button.textContent = words();
      },
      { class: 'link-like' },
    );
    return [makeElement('p', { class: 'quiet slash-key' }, button)];
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
    const ask = (): void => {
      recent.update();
      this.#answered = '';
      if (question().text === '') {
        session.cancel();
        panel.clear();
      } else void session.ask(question());
    };
    const panel = new AnswerPanel(status, place, {
      base,
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
        ask();
      },
      retry: ask,
    });
    const session = new SearchSession(
      { bundle, base },
      {
        busy: (is) => panel.busy(is),
        answered: (asked, answer) => {
          this.#answered = asked.text;
          panel.show(asked, answer);
          body.scrollTop = 0;
        },
        failed: (_question, why) => panel.fail(why),
      },
    );
    const recent = new RecentList(field, page, (text) => {
      field.value = text;
      field.focus();
      ask();
    });
    body.prepend(recent.element);

    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const asked = question();
      rememberQuery(asked.text);
      // What is already answered here, asked again, is asked for in full.
      if (asked.text !== '' && asked.text === this.#answered) location.assign(pageOf(asked));
      else ask();
    });
    field.addEventListener('input', () => {
      this.#exact = false;
      recent.update();
      if (question().text === '') ask();
      else session.askSoon(question);
    });
    field.addEventListener('focus', () => session.preload());
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown' || event.isComposing) return;
      const first = recent.element.hidden ? panel.firstLink : recent.element.querySelector('a');
      if (!first) return;
      event.preventDefault();
      first.focus();
    });
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
    document.body.append(this.#dialog);
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
