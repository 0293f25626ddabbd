import { describe, expect, test } from 'vitest';
import {
  benchmarkComparand,
  compareFigures,
  type Caution,
  type Comparand,
  type Obstacle,
} from '../../../src/domain/comparison/comparability.ts';
import type { Target } from '../../../src/domain/target.ts';
import { cautionInWords, obstacleInWords } from '../../../src/presentation/words/comparability-words.ts';
import { benchmarkOf, HG, indicatorOf, KG, targetOf, VL, VP193, VP54 } from './real-targets.ts';

interface Pair {
  readonly why: string;
  readonly one: Comparand;
  readonly other: Comparand;
  /** Codes and words of every reason, the decisive one first. */
  readonly reasons: readonly (readonly [code: string, words: string | RegExp])[];
}

/** A real figure with something else changed, where the content holds no such pair. */
const changed = (id: string, fields: Partial<Target>): Target => ({ ...targetOf(id), ...fields });

const otherSign = ['other-sign', 'hai bên khác dấu: tối thiểu, trên, khoảng hay đúng bằng'] as const;
const aspiration = ['aspiration', 'một bên là phấn đấu, một bên là chỉ tiêu phải đạt'] as const;
const gdp = ['variant', /GDP.*GRDP/] as const;
const range = ['range', 'một bên là một khoảng, không phải một con số'] as const;
const tierAbolished = ['tier-abolished', 'cấp huyện không còn từ 01/7/2025, nên không còn ai thực hiện'] as const;
const otherIndicator = ['other-indicator', 'hai chỉ số khác nhau: khác cái được đếm hoặc khác mẫu số'] as const;
const otherYear = ['other-year', 'khác hạn'] as const;
const otherLevel = ['other-level', 'khác cấp chính quyền'] as const;
const impossible = ['impossible-figure', 'một bên là con số không tỷ lệ nào đạt được'] as const;
const noFigure = ['no-figure', 'một bên không nêu con số'] as const;
const rank = ['rank-of-63-or-34', 'một bên xếp hạng trong 63 tỉnh, thành phố, một bên trong 34'] as const;
const issuerMerged = [
  'issuer-merged',
  'một bên do đơn vị trước ngày 01/7/2025 ban hành, một bên do đơn vị từ ngày ấy',
] as const;
const sameLand = ['overlapping-units', 'hai đơn vị có chung địa bàn, một trước và một từ ngày 01/7/2025'] as const;
const undecided = ['issuer-undecided', 'chưa quyết được một bên là của đơn vị trước hay từ ngày 01/7/2025'] as const;

