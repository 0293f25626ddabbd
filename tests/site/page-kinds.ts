import path from 'node:path';
import type { Page } from 'playwright-core';
import { frozenContent } from '../fixtures/frozen-content.ts';
import { documents, indicators, plans, provinces } from './content-entries.ts';

/** One kind of page with one page that stands for it. */
export interface PageKind {
  readonly kind: string;
  readonly address: string;
  /** All pages of this kind. */
  readonly pattern: RegExp;
  /** Words from `content/` or from the contract without which the page is worth nothing. */
  readonly shows: string;
  readonly status?: number;
  /** What a reader does before the page is what is looked at; awaits its outcome. */
  readonly act?: (page: Page) => Promise<void>;
  /** Bytes of scripts (Brotli) where the kind has a limit of its own. */
  readonly scripts?: number;
  /** What the act is not: a search, which loads the index. */
  readonly searchless?: boolean;
  readonly why: string;
}

/** A document to draft: the shortest that has misprints and figures. */
const draftedFile = path.join(frozenContent, 'plans/vinh-phuc-193-kh-ubnd-2022/source.txt');

const nameOf = (id: string): string => indicators.find((indicator) => indicator.id === id)?.name ?? id;
const provinceName = (id: string): string => provinces.find((province) => province.id === id)?.name ?? id;
const documentOf = (id: string): (typeof documents)[number] | undefined =>
  documents.find((document) => document.id === id);

/**
 * Plans that stand for all others, each by a trait that makes its page different; one plan may have several. However many plans
 * there are, the suites look at as many as there are traits.
 */
const traits: readonly { readonly why: string; readonly plan: (typeof plans)[number] | undefined }[] = [
  { why: 'the longest text', plan: plans.toSorted((a, b) => b.source.length - a.source.length)[0] },
  { why: 'the most misprints', plan: plans.toSorted((a, b) => b.errata.length - a.errata.length)[0] },
  {
    why: 'a newspaper’s words, which are not the plan’s',
    plan: plans.find(({ sourceKind }) => sourceKind === 'bao-chi'),
  },
  { why: 'a summary, which is not the plan', plan: plans.find(({ sourceKind }) => sourceKind === 'tom-tat') },
];
const plansByTrait = [...new Set(traits.map(({ plan }) => plan))].filter((plan) => plan !== undefined);

