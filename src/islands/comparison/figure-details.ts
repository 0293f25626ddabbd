import type { TargetDetail } from '../../presentation/plan/target-detail.ts';

/** What stands behind every figure, by its id; loaded when the first one is asked for. */
export class FigureDetails {
  readonly #address: string;
  #loaded: Promise<Record<string, TargetDetail>> | undefined;

  constructor(address: string) {
    this.#address = address;
  }

  /** All details, with addresses that can be published. Rejects when they cannot be loaded; the next call tries again. */
  load(): Promise<Record<string, TargetDetail>> {
    this.#loaded ??= fetch(this.#address)
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
        this.#loaded = undefined;
        throw error;
      });
    return this.#loaded;
  }

  /** One figure's details; undefined when they are not there or cannot be loaded. */
  async find(id: string): Promise<TargetDetail | undefined> {
    try {
      return (await this.load())[id];
    } catch {
      return undefined;
    }
  }
}
