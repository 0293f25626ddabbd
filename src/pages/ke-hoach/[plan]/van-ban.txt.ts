import type { APIRoute, GetStaticPaths } from 'astro';
import type { PublishedPlan } from '../../../catalogue/published-plan.ts';
import { loadCatalogue } from '../../../catalogue/load-catalogue.ts';
import { planAsText } from '../../../open-data/texts/plan-texts.ts';

export const getStaticPaths = (async () =>
  (await loadCatalogue()).plans.map((plan) => ({
    params: { plan: plan.id },
    props: { plan },
  }))) satisfies GetStaticPaths;

/** A plan's words as plain text. */
export const GET: APIRoute<{ plan: PublishedPlan }> = ({ props: { plan } }) => new Response(planAsText(plan));
