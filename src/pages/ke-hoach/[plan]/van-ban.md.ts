import type { APIRoute, GetStaticPaths } from 'astro';
import type { PublishedPlan } from '../../../catalogue/published-plan.ts';
import { loadCatalogue } from '../../../catalogue/load-catalogue.ts';
import { planAsMarkdown } from '../../../open-data/texts/plan-texts.ts';
import { addressOn } from '../../../presentation/addresses/links.ts';

export const getStaticPaths = (async () =>
  (await loadCatalogue()).plans.map((plan) => ({
    params: { plan: plan.id },
    props: { plan },
  }))) satisfies GetStaticPaths;

/** A plan's words as Markdown, with what must be known of them above. */
export const GET: APIRoute<{ plan: PublishedPlan }> = ({ props: { plan } }) =>
  new Response(planAsMarkdown(plan, addressOn(import.meta.env.BASE_URL, import.meta.env.SITE)));
