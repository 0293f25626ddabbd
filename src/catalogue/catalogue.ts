import type { Abbreviation } from '../domain/abbreviation.ts';
import { basisOf } from '../domain/basis.ts';
import type { Benchmark, BenchmarkEntry } from '../domain/benchmark.ts';
import type { CitedDocument } from '../domain/cited-document.ts';
import type { Indicator, Topic } from '../domain/indicator.ts';
import type { KnownDocument } from '../domain/known-document.ts';
import type { Erratum, PlanFacts, ReportedDocument } from '../domain/plan.ts';
import { anyDay, commonDays, daysOf, possibleDays, youngestFirst } from '../domain/issue-date.ts';
import { issuerFacts } from '../domain/merger.ts';
import { planDays } from '../domain/plan-days.ts';
import type { Province } from '../domain/province.ts';
import type { Result, ResultEntry } from '../domain/result.ts';
import type { Site } from '../domain/site.ts';
import { targetKey, type ReportedFigure, type Span, type Target, type TargetEntry } from '../domain/target.ts';
import { findCitations, resolveCitation, type Citation, type Resolution } from '../plan-text/citations.ts';
import { findQuote, findQuotes } from '../plan-text/find-quote.ts';
import { resultsOf } from './results.ts';
import type { Original } from './original.ts';
import { parsePlanText } from '../plan-text/parse-plan-text.ts';
import { type PlanText, wordsAt } from '../plan-text/provision.ts';

/** A citation with its place and what it points at. */
export interface LocatedCitation extends Citation {
  readonly provision: string;
  readonly resolution: Resolution;
}

/** A misprint with its places. */
export interface LocatedErratum extends Erratum {
  readonly spans: readonly Span[];
}

/** A commitment without a figure, with its place. */
export interface LocatedCommitment {
  /** The words as they stand in the text. */
  readonly quote: string;
  readonly span: Span;
}

/** A plan whose text is published here. */
export interface PublishedPlan {
  readonly id: string;
  readonly facts: PlanFacts;
  readonly text: PlanText;
  readonly targets: readonly Target[];
  readonly citations: readonly LocatedCitation[];
  readonly errata: readonly LocatedErratum[];
  /** In the order in which they are declared. */
  readonly commitments: readonly LocatedCommitment[];
  /** The document as received; null where only its text is kept. */
  readonly original: Original | null;
}

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
  readonly plans: readonly {
    readonly id: string;
    readonly facts: PlanFacts;
    readonly body: string;
    readonly targets: readonly TargetEntry[];
    /** The document as received, where it is kept. */
    readonly original?: Original | undefined;
  }[];
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

/** The documents that texts cite by name. */
export const lawsOf = (documents: readonly CitedDocument[]): CitedDocument[] =>
  documents.filter((document) => document.number === undefined && document.kind === 'Luật');

/** The place of a target's quote and of the words its mark goes on; undefined where the words are not found once. */
export const locateTarget = (
  text: PlanText,
  entry: Pick<TargetEntry, 'quote' | 'figure' | 'provision'>,
): { quote: Span; mark: Span } | undefined => {
  const quote = findQuote(text, entry.quote, entry.provision);
  if (!quote) return undefined;
  if (entry.figure === undefined) return { quote, mark: quote };
  const [mark, second] = findQuotes(text, entry.figure, quote.provision).filter(
    (span) => span.start >= quote.start && span.end <= quote.end,
  );
  return mark !== undefined && second === undefined ? { quote, mark } : undefined;
};

/** A figure in the one form that the whole site uses: what is absent is null. */
const figureOf = (
  entry: Omit<ReportedFigure, 'id'>,
): Pick<
  Target,
  'indicator' | 'level' | 'operator' | 'low' | 'high' | 'unit' | 'year' | 'baseline' | 'variant' | 'modality' | 'note'
