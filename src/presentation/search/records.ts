import type { Catalogue } from '../../plan-text/catalogue.ts';
import { HEAD_ID } from '../../plan-text/provision.ts';
import { findProvision } from '../../plan-text/provision.ts';
import { documentName } from '../comparison-view.ts';
import { paths, targetPath } from '../links.ts';
import { nearestHeading, planName } from '../plan-page.ts';
import { provisionName } from '../provision-name.ts';
import { provinceNames } from '../province-view.ts';
import { capitalised, deadlineInWords, figureInWords, levelInWords } from '../words.ts';

/** One thing that search can find: a passage, a figure, a province, an indicator, a document. */
export interface SearchRecord {
  /** Address from the site's root, without the base path. */
  readonly path: string;
  readonly kind: 'doan' | 'chi-tieu' | 'tinh' | 'chi-so' | 'van-ban';
  readonly title: string;
  /** Where it stands: the plan's name, or empty. */
  readonly context: string;
  /** The words that are searched and shown. */
  readonly content: string;
  readonly province: string | null;
  readonly year: number | null;
  readonly topic: string | null;
  readonly evidence: 'verbatim' | 'reported' | null;
  /** Day of issue for sorting, or empty. */
  readonly date: string;
}

/** Every record of the search index, made from the same tree as the pages. Misprints are found as printed and as read. */
export const searchRecords = (catalogue: Catalogue): SearchRecord[] => {
  const provinceOf = (id: string) => catalogue.provinces.find((province) => province.id === id);
  const passages = catalogue.plans.flatMap((plan) =>
    plan.text.provisions
      .filter((provision) => provision.id !== '')
      .map((provision): SearchRecord => {
        const readings = plan.errata.flatMap(({ spans, reading }) =>
          reading !== undefined && spans.some((span) => span.provision === provision.id) ? [reading] : [],
        );
        const heading = nearestHeading(plan, provision);
        const place = provision.id === HEAD_ID ? 'Phần đầu văn bản' : capitalised(provisionName(plan.text, provision));
        return {
          path: paths.provision(plan.id, provision.id),
          kind: 'doan',
          title: heading ? `${place} — ${heading.text}` : place,
          context: planName(plan),
          content: [provision.text, ...readings].join(' · '),
          province: plan.facts.province,
          year: plan.facts.year,
          topic: null,
          evidence: 'verbatim',
          date: plan.facts.issued ?? plan.facts.source.published ?? '',
        };
      }),
  );
  const figures = catalogue.targets.map((target): SearchRecord => {
    const indicator = catalogue.indicators.find(({ id }) => id === target.indicator);
    const province = provinceOf(target.province);
    const plan = catalogue.plans.find(({ id }) => id === target.plan);
    const provision = plan && target.quoteSpan ? findProvision(plan.text, target.quoteSpan.provision) : undefined;
    return {
      path: targetPath(target),
      kind: 'chi-tieu',
      title: `${province?.name ?? ''}: ${indicator?.shortName ?? ''} ${figureInWords(target)} ${deadlineInWords(target.year)}${target.level === null ? '' : `, ${levelInWords(target.level)}`}`,
      context: [
        documentName(target, catalogue),
        ...(plan && provision ? [provisionName(plan.text, provision)] : []),
      ].join(', '),
      content: target.quote ?? `${indicator?.name ?? ''}: ${figureInWords(target)} (số dẫn lại)`,
      province: target.province,
      year: target.year,
      topic: indicator?.topic ?? null,
      evidence: target.evidence,
      date: target.issued ?? '',
    };
  });
  const provinces = provinceNames(catalogue.provinces).map(
    ({ slug, name, old, current, predecessors, successor }): SearchRecord => ({
      path: paths.province(slug),
      kind: 'tinh',
      title: current?.name ?? name,
      context: 'Tỉnh, thành phố',
      content: [
        name,
        ...(old?.otherNames ?? []),
        ...(current?.otherNames ?? []),
        predecessors.length > 1 ? `Từ 01/7/2025 gồm ${predecessors.map((unit) => unit.name).join(', ')}.` : '',
        current === undefined && successor ? `Từ 01/7/2025 thuộc ${successor.name}.` : '',
      ]
        .filter((part) => part !== '')
        .join('. '),
      province: old?.id ?? current?.id ?? null,
      year: null,
      topic: null,
      evidence: null,
      date: '',
    }),
  );
  const indicators = catalogue.indicators.map((indicator): SearchRecord => ({
    path: paths.indicator(indicator.id),
    kind: 'chi-so',
    title: indicator.name,
    context: 'Chỉ tiêu',
    content: `${indicator.shortName}. ${indicator.numerator}. ${indicator.denominator}.`,
    province: null,
    year: null,
    topic: indicator.topic,
    evidence: null,
    date: '',
  }));
  const documents = catalogue.documents.map((document): SearchRecord => ({
    path: paths.document(document.id),
    kind: 'van-ban',
    title: document.number === undefined ? (document.title ?? '') : `${document.kind} ${document.number}`,
    context: 'Văn bản được viện dẫn',
    content: [document.title, document.issuer, ...(document.aliases ?? [])]
      .filter((part) => part !== undefined)
      .join('. '),
    province: document.province ?? null,
    year: document.date === undefined ? null : Number(document.date.slice(0, 4)),
    topic: null,
    evidence: null,
    date: document.date ?? '',
  }));
  return [...passages, ...figures, ...provinces, ...indicators, ...documents];
};