const comparable: Pair[] = [
  {
    why: 'two plans that copy the same sentence: nothing to note',
    one: targetOf(`${VL}/ho-so-cong-viec-mang-commune-2025`),
    other: targetOf(`${HG}/ho-so-cong-viec-mang-commune-2025`),
    reasons: [],
  },
  {
    why: 'mức độ 4 against toàn trình: near, not the same',
    one: targetOf(`${VP193}/thu-tuc-truc-tuyen-2025`),
    other: targetOf('quang-ngai-38-kh-ubnd-2024/thu-tuc-truc-tuyen-2025'),
    reasons: [['variant', /mức độ 4.*toàn trình.*không trùng/]],
  },
  {
    why: 'mức độ 4 = 100% against toàn trình ≥ 95%: two things to note',
    one: targetOf(`${VP193}/thu-tuc-truc-tuyen-2025`),
    other: targetOf(`${HG}/thu-tuc-truc-tuyen-2025`),
    reasons: [otherSign, ['variant', /mức độ 4/]],
  },
  {
    why: '≥ 90% against 90%, as Vĩnh Phúc and Hậu Giang word the same wish',
    one: targetOf(`${VP193}/hai-long-thu-tuc-2025`),
    other: targetOf(`${HG}/hai-long-thu-tuc-2025`),
    reasons: [otherSign],
  },
  {
    why: '≥ 80% against 80%',
    one: targetOf(`${VP193}/ho-so-truc-tuyen-2025`),
    other: changed(`${VP193}/ho-so-truc-tuyen-2025`, { operator: '=' }),
    reasons: [otherSign],
  },
  {
    why: '15–20% against phấn đấu 10%, GDP against GRDP; the wording of 15–20% was not seen, so nothing is said of it',
    one: targetOf('nghe-an-347-kh-ubnd-khong-nam/kinh-te-so-grdp-2025'),
    other: targetOf(`${VL}/kinh-te-so-grdp-2025`),
    reasons: [range, gdp],
  },
  {
    why: 'were it seen, all three would be said',
    one: changed('nghe-an-347-kh-ubnd-khong-nam/kinh-te-so-grdp-2025', { modality: 'binding' }),
    other: targetOf(`${VL}/kinh-te-so-grdp-2025`),
    reasons: [range, aspiration, gdp],
  },
  {
    why: 'two ranges: neither side is a single number, so nothing like it is said',
    one: targetOf('lang-son-khong-so-khong-nam/kinh-te-so-grdp-2030'),
    other: targetOf(`${VL}/kinh-te-so-grdp-2030`),
    reasons: [undecided],
  },
  {
    why: 'GDP against GRDP',
    one: targetOf('dong-nai-khong-so-khong-nam/kinh-te-so-grdp-2025'),
    other: targetOf('quang-ninh-09-nq-tu-khong-nam/kinh-te-so-grdp-2025'),
    reasons: [gdp],
  },
  {
    why: 'phấn đấu 10% against 15%, whose wording was not seen',
    one: targetOf(`${VL}/kinh-te-so-grdp-2025`),
    other: targetOf('tien-giang-370-kh-ubnd-2021/kinh-te-so-grdp-2025'),
    reasons: [],
  },
  {
    why: 'phấn đấu 10% against 10% as an order, both seen',
    one: targetOf(`${VL}/kinh-te-so-grdp-2025`),
    other: changed(`${VL}/kinh-te-so-grdp-2025`, { modality: 'binding' }),
    reasons: [aspiration],
  },
  {
    why: 'phấn đấu on both sides, one of them as a source reports it',
    one: targetOf('soc-trang-07-nq-tu-2021/kinh-te-so-grdp-2030'),
    other: changed('soc-trang-07-nq-tu-2021/kinh-te-so-grdp-2030', { low: 20 }),
    reasons: [],
  },
  {
    why: 'an order against a wording that was not seen',
    one: targetOf(`${HG}/ho-so-truc-tuyen-2025`),
    other: changed(`${HG}/ho-so-truc-tuyen-2025`, { modality: null }),
    reasons: [],
  },
  {
    why: 'neither wording was seen',
    one: changed(`${HG}/ho-so-truc-tuyen-2025`, { modality: null }),
    other: changed(`${HG}/ho-so-truc-tuyen-2025`, { modality: null }),
    reasons: [],
  },
  {
    why: 'a cut of procedures, neither says since when',
    one: targetOf(`${VL}/cat-giam-thu-tuc-2030`),
    other: targetOf('dak-nong-khong-so-khong-nam/cat-giam-thu-tuc-2030'),
    reasons: [['unstated-baseline', 'cả hai không nói so với năm nào']],
  },
  {
    why: 'district offices until 2030: the tier ended in 2025',
    one: targetOf(`${VL}/ho-so-cong-viec-mang-district-2030`),
    other: targetOf('ben-tre-khong-so-2021/ho-so-cong-viec-mang-district-2030'),
    reasons: [tierAbolished],
  },
  {
    why: 'district offices until (the end of) 2025: the tier ended in July, as the column `warnings` says',
    one: targetOf(`${VL}/ho-so-cong-viec-mang-district-2025`),
    other: targetOf(`${HG}/ho-so-cong-viec-mang-district-2025`),
    reasons: [tierAbolished],
  },
  {
    why: 'a unit of before the merger and another of after it',
    one: targetOf('binh-phuoc-04-nq-tu-2021/kinh-te-so-grdp-2025'),
    other: targetOf('dong-thap-315-kh-ubnd-2025/kinh-te-so-grdp-2025'),
    reasons: [issuerMerged],
  },
  {
    why: 'only the year 2025 is known of the document, but its issuer exists only since the merger',
    one: targetOf('lam-dong-12-nq-tu-2022/kinh-te-so-grdp-2030'),
    other: targetOf('phu-tho-khong-so-2025/kinh-te-so-grdp-2030'),
    reasons: [issuerMerged],
  },
  {
    why: 'a unit that is not decided against one that is',
    one: targetOf('dak-lak-khong-so-2025/kinh-te-so-grdp-2030'),
    other: targetOf('bac-ninh-khong-so-2023/kinh-te-so-grdp-2030'),
    reasons: [undecided],
  },
  {
    why: 'growth every year against growth on average: side by side, with the difference told',
    one: targetOf('soc-trang-07-nq-tu-2021/nang-suat-lao-dong-2030'),
    other: targetOf('lam-dong-12-nq-tu-2022/nang-suat-lao-dong-2030'),
    reasons: [otherSign, ['variant', /từng năm.*bình quân/]],
  },
  {
    why: 'a plan against a national benchmark in force since before it',
    one: targetOf(`${VL}/ho-so-cong-viec-mang-district-2030`),
    other: benchmarkComparand(benchmarkOf('749-qd-ttg-2020/ho-so-cong-viec-mang-district-2030')),
    reasons: [tierAbolished],
  },
];

