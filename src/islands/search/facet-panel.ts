import { filterNames, noFilters, type FilterName } from '../../search/query/search-address.ts';
import type { SearchAnswer, SearchFilters, SearchQuestion } from '../../search/query/search-answer.ts';
import { findElement } from '../page/find-element.ts';

type Sort = SearchQuestion['sort'];

/**
 * The filters beside the results. All values stand in the page from the start; an answer only writes counts and hides what
 * would leave nothing, so that no box ever moves or loses the focus.
 */
export class FacetPanel {
  readonly #root: HTMLDetailsElement;
  readonly #boxes: readonly HTMLInputElement[];
  readonly #sorts: readonly HTMLInputElement[];

  /** `results` is the neighbour: on a wide screen the filters stand beside it and follow it, on a phone they lead. */
  constructor(root: HTMLDetailsElement, results: HTMLElement, changed: () => void) {
    this.#root = root;
    this.#boxes = [...root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    this.#sorts = [...root.querySelectorAll<HTMLInputElement>('input[name="sap-xep"]')];
    root.addEventListener('change', changed);
    findElement(root, '[data-role="clear"]').addEventListener('click', () => {
      this.choose(noFilters, this.sort);
      changed();
    });
    const wide = matchMedia('(min-width: 64rem)');
    const place = (): void => {
      if (wide.matches) results.after(root);
      else results.before(root);
      root.open = wide.matches;
    };
    wide.addEventListener('change', place);
    place();
  }

  /** The values that the page knows. */
  get known(): Readonly<Record<FilterName, ReadonlySet<string>>> {
    const values = (name: FilterName): Set<string> =>
      new Set(this.#boxes.filter((box) => box.name === name).map(({ value }) => value));
    return {
      tinh: values('tinh'),
      nam: values('nam'),
      nhom: values('nhom'),
      loai: values('loai'),
      'bang-chung': values('bang-chung'),
    };
  }

  get filters(): SearchFilters {
    const chosen = (name: FilterName): string[] =>
      this.#boxes.filter((box) => box.name === name && box.checked).map(({ value }) => value);
    return {
      tinh: chosen('tinh'),
      nam: chosen('nam'),
      nhom: chosen('nhom'),
      loai: chosen('loai'),
      'bang-chung': chosen('bang-chung'),
    };
  }

  get sort(): Sort {
    return this.#sorts.some((option) => option.checked && option.value === 'moi-nhat') ? 'moi-nhat' : 'lien-quan';
  }

  /** Sets what the address asks for. */
  choose(filters: SearchFilters, sort: Sort): void {
    for (const name of filterNames)
      for (const box of this.#boxes) if (box.name === name) box.checked = filters[name].includes(box.value);
    for (const option of this.#sorts) option.checked = option.value === sort;
  }

  hide(): void {
    this.#root.hidden = true;
  }

  /** Writes how many hits each value would leave. */
  count(answer: SearchAnswer): void {
    const chosen = this.#boxes.filter((box) => box.checked).length;
    const counts = new Map<string, Readonly<Record<string, number>>>(Object.entries(answer.facets));
    for (const box of this.#boxes) {
      const count = counts.get(box.name)?.[box.value] ?? 0;
      const item = box.closest('li');
      if (!item) continue;
      item.hidden = count === 0 && !box.checked && document.activeElement !== box;
      findElement(item, '.count').textContent = String(count);
    }
    for (const group of this.#root.querySelectorAll<HTMLElement>('fieldset.facet'))
      group.hidden = group.querySelector('li:not([hidden])') === null;
    findElement(this.#root, '[data-role="chosen"]').textContent = chosen === 0 ? '' : `(đang chọn ${chosen})`;
    const clear = findElement<HTMLElement>(this.#root, '[data-role="clear"]');
    clear.hidden = chosen === 0 && document.activeElement !== clear;
    this.#root.hidden = answer.state === 'too-little' || (answer.total === 0 && chosen === 0);
  }
}
