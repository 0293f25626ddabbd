import type { ShownLine, ShownPlaces } from '../../presentation/comparison/shown-line.ts';
import { viewColumns } from '../../presentation/records/joined-names.ts';
import type { ViewRows } from '../../presentation/records/view-row.ts';

/** The figures of the comparison as files of this site, each fetched once. A file that could not be fetched is asked for again. */
export class ComparisonStore {
  readonly #folder: string;
  readonly #fetched = new Map<string, Promise<unknown>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  #get(name: string): Promise<unknown> {
    const known = this.#fetched.get(name);
    if (known) return known;
    const answer = fetch(`${this.#folder}${name}.json`)
      .then((response) => {
        if (!response.ok) throw new Error(String(response.status));
        return response.json();
      })
      .catch((error: unknown) => {
        this.#fetched.delete(name);
        throw error;
      });
    this.#fetched.set(name, answer);
    return answer;
  }

  /** All units and their places on the tile map. */
  places(): Promise<ShownPlaces> {
    return this.#get('noi') as Promise<ShownPlaces>;
  }

  /** The lines of some files, in the order of the names. */
  async lines(names: readonly string[]): Promise<ShownLine[]> {
    const parts = await Promise.all(names.map((name) => this.#get(`so-lieu/${name}`) as Promise<ShownLine[]>));
    return parts.flat();
  }

  /** The rows behind the lines of some files, their addresses made absolute: what leaves the page can be opened anywhere. */
  async rows(names: readonly string[]): Promise<ViewRows> {
    const parts = await Promise.all(names.map((name) => this.#get(`ban-ghi/${name}`) as Promise<ViewRows>));
    const at = viewColumns.indexOf('url');
    return Object.fromEntries(
      parts
        .flatMap((part) => Object.entries(part))
        .map(([id, fields]) => [
          id,
          fields.map((field, index) =>
            index === at && typeof field === 'string' ? new URL(field, location.href).href : field,
          ),
        ]),
    );
  }
}
