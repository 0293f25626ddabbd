import { detailFileOf } from '../../presentation/parts/detail-files.ts';
import type { TargetDetail } from '../../presentation/plan/target-detail.ts';

/** What stands behind every figure, by its id; a file of it is loaded when the first figure in it is asked for. */
export class FigureDetails {
  readonly #folder: string;
  readonly #files: number;
  readonly #loaded = new Map<number, Promise<Record<string, TargetDetail>>>();

  /** Told by the page: `data-details` is the folder, `data-detail-files` how many files are in it. */
  constructor({ details, detailFiles }: DOMStringMap) {
    this.#folder = details ?? '';
    this.#files = Math.max(1, Number(detailFiles) || 1);
  }

  /** A file with addresses that can be published. Rejects when it cannot be loaded; the next call tries again. */
  #load(file: number): Promise<Record<string, TargetDetail>> {
    const known = this.#loaded.get(file);
    if (known) return known;
    const loading = fetch(`${this.#folder}${file}.json`)
      .then((answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.json() as Promise<Record<string, TargetDetail>>;
      })
      .then((details) =>
        Object.fromEntries(
          Object.entries(details).map(([id, detail]) => [
            id,
            { ...detail, address: new URL(detail.address, location.href).href },
          ]),
        ),
      )
      .catch((error: unknown) => {
        this.#loaded.delete(file);
        throw error;
      });
    this.#loaded.set(file, loading);
    return loading;
  }

  /** The details of these figures and perhaps of others, by id. Rejects when they cannot all be loaded. */
  async load(ids: readonly string[]): Promise<Readonly<Record<string, TargetDetail>>> {
    const files = new Set(ids.map((id) => detailFileOf(id, this.#files)));
    return Object.assign({}, ...(await Promise.all([...files].map((file) => this.#load(file))))) as Record<
      string,
      TargetDetail
    >;
  }

  /** One figure's details; undefined when they are not there or cannot be loaded. */
  async find(id: string): Promise<TargetDetail | undefined> {
    try {
      return (await this.load([id]))[id];
    } catch {
      return undefined;
    }
  }
}