const incomparable: Pair[] = [
  {
    why: 'files against procedures: another thing is counted',
    one: targetOf(`${VP193}/ho-so-truc-tuyen-2025`),
    other: targetOf(`${VP193}/thu-tuc-truc-tuyen-2025`),
    reasons: [otherIndicator],
  },
  {
    why: 'the population against those of working age: another denominator',
    one: targetOf(`${VL}/tai-khoan-thanh-toan-2025`),
    other: targetOf('bac-ninh-khong-so-2023/tai-khoan-thanh-toan-lao-dong-2025'),
    reasons: [otherIndicator],
  },
  {
    why: '2023 against 2025',
    one: targetOf(`${KG}/ho-so-truc-tuyen-2023`),
    other: targetOf(`${VP193}/ho-so-truc-tuyen-2025`),
    reasons: [otherYear],
  },
  {
    why: '15–20% in 2030 against 10% in 2025',
    one: targetOf(`${VL}/kinh-te-so-grdp-2030`),
    other: targetOf(`${VL}/kinh-te-so-grdp-2025`),
    reasons: [otherYear],
  },
  {
    why: 'Trên 100%, and another deadline',
    one: targetOf(`${KG}/ho-so-cong-viec-mang-province-2023`),
    other: targetOf(`${HG}/ho-so-cong-viec-mang-province-2025`),
    reasons: [impossible, otherYear],
  },
  {
    why: 'Trên 100%: not even with itself',
    one: targetOf(`${KG}/ho-so-cong-viec-mang-province-2023`),
    other: targetOf(`${KG}/ho-so-cong-viec-mang-province-2023`),
    reasons: [impossible],
  },
  {
    why: 'provincial against district offices',
    one: targetOf(`${HG}/ho-so-cong-viec-mang-province-2025`),
    other: targetOf(`${VL}/ho-so-cong-viec-mang-district-2025`),
    reasons: [otherLevel],
  },
  {
    why: 'several reasons: every one is told',
    one: targetOf(`${KG}/ho-so-cong-viec-mang-province-2023`),
    other: targetOf(`${VL}/ho-so-cong-viec-mang-district-2030`),
    reasons: [impossible, otherLevel, otherYear],
  },
  {
    why: 'keeps and raises its rank, without saying which',
    one: targetOf(`${HG}/xep-hang-chuyen-doi-so-2025`),
    other: targetOf('lam-dong-12-nq-tu-2022/xep-hang-chuyen-doi-so-2025'),
    reasons: [noFigure],
  },
  {
    why: 'a wish without a deadline against one with',
    one: targetOf(`${VP54}/xep-hang-chinh-quyen-dien-tu`),
    other: changed(`${VP54}/xep-hang-chinh-quyen-dien-tu`, { year: 2020 }),
    reasons: [['no-year', 'một bên không nêu hạn']],
  },
  {
    why: 'mức độ 4 against a report that names no level, which nobody declared comparable',
    one: targetOf(`${VL}/dich-vu-cong-truc-tuyen-2025`),
    other: targetOf('bac-ninh-khong-so-2023/dich-vu-cong-truc-tuyen-2025'),
    reasons: [['other-variant', 'khác cách hiểu: hai bên dùng hai khái niệm khác nhau']],
  },
  {
    why: 'growth a year against growth in all',
    one: targetOf(`${VL}/nang-suat-lao-dong-2025`),
    other: changed(`${VL}/nang-suat-lao-dong-2025`, { unit: '%' }),
    reasons: [['other-unit', 'khác đơn vị tính']],
  },
  {
    why: 'a cut since 2020 against a cut since nobody says when',
    one: changed(`${VL}/cat-giam-thu-tuc-2030`, { baseline: 2020 }),
    other: targetOf('dak-nong-khong-so-khong-nam/cat-giam-thu-tuc-2030'),
    reasons: [['other-baseline', 'khác năm gốc']],
  },
  {
    why: 'a rank among 63 against a rank among 34',
    one: targetOf('lam-dong-12-nq-tu-2022/xep-hang-chuyen-doi-so-2025'),
    other: targetOf('khanh-hoa-4636-kh-ubnd-2025/xep-hang-chuyen-doi-so-2025'),
    reasons: [rank],
  },
  {
    why: 'the same where the document has no date: Bắc Giang ended with the merger, so its rank is among 63',
    one: targetOf('bac-giang-1723-qd-ubnd-khong-nam/xep-hang-chuyen-doi-so-2025'),
    other: targetOf('khanh-hoa-4636-kh-ubnd-2025/xep-hang-chuyen-doi-so-2025'),
    reasons: [rank],
  },
  {
    why: 'the new Đồng Tháp and the old Tiền Giang, which went into it: another name, the same land',
    one: targetOf('dong-thap-315-kh-ubnd-2025/kinh-te-so-grdp-2025'),
    other: targetOf('tien-giang-370-kh-ubnd-2021/kinh-te-so-grdp-2025'),
    reasons: [sameLand],
  },
  {
    why: 'the new Phú Thọ and the old Hòa Bình',
    one: targetOf('phu-tho-khong-so-2025/kinh-te-so-grdp-2030'),
    other: targetOf('hoa-binh-08-nq-tu-2021/kinh-te-so-grdp-2030'),
    reasons: [sameLand],
  },
  {
    why: 'a unit that is not decided, and one that went into the later of the two it may be',
    one: targetOf('lao-cai-khong-so-2025/kinh-te-so-grdp-2030'),
    other: changed('hoa-binh-08-nq-tu-2021/kinh-te-so-grdp-2030', { province: 'yen-bai', territory: ['yen-bai'] }),
    reasons: [sameLand],
  },
  {
    why: 'Đồng Tháp before and after the merger: one name, two units',
    one: targetOf('dong-thap-241-kh-ubnd-2022/kinh-te-so-grdp-2025'),
    other: targetOf('dong-thap-315-kh-ubnd-2025/kinh-te-so-grdp-2025'),
    reasons: [sameLand],
  },
  {
    why: 'the same where dates are missing or only a year',
    one: targetOf('da-nang-khong-so-khong-nam/kinh-te-so-grdp-2030'),
    other: targetOf('da-nang-khong-so-2025/kinh-te-so-grdp-2030'),
    reasons: [sameLand],
  },
];

