import { planDays } from '../../domain/plan-days.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { PublishedPlan } from '../../catalogue/published-plan.ts';
import { paths } from '../addresses/links.ts';
import { fullNameOn } from '../words/unit-names.ts';

/** A JSON-LD object of schema.org. Members that are undefined are left out when it is written. */
export interface StructuredData {
  readonly '@type': string;
  readonly [member: string]: unknown;
}

/** Puts a path under the site: absolute with `SITE_URL`, else from the root with the base path. */
export type Address = (path: string) => string;

/** One step above a page. */
export interface Crumb {
  readonly name: string;
  readonly path: string;
}

/**
 * A plan as `Legislation`. Only what the source says: no date where it names none, and the page counts as a copy without
 * legal standing only where we hold a copy of the document, not somebody's summary of it.
 */
export const planData = (plan: PublishedPlan, catalogue: Catalogue, address: Address): StructuredData => {
  const { facts } = plan;
  const province = catalogue.provinceById.get(facts.province);
  const url = address(paths.plan(plan.id));
  const cited = new Map(
    plan.citations.flatMap(({ resolution }) =>
      resolution.kind === 'document' ? [[resolution.document.id, resolution.document] as const] : [],
    ),
  );
  return {
    '@type': 'Legislation',
    '@id': url,
    url,
    name: facts.title,
    legislationIdentifier: facts.number,
    legislationType: facts.kind,
    legislationDate: facts.issued,
    legislationDateOfApplicability: facts.effective,
    legislationJurisdiction: province && { '@type': 'AdministrativeArea', name: fullNameOn(province, planDays(facts)) },
    legislationPassedBy: { '@type': 'GovernmentOrganization', name: facts.issuer },
    inLanguage: 'vi',
    citation:
      cited.size === 0
        ? undefined
        : [...cited.values()].map((document) => ({
            '@type': 'Legislation',
            name: document.number === undefined ? document.title : `${document.kind} ${document.number}`,
            url: address(paths.document(document.id)),
          })),
    encoding:
      facts.source.kind === 'van-ban'
        ? {
            '@type': 'LegislationObject',
            url,
            encodingFormat: 'text/html',
            legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
          }
        : undefined,
  };
};

/** What is told of the data as a whole; what is not set is not told. */
export interface DataFacts {
  readonly version: string;
  /** ISO day. */
  readonly modified: string;
  /** Address of the terms. */
  readonly licence: string | undefined;
  readonly publisher: string | undefined;
}

/** The open data as one `Dataset` with a download for every file. */
export const openDataData = (
  description: string,
  files: readonly { readonly file: string; readonly title: string; readonly mediaType: string }[],
  address: Address,
  { version, modified, licence, publisher }: DataFacts,
): StructuredData => ({
  '@type': 'Dataset',
  '@id': address(paths.data),
  url: address(paths.data),
  version,
  dateModified: modified,
  ...(licence === undefined ? {} : { license: licence }),
  ...(publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
  name: 'Chỉ tiêu chuyển đổi số trong kế hoạch của các tỉnh, thành phố',
  description,
  inLanguage: 'vi',
  isAccessibleForFree: true,
  spatialCoverage: { '@type': 'Place', name: 'Việt Nam' },
  distribution: files.map(({ file, title, mediaType }) => ({
    '@type': 'DataDownload',
    name: `${title} (${file})`,
    encodingFormat: mediaType,
    contentUrl: address(paths.dataFile(file)),
  })),
});

/** The site itself and its search. */
export const siteData = (address: Address): StructuredData => ({
  '@type': 'WebSite',
  '@id': address(paths.home),
  url: address(paths.home),
  name: 'Kế hoạch số',
  inLanguage: 'vi',
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${address(paths.search)}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});

/** The path that a page shows above its title. */
export const crumbsData = (crumbs: readonly Crumb[], address: Address): StructuredData => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: address(path),
  })),
});

/** JSON for a script element: no `<` in it, so that no text of a document can end the element. */
export const jsonForScript = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** Structured data as the JSON of its script element. */
export const structuredDataJson = (data: StructuredData): string =>
  jsonForScript({ '@context': 'https://schema.org', ...data });
