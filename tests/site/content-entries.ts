import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** The folder the site was built from. Read here with nothing but a YAML parser, so that no reader of ours is its own judge. */
const directory = path.resolve(process.env['CONTENT_DIR'] || 'content');

export interface ErratumEntry {
  readonly printed: string;
  readonly reading?: string;
  readonly provision: string;
}
export interface FigureEntry {
  readonly id?: string;
  readonly indicator: string;
  readonly level?: string;
  readonly operator?: string;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  readonly year?: number;
  readonly baseline?: number;
  readonly variant?: string;
  readonly modality?: string;
  readonly quote?: string;
  readonly figure?: string;
  readonly note?: string;
}
export interface PlanEntry {
  readonly id: string;
  readonly title: string;
  /** `van-ban`, `tom-tat` or `bao-chi`: what the text that we received is. */
  readonly sourceKind: string;
  readonly omitted: readonly { readonly text: string; readonly reason: string }[];
  /** Figures of the text that are no targets. */
  readonly leftOut: readonly { readonly quote: string; readonly reason: string }[];
  readonly errata: readonly ErratumEntry[];
  readonly targets: readonly FigureEntry[];
  /** Lines of the document as received. */
  readonly source: readonly string[];
}
export interface ReportedEntry {
  readonly id: string;
  readonly province: string;
  readonly source: string;
  readonly figures: readonly FigureEntry[];
}

const text = (...parts: string[]): string => fs.readFileSync(path.join(directory, ...parts), 'utf8');
const list = <Entry>(...parts: string[]): readonly Entry[] => (parse(text(...parts)) ?? []) as readonly Entry[];
const yamlFiles = (folder: string): string[] =>
  fs.readdirSync(path.join(directory, folder)).filter((file) => file.endsWith('.yaml'));

/** The part of a target's id and anchor that its figure decides (contract: `<indicator>[-<level>][-<year>]`). */
export const keyOf = (entry: FigureEntry): string =>
  entry.id ?? [entry.indicator, entry.level, entry.year].filter((part) => part !== undefined).join('-');

/** The published plans. */
export const plans: readonly PlanEntry[] = fs.readdirSync(path.join(directory, 'plans')).map((id): PlanEntry => {
  const [, frontMatter = ''] = text('plans', id, 'plan.md').split(/^---$/m);
  const facts = parse(frontMatter) as Partial<Pick<PlanEntry, 'omitted' | 'leftOut' | 'errata'>> &
    Pick<PlanEntry, 'title'> & { readonly source: { readonly kind: string } };
  return {
    id,
    title: facts.title,
    sourceKind: facts.source.kind,
    omitted: facts.omitted ?? [],
    leftOut: facts.leftOut ?? [],
    errata: facts.errata ?? [],
    targets: list<FigureEntry>('plans', id, 'targets.yaml'),
    source: text('plans', id, 'source.txt').split(/\r?\n/),
  };
});

/** Documents known only by the figures that a named source reports. */
export const reported: readonly ReportedEntry[] = yamlFiles('reported').flatMap((file) =>
  list<ReportedEntry>('reported', file),
);
export const indicators = list<{
  readonly id: string;
  readonly name: string;
  readonly variants?: readonly { readonly id: string; readonly name: string }[];
}>('indicators.yaml');
export interface DocumentEntry {
  readonly id: string;
  readonly kind: string;
  readonly number?: string;
  readonly title?: string;
  readonly date?: string;
  readonly province?: string;
  readonly aliases?: readonly string[];
  readonly relations?: readonly {
    readonly kind: string;
    readonly document: string;
    readonly from?: string;
    readonly confidence: string;
    readonly sources: readonly string[];
  }[];
}
export const documents = list<DocumentEntry>('documents.yaml');
export const provinces = list<{ readonly id: string; readonly slug: string; readonly name: string }>('provinces.yaml');
export interface BenchmarkEntry extends FigureEntry {
  readonly confidence: string;
  readonly sources: readonly string[];
}
export const benchmarks = yamlFiles('benchmarks').flatMap((file) =>
  list<BenchmarkEntry>('benchmarks', file).map((entry) => ({ ...entry, document: path.basename(file, '.yaml') })),
);
/** One address serves the old and the new unit of one name. */
export const provinceSlugs: readonly string[] = [...new Set(provinces.map(({ slug }) => slug))];
