import type { PlanNames } from '../../search/query/hit-groups.ts';
import { readQuery } from '../../presentation/addresses/pasted-value.ts';
import {
  noFilters,
  readSearch,
  searchedText,
  writeSearch,
  type SearchState,
} from '../../search/query/search-address.ts';
import type { SearchAnswer, SearchQuestion } from '../../search/query/search-answer.ts';
import { numberInWords } from '../../presentation/words/number-in-words.ts';
import { findElement } from '../page/find-element.ts';
import { AnswerPanel } from './answer-panel.ts';
import { drawGroups } from './draw-hits.ts';
import { FacetPanel } from './facet-panel.ts';
import { makeButton } from './make-element.ts';
import { rememberQuery } from './recent-queries.ts';
import { SearchField } from './search-field.ts';

const pageSize = 20;

/** What the history keeps beside an address of this page. */
interface KeptState {
  /** How far the list was unrolled. */
  readonly loaded?: number;
  /** The address of the result that was followed, and how far from the top of the window it stood. */
  readonly followed?: { readonly address: string; readonly top: number };
}

/**
 * The search page: answers as the reader types and keeps question, filters and order in the address. Without JavaScript the
 * page says so and lists the ways in. The engine comes with the first focus or with an address that asks something.
 */
class SiteSearch extends HTMLElement {
  #exact = false;
  #loaded = pageSize;
  #told = '';
  /** Where the reader comes back to, once the list stands again. */
  #followed: KeptState['followed'];

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
      const kept: KeptState = { loaded: this.#loaded };
      history[how](kept, '', address);
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
      comeBack();
    };
    /** The list comes after the page, too late for the browser to find the place again by itself. */
    const comeBack = (): void => {
      const { address, top } = this.#followed ?? {};
      this.#followed = undefined;
      const link = [...place.querySelectorAll('a')].find(({ href }) => href === address);
      if (!link || top === undefined) return;
      link.focus({ preventScroll: true });
      scrollBy({ top: link.getBoundingClientRect().top - top, behavior: 'instant' });
    };
    const typed = (): void => {
      this.#followed = undefined;
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
      const { state: asked, ignored } = readSearch(readQuery(location.search), facets.known);
      const { loaded, followed } = (history.state ?? {}) as KeptState;
      this.#followed = followed;
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
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link) return;
      rememberQuery(question().text);
      const followed = { address: link.href, top: link.getBoundingClientRect().top };
      const kept: KeptState = { loaded: this.#loaded, followed };
      history.replaceState(kept, '');
      history.scrollRestoration = 'manual';
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
