import type { PlanNames } from '../../presentation/search/hit-groups.ts';
import {
  noFilters,
  readSearch,
  searchedText,
  writeSearch,
  type SearchState,
} from '../../presentation/search/search-address.ts';
import type { SearchAnswer, SearchQuestion } from '../../presentation/search/search-answer.ts';
import { numberInWords } from '../../presentation/number-in-words.ts';
import { findElement } from '../find-element.ts';
import { AnswerPanel } from './answer-panel.ts';
import { drawGroups } from './draw-hits.ts';
import { FacetPanel } from './facet-panel.ts';
import { makeButton } from './make-element.ts';
import { rememberQuery } from './recent-queries.ts';
import { SearchField } from './search-field.ts';

const pageSize = 20;

/**
 * The search page: answers as the reader types and keeps question, filters and order in the address. Without JavaScript the
 * page says so and lists the ways in. The engine comes with the first focus or with an address that asks something.
 */
class SiteSearch extends HTMLElement {
  #exact = false;
  #loaded = pageSize;
  #told = '';

  connectedCallback(): void {
    const form = findElement<HTMLFormElement>(this, 'form');
    const field = findElement<HTMLInputElement>(form, 'input[name="q"]');
    const place = findElement<HTMLElement>(this, '[data-part="answer"]');
    const base = this.dataset['base'] ?? '/';
    const plans = JSON.parse(findElement(document, '#ten-ke-hoach').textContent || '{}') as PlanNames;

    const facets = new FacetPanel(findElement(this, 'details.facets'), place, () => choose());
    const state = (): SearchState => ({
      text: searchedText(field.value),
      filters: facets.filters,
      sort: facets.sort,
      exact: this.#exact,
    });
    const question = (): SearchQuestion => ({ ...state(), limit: this.#loaded });
    const keep = (how: 'pushState' | 'replaceState'): void => {
      const address = `${location.pathname}${writeSearch(state())}`;
      if (how === 'pushState' && address === location.pathname + location.search) return;
      // How far the list was unrolled is no part of the question, but going back should find it so.
      history[how]({ loaded: this.#loaded }, '', address);
    };
    /** The reader chose something other than words: a step that the back button takes back. */
    const choose = (): void => {
      this.#loaded = pageSize;
      keep('pushState');
      search.ask();
    };
    const panel = new AnswerPanel(findElement(this, '[role="status"]'), place, {
      base,
      lists: false,
      heading: 'Kết quả',
      draw: (hits, before) =>
        drawGroups(hits, { plans, base, before: before.map((group) => group.getAttribute('data-group') ?? '') }),
      below: (_question, { total }, loaded) =>
        loaded < total
          ? makeButton(
              `Xem thêm ${numberInWords(Math.min(pageSize, total - loaded))} kết quả`,
              () => {
                this.#loaded += pageSize;
                keep('replaceState');
                more = true;
                void search.session.ask(question());
              },
              { class: 'button more' },
            )
          : undefined,
      setExact: (exact) => {
        this.#exact = exact;
        choose();
      },
      retry: () => search.ask(),
      clearFilters: () => {
        facets.choose(noFilters, facets.sort);
        choose();
      },
    });
    let more = false;
    const show = (asked: SearchQuestion, answer: SearchAnswer): void => {
      if (more) panel.addMore(asked, answer);
      else panel.show(asked, answer, this.#told);
      more = false;
      this.#told = '';
      facets.count(answer);
    };
    const typed = (): void => {
      this.#exact = false;
      this.#loaded = pageSize;
      more = false;
      keep('replaceState');
    };
    const search = new SearchField({
      form,
      field,
      page: location.pathname,
      source: { bundle: this.dataset['bundle'] ?? '/pagefind/', base },
      listener: {
        busy: (is) => panel.busy(is),
        answered: show,
        failed: (_question, why) => {
          more = false;
          facets.hide();
          panel.fail(why);
        },
      },
      question,
      typed,
      submitted: () => {
        typed();
        search.ask();
      },
      chosen: choose,
      emptied: () => {
        facets.hide();
        panel.clear(this.#told.trim());
      },
      firstLink: () => panel.firstLink,
    });
    form.after(search.help.element);

    const fromAddress = (): void => {
      const { state: asked, ignored } = readSearch(new URLSearchParams(location.search), facets.known);
      const { loaded } = (history.state ?? {}) as { loaded?: number };
      field.value = asked.text;
      facets.choose(asked.filters, asked.sort);
      this.#exact = asked.exact;
      this.#loaded = loaded ?? pageSize;
      this.#told =
        ignored.length === 0
          ? ''
          : ` Bỏ qua giá trị không có trong trang: ${ignored.map((value) => `“${value.slice(0, 40)}”`).join(', ')}.`;
      search.ask();
    };
    place.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a')) rememberQuery(question().text);
    });
    window.addEventListener('popstate', fromAddress);
    // What was typed before this code arrived is not thrown away for what the address says.
    if (field === document.activeElement) {
      search.session.preload();
      if (field.value !== '') {
        typed();
        search.ask();
        return;
      }
    }
    fromAddress();
    search.help.update();
  }
}

customElements.define('site-search', SiteSearch);
