import { basesNamed } from '../../presentation/comparison/basis-address.ts';
import {
  emptyState,
  listInAddress,
  readThreshold,
  orders,
  relationValues,
  views,
  type ComparisonState,
  type KnownValues,
} from '../../presentation/comparison/comparison-state.ts';
import { findElement } from '../page/find-element.ts';
import { provinceBoxes } from './province-picker.ts';

const selects = {
  years: 'nam',
  topics: 'nhom',
  levels: 'cap',
  evidence: 'bang-chung',
  indicators: 'chi-so',
} as const;
const selectKeys = Object.keys(selects) as (keyof typeof selects)[];
const checks = ['onlyDifferent', 'onlyComparable', 'withUnstated'] as const;

/** The fields by which a reader chooses: what they hold as a state, and a state in them. */
export class ComparisonForm {
  readonly #root: HTMLElement;
  readonly #nameOf: (unit: string) => string;

  constructor(root: HTMLElement, nameOf: (unit: string) => string) {
    this.#root = root;
    this.#nameOf = nameOf;
  }

  #select(name: string): HTMLSelectElement {
    return findElement<HTMLSelectElement>(this.#root, `select[name="${name}"]`);
  }

  #input(name: string): HTMLInputElement {
    return findElement<HTMLInputElement>(this.#root, `input[name="${name}"]`);
  }

  /** What an address may name. */
  known(): KnownValues {
    const options = (name: string): Set<string> =>
      new Set([...this.#select(name).options].map(({ value }) => value).filter((value) => value !== ''));
    return {
      provinces: new Set(provinceBoxes(this.#root).map(({ value }) => value)),
      years: options(selects.years),
      topics: options(selects.topics),
      levels: options(selects.levels),
      evidence: options(selects.evidence),
      indicators: options(selects.indicators),
    };
  }

  /** The files of figures that a choice needs: of its indicators, else of its topics, else all. */
  shards({ indicators, topics }: ComparisonState): string[] {
    const options = [...this.#select(selects.indicators).options].filter(
      ({ dataset }) => dataset['shard'] !== undefined,
    );
    const asked = options.filter(
      ({ value, dataset }) =>
        (indicators.length === 0 || indicators.includes(value)) &&
        (topics.length === 0 || topics.includes(dataset['topic'] ?? '')),
    );
    return [...new Set(asked.map(({ dataset }) => dataset['shard'] ?? ''))];
  }

  /** The choice as the fields hold it; places in the order in which they stood, new ones last. A threshold that is no number is told. */
  read(standing: readonly string[]): { state: ComparisonState; wrong: readonly string[] } {
    const chosen = (name: string): string[] =>
      this.#select(name)
        .value.split(',')
        .filter((value) => value !== '');
    const boxes = provinceBoxes(this.#root)
      .filter((box) => box.checked)
      .map((box) => box.value);
    const kept = standing.filter((id) => boxes.includes(id));
    const wrong: string[] = [];
    const number = (name: string): number | null => {
      const { value } = this.#input(name);
      const read = readThreshold(value);
      if (value.trim() !== '' && read === null) wrong.push(value);
      return read;
    };
    const [from, to] = [number('tu'), number('den')];
    const marked = this.#root.querySelector<HTMLInputElement>('input[name="dang"]:checked')?.value;
    return {
      wrong,
      state: {
        provinces: [...kept, ...boxes.filter((id) => !kept.includes(id))],
        years: chosen(selects.years),
        topics: chosen(selects.topics),
        levels: chosen(selects.levels),
        evidence: basesNamed(chosen(selects.evidence)),
        indicators: chosen(selects.indicators),
        onlyDifferent: this.#input('onlyDifferent').checked,
        onlyComparable: this.#input('onlyComparable').checked,
        withUnstated: this.#input('withUnstated').checked,
        from: from !== null && to !== null ? Math.min(from, to) : from,
        to: from !== null && to !== null ? Math.max(from, to) : to,
        relations: relationValues.filter((value) => chosen('so-voi-moc').includes(value)),
        view: views.find((view) => view === marked) ?? emptyState.view,
        order: orders.find((order) => order === this.#select('xep').value) ?? emptyState.order,
      },
    };
  }

  #fill(name: string, values: readonly string[]): void {
    const field = this.#select(name);
    const said = (value: string): string => [...field.options].find((option) => option.value === value)?.text ?? value;
    field.querySelector('option[data-several]')?.remove();
    if (values.length > 1) {
      const several = new Option(values.map(said).join(', '), values.join(','));
      several.dataset['several'] = '';
      field.add(several);
    }
    field.value = values.join(',');
  }

  /** Puts a choice into the fields. */
  write(state: ComparisonState): void {
    for (const box of provinceBoxes(this.#root)) box.checked = state.provinces.includes(box.value);
    findElement(this.#root, '[data-role="provinces-summary"]').textContent =
      state.provinces.length === 0
        ? 'tất cả'
        : state.provinces.length <= 4
          ? state.provinces.map(this.#nameOf).join(', ')
          : `${state.provinces.length} đơn vị`;
    for (const key of selectKeys) this.#fill(selects[key], listInAddress(key, state));
    this.#fill('so-voi-moc', state.relations);
    this.#select('xep').value = state.order;
    this.#input('tu').value = state.from === null ? '' : String(state.from).replace('.', ',');
    this.#input('den').value = state.to === null ? '' : String(state.to).replace('.', ',');
    for (const name of checks) this.#input(name).checked = state[name];
    for (const radio of this.#root.querySelectorAll<HTMLInputElement>('input[name="dang"]'))
      radio.checked = radio.value === state.view;
    const folded = findElement<HTMLDetailsElement>(this.#root, 'details.more');
    const { from, to, relations, levels, evidence, order } = state;
    const isUsed =
      [from, to].some((end) => end !== null) ||
      [relations, levels, evidence].some((list) => list.length > 0) ||
      order !== emptyState.order ||
      checks.some((name) => state[name]);
    if (isUsed) folded.open = true;
  }
}
