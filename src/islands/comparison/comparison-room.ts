import { answerOf } from '../../presentation/comparison/answer.ts';
import { choose, type Chosen } from '../../presentation/comparison/choice.ts';
import {
  emptyState,
  readState,
  writeState,
  type ComparisonState,
} from '../../presentation/comparison/comparison-state.ts';
import type { Drawing } from '../../presentation/comparison/figure-html.ts';
import type { ShownLine, ShownPlaces } from '../../presentation/comparison/shown-line.ts';
import { answerWithSources } from '../../presentation/comparison/take-away-words.ts';
import { drawView, type ShownTopic } from '../../presentation/comparison/view-html.ts';
import { readQuery } from '../../presentation/addresses/pasted-value.ts';
import { href } from '../../presentation/addresses/list-paths.ts';
import { pageAddress } from '../../presentation/addresses/page-address.ts';
import { dateInWords } from '../../presentation/words/words.ts';
import { placeAtAddress } from '../page/address-place.ts';
import { elementWithWords, wordsOfArrival } from '../page/arrival-words.ts';
import { copyText } from '../page/copy-text.ts';
import { findElement } from '../page/find-element.ts';
import { ComparisonForm } from './comparison-form.ts';
import { ComparisonStore } from './comparison-store.ts';
import { drawSlowly } from './draw-slowly.ts';
import type { FigureDetails } from './figure-details.ts';
import { startPicker } from './province-picker.ts';
import { handOutOf } from './hand-out.ts';
import type { ShownView } from './shown-view.ts';
import { embedCode } from './take-away.ts';

/** What the page tells the comparison. */
export interface ComparisonSetting {
  /** Path before all addresses of the site. */
  readonly base: string;
  /** Folder of the figures. */
  readonly folder: string;
  /** Address of the same view without the site around it. */
  readonly embed: string;
  /** ISO day of the site's version. */
  readonly version: string;
  readonly topics: readonly ShownTopic[];
  readonly details: FigureDetails;
}

/** The comparison at work: draws the choice that the address or the form names, answers it, and hands it out. */
export class ComparisonRoom {
  readonly #root: HTMLElement;
  readonly #setting: ComparisonSetting;
  readonly #store: ComparisonStore;
  readonly #filters: HTMLElement;
  readonly #form: ComparisonForm;
  readonly #drawing: Drawing;
  #names: ReadonlyMap<string, string> = new Map();
  #places: ShownPlaces = { units: [], islands: [] };
  #state: ComparisonState = emptyState;
  /** What stands on the page, once it was drawn here. */
  #shown: { readonly chosen: Chosen; readonly answer: readonly string[] } | undefined;
  #turn = 0;

  constructor(root: HTMLElement, setting: ComparisonSetting) {
    this.#root = root;
    this.#setting = setting;
    this.#store = new ComparisonStore(setting.folder);
    this.#filters = findElement<HTMLElement>(root, '.filters');
    const nameOf = (unit: string): string => this.#names.get(unit) ?? unit;
    this.#drawing = { nameOf, base: setting.base };
    this.#form = new ComparisonForm(this.#filters, nameOf);
  }