const spoken = ({ one, other }: Pair): (readonly [string, string])[] => {
  const answer = compareFigures(one, other, indicatorOf(one.indicator));
  return answer.comparable
    ? answer.cautions.map((caution) => [caution.code, cautionInWords(caution)])
    : answer.because.map((obstacle) => [obstacle, obstacleInWords(obstacle)]);
};
const turned = (pair: Pair): Pair => ({ ...pair, one: pair.other, other: pair.one });

describe.for([
  { name: 'comparable', pairs: comparable, expected: true },
  { name: 'not comparable because', pairs: incomparable, expected: false },
])('$name', ({ pairs, expected }) => {
  test.for(pairs)('$why', (pair) => {
    expect(compareFigures(pair.one, pair.other, indicatorOf(pair.one.indicator)).comparable).toBe(expected);
    for (const found of [spoken(pair), spoken(turned(pair))])
      expect(found).toEqual(
        pair.reasons.map(([code, words]) => [code, words instanceof RegExp ? expect.stringMatching(words) : words]),
      );
  });
});

test('every reason stands in a row above', () => {
  const obstacles: Record<Obstacle, true> = {
    'other-indicator': true,
    'no-figure': true,
    'impossible-figure': true,
    'other-level': true,
    'other-unit': true,
    'other-year': true,
    'no-year': true,
    'other-variant': true,
    'other-baseline': true,
    'rank-of-63-or-34': true,
    'overlapping-units': true,
  };
  // A period is a matter of benchmarks alone: verdict.test.ts has its row.
  const cautions: Record<Exclude<Caution['code'], 'benchmark-period'>, true> = {
    'other-sign': true,
    range: true,
    aspiration: true,
    variant: true,
    'unstated-baseline': true,
    'issuer-merged': true,
    'issuer-undecided': true,
    'tier-abolished': true,
  };
  const named = new Set([...comparable, ...incomparable].flatMap(({ reasons }) => reasons.map(([code]) => code)));
  expect([...Object.keys(obstacles), ...Object.keys(cautions)].filter((code) => !named.has(code))).toEqual([]);
});
