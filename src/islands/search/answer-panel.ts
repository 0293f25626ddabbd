import {
  answerInWords,
  cutInWords,
  failureInWords,
  moreInWords,
  type Sentence,
} from '../../search/query/answer-words.ts';
import type { SearchAnswer, SearchHit, SearchQuestion } from '../../search/query/search-answer.ts';
import { drawDirect } from './draw-hits.ts';
import { listLinks } from './list-links.ts';
import { apart, makeButton, makeElement } from './make-element.ts';

/** What differs between the page and the dialog, and what the reader may ask for next. */
export interface PanelOptions {
  readonly base: string;
  /** Offers the lists of the site where nothing is found; false where the page has them itself. */
  readonly lists: boolean;
  /** A heading above the answer for those who move by headings; the dialog's own title serves there. */
  readonly heading?: string;
  /** Hits as they stand in the list; `before` are the elements of the hits that are already there. */
  readonly draw: (hits: readonly SearchHit[], before: readonly Element[]) => readonly Element[];
  /** What stands below the list: more hits, or the way to all of them; undefined for nothing. */
  readonly below: (question: SearchQuestion, answer: SearchAnswer, loaded: number) => HTMLElement | undefined;
  /** Search as typed, or with spelling help again. */
  readonly setExact: (exact: boolean) => void;
  readonly retry: () => void;
  /** Leave all filters; undefined where there are none. */
  readonly clearFilters?: () => void;
}

/**
 * Shows answers: the sentence that says how many, typed answers, the list. What stands there stays until the next answer has
 * come, so that nothing flickers while the reader types.
 */
export class AnswerPanel {
  readonly #status: HTMLElement;
  readonly #place: HTMLElement;
  readonly #options: PanelOptions;
  readonly #waiting = makeElement('p', { class: 'quiet waiting', hidden: '' }, 'Đang tìm…');
  readonly #list = makeElement('div', { class: 'result-list' });
  #shown: ReadonlySet<string> = new Set();
  #waitingTimer = 0;

  constructor(status: HTMLElement, place: HTMLElement, options: PanelOptions) {
    this.#status = status;
    this.#place = place;
    this.#options = options;
    place.before(this.#waiting);
    place.tabIndex = -1;
  }

  /** Where the first link of the answer is; undefined where there is none. */
  get firstLink(): HTMLAnchorElement | undefined {
    return this.#place.querySelector<HTMLAnchorElement>('a[href]') ?? undefined;
  }

  busy(is: boolean): void {
    clearTimeout(this.#waitingTimer);
    this.#place.setAttribute('aria-busy', String(is));
    if (is) this.#waitingTimer = window.setTimeout(() => (this.#waiting.hidden = false), 400);
    else this.#waiting.hidden = true;
  }

  clear(words = ''): void {
    this.#shown = new Set();
    this.#status.textContent = words;
    this.#place.replaceChildren();
  }

  fail(why: keyof typeof failureInWords): void {
    const hadFocus = this.#place.contains(document.activeElement);
    const again = makeButton('Thử lại', this.#options.retry);
    this.clear(failureInWords[why]);
    this.#place.replaceChildren(makeElement('p', {}, again));
    if (hadFocus) again.focus();
  }

  /** A new answer in the place of the old one. `told` is what else the status says. */
  show(question: SearchQuestion, answer: SearchAnswer, told = ''): void {
    const hadFocus = this.#place.contains(document.activeElement);
    const { hits } = answer;
    this.#shown = new Set(hits.map(({ url }) => url));
    this.#say(answerInWords(answer, question.text, hits.length), cutInWords(question.text) + told);
    if (answer.state === 'too-little') {
      this.#place.replaceChildren();
      return;
    }
    this.#list.replaceChildren(...apart(this.#options.draw(hits, [])));
    const below = this.#options.below(question, answer, hits.length);
    const { heading } = this.#options;
    this.#place.replaceChildren(
      ...apart([
        ...(heading === undefined ? [] : [makeElement('h2', { class: 'sr' }, heading)]),
        ...this.#spelling(question, answer),
        ...(answer.direct.length === 0 ? [] : [drawDirect(answer.direct)]),
        ...(answer.total === 0 ? [this.#help(question)] : [this.#list]),
        ...(below ? [below] : []),
      ]),
    );
    if (hadFocus) (this.#place.querySelector<HTMLElement>('.spelling button') ?? this.#place).focus();
  }

  /** Adds the hits of an answer that are not there yet, and takes the reader to the first of them. */
  addMore(question: SearchQuestion, answer: SearchAnswer): void {
    const fresh = answer.hits.filter(({ url }) => !this.#shown.has(url));
    const added = this.#options.draw(fresh, [...this.#list.children]);
    this.#list.append(' ', ...apart(added));
    this.#shown = new Set([...this.#shown, ...fresh.map(({ url }) => url)]);
    this.#list.nextElementSibling?.remove();
    const below = this.#options.below(question, answer, this.#shown.size);
    if (below) this.#list.after(' ', below);
    this.#status.textContent = moreInWords(this.#shown.size, answer.total);
    added[0]?.querySelector<HTMLAnchorElement>('li a')?.focus();
  }

  #say([before, query, after]: Sentence, told: string): void {
    this.#status.replaceChildren(before, ...(query === '' ? [] : [makeElement('bdi', {}, query)]), after + told);
  }

  #spelling({ exact, text }: SearchQuestion, { correction }: SearchAnswer): HTMLElement[] {
    const { setExact } = this.#options;
    if (exact)
      return [
        makeElement(
          'p',
          { class: 'spelling' },
          'Đang tìm đúng chữ đã gõ. ',
          makeButton('Gợi ý chính tả lại', () => setExact(false), { class: 'link-like' }),
        ),
      ];
    if (correction === null) return [];
    return [
      makeElement(
        'p',
        { class: 'spelling' },
        'Đang hiện kết quả cho “',
        makeElement('strong', {}, correction.searched),
        '”. ',
        makeButton(`Tìm đúng “${correction.typed || text}”`, () => setExact(true), { class: 'link-like' }),
      ),
    ];
  }

  #help({ filters }: SearchQuestion): HTMLElement {
    const { base, lists, clearFilters } = this.#options;
    const filtered = Object.values(filters).some((values) => values.length > 0);
    return makeElement(
      'div',
      { class: 'search-help' },
      ...(filtered && clearFilters
        ? [makeElement('p', {}, 'Đang lọc kết quả. ', makeButton('Bỏ lọc và tìm lại', clearFilters))]
        : []),
      makeElement('h3', {}, 'Có thể thử'),
      makeElement(
        'ul',
        {},
        makeElement('li', {}, 'bớt chữ, chỉ giữ những chữ chắc có trong văn bản;'),
        makeElement('li', {}, 'soát lại chính tả, hoặc gõ không dấu;'),
        makeElement('li', {}, 'gõ số hiệu văn bản (749/QĐ-TTg), tên tỉnh, hoặc một con số (80%).'),
      ),
      ...(lists ? listLinks(base) : []),
    );
  }
}
