import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { FigureThen, Holder } from '../../history/history.ts';
import { paths, targetPath } from '../addresses/links.ts';
import { columnName } from '../comparison/comparison-view.ts';
import { citedDocumentName } from '../documents/document-relations.ts';
import { planName } from '../plan/plan-page.ts';
import { documentInBrief } from '../provinces/province-view.ts';
import { measuredName, measuredPath } from './result-log.ts';

const provinceName = (id: string | null, catalogue: Catalogue): string | undefined => {
  const province = id === null ? undefined : catalogue.provinceById.get(id);
  return province && columnName(province);
};

const join = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(', ');

/** What holds figures, as readers call it now; as it was called then where it is no more. */
export const holderName = (holder: Holder, catalogue: Catalogue): string => {
  const province = provinceName(holder.province, catalogue);
  switch (holder.kind) {
    case 'plan': {
      const plan = catalogue.planById.get(holder.now);
      return join(province, plan ? planName(plan) : holder.title);
    }
    case 'reported': {
      const isHeld = catalogue.reportedById.has(holder.id);
      return `${join(province, isHeld ? documentInBrief(holder.id, catalogue) : holder.title)} (số dẫn lại)`;
    }
    case 'benchmark': {
      const document = catalogue.documentById.get(holder.id);
      const name = document ? citedDocumentName(document) : holder.title;
      return `${document?.scope === 'ministry' ? 'Con số của bộ' : 'Mốc quốc gia'}: ${name}`;
    }
    case 'results':
      return measuredName(holder.id, catalogue);
  }
};

/** Where it stands now, from the site's root; null where it stands nowhere. */
export const holderPath = ({ kind, id, now, province }: Holder, catalogue: Catalogue): string | null => {
  switch (kind) {
    case 'plan':
      return catalogue.planById.has(now) ? paths.plan(now) : null;
    case 'reported': {
      const slug = catalogue.reportedById.has(id) ? catalogue.provinceById.get(province ?? '')?.slug : undefined;
      return slug === undefined ? null : paths.province(slug);
    }
    case 'benchmark':
      return catalogue.documentById.has(id) ? paths.document(id) : null;
    case 'results':
      return measuredPath(id, catalogue);
  }
};

/** Where a figure of it stands now; null where it stands nowhere. */
export const figurePath = (
  { kind, now }: Holder,
  { key, indicator }: FigureThen,
  catalogue: Catalogue,
): string | null => {
  if (kind === 'benchmark')
    return catalogue.benchmarks.some((other) => other.id === `${now}/${key}`)
      ? `${paths.indicator(indicator)}#moc`
      : null;
  const target = catalogue.targetsByIndicator.get(indicator)?.find(({ id }) => id === `${now}/${key}`);
  return target ? targetPath(target) : null;
};
