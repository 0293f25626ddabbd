import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../../catalogue/load-catalogue.ts';
import {
  detailColumns,
  detailFields,
  targetDetail,
  type TargetDetail,
} from '../../../presentation/plan/target-detail.ts';
import { href } from '../../../presentation/addresses/list-paths.ts';
import { rowsToCsv } from '../../../presentation/comparison/shown-csv.ts';

interface Props {
  details: readonly TargetDetail[];
}

/** The figures of an indicator with their sentences and notes, as a table for spreadsheets. */
export const getStaticPaths = (async () => {
  const catalogue = await loadCatalogue();
  const address = (path: string): string => {
    const local = href(path, import.meta.env.BASE_URL);
    return import.meta.env.SITE === undefined ? local : new URL(local, import.meta.env.SITE).href;
  };
  return catalogue.indicators.flatMap((indicator) => {
    const targets = catalogue.targetsByIndicator.get(indicator.id) ?? [];
    if (targets.length === 0) return [];
    const details = targets.map((target) => targetDetail(target, catalogue, address));
    return [{ params: { indicator: indicator.id }, props: { details } satisfies Props }];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { details } }) =>
  new Response(
    rowsToCsv([
      ['Đơn vị', 'Hạn', 'Cấp', ...detailColumns],
      ...details.map((detail) => [detail.province, detail.deadline, detail.level, ...detailFields(detail)]),
    ]),
  );
