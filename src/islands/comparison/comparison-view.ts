import {
  emptyState,
  listInAddress,
  readState,
  tableCaption,
  writeState,
  type ComparisonState,
  type KnownValues,
} from '../../presentation/comparison/comparison-state.ts';
import { unitsInWords } from '../../presentation/words/unit-count-words.ts';
import { basesNamed } from '../../presentation/comparison/basis-address.ts';
import { pageAddress } from '../../presentation/addresses/page-address.ts';
import { readQuery } from '../../presentation/addresses/pasted-value.ts';
import { listPaths } from '../../presentation/addresses/list-paths.ts';
import { rowsToCsv } from '../../presentation/comparison/shown-csv.ts';
import { citationOf } from '../../presentation/plan/target-detail.ts';
import { columnChoices, ComparisonGrid } from './comparison-grid.ts';
import { placeAtAddress } from '../page/address-place.ts';
import { copyText } from '../page/copy-text.ts';
import { FigureDetails } from './figure-details.ts';
import { findElement } from '../page/find-element.ts';
import { provinceBoxes, startPicker } from './province-picker.ts';
import { openQuote } from './quote-dialog.ts';
import { shownColumns, shownFigures, shownRows } from './shown-figures.ts';
import { attempted, downloadText, embedCode } from './take-away.ts';

const selects = {
  years: 'nam',
  topics: 'nhom',
  levels: 'cap',
  evidence: 'bang-chung',
  indicators: 'chi-so',
} as const;
const selectKeys = Object.keys(selects) as (keyof typeof selects)[];
const checks = ['onlyDifferent', 'onlyComparable', 'withUnstated'] as const;

/**
 * Shows the chosen provinces and lines and keeps the choice in the address; opens the sentence behind a figure; hands out
 * what is shown. Without JavaScript the full table stands and every figure links to its words.
 */
class ComparisonView extends HTMLElement {
  #state: ComparisonState = emptyState;

  connectedCallback(): void {
    const filters = findElement<HTMLElement>(this, '.filters');
    const table = findElement<HTMLTableElement>(this, 'table.comparison');
    // Taking thousands of cells apart blocks a phone: not before the reader, or the address, asks for a choice.
    let taken: ComparisonGrid | undefined;
    const grid = (): ComparisonGrid =>
      (taken ??= new ComparisonGrid(
        table,
        columnChoices(provinceBoxes(filters), this.dataset['provinces'] ?? listPaths.provinces),
      ));

    const show = (told: string, laid?: () => void): void => {
      const { lines, columns, unstated } = grid().show(this.#state, laid);
      findElement(filters, '[data-role="unstated-count"]').textContent = unstated > 0 ? `(${unstated} dòng)` : '';
      if (table.caption) table.caption.textContent = tableCaption(lines, columns);
      this.#say(
        `${lines === 0 ? 'Không dòng nào hợp với lựa chọn này; thử bỏ bớt điều kiện.' : `${lines} dòng; ${unitsInWords(columns)}.`}${told}`,
      );
      // Who sees the table sees its caption: the same count beside it is for those who hear.
      findElement(this, '[data-role="status"]').classList.toggle('sr', lines > 0 && told === '');
    };
    const choose = (state: ComparisonState): void => {
      this.#state = state;
      history.pushState(null, '', `${location.pathname}${writeState(state)}`);
      this.#toForm(filters);
      show('');
    };
    const fromAddress = (laid?: () => void): void => {
      const { state, ignored } = readState(readQuery(location.search), this.#known(filters));
      this.#state = state;
      this.#toForm(filters);
      const told =
        ignored.length === 0
          ? ''
          : ` Bỏ qua giá trị không có trong trang: ${ignored.map((value) => `“${value.slice(0, 40)}”`).join(', ')}.`;
      show(told, laid);
    };
    // The page as served already shows everything: nothing to do unless the address asks for less.
    // The choice moves what stands in the table: whoever came for a place in it is taken there once more.
    if (location.search !== '') fromAddress(() => placeAtAddress()?.scrollIntoView());
    window.addEventListener('popstate', () => fromAddress());
    filters.addEventListener('change', () => choose(this.#fromForm(filters)));
    filters.addEventListener('keydown', ({ key, target }) => {
      const open = key === 'Escape' && target instanceof Element ? target.closest('details[open]') : null;
      open?.removeAttribute('open');
      open?.querySelector('summary')?.focus();
    });
    findElement(this, '[data-role="reset"]').addEventListener('click', () => choose(emptyState));
    startPicker(filters, (ids) => choose({ ...this.#state, provinces: this.#inOrder(ids) }));
    this.#handOut(table);
  }

  #known(filters: HTMLElement): KnownValues {
    const options = (name: string): Set<string> =>
      new Set(
        [...findElement<HTMLSelectElement>(filters, `select[name="${name}"]`).options]
          .map(({ value }) => value)
          .filter((value) => value !== ''),
      );
    return {
      provinces: new Set(provinceBoxes(filters).map(({ value }) => value)),
      years: options(selects.years),
      topics: options(selects.topics),
      levels: options(selects.levels),
      evidence: options(selects.evidence),
      indicators: options(selects.indicators),
    };
  }

  /** A province keeps its place among the columns; a newly chosen one comes last. */
  #inOrder(ids: readonly string[]): string[] {
    const kept = this.#state.provinces.filter((id) => ids.includes(id));
    return [...kept, ...ids.filter((id) => !kept.includes(id))];
  }

  #fromForm(filters: HTMLElement): ComparisonState {
    const chosen = (name: string): string[] =>
      findElement<HTMLSelectElement>(filters, `select[name="${name}"]`)
        .value.split(',')
        .filter((value) => value !== '');
    const checked = (name: string): boolean => findElement<HTMLInputElement>(filters, `input[name="${name}"]`).checked;
    return {
      provinces: this.#inOrder(
        provinceBoxes(filters)
          .filter((box) => box.checked)
          .map((box) => box.value),
      ),
      years: chosen(selects.years),
      topics: chosen(selects.topics),
      levels: chosen(selects.levels),
      evidence: basesNamed(chosen(selects.evidence)),
      indicators: chosen(selects.indicators),
      onlyDifferent: checked('onlyDifferent'),
      onlyComparable: checked('onlyComparable'),
      withUnstated: checked('withUnstated'),
    };
  }

  #toForm(filters: HTMLElement): void {
    for (const box of provinceBoxes(filters)) box.checked = this.#state.provinces.includes(box.value);
    const names = columnChoices(
      provinceBoxes(filters).filter((box) => box.checked),
      '',
    ).map(({ name }) => name);
    findElement(filters, '[data-role="provinces-summary"]').textContent =
      names.length === 0 ? 'tất cả nơi có chỉ tiêu' : names.length <= 4 ? names.join(', ') : `${names.length} đơn vị`;
    for (const key of selectKeys) {
      const field = findElement<HTMLSelectElement>(filters, `select[name="${selects[key]}"]`);
      const values = listInAddress(key, this.#state);
      const said = (value: string): string =>
        [...field.options].find((option) => option.value === value)?.text ?? value;
      field.querySelector('option[data-several]')?.remove();
      if (values.length > 1) {
        const several = new Option(values.map(said).join(', '), values.join(','));
        several.dataset['several'] = '';
        field.add(several);
      }
      field.value = values.join(',');
    }
    for (const name of checks)
      findElement<HTMLInputElement>(filters, `input[name="${name}"]`).checked = this.#state[name];
  }

  #say(words: string): void {
    const status = findElement(this, '[data-role="status"]');
    status.classList.remove('sr');
    status.textContent = words;
  }

  /** Does something that the browser or the network may refuse, and says how it went where the reader just pressed. */
  async #attempt(act: () => Promise<string>): Promise<void> {
    findElement(this, '[data-role="done"]').textContent = await attempted(act);
  }

