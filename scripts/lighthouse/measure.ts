import lighthouse, { type Result } from 'lighthouse';

/** The four scores, as Lighthouse names them. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

/** A check of Lighthouse that costs points. */
export interface FailedAudit {
  readonly category: Category;
  readonly id: string;
  readonly title: string;
  /** What was measured, in Lighthouse's words; empty where it gives none. */
  readonly said: string;
  /** Elements or files it names, at most five. */
  readonly places: readonly string[];
}

/** Medians of several runs over one page. */
export interface Measured {
  readonly address: string;
  /** 0–100. */
  readonly scores: Readonly<Record<Category, number>>;
  /** Milliseconds. */
  readonly largestPaint: number;
  /** Milliseconds. */
  readonly blocked: number;
  readonly shift: number;
  /** Bytes over the wire, all files. */
  readonly bytes: number;
  readonly failed: readonly FailedAudit[];
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const placesIn = (details: unknown): string[] => {
  const items = (details as { items?: unknown } | undefined)?.items;
  if (!Array.isArray(items)) return [];
  return items.slice(0, 5).flatMap((item: Readonly<Record<string, unknown>>) => {
    const node = item['node'] as { snippet?: string } | undefined;
    const place = node?.snippet ?? item['url'] ?? item['description'] ?? item['source'];
    return typeof place === 'string' ? [place] : [];
  });
};

const failedIn = (result: Result): FailedAudit[] =>
  categories.flatMap((category) =>
    (result.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = result.audits[id];
      if (!audit || weight === 0 || audit.score === null || audit.score >= 1) return [];
      const { title, displayValue = '', details } = audit;
      return [{ category, id, title, said: displayValue, places: placesIn(details) }];
    }),
  );

const runOnce = async (url: string, port: number): Promise<Result> => {
  const answer = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    locale: 'vi',
    onlyCategories: [...categories],
  });
  if (!answer) throw new Error(`Lighthouse không trả lời về ${url}.`);
  if (answer.lhr.runtimeError) throw new Error(`Lighthouse: ${url}: ${answer.lhr.runtimeError.message}`);
  return answer.lhr;
};

/** Opens a page `runs` times as a phone on a slow line (Lighthouse's own mobile setting) and gives the medians. */
export const measure = async (
  { address, url }: { readonly address: string; readonly url: string },
  port: number,
  runs: number,
): Promise<Measured> => {
  const results: Result[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await runOnce(url, port));
  const score = (category: Category): number =>
    median(results.map((result) => Math.round((result.categories[category]?.score ?? 0) * 100)));
  const value = (audit: string): number => median(results.map((result) => result.audits[audit]?.numericValue ?? 0));
  const scores = {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
  };
  // Of a category that reached 100 in most runs nothing is told; of the others, the run that stands for them.
  const telling = results.toSorted(
    (one, other) => (one.categories['performance']?.score ?? 0) - (other.categories['performance']?.score ?? 0),
  )[results.length >> 1];
  return {
    address,
    scores,
    largestPaint: value('largest-contentful-paint'),
    blocked: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
    bytes: value('total-byte-weight'),
    failed: telling ? failedIn(telling).filter(({ category }) => scores[category] < 100) : [],
  };
};