> => ({
  indicator: entry.indicator,
  level: entry.level ?? null,
  operator: entry.operator ?? null,
  low: entry.low ?? null,
  high: entry.high ?? null,
  unit: entry.unit ?? null,
  year: entry.year ?? null,
  baseline: entry.baseline ?? null,
  variant: entry.variant ?? null,
  modality: entry.modality ?? null,
  note: entry.note ?? null,
});

/** What a plan's entry is joined with. */
type Beside = Pick<Entries, 'documents' | 'provinces'>;

const join = (plan: Entries['plans'][number], { documents, provinces }: Beside): PublishedPlan => {
  const issuer = issuerFacts(plan.facts.province, provinces, false);
  const text = parsePlanText(plan.body, plan.facts.head);
  const laws = lawsOf(documents);
  return {
    id: plan.id,
    facts: plan.facts,
    text,
    targets: plan.targets.map((entry): Target => {
      const places = locateTarget(text, entry);
      if (!places) throw new Error(`${plan.id}: không thấy câu trích «${entry.quote}». Chạy npm run check.`);
      const key = entry.id ?? targetKey(entry);
      return {
        id: `${plan.id}/${key}`,
        key,
        plan: plan.id,
        province: plan.facts.province,
        ...figureOf(entry),
        evidence: 'verbatim',
        basis: basisOf(plan.facts.source.kind),
        quote: wordsAt(text, places.quote),
        quoteSpan: places.quote,
        markSpan: places.mark,
        source: null,
        issued: plan.facts.issued ?? String(plan.facts.year),
        issueDays: commonDays(planDays(plan.facts), issuer.days),
        era: issuer.era,
        territory: issuer.territory,
      };
    }),
    citations: text.provisions.flatMap((provision) =>
      provision.id === ''
        ? []
        : findCitations(provision.text, laws).map((citation) => ({
            ...citation,
            provision: provision.id,
            resolution: resolveCitation(citation, documents, plan.facts),
          })),
    ),
    commitments: (plan.facts.commitments ?? []).map(({ quote, provision }): LocatedCommitment => {
      const span = findQuote(text, quote, provision);
      if (!span) throw new Error(`${plan.id}: không thấy cam kết «${quote}». Chạy npm run check.`);
      return { quote: wordsAt(text, span), span };
    }),
    original: plan.original ?? null,
    errata: (plan.facts.errata ?? []).map((erratum) => ({
      ...erratum,
      spans: findQuotes(text, erratum.printed, erratum.provision === 'all' ? undefined : erratum.provision),
    })),
  };
};

const published = new WeakMap<Entries['plans'][number], Beside & { readonly plan: PublishedPlan }>();

/** A plan as it is published: the same one as long as its entry and what that is joined with are the same. */
const publish = (entry: Entries['plans'][number], { documents, provinces }: Beside): PublishedPlan => {
  const before = published.get(entry);
  if (before?.documents === documents && before.provinces === provinces) return before.plan;
  const plan = join(entry, { documents, provinces });
  published.set(entry, { documents, provinces, plan });
  return plan;
};

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
  const plans = entries.plans
    .map((plan) => publish(plan, entries))
    .sort((one, other) => youngestFirst(planDays(one.facts), planDays(other.facts)));
  const benchmarks = benchmarksOf(entries);
  return indexed({
    provinces: entries.provinces,
    topics: entries.topics,
    indicators: entries.indicators,
    documents: entries.documents,
    abbreviations: entries.abbreviations,
    knownDocuments: entries.knownDocuments,
    site: entries.site[0] ?? {},
    benchmarks: benchmarks.filter(({ scope }) => scope === 'nation'),
    ministryBenchmarks: benchmarks.filter(({ scope }) => scope === 'ministry'),
    plans,
    reported: entries.reported,
    targets: [
      ...plans.flatMap((plan) => plan.targets),
      ...entries.reported.flatMap((document) => reportedTargets(document, entries.provinces)),
    ],
    results: resultsOf(entries),
  });
};