  #handOut(table: HTMLTableElement): void {
    const details = new FigureDetails(this.dataset['details'] ?? '');
    const version = this.dataset['version'] ?? '';
    const done = findElement(this, '[data-role="done"]');
    /** The address of what is shown, on this page or on another one that shows the same. */
    const address = (pathname = location.pathname): string =>
      pageAddress({ origin: location.origin, pathname, search: '' }, { query: writeState(this.#state) });
    const copy = (text: string, said: string): void => void this.#attempt(() => copyText(text, done, said));
    const onClick = (role: string, act: () => void): void =>
      findElement(this, `[data-role="${role}"]`).addEventListener('click', act);
    onClick('copy-link', () => copy(address(), 'Đã chép địa chỉ.'));
    onClick('copy-embed', () =>
      copy(embedCode(address(this.dataset['embed']), 'So sánh chỉ tiêu chuyển đổi số'), 'Đã chép mã nhúng.'),
    );
    onClick(
      'copy-citation',
      () =>
        void this.#attempt(async () => {
          const all = await details.load();
          const cited = shownFigures(table).flatMap((id) => (all[id] ? [citationOf(all[id])] : []));
          return copyText(
            [...cited, `Bảng so sánh: ${address()} (bản ngày ${version})`].join('\n\n'),
            done,
            `Đã chép ${cited.length} trích dẫn.`,
          );
        }),
    );
    onClick(
      'download-csv',
      () =>
        void this.#attempt(async () => {
          const rows = shownRows(table, await details.load());
          const source = [`Nguồn: ${address()}, bản ngày ${version}`];
          downloadText(
            'so-sanh-chi-tieu.csv',
            rowsToCsv([[...shownColumns], ...rows, [], source]),
            'text/csv;charset=utf-8',
          );
          return `Đã tải ${rows.length} dòng.`;
        }),
    );
    table.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-target]') : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void details.find(link.dataset['target'] ?? '').then((detail) => {
        if (detail)
          openQuote(findElement<HTMLDialogElement>(this, 'dialog'), detail, (citation, near) =>
            copyText(citation, near, 'Đã chép trích dẫn.'),
          );
        else location.href = link.href;
      });
    });
  }
}

customElements.define('comparison-view', ComparisonView);
