import type { Abbreviation } from '../domain/abbreviation.ts';
import { basisOf } from '../domain/basis.ts';
import type { Benchmark, BenchmarkEntry } from '../domain/benchmark.ts';
import type { CitedDocument } from '../domain/cited-document.ts';
import type { Indicator, Topic } from '../domain/indicator.ts';
import { anyDay, commonDays, daysOf, possibleDays, youngestFirst } from '../domain/issue-date.ts';
import type { KnownDocument } from '../domain/known-document.ts';
import { issuerFacts } from '../domain/merger.ts';
import type { ReportedDocument } from '../domain/plan.ts';
import { planDays } from '../domain/plan-days.ts';
import type { Province } from '../domain/province.ts';
import type { Result, ResultEntry } from '../domain/result.ts';
import type { Site } from '../domain/site.ts';
import { targetKey, type Target } from '../domain/target.ts';
import { figureOf, publishedPlan, type PlanEntry, type PublishedPlan } from './published-plan.ts';
import { resultsOf } from './results.ts';

/** The entries of the content folder, without their places in files. */
export interface Entries {
  readonly provinces: readonly Province[];
  readonly topics: readonly Topic[];
  readonly indicators: readonly Indicator[];
  readonly documents: readonly CitedDocument[];
  readonly abbreviations: readonly Abbreviation[];
  readonly knownDocuments: readonly KnownDocument[];
  /** One entry, as every file of entries is a list. */
  readonly site: readonly Site[];
  readonly benchmarks: readonly { readonly document: string; readonly entries: readonly BenchmarkEntry[] }[];
  readonly plans: readonly PlanEntry[];
  readonly reported: readonly ReportedDocument[];
  /** Measured values by file: the slug of a province, or `quoc-gia`. */
  readonly results: readonly { readonly file: string; readonly entries: readonly ResultEntry[] }[];
}

/** Ways to what the catalogue holds, laid once: whoever knows an id asks for it and looks through nothing. */
export interface CatalogueIndex {
  readonly planById: ReadonlyMap<string, PublishedPlan>;
  readonly reportedById: ReadonlyMap<string, ReportedDocument>;
  readonly provinceById: ReadonlyMap<string, Province>;
  readonly indicatorById: ReadonlyMap<string, Indicator>;
  readonly topicById: ReadonlyMap<string, Topic>;
  readonly documentById: ReadonlyMap<string, CitedDocument>;
  /** In the order of `targets`; an indicator or unit of which nothing is said has no entry. */
  readonly targetsByIndicator: ReadonlyMap<string, readonly Target[]>;
  readonly targetsByProvince: ReadonlyMap<string, readonly Target[]>;
  /** In the order of `results`; by unit id, `quoc-gia` for the whole country. */
  readonly resultsByProvince: ReadonlyMap<string, readonly Result[]>;
  readonly resultsByIndicator: ReadonlyMap<string, readonly Result[]>;
}

/** Everything the site says, joined: the pages, the search records and the open data are all made from this. */
export interface Catalogue extends CatalogueLists, CatalogueIndex {}

/** What the catalogue holds, list by list. */
export interface CatalogueLists {
  readonly provinces: readonly Province[];
  readonly topics: readonly Topic[];
  readonly indicators: readonly Indicator[];
  readonly documents: readonly CitedDocument[];
  readonly abbreviations: readonly Abbreviation[];
  /** Documents that are known to exist and of which nothing is held. */
  readonly knownDocuments: readonly KnownDocument[];
  /** What is said of the site as a whole; empty where nothing is set. */
  readonly site: Site;
  /** National ones only: what the pages call *mốc quốc gia*. */
  readonly benchmarks: readonly Benchmark[];
  /** What ministries set in plans of their own; shown as theirs, never a yardstick. */
  readonly ministryBenchmarks: readonly Benchmark[];
  /** In order of issue, newest first. */
  readonly plans: readonly PublishedPlan[];
  readonly reported: readonly ReportedDocument[];
  /** All commitments, those of published texts first. */
  readonly targets: readonly Target[];
  /** Measured values, file by file; never mixed with commitments. */
  readonly results: readonly Result[];
}

const byId = <Entry extends { readonly id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** Lays the ways to what these lists hold. A catalogue of which a list is changed must be laid out anew. */
export const indexed = (lists: CatalogueLists): Catalogue => ({
  ...lists,
  planById: byId(lists.plans),
  reportedById: byId(lists.reported),
  provinceById: byId(lists.provinces),
  indicatorById: byId(lists.indicators),
  topicById: byId(lists.topics),
  documentById: byId(lists.documents),
  targetsByIndicator: Map.groupBy(lists.targets, ({ indicator }) => indicator),
  targetsByProvince: Map.groupBy(lists.targets, ({ province }) => province),
  resultsByProvince: Map.groupBy(lists.results, ({ province }) => province),
  resultsByIndicator: Map.groupBy(lists.results, ({ indicator }) => indicator),
});

const reportedTargets = (document: ReportedDocument, provinces: readonly Province[]): Target[] => {
  const issuer = issuerFacts(document.province, provinces, document.provinceNote !== undefined);
  return document.figures.map((entry) => {
    const key = entry.id ?? targetKey(entry);
    return {
      id: `${document.id}/${key}`,
      key,
      plan: document.id,
      province: document.province,
      ...figureOf(entry),
      evidence: 'reported',
      basis: basisOf(null),
      quote: null,
      quoteSpan: null,
      markSpan: null,
      source: document.source,
      issued: document.issued ?? null,
      issueDays: commonDays(possibleDays(document), issuer.days),
      era: issuer.era,
      territory: issuer.territory,
    };
  });
};

const benchmarksOf = ({ benchmarks, documents }: Pick<Entries, 'benchmarks' | 'documents'>): Benchmark[] =>
  benchmarks.flatMap(({ document, entries }) => {
    const { date, scope } = documents.find((other) => other.id === document) ?? {};
    return entries.map((entry) => ({
      ...entry,
      id: `${document}/${targetKey(entry)}`,
      document,
      scope: scope ?? 'nation',
      issued: date ?? null,
      issueDays: date === undefined ? anyDay : daysOf(date),
    }));
  });

/**
 * Joins the entries into what the site says. The entries must have passed the check; words that are not found throw.
 */
export const assembleCatalogue = (entries: Entries): Catalogue => {
  const { documents, provinces } = entries;
  const plans = entries.plans
    .map((plan) => publishedPlan(plan, { documents, provinces }))
    .sort((one, other) => youngestFirst(planDays(one.facts), planDays(other.facts)));
  const benchmarks = benchmarksOf(entries);
  return indexed({
    provinces,
    topics: entries.topics,
    indicators: entries.indicators,
    documents,
    abbreviations: entries.abbreviations,
    knownDocuments: entries.knownDocuments,
    site: entries.site[0] ?? {},
    benchmarks: benchmarks.filter(({ scope }) => scope === 'nation'),
    ministryBenchmarks: benchmarks.filter(({ scope }) => scope === 'ministry'),
    plans,
    reported: entries.reported,
    targets: [
      ...plans.flatMap((plan) => plan.targets),
      ...entries.reported.flatMap((document) => reportedTargets(document, provinces)),
    ],
    results: resultsOf(entries),
  });
};
