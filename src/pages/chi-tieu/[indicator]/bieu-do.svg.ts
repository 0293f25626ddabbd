import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../../catalogue/load-catalogue.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { indicatorChartSvg } from '../../../presentation/charts/indicator-chart.ts';
import { href } from '../../../presentation/addresses/list-paths.ts';
import { paths } from '../../../presentation/addresses/links.ts';

interface Props {
  indicator: Indicator;
  catalogue: Catalogue;
}

/** The chart of an indicator as a picture that carries its source and its warnings. */
export const getStaticPaths = (async () => {
  const catalogue = await loadCatalogue();
  return catalogue.indicators
    .filter(({ id }) => catalogue.targets.some((target) => target.indicator === id))
    .map((indicator) => ({ params: { indicator: indicator.id }, props: { indicator, catalogue } satisfies Props }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { indicator, catalogue } }) => {
  const path = href(paths.indicator(indicator.id), import.meta.env.BASE_URL);
  const address = import.meta.env.SITE === undefined ? path : new URL(path, import.meta.env.SITE).href;
  return new Response(indicatorChartSvg(indicator, catalogue, address));
};
