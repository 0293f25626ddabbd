import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { plans } from './content-entries.ts';
import { attributeOf, collapse, elementsBelow, hasClass, pageAt, textOf, type Element } from './html.ts';
import { basePath, builtPages, fileAt, siteDirectory } from './site.ts';

/** Set when the site under test was built with an address of its own. */
const site = process.env['SITE_URL'];
/** Tests of a build with an address, and of one without: what does not apply is not there, since a skipped test is a failure. */
const whenAddressed = (name: string, run: () => void | Promise<void>): void => {
  if (site) test(name, run);
};
const whenUnaddressed = (name: string, run: () => void | Promise<void>): void => {
  if (!site) test(name, run);
};
const address = (page: string): string => (site ? new URL(`${basePath}${page}`, site).href : `${basePath}${page}`);
/** Pages that no list of addresses names: parts for other people's pages, the error page, the old address of Huế. */
const isUnlisted = (page: string): boolean =>
  ['/404.html', '/ngoai-tuyen/', '/tinh/hue/'].includes(page) || page.endsWith('/nhung/');
const listed = builtPages.filter((page) => !isUnlisted(page));

const headOf = (page: string): Element[] =>
  elementsBelow(pageAt(page)).filter(({ tagName }) => ['meta', 'link', 'title', 'script'].includes(tagName));
/** The one value of a meta element; throws where it stands twice. */
const metaOf = (page: string, name: string): string | undefined => {
  const found = headOf(page).filter((element) =>
    [attributeOf(element, 'name'), attributeOf(element, 'property')].includes(name),
  );
  if (found.length > 1) throw new Error(`${page}: ${name} stands ${found.length} times.`);
  return found[0] && attributeOf(found[0], 'content');
};
const linkOf = (page: string, rel: string): string | undefined => {
  const found = headOf(page).find((element) => element.tagName === 'link' && attributeOf(element, 'rel') === rel);
  return found && attributeOf(found, 'href');
};
const titleOf = (page: string): string => {
  const title = headOf(page).find(({ tagName }) => tagName === 'title');
  return title ? collapse(textOf(title)) : '';
};
interface Data {
  readonly '@context': string;
  readonly '@type': string;
  readonly [member: string]: unknown;
}
const dataOf = (page: string): Data[] =>
  elementsBelow(pageAt(page))
    .filter((element) => attributeOf(element, 'type') === 'application/ld+json')
    .map((element) => {
      const [text] = element.childNodes;
      return JSON.parse(text && 'value' in text ? text.value : '') as Data;
    });
const twice = (values: readonly string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);

