import type { Abbreviation } from '../domain/abbreviation.ts';
import type { CitedDocument } from '../domain/cited-document.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { PlanFacts } from '../domain/plan.ts';
import type { Province } from '../domain/province.ts';
import { targetKey, type TargetEntry } from '../domain/target.ts';
import { locateTarget } from '../catalogue/published-plan.ts';
import type { Content, PlanFolder } from '../catalogue/content.ts';
import type { ContentIssue, YamlPath } from '../catalogue/content-file.ts';
import { parsePlanText } from '../plan-text/parse-plan-text.ts';
import { placesIn } from '../catalogue/place-in-text.ts';
import type { PlanText, Provision } from '../plan-text/provision.ts';

/** What all plans share and point into. */
export interface SharedEntries {
  /** Undefined where their file cannot be read: then the rules that need them keep silent. */
  readonly provinces: readonly Province[] | undefined;
  readonly indicators: readonly Indicator[] | undefined;
  readonly documents: readonly CitedDocument[] | undefined;
  readonly abbreviations: readonly Abbreviation[] | undefined;
}

/** One plan as the rules see it. */
export interface PlanUnderCheck {
  readonly folder: PlanFolder;
  readonly facts: PlanFacts;
  readonly text: PlanText;
  readonly targets: readonly TargetUnderCheck[];
  readonly shared: SharedEntries;
  /** An issue at a value of the front matter. */
  readonly atFact: (path: YamlPath, problem: string, remedy: string) => ContentIssue;
  /** An issue at an offset of the body. */
  readonly atBody: (offset: number, problem: string, remedy: string) => ContentIssue;
}

/** One entry of `targets.yaml` with its place in the text. */
export interface TargetUnderCheck {
  readonly entry: TargetEntry;
  readonly key: string;
  readonly indicator: Indicator | undefined;
  /** Undefined where the quote or the figure is not found exactly once; then only the rule on quotes speaks. */
  readonly places: ReturnType<typeof locateTarget>;
  readonly provision: Provision | undefined;
  /** An issue at a field of the entry, or at the entry where the field is absent. */
  readonly at: (field: keyof TargetEntry | null, problem: string, remedy: string) => ContentIssue;
}

export type PlanRule = (plan: PlanUnderCheck) => ContentIssue[];
export type ContentRule = (content: Content) => ContentIssue[];

/** A plan made ready for the rules; undefined where its files are too broken to be read. */
export const planUnderCheck = (folder: PlanFolder, shared: SharedEntries): PlanUnderCheck | undefined => {
  const facts = folder.facts.value;
  if (facts === undefined) return undefined;
  const text = parsePlanText(folder.body, facts.head);
  const inBody = placesIn(folder.body);
  const targets = (folder.targets.value ?? []).map((entry, index): TargetUnderCheck => {
    const places = locateTarget(text, entry);
    return {
      entry,
      key: entry.id ?? targetKey(entry),
      indicator: shared.indicators?.find((indicator) => indicator.id === entry.indicator),
      places,
      provision: text.provisions.find((provision) => provision.id === places?.quote.provision),
      at: (field, problem, remedy) => ({
        file: folder.targets.file,
        ...folder.targets.locate(field === null ? [index] : [index, field]),
        problem,
        remedy,
      }),
    };
  });
  return {
    folder,
    facts,
    text,
    targets,
    shared,
    atFact: (path, problem, remedy) => ({
      file: folder.facts.file,
      ...folder.facts.locate(path),
      problem,
      remedy,
    }),
    atBody: (offset, problem, remedy) => {
      const { line, column } = inBody(offset);
      return { file: folder.facts.file, line: folder.bodyLine + line - 1, column, problem, remedy };
    },
  };
};
