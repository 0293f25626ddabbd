import fs from 'node:fs';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { indicators, provinces } from './content-entries.ts';
import { attributeOf, byId, collapse, elementsBelow, hasClass, pageAt, textOf, type Element } from './html.ts';
import { basePath, builtPages, fileAt, siteDirectory, useSite } from './site.ts';

/*
 * What git tells of the content, on the pages and in the feeds. The content under test has a history of its own
 * (tests/fixtures/commit-history.ts): days, messages and numbers below are those.
 */

const origin = process.env['SITE_URL'] ?? '';
const plan = '/ke-hoach/vinh-phuc-193-kh-ubnd-2022/';

const changesOn = (address: string): { kind: string; day: string; text: string; element: Element }[] =>
  elementsBelow(pageAt(address))
    .filter((element) => hasClass(element, 'change'))
    .map((element) => {
      const time = elementsBelow(element).find(({ tagName }) => tagName === 'time');
      return {
        kind: attributeOf(element, 'data-change') ?? '',
        day: (time && attributeOf(time, 'datetime')) ?? '',
        text: collapse(textOf(element)),
        element,
      };
    });

const linksIn = (element: Element): string[] =>
  elementsBelow(element).flatMap(({ tagName, ...rest }) =>
    tagName === 'a' ? [attributeOf({ tagName, ...rest } as Element, 'href') ?? ''] : [],
  );