describe('title and description', () => {
  test('every listed page has its own, of a length that is shown whole', () => {
    const wrong = listed.flatMap((page) => {
      const [title, description] = [titleOf(page), metaOf(page, 'description') ?? ''];
      return title.length >= 10 && title.length <= 75 && description.length >= 50 && description.length <= 200
        ? []
        : [`${page}: ${title.length}, ${description.length}`];
    });
    expect(wrong).toEqual([]);
    expect(twice(listed.map(titleOf))).toEqual([]);
    expect(twice(listed.map((page) => metaOf(page, 'description') ?? ''))).toEqual([]);
  });

  test('a description names no figure that its page does not show', () => {
    const wrong = listed.flatMap((page) => {
      const shown: readonly string[] = textOf(pageAt(page)).match(/\d+/g) ?? [];
      const told = (metaOf(page, 'description') ?? '').match(/\d+/g) ?? [];
      return told.filter((number) => !shown.includes(number)).map((number) => `${page}: ${number}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('Open Graph', () => {
  test('every listed page says what it is', () => {
    for (const page of listed) {
      const title = metaOf(page, 'og:title') ?? '';
      if (page === '/') expect(title).toMatch(/chuyển đổi số/);
      else expect(titleOf(page), page).toBe(`${title} — Kế hoạch số`);
      expect(metaOf(page, 'og:description'), page).toBe(metaOf(page, 'description'));
      expect(metaOf(page, 'og:type'), page).toBe(
        plans.some(({ id }) => page === `/ke-hoach/${id}/`) ? 'article' : 'website',
      );
      expect(metaOf(page, 'og:locale'), page).toBe('vi_VN');
      expect(metaOf(page, 'og:site_name'), page).toBe('Kế hoạch số');
    }
  });

  whenAddressed('with SITE_URL every page refers to a picture of 1200 × 630 that is there, at most 60 KB', async () => {
    const pictures = new Set<string>();
    for (const page of listed) {
      const picture = metaOf(page, 'og:image') ?? '';
      expect(picture, page).toMatch(/^https:\/\/.*\/anh\/.*\.png$/);
      expect(metaOf(page, 'og:url'), page).toBe(address(page));
      expect(metaOf(page, 'twitter:card'), page).toBe('summary_large_image');
      expect([metaOf(page, 'og:image:width'), metaOf(page, 'og:image:height')]).toEqual(['1200', '630']);
      pictures.add(picture);
    }
    for (const picture of pictures) {
      const file = fileAt(new URL(picture).pathname.slice(basePath.length));
      expect(file, picture).toBeDefined();
      const { width, height, format } = await sharp(file).metadata();
      expect({ width, height, format }, picture).toEqual({ width: 1200, height: 630, format: 'png' });
      expect(fs.statSync(file ?? '').size, picture).toBeLessThanOrEqual(60_000);
    }
    const drawn = fs
      .readdirSync(path.join(siteDirectory, 'anh'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.png'));
    expect(drawn.length, 'a picture that no page refers to').toBe(pictures.size);
    expect(pictures.size).toBeGreaterThan(plans.length + 50);
  });

  whenAddressed('with SITE_URL a picture shows no number that its page does not show', () => {
    const wrong = listed.flatMap((page) => {
      const shown: readonly string[] = textOf(pageAt(page)).match(/\d+/g) ?? [];
      const alt = metaOf(page, 'og:image:alt') ?? '';
      expect(alt, page).not.toBe('');
      return (alt.match(/\d+/g) ?? [])
        .filter((number) => !shown.includes(number))
        .map((number) => `${page}: ${number}`);
    });
    expect(wrong).toEqual([]);
  });

  whenUnaddressed('without SITE_URL nothing names an absolute address, and no picture is drawn', () => {
    for (const page of builtPages) {
      expect(metaOf(page, 'og:image'), page).toBeUndefined();
      expect(metaOf(page, 'og:url'), page).toBeUndefined();
      expect(linkOf(page, 'canonical'), page).toBeUndefined();
      expect(
        JSON.stringify(dataOf(page).map(({ '@context': _context, encoding: _encoding, ...rest }) => rest)),
        page,
      ).not.toMatch(/"https?:/);
    }
    expect(fs.existsSync(path.join(siteDirectory, 'anh'))).toBe(false);
    expect(fileAt('/sitemap.xml')).toBeUndefined();
  });
});

describe('canonical addresses, sitemap, robots.txt', () => {
  whenAddressed('every listed page names its own address, Huế that of the common page, the others none', () => {
    for (const page of listed) expect(linkOf(page, 'canonical'), page).toBe(address(page));
    expect(linkOf('/tinh/hue/', 'canonical')).toBe(address('/tinh/thua-thien-hue/'));
    for (const page of builtPages.filter((other) => isUnlisted(other) && other !== '/tinh/hue/'))
      expect(linkOf(page, 'canonical'), page).toBeUndefined();
  });

  whenAddressed('the sitemap lists exactly the listed pages', () => {
    const xml = fs.readFileSync(fileAt('/sitemap.xml') ?? '', 'utf8');
    const told = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location]) => location);
    expect(told.toSorted()).toEqual(listed.map(address).toSorted());
  });

  test('what no list names says so to search engines, and nothing else does', () => {
    const hidden = builtPages.filter((page) => (metaOf(page, 'robots') ?? '').includes('noindex'));
    expect(hidden).toEqual(builtPages.filter((page) => isUnlisted(page) && page !== '/tinh/hue/'));
  });

  test('robots.txt lets everyone in and names the sitemap only where there is one', () => {
    const robots = fs.readFileSync(fileAt('/robots.txt') ?? '', 'utf8');
    expect(robots).toMatch(/^User-agent: \*\nAllow: \/\n/);
    expect(/^Sitemap: (.*)$/m.exec(robots)?.[1]).toBe(site ? address('/sitemap.xml') : undefined);
  });
});

describe('JSON-LD', () => {
  test('the path is the one that the page shows', () => {
    let seen = 0;
    for (const page of listed) {
      const shown = elementsBelow(pageAt(page))
        .filter((element) => element.tagName === 'nav' && hasClass(element, 'crumbs'))
        .flatMap(elementsBelow)
        .filter(({ tagName }) => tagName === 'a')
        .map((link) => [
          collapse(textOf(link)),
          site ? new URL(attributeOf(link, 'href') ?? '', site).href : attributeOf(link, 'href'),
        ]);
      const told = dataOf(page)
        .filter((data) => data['@type'] === 'BreadcrumbList')
        .flatMap(({ itemListElement }) => itemListElement as { name: string; item: string; position: number }[]);
      expect(
        told.map(({ name, item }) => [name, item]),
        page,
      ).toEqual(shown);
      expect(told.map(({ position }) => position)).toEqual(told.map((_, index) => index + 1));
      seen += told.length;
    }
    expect(seen).toBeGreaterThan(listed.length);
  });

  test.for(plans)('$id is a Legislation with what its page shows', ({ id, title }) => {
    const page = `/ke-hoach/${id}/`;
    const [data] = dataOf(page).filter((entry) => entry['@type'] === 'Legislation');
    expect(data?.['@context']).toBe('https://schema.org');
    expect(data?.['name']).toBe(title);
    expect(data?.['@id']).toBe(address(page));
    const shown = textOf(pageAt(page));
    for (const member of ['legislationDate', 'legislationDateOfApplicability']) {
      const date = data?.[member];
      if (date === undefined) continue;
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      const [year, month, day] = String(date).split('-').map(Number);
      expect(shown).toContain(`${day}/${month}/${year}`);
    }
    if (data?.['legislationIdentifier'] !== undefined) expect(shown).toContain(data['legislationIdentifier']);
    expect(data).not.toHaveProperty('license');
  });

  test('open data: one download for every file that the page offers, and the licence that the page names, if any', () => {
    const [data] = dataOf('/du-lieu/').filter((entry) => entry['@type'] === 'Dataset');
    const told = (data?.['distribution'] as { contentUrl: string }[]).map(
      ({ contentUrl }) => new URL(contentUrl, 'http://site.invalid').pathname,
    );
    const offered = elementsBelow(pageAt('/du-lieu/'))
      .filter((element) => attributeOf(element, 'download') !== undefined)
      .map((element) => attributeOf(element, 'href') ?? '');
    expect(told.toSorted()).toEqual(offered.toSorted());
    for (const file of told) expect(fileAt(file.slice(basePath.length)), file).toBeDefined();
    const page = elementsBelow(pageAt('/du-lieu/'));
    const heading = page.findIndex((element) => attributeOf(element, 'id') === 'dan-lai');
    const named = page.slice(heading + 1).find(({ tagName }) => tagName === 'a' || tagName === 'blockquote');
    expect(data?.['license']).toBe(named && attributeOf(named, 'href'));
  });

  test('home: the site and its search, at the address that the search form sends to', () => {
    const [data] = dataOf('/').filter((entry) => entry['@type'] === 'WebSite');
    const { target } = data?.['potentialAction'] as { target: { urlTemplate: string } };
    const form = elementsBelow(pageAt('/')).find(({ tagName }) => tagName === 'form');
    const field = form && elementsBelow(form).find((element) => attributeOf(element, 'type') === 'search');
    expect(target.urlTemplate).toBe(
      `${address((form && attributeOf(form, 'action'))?.slice(basePath.length) ?? '')}?${field && attributeOf(field, 'name')}={search_term_string}`,
    );
  });
});

describe('icons and manifest', () => {
  const manifest = JSON.parse(fs.readFileSync(fileAt('/manifest.webmanifest') ?? '', 'utf8')) as {
    start_url: string;
    scope: string;
    icons: { src: string; sizes: string; purpose: string }[];
  };

  test('every icon of the manifest has the size that it is said to have', async () => {
    expect([manifest.start_url, manifest.scope]).toEqual([`${basePath}/`, `${basePath}/`]);
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(
      expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']),
    );
    for (const { src, sizes } of manifest.icons) {
      expect(src.startsWith(`${basePath}/`)).toBe(true);
      const { width, height } = await sharp(fileAt(src.slice(basePath.length))).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
  });

  test('every listed page leads to the icons, 180 px for Apple, and to the manifest', async () => {
    for (const page of listed) {
      expect(linkOf(page, 'apple-touch-icon'), page).toBe(`${basePath}/apple-touch-icon.png`);
      expect(linkOf(page, 'manifest'), page).toBe(`${basePath}/manifest.webmanifest`);
    }
    const { width, height, hasAlpha } = await sharp(fileAt('/apple-touch-icon.png')).metadata();
    expect({ width, height, hasAlpha }).toEqual({ width: 180, height: 180, hasAlpha: false });
  });
});