/** Every kind of page the site has; `page-kinds.test.ts` fails on a built page that none of the patterns knows. */
export const pageKinds: readonly PageKind[] = [
  {
    kind: 'home',
    address: '/',
    pattern: /^\/$/,
    shows: plans[0]?.title ?? '',
    why: 'the first page of most readers',
  },
  {
    kind: 'plans',
    address: '/ke-hoach/',
    pattern: /^\/ke-hoach\/$/,
    shows: plans.at(-1)?.title ?? '',
    why: 'the way to every text',
  },
  ...plansByTrait.map((plan): PageKind => ({
    kind: `plan ${plan.id}`,
    address: `/ke-hoach/${plan.id}/`,
    pattern: /^\/ke-hoach\/[^/]+\/$/,
    shows: plan.title,
    why: traits
      .filter((trait) => trait.plan === plan)
      .map(({ why }) => why)
      .join('; '),
  })),
  {
    kind: 'same words',
    address: '/ke-hoach/kien-giang-243-kh-ubnd-2022/giong/',
    pattern: /^\/ke-hoach\/[^/]+\/giong\/$/,
    shows: 'người dân chỉ phải nhập dữ liệu một lần',
    why: 'two columns of two plans’ words',
  },
  {
    kind: 'comparison',
    address: '/so-sanh/',
    pattern: /^\/so-sanh\/$/,
    shows: 'tối thiểu 80%',
    why: 'the largest page',
  },
  {
    kind: 'embedded comparison',
    // The whole table is looked at on /so-sanh/; here it is the page around it, with a part of the same table.
    address: '/so-sanh/nhung/?chi-so=ho-so-truc-tuyen&loc=ca-khong-neu',
    pattern: /^\/so-sanh\/nhung\/$/,
    shows: 'tối thiểu 80%',
    why: 'stands on other people’s pages',
  },
  {
    kind: 'indicators',
    address: '/chi-tieu/',
    pattern: /^\/chi-tieu\/$/,
    shows: nameOf('ho-so-truc-tuyen'),
    why: 'the list of what is counted',
  },
  {
    kind: 'indicator',
    address: '/chi-tieu/ho-so-truc-tuyen/',
    pattern: /^\/chi-tieu\/[^/]+\/$/,
    shows: 'Tối thiểu 80% hồ sơ thủ tục hành chính được xử lý hoàn toàn trực tuyến',
    why: 'verbatim and reported figures, benchmarks, several years',
  },
  {
    kind: 'embedded chart',
    address: '/chi-tieu/ho-so-truc-tuyen/nhung/',
    pattern: /^\/chi-tieu\/[^/]+\/nhung\/$/,
    shows: nameOf('ho-so-truc-tuyen'),
    why: 'stands on other people’s pages',
  },
  {
    kind: 'provinces',
    address: '/tinh/',
    pattern: /^\/tinh\/$/,
    shows: provinceName('kien-giang'),
    why: 'the list of 34 and 63 units',
  },
  {
    kind: 'province that merged',
    address: '/tinh/vinh-phuc/',
    pattern: /^\/tinh\/[^/]+\/$/,
    shows: provinceName('phu-tho-2025'),
    why: 'two plans over time and a unit that is no more',
  },
  {
    kind: 'province before and after',
    address: '/tinh/vinh-long/',
    pattern: /^\/tinh\/[^/]+\/$/,
    shows: provinceName('tra-vinh'),
    why: 'two units of one name on one page',
  },
  {
    kind: 'documents',
    address: '/van-ban/',
    pattern: /^\/van-ban\/$/,
    shows: documentOf('749-qd-ttg-2020')?.number ?? '',
    why: 'the list of what the plans rest on',
  },
  {
    kind: 'document',
    address: '/van-ban/749-qd-ttg-2020/',
    pattern: /^\/van-ban\/[^/]+\/$/,
    shows: documentOf('749-qd-ttg-2020')?.title ?? '',
    why: 'cited by several plans and sets benchmarks',
  },
  {
    kind: 'about',
    address: '/gioi-thieu/',
    pattern: /^\/gioi-thieu\/$/,
    shows: 'bien-tap@vi-du.vn',
    why: 'who publishes, and why it can be trusted',
  },
  {
    kind: 'register',
    address: '/can-tim/',
    pattern: /^\/can-tim\/$/,
    shows: '676/QĐ-UBND',
    why: 'a long list with texts to copy',
  },
  {
    kind: 'results',
    address: '/ket-qua/',
    pattern: /^\/ket-qua\/$/,
    shows: 'Không so được vì các số đo của năm hạn cho kết quả trái nhau',
    why: 'what was set beside what was measured, counts, lists that are folded',
  },
  {
    kind: 'results of an indicator',
    address: '/ket-qua/kinh-te-so-grdp/',
    pattern: /^\/ket-qua\/[^/]+\/(?:trang-\d+\/)?$/,
    shows: 'các số đo của năm hạn cho kết quả trái nhau',
    why: 'every value with its address, several methods apart',
  },
  {
    kind: 'search',
    address: '/tim-kiem/',
    pattern: /^\/tim-kiem\/$/,
    shows: 'JavaScript',
    why: 'needs JavaScript and says so',
  },
  {
    kind: 'search with an answer',
    address: '/tim-kiem/?q=%C4%91%E1%BB%8Bnh%20danh',
    pattern: /^\/tim-kiem\/$/,
    shows: 'JavaScript',
    act: (page) => page.locator('main ol.results > li').first().waitFor(),
    why: 'the list of results is a page of its own for eyes and ears',
  },
  {
    kind: 'search without an answer',
    address: '/tim-kiem/?q=zzqxwv',
    pattern: /^\/tim-kiem\/$/,
    shows: 'JavaScript',
    act: (page) => page.locator('main .search-help').waitFor(),
    why: 'what a reader sees who found nothing',
  },
  {
    kind: 'search dialog',
    address: '/ke-hoach/vinh-long-2022/',
    pattern: /^\/ke-hoach\/vinh-long-2022\/$/,
    shows: plans.find(({ id }) => id === 'vinh-long-2022')?.title ?? '',
    act: async (page) => {
      await page.locator('a.search-open').click();
      await page.locator('dialog input[name="q"]').fill('định danh');
      await page.locator('dialog ol.results > li').first().waitFor();
    },
    why: 'lies over every page',
  },
  {
    kind: 'drafting desk',
    address: '/soan-thao/',
    pattern: /^\/soan-thao\/$/,
    shows: 'npm run plan:import',
    why: 'without JavaScript it explains the terminal way',
  },
  {
    kind: 'drafting desk at work',
    address: '/soan-thao/',
    pattern: /^\/soan-thao\/$/,
    shows: 'npm run plan:import',
    act: async (page) => {
      await page.locator('drafting-desk input[type="file"]').first().setInputFiles(draftedFile);
      await page.locator('[data-draft]').waitFor();
      await page.locator('details[data-target] > summary').first().click();
    },
    // Nothing of it is on any other page (look.md does not speak of it; the issue does).
    scripts: 1_500_000,
    searchless: true,
    why: 'a document with its draft, one figure opened',
  },
  {
    kind: 'open data',
    address: '/du-lieu/',
    pattern: /^\/du-lieu\/$/,
    shows: 'baseline',
    why: 'downloads with their dictionary',
  },
  {
    kind: 'what changed',
    address: '/cap-nhat/',
    pattern: /^\/cap-nhat\/$/,
    shows: 'Sửa con số <b>gõ nhầm</b>',
    why: 'the log of corrections, with words of commits',
  },
  {
    kind: 'a part of what changed',
    address: '/cap-nhat/trang-1/',
    pattern: /^\/cap-nhat\/trang-\d+\/$/,
    shows: 'Đính chính của chúng tôi',
    why: 'where what is told keeps its address',
  },
  {
    kind: 'method',
    address: '/phuong-phap/',
    pattern: /^\/phuong-phap\/$/,
    shows: 'Con số lấy từ văn bản đăng ở đây đi kèm đúng câu chứa nó',
    why: 'prose',
  },
  {
    kind: 'guide',
    address: '/huong-dan/',
    pattern: /^\/huong-dan\/$/,
    shows: 'Thêm một kế hoạch trong mười phút',
    why: 'long prose, examples, all keys and all rules',
  },
  {
    kind: 'design',
    address: '/phuong-phap/giao-dien/',
    pattern: /^\/phuong-phap\/giao-dien\/$/,
    shows: 'Sáu trạng thái của một ô',
    why: 'every component in every state',
  },
  {
    kind: 'offline',
    address: '/ngoai-tuyen/',
    pattern: /^\/ngoai-tuyen\/$/,
    shows: 'đọc lại được khi không có mạng',
    why: 'what a reader without a network sees',
  },
  {
    kind: 'no such page',
    address: '/khong-co-trang-nay/',
    pattern: /^\/404\.html$/,
    shows: 'Tất cả kế hoạch',
    status: 404,
    why: 'what a mistyped address shows',
  },
];