describe('the page of changes', () => {
  test.for([
    {
      why: 'our mistake, with both figures and the reason; a message is text',
      kind: 'corrected',
      day: '2026-11-02T08:00:00+07:00',
      says: ['02/11/2026', 'Sửa con số <b>gõ nhầm</b> <script>alert(1)</script>', '7% → 77%'],
    },
    {
      why: 'a second correction of the same figure on the same day',
      kind: 'corrected',
      day: '2026-11-02T15:00:00+07:00',
      says: ['02/11/2026', 'lần trước còn nhầm', '77% → 70%'],
    },
    {
      why: 'the document itself, with the old sentence and the new one; lines that only tools read are left out',
      kind: 'changed',
      day: '2026-10-20T23:30:00+07:00',
      says: [
        '20/10/2026',
        'Nhận được bản đính chính của cơ quan ban hành',
        'Bản mới ghi 80%, bản trước ghi 70%.',
        'tối thiểu 70% → tối thiểu 80%',
        'Câu trích trước: “Tối thiểu 70% hồ sơ',
        'Câu trích nay: “Tối thiểu 80% hồ sơ',
        'bỏ 1 dòng, thêm 1 dòng',
      ],
    },
    {
      why: 'what is gone',
      kind: 'removed',
      day: '2026-11-10T10:00:00+07:00',
      says: ['10/11/2026', 'Sơn La, Văn bản thử (số dẫn lại): bỏ cả văn bản, 1 con số'],
    },
    {
      why: 'a measured value that we had wrong, with both numbers and the reason',
      kind: 'corrected',
      day: '2026-11-12T10:00:00+07:00',
      says: [
        'Thứ hạng gõ đảo hai chữ số',
        'Vĩnh Phúc: đính chính số đo',
        'năm 2022: hạng 81 trong 63 tỉnh, thành phố → hạng 18 trong 63 tỉnh, thành phố',
      ],
    },
    {
      why: 'a measured value that was told anew, which is nobody’s mistake',
      kind: 'changed',
      day: '2026-11-18T10:00:00+07:00',
      says: [
        'Cả nước: số đo theo lần công bố khác',
        'năm 2022: 12,63% → 12,83%; ngày nêu số: tháng 12/2023 → ngày 06/01/2025',
      ],
    },
    {
      why: 'a measured value that is gone',
      kind: 'removed',
      day: '2026-11-13T10:00:00+07:00',
      says: ['Kiên Giang: bỏ số đo', 'Kinh tế số trong GRDP, năm 2021: 5%'],
    },
    {
      why: 'a measured value that came, and not those of a file that was broken in between',
      kind: 'added',
      day: '2026-11-16T10:00:00+07:00',
      says: [
        '16/11/2026 Thêm thứ hạng năm 2025, sửa lại tệp hỏng Bắc Ninh (từ 01/7/2025): số đo mới Thứ hạng chuyển đổi số (DTI), năm 2025: hạng 6 trong 34 tỉnh, thành phố; DTI gộp theo đơn vị nay; do Cơ quan làm ra cho phép thử nêu',
      ],
    },
    {
      why: 'the many of a first commit in sum',
      kind: 'added',
      day: '2026-10-05T09:00:00+07:00',
      says: ['65 văn bản, 17 số đo của 7 nơi', 'Vĩnh Phúc: 3 số đo', 'Cả nước: 2 số đo'],
    },
    {
      why: 'a plan that came',
      kind: 'added',
      day: '2026-11-20T10:00:00+07:00',
      says: ['20/11/2026', 'Thêm kế hoạch', 'Hậu Giang', '20 chỉ tiêu'],
    },
  ])('tells $why', ({ kind, day, says }) => {
    const [told, another] = changesOn('/cap-nhat/').filter((change) => change.kind === kind && change.day === day);
    expect(another).toBeUndefined();
    const text = (told?.text ?? '').replaceAll('"', '”');
    for (const words of says) expect(collapse(text.replaceAll(/[“”]/g, ''))).toContain(words.replaceAll(/[“”]/g, ''));
    expect(told?.text).not.toContain('Co-authored-by');
  });

  test('corrections stand apart from changes of documents, newest first, under headings', () => {
    const sections = elementsBelow(pageAt('/cap-nhat/')).filter(({ tagName }) => tagName === 'section');
    const headings = sections.map((section) =>
      collapse(textOf(elementsBelow(section).find(({ tagName }) => tagName === 'h2') ?? section)),
    );
    expect(headings).toEqual(['Đính chính của chúng tôi', 'Văn bản đổi', 'Đã bỏ', 'Mới thêm']);
    for (const kind of ['corrected', 'added']) {
      const days = changesOn('/cap-nhat/').flatMap((change) => (change.kind === kind ? [change.day] : []));
      expect(days.length).toBeGreaterThan(1);
      expect(days).toEqual(days.toSorted().reverse());
    }
  });

  test('leads to the exact place', () => {
    const changed = changesOn('/cap-nhat/').find(({ kind, day }) => kind === 'changed' && day.startsWith('2026-10-20'));
    expect(changed && linksIn(changed.element)).toEqual(
      expect.arrayContaining([`${basePath}${plan}`, `${basePath}${plan}#ct-ho-so-truc-tuyen-2025`]),
    );
  });

  test('leads to the exact place of a measured value, and nowhere from one that is gone', () => {
    const linksOf = (kind: string, day: string): string[] =>
      changesOn('/cap-nhat/').flatMap((change) =>
        change.kind === kind && change.day.startsWith(day) ? linksIn(change.element) : [],
      );
    expect(linksOf('corrected', '2026-11-12')).toEqual([
      `${basePath}/tinh/vinh-phuc/#ket-qua-vinh-phuc`,
      `${basePath}/tinh/vinh-phuc/#vinh-phuc--xep-hang-chuyen-doi-so-2022-dti`,
    ]);
    expect(linksOf('changed', '2026-11-18')).toContain(
      `${basePath}/ket-qua/kinh-te-so-grdp/#quoc-gia--kinh-te-so-grdp-2022-thong-ke`,
    );
    expect(linksOf('removed', '2026-11-13')).toEqual([`${basePath}/tinh/kien-giang/#ket-qua-kien-giang`]);
  });

  test('says from when to when it tells', () =>
    expect(collapse(textOf(pageAt('/cap-nhat/')))).toContain('Kể từ ngày 05/10/2026, tính đến ngày 20/11/2026.'));

  test('tells the same on the pages that stay, where feeds lead', () => {
    const parts = builtPages.filter((address) => /^\/cap-nhat\/trang-\d+\/$/.test(address));
    const all = parts.flatMap((address) => changesOn(address).map(({ day, kind }) => `${day} ${kind}`));
    expect(all).toEqual(expect.arrayContaining(changesOn('/cap-nhat/').map(({ day, kind }) => `${day} ${kind}`)));
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the page of a plan', () => {
  test('tells its own changes, with their kind, and of no other plan', () => {
    const told = changesOn(plan);
    expect(told.map(({ kind }) => kind)).toEqual(['changed', 'added']);
    expect(told[0]?.text).toContain('20/10/2026 · Văn bản đổi');
    expect(told[1]?.text).toContain('05/10/2026 · Mới thêm');
    expect(byId(pageAt(plan), 'lich-su')).toBeDefined();
  });
});

describe('the pages of a province and of an indicator', () => {
  test.for([
    {
      address: '/tinh/vinh-phuc/',
      why: 'documents and measured values of the unit, newest first',
      entries: [
        /^12\/11\/2026 · Đính chính của chúng tôi Thứ hạng gõ đảo hai chữ số Vĩnh Phúc: đính chính số đo Thứ hạng chuyển đổi số \(DTI\), năm 2022: hạng 81 .* → hạng 18 /,
        /^20\/10\/2026 · Văn bản đổi /,
        /^05\/10\/2026 · Mới thêm .*Kế hoạch 193\/KH-UBND năm 2022: 9 chỉ tiêu.*Vĩnh Phúc: số đo mới /,
      ],
    },
    {
      address: '/chi-tieu/kinh-te-so-grdp/',
      why: 'of every unit what speaks of it, and the rest counted',
      entries: [
        /^20\/11\/2026 · Mới thêm .*Hậu Giang, .*: tối thiểu 20%$/,
        /^18\/11\/2026 · Văn bản đổi .*Cả nước: số đo theo lần công bố khác .*12,63% → 12,83%/,
        /^13\/11\/2026 · Đã bỏ .*Kiên Giang: bỏ số đo Kinh tế số trong GRDP, năm 2021: 5%/,
        /^10\/11\/2026 · Đã bỏ /,
        /^05\/10\/2026 · Mới thêm .*Mốc quốc gia: /,
      ],
    },
  ])('$address tells $why', ({ address, entries }) => {
    const told = changesOn(address).map(({ text }) => text);
    for (const [place, pattern] of entries.entries()) expect(told[place]).toMatch(pattern);
    expect(told.length).toBeLessThanOrEqual(5);
    expect(byId(pageAt(address), 'lich-su')).toBeDefined();
  });

  test('a page of which nothing changed has the feed alone', () => {
    expect(changesOn('/tinh/ha-noi/')).toEqual([]);
    expect(byId(pageAt('/tinh/ha-noi/'), 'lich-su')).toBeUndefined();
  });

  test('what is left out is counted', () =>
    expect(collapse(textOf(pageAt('/chi-tieu/kinh-te-so-grdp/')))).toMatch(/Còn \d+ chỗ nữa, cũ hơn hoặc cùng lần/));
});

const feedAddresses = fs
  .readdirSync(siteDirectory, { recursive: true, encoding: 'utf8' })
  .map((file) => `/${file.split(path.sep).join('/')}`)
  .filter((file) => file.endsWith('/feed.xml'));
const feedText = (address: string): string => fs.readFileSync(path.join(siteDirectory, address), 'utf8');

describe('feeds', () => {
  test('there is one of the site, of each province’s address and of each indicator', () => {
    const expected = [
      '/cap-nhat/feed.xml',
      ...new Set(provinces.map(({ slug }) => `/tinh/${slug}/feed.xml`)),
      ...indicators.map(({ id }) => `/chi-tieu/${id}/feed.xml`),
    ];
    expect(feedAddresses.toSorted()).toEqual(expected.toSorted());
  });

  test('each is well-formed and has what Atom asks for (RFC 4287)', () => {
    const ids = new Map<string, string>();
    for (const address of feedAddresses) {
      const text = feedText(address);
      const faults: string[] = [];
      const root = new DOMParser({ onError: (_level, message) => faults.push(message) }).parseFromString(
        text,
        'text/xml',
      ).documentElement;
      expect(faults, address).toEqual([]);
      expect([root?.namespaceURI, root?.localName]).toEqual(['http://www.w3.org/2005/Atom', 'feed']);
      const feed = parseAtomFeed(text);
      const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/;
      expect(feed.id, address).toMatch(/^(?:https:\/\/|urn:uuid:)/);
      expect(ids.has(feed.id ?? ''), `${address}: ${ids.get(feed.id ?? '') ?? ''}`).toBe(false);
      ids.set(feed.id ?? '', address);
      expect(feed.title?.value ?? feed.title, address).toBeTruthy();
      expect(feed.updated, address).toMatch(moment);
      expect(feed.authors?.[0]?.name, address).toBeTruthy();
      expect(feed.links?.find(({ rel }) => rel === 'self')?.href, address).toBe(`${origin}${basePath}${address}`);
      const entries = feed.entries ?? [];
      expect(new Set(entries.map(({ id }) => id)).size, address).toBe(entries.length);
      expect(entries.map(({ updated }) => updated)).toEqual(
        entries
          .map(({ updated }) => updated)
          .toSorted()
          .reverse(),
      );
      if (entries[0]) expect(feed.updated).toBe(entries[0].updated);
      for (const { id, title, updated, links, content } of entries) {
        expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(title).toBeTruthy();
        expect(updated).toMatch(moment);
        expect(content).toBeTruthy();
        const target = new URL(links?.[0]?.href ?? '');
        const page = target.pathname.slice(basePath.length);
        expect(fileAt(page), `${address}: ${target.href}`).toBeDefined();
        if (target.hash !== '') expect(byId(pageAt(page), target.hash.slice(1)), target.href).toBeDefined();
      }
    }
  });

  const entriesOf = (address: string): string[] =>
    (parseAtomFeed(feedText(address)).entries ?? []).map(({ title }) =>
      typeof title === 'string' ? title : (title?.value ?? ''),
    );

  test.for([
    {
      address: '/tinh/kon-tum/feed.xml',
      entries: [
        /^Đính chính: Kon Tum, .*: Hộ gia đình được phủ cáp quang băng rộng.*: 77% → 70%$/,
        /^Đính chính: Kon Tum, .*: 7% → 77%$/,
        /^Mới thêm: Kon Tum, .*: 2 con số$/,
      ],
      why: 'two corrections of one figure on one day are two entries',
    },
    {
      address: '/tinh/son-la/feed.xml',
      entries: [/^Đã bỏ: Sơn La, Văn bản thử/, /^Mới thêm: Sơn La/, /^Mới thêm: Sơn La/],
      why: 'what is gone is told as gone',
    },
    {
      address: '/tinh/vinh-phuc/feed.xml',
      entries: [
        /^Đính chính số đo: Vĩnh Phúc: Thứ hạng .*, năm 2022: hạng 81 .* → hạng 18 /,
        /^Văn bản đổi: /,
        /^Mới thêm: /,
        /^Mới thêm: /,
        /^Số đo mới: Vĩnh Phúc: 3 số đo$/,
      ],
      why: 'a measured value is told apart from documents',
    },
    {
      address: '/tinh/kien-giang/feed.xml',
      entries: [
        /^Bỏ số đo: Kiên Giang: Kinh tế số trong GRDP, năm 2021: 5%/,
        /^Mới thêm: /,
        /^Số đo mới: Kiên Giang: 3 số đo$/,
      ],
      why: 'a measured value that is gone; a file that was broken in between took none with it',
    },
    {
      address: '/tinh/bac-ninh/feed.xml',
      entries: [
        /^Số đo mới: Bắc Ninh \(từ 01\/7\/2025\): Thứ hạng .*, năm 2025: hạng 6 trong 34 /,
        /^Mới thêm: /,
        /^Số đo mới: Bắc Ninh: /,
      ],
      why: 'a measured value of the unit of today',
    },
    { address: '/tinh/ha-noi/feed.xml', entries: [], why: 'nothing happened, and the feed is sound' },
  ])('$address: $why', ({ address, entries }) => {
    const told = entriesOf(address);
    expect(told).toHaveLength(entries.length);
    for (const [place, pattern] of entries.entries()) expect(told[place]).toMatch(pattern);
  });

  test('the feed of an indicator tells of it alone', () => {
    const [newest] = entriesOf('/chi-tieu/ho-so-truc-tuyen/feed.xml').filter((title) =>
      title.startsWith('Văn bản đổi'),
    );
    expect(newest).toMatch(
      /^Văn bản đổi: Vĩnh Phúc, .*: Hồ sơ xử lý trực tuyến, đến năm 2025: tối thiểu 70% → tối thiểu 80%$/,
    );
    expect(feedText('/chi-tieu/ho-so-truc-tuyen/feed.xml')).not.toContain('cáp quang');
  });

  test('many measured values of one commit are one entry of the site’s feed, and those of one indicator are counted', () => {
    const first = entriesOf('/cap-nhat/feed.xml').filter((title) => title.startsWith('Số đo mới: '));
    expect(first).toHaveLength(2);
    expect(first[0]).toMatch(/^Số đo mới: Bắc Ninh \(từ 01\/7\/2025\): /);
    expect(first[1]).toBe('Số đo mới: 7 nơi: 17 số đo');
    expect(entriesOf('/chi-tieu/kinh-te-so-grdp/feed.xml')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Số đo theo lần công bố khác: Cả nước: /),
        expect.stringMatching(/^Bỏ số đo: Kiên Giang: /),
      ]),
    );
  });

  test('words of a commit are text in a feed too', () => {
    const text = feedText('/cap-nhat/feed.xml');
    expect(text).not.toMatch(/<(?:b|script)>/);
    expect(text).not.toMatch(/&lt;(?:b|script)&gt;/);
    expect(text).toContain('&amp;lt;script&amp;gt;alert(1)');
  });

  test.for([
    { address: '/', feed: '/cap-nhat/feed.xml' },
    { address: '/cap-nhat/', feed: '/cap-nhat/feed.xml' },
    { address: '/tinh/vinh-phuc/', feed: '/tinh/vinh-phuc/feed.xml' },
    { address: plan, feed: '/tinh/vinh-phuc/feed.xml' },
    { address: '/chi-tieu/ho-so-truc-tuyen/', feed: '/chi-tieu/ho-so-truc-tuyen/feed.xml' },
  ])('$address names its feed, so that readers of feeds find it', ({ address, feed }) => {
    const links = elementsBelow(pageAt(address)).filter(
      (element) => element.tagName === 'link' && attributeOf(element, 'type') === 'application/atom+xml',
    );
    expect(links.map((link) => attributeOf(link, 'href'))).toEqual([`${basePath}${feed}`]);
    expect(attributeOf(links[0] as Element, 'rel')).toBe('alternate');
    expect(attributeOf(links[0] as Element, 'title')).toBeTruthy();
  });

  const site = useSite();
  test('are sent as what they are', async () => {
    for (const address of ['/cap-nhat/feed.xml', '/tinh/vinh-phuc/feed.xml'])
      expect((await fetch(site.url(address))).headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  });
});
