import type { UnitCount } from '../../domain/unit-count.ts';
import { basesInWords } from '../../presentation/words/basis-words.ts';
import { emptyCell } from '../../presentation/comparison/comparison-cell.ts';
import { lets, type ComparisonState } from '../../presentation/comparison/comparison-state.ts';
import { findElement } from '../page/find-element.ts';

/** A province that can become a column. */
export interface ColumnChoice {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** Whether the unit exists since the merger. */
  readonly isNew: boolean;
}

interface Line {
  readonly element: HTMLTableRowElement;
  readonly head: HTMLTableCellElement;
  readonly national: HTMLTableCellElement;
  readonly cells: Map<string, HTMLTableCellElement>;
  /** The figures of the cells that hold any, by province: all that filters have to look at. */
  readonly figures: ReadonlyMap<string, readonly HTMLElement[]>;
  /** The columns that stand in the row now, as one key: a row that has them need not be touched. */
  laid: string;
  /** The bases that its cells were last sifted by. */
  sifted: string;
  readonly topic: string;
  readonly indicator: string;
  readonly level: string;
  readonly year: string;
}

interface Topic {
  readonly id: string;
  readonly body: HTMLTableSectionElement;
  readonly head: HTMLTableRowElement;
  readonly label: HTMLTableCellElement;
}

/** Whose words a figure of a cell is. */
const basisOf = (figure: HTMLElement): string => figure.dataset['basis'] ?? '';

/** Cells laid out before the first paint after a change: about what a screen holds. The rest follow frame by frame. */
const cellsPerFrame = 200;

/** The served table, taken apart once, and put together again for every choice. */
export class ComparisonGrid {
  readonly #table: HTMLTableElement;
  readonly #choices: ReadonlyMap<string, ColumnChoice>;
  readonly #lines: Line[] = [];
  readonly #topics: Topic[] = [];
  readonly #columns = new Map<string, HTMLTableCellElement>();
  readonly #served: string[] = [];
  #turn = 0;
  /** The columns that stand now, as one key. */
  #laid: string;

