import type { Content } from '../../catalogue/content.ts';
import { checkContent } from '../../content-check/check.ts';
import { filesOfPlanZip, inPlanFolder, zipOf } from '../../drafting/desk/plan-zip.ts';
import { contentWith, type DeskShelf } from '../../drafting/desk/shelf.ts';
import { planChanges } from '../../history/plan-changes.ts';
import { changesInWords } from '../../presentation/history/changes-in-words.ts';
import type { CorrectedFiles, DeskAnswer } from './desk-messages.ts';

const decoder = new TextDecoder();

/** A published plan that is being corrected: its files as they are published, and as they are now. */
export class Correction {
  readonly #id: string;
  readonly #shelf: DeskShelf;
  readonly #published: ReadonlyMap<string, Uint8Array>;
  #files: CorrectedFiles;

  /** Opens the ZIP of a plan's files; throws where it is none. */
  constructor(id: string, zip: Uint8Array, shelf: DeskShelf) {
    this.#id = id;
    this.#shelf = shelf;
    this.#published = filesOfPlanZip(zip);
    this.#files = this.#asPublished();
  }

  #textOf(name: string): string {
    return decoder.decode(this.#published.get(name));
  }

  #asPublished(): CorrectedFiles {
    return { plan: this.#textOf('plan.md'), targets: this.#textOf('targets.yaml') };
  }

  #contentWith({ plan, targets }: CorrectedFiles): Content {
    return contentWith(
      this.#shelf,
      new Map<string, string | Uint8Array>([
        ...[...this.#published].map(([name, bytes]) => [`plans/${this.#id}/${name}`, bytes] as const),
        [`plans/${this.#id}/plan.md`, plan],
        [`plans/${this.#id}/targets.yaml`, targets],
      ]),
    );
  }

  #changes(): string[] {
    const [before] = this.#contentWith(this.#asPublished()).plans;
    const [after] = this.#contentWith(this.#files).plans;
    return before && after ? changesInWords(planChanges(before, after)) : [];
  }

  /** The files as they are now. */
  opened(): DeskAnswer {
    return { kind: 'opened', id: this.#id, files: this.#files };
  }

  /** What the check says of the files as they are now, and what is different from the published ones. */
  checked(files: CorrectedFiles): DeskAnswer {
    this.#files = files;
    return {
      kind: 'rechecked',
      issues: checkContent(this.#contentWith(files))
        .filter(({ file }) => file.startsWith(`plans/${this.#id}/`))
        .map((issue) => ({ ...issue, place: undefined })),
      changes: this.#changes(),
    };
  }

  /** The files that are not as published, and what changed in words. */
  zipped(): DeskAnswer {
    const now: readonly (readonly [string, string])[] = [
      ['plan.md', this.#files.plan],
      ['targets.yaml', this.#files.targets],
    ];
    const changed = now.filter(([name, words]) => words !== this.#textOf(name));
    const lines = this.#changes().map((line) => `- ${line}\n`);
    return {
      kind: 'zip',
      name: `${this.#id}.sua.zip`,
      bytes: zipOf([
        ...inPlanFolder(this.#id, changed),
        ['thay-doi.md', `# Sửa ${this.#id}\n\n${lines.join('')}`] as const,
      ]),
    };
  }
}
