import { decodeFromIndex, encodeForIndex } from '../presentation/search/encode.ts';
import { excerpt } from '../presentation/search/excerpt.ts';

interface PagefindResult {
  data: () => Promise<{ url: string; content: string; meta: Record<string, string> }>;
}
interface Pagefind {
  createInstance: (options: object) => {
    search: (query: string, options?: object) => Promise<{ results: PagefindResult[] }>;
  };
}

const pageSize = 20;

let missing = 0;
let watched = false;
const missingPieces = (): number => missing;

/**
 * Counts the files below `bundle` that do not arrive. Pagefind swallows the failure of a single file of its index, and the
 * browser's list of resources names a failed one only some time later, so the requests themselves are watched.
 */
const watchPieces = (bundle: string): void => {
  if (watched) return;
  watched = true;
  const ask = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : input;
    const isPiece = new URL(address, location.href).pathname.startsWith(bundle);
    try {
      const answer = await ask(input, init);
      if (isPiece && !answer.ok) missing += 1;
      return answer;
    } catch (problem) {
      if (isPiece) missing += 1;
      throw problem;
    }
  };
};

/**
 * Searches as the reader types and keeps the query in the address. Without JavaScript the page says so and lists the ways
 * in. Nothing is loaded before the first query.
 */
class SiteSearch extends HTMLElement {
  #engine: Promise<ReturnType<Pagefind['createInstance']>> | undefined;
  #latest = 0;

  connectedCallback(): void {
    const input = this.querySelector('input');
    const form = this.querySelector('form');
    if (!input || !form) return;
    input.value = new URL(location.href).searchParams.get('q') ?? '';
    let timer = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      void this.#search(input.value);
    });
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void this.#search(input.value), 200);
    });
    if (input.value !== '') void this.#search(input.value);
  }

  #load(): Promise<ReturnType<Pagefind['createInstance']>> {
    const bundle = this.dataset['bundle'] ?? '/pagefind/';
    watchPieces(bundle);
    this.#engine ??= import(/* @vite-ignore */ `${bundle}pagefind.js`).then((pagefind: Pagefind) =>
      pagefind.createInstance({ basePath: bundle, baseUrl: this.dataset['base'] ?? '/', noWorker: true }),
    );
    return this.#engine;
  }

  async #search(typed: string): Promise<void> {
    const turn = ++this.#latest;
    const query = typed.normalize('NFC').trim().slice(0, 300);
    const address = new URL(location.href);
    if (query === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query);
    history.replaceState(null, '', address);
    if (!/[\p{L}\p{N}]/u.test(query)) {
      this.#say(query === '' ? '' : 'Hãy gõ ít nhất một chữ hoặc một số.', []);
      return;
    }
    try {
      const engine = await this.#load();
      const missingBefore = missingPieces();
      const { results } = await engine.search(encodeForIndex(query));
      // Pagefind answers “nothing” when a piece of its index does not load; a reader must not take that for an answer.
      if (results.length === 0 && missingPieces() > missingBefore) throw new Error('Thiếu một phần chỉ mục');
      const shown = await Promise.all(results.slice(0, pageSize).map((result) => result.data()));
      if (turn !== this.#latest) return;
      this.#say(
        results.length === 0
          ? `Không thấy đoạn nào có đủ các chữ trong «${query}». Thử bớt chữ, hoặc gõ số hiệu văn bản.`
          : `${results.length} kết quả cho «${query}»${results.length > pageSize ? `, đang hiện ${pageSize} kết quả đầu` : ''}.`,
        shown.map((data) => this.#item(data, query)),
      );
    } catch {
      this.#engine = undefined;
      if (turn === this.#latest) this.#say('Không tải được chỉ mục tìm kiếm. Kiểm tra kết nối rồi thử lại.', []);
    }
  }

  #item(data: { url: string; content: string; meta: Record<string, string> }, query: string): HTMLLIElement {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = data.url;
    link.textContent = decodeFromIndex(data.meta['title'] ?? '');
    const context = document.createElement('span');
    context.className = 'quiet';
    context.textContent = decodeFromIndex(data.meta['context'] ?? '');
    const passage = document.createElement('p');
    passage.className = 'words';
    for (const part of excerpt(decodeFromIndex(data.meta['passage'] ?? data.content), query)) {
      const piece = document.createElement(part.hit ? 'mark' : 'span');
      piece.textContent = part.text;
      passage.append(piece);
    }
    item.append(link, context, passage);
    return item;
  }

  #say(message: string, items: readonly HTMLLIElement[]): void {
    const status = this.querySelector('[role="status"]');
    const list = this.querySelector('ol');
    if (status) status.textContent = message;
    list?.replaceChildren(...items);
    this.toggleAttribute('data-answered', items.length > 0);
  }
}

customElements.define('site-search', SiteSearch);