  constructor(table: HTMLTableElement, choices: readonly ColumnChoice[]) {
    this.#table = table;
    this.#choices = new Map(choices.map((choice) => [choice.id, choice]));
    for (const head of table.tHead?.rows[0]?.cells ?? []) {
      const id = head.dataset['column'];
      if (id === undefined) continue;
      this.#columns.set(id, head);
      this.#served.push(id);
    }
    this.#laid = this.#served.join();
    for (const element of table.tBodies) {
      const id = element.dataset['topic'] ?? '';
      const [head, ...rows] = element.rows;
      const label = head?.cells[0];
      if (head && label) this.#topics.push({ id, body: element, head, label });
      for (const row of rows) {
        const [title, national, ...cells] = row.cells;
        if (!title || !national) continue;
        const figures = cells.flatMap((cell) => {
          const own = [...cell.querySelectorAll<HTMLElement>('[data-group]')];
          return own.length > 0 ? [[cell.dataset['province'] ?? '', own] as const] : [];
        });
        this.#lines.push({
          element: row,
          head: title,
          national,
          cells: new Map(cells.map((cell) => [cell.dataset['province'] ?? '', cell])),
          figures: new Map(figures),
          laid: this.#laid,
          sifted: '',
          topic: id,
          indicator: row.dataset['row'] ?? '',
          level: row.dataset['rowLevel'] ?? '',
          year: row.dataset['rowYear'] ?? '',
        });
      }
    }
  }

  #column(id: string): HTMLTableCellElement {
    const known = this.#columns.get(id);
    if (known) return known;
    const choice = this.#choices.get(id);
    const head = document.createElement('th');
    head.scope = 'col';
    head.dataset['column'] = id;
    const link = document.createElement('a');
    link.href = choice?.address ?? '';
    link.textContent = choice?.name ?? id;
    head.append(link);
    this.#columns.set(id, head);
    return head;
  }

  /** The cell of a province on a line; those of a column that the reader added are made here, once. */
  #cell(line: Line, id: string): HTMLTableCellElement {
    const known = line.cells.get(id);
    if (known) return known;
    const choice = this.#choices.get(id);
    const cell = line.national.cloneNode(false) as HTMLTableCellElement;
    const { state, words } = emptyCell(choice?.isNew ?? false, {
      level: cell.dataset['level'] ?? '',
      year: cell.dataset['year'] ?? '',
    });
    cell.dataset['province'] = id;
    cell.dataset['name'] = choice?.name ?? id;
    cell.dataset['state'] = state;
    cell.textContent = words;
    line.cells.set(id, cell);
    return cell;
  }

  /** Hides the figures of the bases that were left out; a cell that holds no other says so. Done once a line is shown. */
  #sift(line: Line, evidence: readonly string[]): void {
    if (line.sifted === evidence.join()) return;
    line.sifted = evidence.join();
    for (const [id, figures] of line.figures) {
      const cell = line.cells.get(id);
      if (!cell) continue;
      cell.dataset['served'] ??= cell.dataset['state'] ?? '';
      for (const figure of figures) figure.hidden = !lets(evidence, basisOf(figure));
      const none = figures.every((figure) => figure.hidden);
      cell.dataset['state'] = none ? 'unknown' : cell.dataset['served'];
      let said = cell.querySelector<HTMLElement>('.left-out');
      if (none && !said) {
        said = document.createElement('small');
        said.className = 'left-out';
        said.textContent = `đang ẩn: chỉ có ${basesInWords(figures.map(basisOf))}`;
        cell.append(' ', said);
      }
      if (said) said.hidden = !none;
    }
  }

  /** The lines that a choice lets through, and how many more there are on which no chosen province names anything. */
  #chosen(state: ComparisonState, columns: readonly string[]): { lines: Line[]; unstated: number } {
    const narrowed = state.provinces.length > 0 || state.evidence.length > 0;
    let unstated = 0;
    const lines = this.#lines.filter((line) => {
      if (!lets(state.topics, line.topic) || !lets(state.levels, line.level)) return false;
      if (!lets(state.years, line.year) || !lets(state.indicators, line.indicator)) return false;
      const shown = columns
        .flatMap((id) => line.figures.get(id) ?? [])
        .filter((figure) => lets(state.evidence, basisOf(figure)));
      if (shown.length === 0) unstated += 1;
      if (shown.length === 0 && narrowed && !state.withUnstated) return false;
      const figures = shown.filter(({ dataset }) => dataset['group'] !== '');
      if (state.onlyDifferent && new Set(figures.map(({ dataset }) => dataset['value'])).size < 2) return false;
      const groups = figures.map(({ dataset }) => dataset['group']);
      return !state.onlyComparable || new Set(groups).size < groups.length;
    });
    return { lines, unstated };
  }

  /**
   * Lays the table out for a choice, from the top: what a screen holds before the next paint, the rest in the frames after
   * it; `data-laying` stands on the table meanwhile, and `laid` is called once it has gone. Lines that keep their columns are
   * only shown or hidden.
   */
  show(
    state: ComparisonState,
    laid: () => void = () => undefined,
  ): { lines: number; columns: UnitCount; unstated: number } {
    const turn = ++this.#turn;
    const columns = state.provinces.length > 0 ? state.provinces : this.#served;
    const key = columns.join();
    const { lines, unstated } = this.#chosen(state, columns);
    const chosen = new Set(lines);
    if (key !== this.#laid) {
      this.#laid = key;
      const header = this.#table.tHead?.rows[0];
      header?.replaceChildren(...[...header.cells].slice(0, 2), ...columns.flatMap((id) => [' ', this.#column(id)]));
      for (const topic of this.#topics) {
        topic.label.colSpan = columns.length + 2;
        topic.body.replaceChildren(topic.head);
      }
    }
    const waiting = this.#topics.flatMap((topic) => {
      const own = this.#lines.filter((line) => line.topic === topic.id);
      topic.body.hidden = !own.some((line) => chosen.has(line));
      if (!topic.body.hidden) return own.map((line) => ({ topic, line }));
      // A topic without a chosen line goes as a whole; when it comes back, its lines come one screen at a time.
      for (const { element } of own) element.hidden = true;
      return [];
    });
    const lay = (): void => {
      if (turn !== this.#turn) return;
      let room = cellsPerFrame;
      for (let next = waiting.shift(); next !== undefined; next = room > 0 ? waiting.shift() : undefined) {
        const { topic, line } = next;
        const stays = chosen.has(line);
        if (line.laid !== key && stays) {
          // The spaces part the cells for whoever takes the words without the table.
          line.element.replaceChildren(
            line.head,
            ' ',
            line.national,
            ...columns.flatMap((id) => [' ', this.#cell(line, id)]),
          );
          line.laid = key;
        }
        if (stays && (line.element.hidden || !line.element.isConnected)) room -= columns.length + 2;
        if (stays) this.#sift(line, state.evidence);
        line.element.hidden = !stays;
        if (line.element.parentNode !== topic.body) topic.body.append(' ', line.element);
      }
      this.#table.toggleAttribute('data-laying', waiting.length > 0);
      if (waiting.length > 0) requestAnimationFrame(() => setTimeout(lay));
      else laid();
    };
    lay();
    this.#table.closest('.comparison-frame')?.scrollTo(0, 0);
    const current = columns.filter((id) => this.#choices.get(id)?.isNew === true).length;
    return {
      lines: lines.length,
      columns: { total: columns.length, former: columns.length - current, current },
      unstated,
    };
  }
}

/** The provinces of the picker as columns. */
export const columnChoices = (boxes: readonly HTMLInputElement[], provinces: string): ColumnChoice[] =>
  boxes.map((box) => ({
    id: box.value,
    name: findElement<HTMLElement>(box.parentElement ?? document, '.name').textContent.trim(),
    address: `${provinces}${box.dataset['slug'] ?? ''}/`,
    isNew: box.dataset['new'] !== undefined,
  }));