  /** Brings the list of places and starts the fields. Rejects where the list cannot be had. */
  async start(): Promise<void> {
    this.#places = await this.#store.places();
    this.#names = new Map(this.#places.units.map(({ id, name }) => [id, name]));
    startPicker(this.#filters, this.#places.units, (ids) => {
      const standing = this.#state.provinces.filter((id) => ids.includes(id));
      this.#choose({ ...this.#state, provinces: [...standing, ...ids.filter((id) => !standing.includes(id))] });
    });
    window.addEventListener('popstate', () => void this.showAddress());
  }

  #say(words: string): void {
    const status = findElement(this.#filters, '[data-role="status"]');
    status.classList.remove('sr');
    status.textContent = words;
  }

  #choose(state: ComparisonState, wrong: readonly string[] = []): void {
    this.#state = state;
    const query = writeState(state);
    // Two fields changed before the first was drawn are one choice.
    if (query !== location.search) history.pushState(null, '', `${location.pathname}${query}`);
    void this.#show(wrong.map((value) => `“${value.slice(0, 40)}” không phải là số.`).join(' '));
  }

  /** Shows what the address names. */
  async showAddress(): Promise<void> {
    const { state, ignored } = readState(readQuery(location.search), this.#form.known());
    this.#state = state;
    await this.#show(
      ignored.length === 0
        ? ''
        : `Bỏ qua giá trị không có trong trang: ${ignored.map((value) => `“${value.slice(0, 40)}”`).join(', ')}.`,
    );
    // The choice moves what stands on the page: whoever came for a place in it is taken there once more.
    const words = wordsOfArrival();
    const place = words === '' ? null : elementWithWords(findElement(this.#root, '[data-role="view"]'), words);
    (placeAtAddress() ?? place)?.scrollIntoView();
  }

  /** Shows what the fields hold. */
  showForm(): void {
    const { state, wrong } = this.#form.read(this.#state.provinces);
    this.#choose(state, wrong);
  }

  async #show(told: string): Promise<void> {
    const turn = ++this.#turn;
    const state = this.#state;
    this.#form.write(state);
    const place = findElement<HTMLElement>(this.#root, '[data-role="view"]');
    place.toggleAttribute('data-laying', true);
    let lines: ShownLine[];
    try {
      lines = await this.#store.lines(this.#form.shards(state));
    } catch {
      place.removeAttribute('data-laying');
      this.#say('Không tải được số liệu của lựa chọn này. Cách sửa: xem lại kết nối mạng rồi chọn lần nữa.');
      return;
    }
    if (turn !== this.#turn) return;
    const chosen = choose(lines, state, this.#drawing.nameOf);
    const answer = answerOf(chosen, state, this.#drawing.nameOf);
    this.#shown = { chosen, answer };
    findElement(this.#root, '[data-role="answer"]').textContent = answer.join(' ');
    findElement(this.#filters, '[data-role="unstated-count"]').textContent =
      chosen.unstated > 0 ? `(${chosen.unstated} dòng)` : '';
    this.#say([chosen.lines.length === 0 ? (answer[0] ?? '') : `${chosen.lines.length} dòng.`, told].join(' ').trim());
    // Who sees the view sees how much there is: the count is for those who hear.
    findElement(this.#filters, '[data-role="status"]').classList.toggle('sr', chosen.lines.length > 0 && told === '');
    const { topics } = this.#setting;
    const view = drawView({ topics, lines, places: this.#places }, chosen, lines, state, this.#drawing);
    this.#filters.toggleAttribute('data-of-table', view.frame.name === 'table');
    await drawSlowly(place, view);
  }

  /** What is shown now; drawn first where nothing was chosen yet. */
  async #now(): Promise<{ chosen: Chosen; answer: readonly string[] }> {
    if (this.#shown) return this.#shown;
    const lines = await this.#store.lines(this.#form.shards(this.#state));
    const chosen = choose(lines, this.#state, this.#drawing.nameOf);
    return { chosen, answer: answerOf(chosen, this.#state, this.#drawing.nameOf) };
  }

  /** The address of what is shown, on this page or on another one that shows the same. */
  #address(pathname = location.pathname): string {
    return pageAddress({ origin: location.origin, pathname, search: '' }, { query: writeState(this.#state) });
  }

  /** What is shown, with the rows behind it. */
  async #view(): Promise<ShownView> {
    const state = this.#state;
    const [{ chosen }, rows] = await Promise.all([this.#now(), this.#store.rows(this.#form.shards(state))]);
    const { details, version, topics } = this.#setting;
    const topicName = (topic: string): string => topics.find(({ id }) => id === topic)?.name ?? topic;
    const places = this.#places;
    const address = this.#address();
    const comparison = new URL(this.#setting.folder, location.href).href;
    return {
      chosen,
      state,
      rows,
      places,
      nameOf: this.#drawing.nameOf,
      topicName,
      address,
      comparison,
      version,
      details,
    };
  }

  /** Gives away what is shown, by the name of the button that asks for it; the answer says how it went. */
  async handOut(role: string): Promise<string> {
    const { version, embed } = this.#setting;
    const done = findElement(this.#root, '[data-role="done"]');
    switch (role) {
      case 'copy-link':
        return copyText(this.#address(), done, 'Đã chép địa chỉ.');
      case 'copy-embed':
        return copyText(embedCode(this.#address(embed), 'So sánh chỉ tiêu chuyển đổi số'), done, 'Đã chép mã nhúng.');
      case 'copy-answer': {
        const { chosen, answer } = await this.#now();
        const absolute = (path: string): string => new URL(href(path, this.#setting.base), location.href).href;
        const view = { address: this.#address(), version: dateInWords(version), absolute };
        return copyText(answerWithSources(answer, chosen, this.#drawing, view), done, 'Đã chép câu trả lời kèm nguồn.');
      }
      case 'reset':
        this.#choose(emptyState);
        return '';
      default:
        return (await handOutOf(role))(await this.#view(), done);
    }
  }
}
