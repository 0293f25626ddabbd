import { describe, expect, test } from 'vitest';
import type { Province, Renaming } from '../../../src/domain/province.ts';
import {
  fullNameNow,
  fullNameOn,
  fullNamesOn,
  fullNameSince,
  lastName,
  renamingInBrief,
  renamingInWords,
  shortNameOn,
  unitHeading,
} from '../../../src/presentation/words/unit-names.ts';
import { catalogue, provinceOf } from '../../domain/comparison/real-targets.ts';

const dongNai = provinceOf('dong-nai-2025');
const hue = provinceOf('thua-thien-hue');
const { site } = catalogue;

/** Đồng Nai, renamed at another time. */
const renamed = (times: Pick<Renaming, 'from' | 'fromBefore'>): Province => {
  if (!dongNai.renamed) throw new Error('Đồng Nai has a renaming');
  const { name, kind, source, confidence } = dongNai.renamed;
  return { ...dongNai, renamed: { name, kind, source, confidence, ...times } };
};

test('the day of the list is said', () => expect(site.provincesCompared).toMatch(/^\d{4}-\d{2}-\d{2}$/));

describe('a unit is called by the day', () => {
  test.for([
    { why: 'a plan of 2022', said: fullNameOn(provinceOf('dong-nai'), '2022-05-24'), is: 'tỉnh Đồng Nai' },
    { why: 'the unit of the merger', said: fullNameOn(dongNai, '2025-07-01'), is: 'tỉnh Đồng Nai' },
    { why: 'the unit of today', said: fullNameNow(dongNai, site), is: 'thành phố Đồng Nai' },
    {
      why: 'today beside the past',
      said: fullNameSince(dongNai, '2025-07-01', site),
      is: 'tỉnh Đồng Nai (nay là thành phố Đồng Nai)',
    },
    { why: 'nothing twice', said: fullNameSince(provinceOf('phu-tho-2025'), '2025-07-01', site), is: 'tỉnh Phú Thọ' },
    {
      why: 'a day that may be before or after the change',
      said: fullNameOn(dongNai, '2026-06-01'),
      is: 'tỉnh Đồng Nai (từ một ngày chưa rõ trong năm 2026 là thành phố Đồng Nai)',
    },
    {
      why: 'the eve of a known day',
      said: fullNameOn(provinceOf('quang-ninh-2025'), '2026-08-31'),
      is: 'tỉnh Quảng Ninh',
    },
    { why: 'that day', said: fullNameOn(provinceOf('quang-ninh-2025'), '2026-09-01'), is: 'thành phố Quảng Ninh' },
    { why: 'the eve of Bắc Ninh’s', said: fullNameOn(provinceOf('bac-ninh-2025'), '2026-09-19'), is: 'tỉnh Bắc Ninh' },
    { why: 'Huế on its last day under the old name', said: fullNameOn(hue, '2024-12-31'), is: 'tỉnh Thừa Thiên Huế' },
    { why: 'Huế a day later', said: fullNameOn(hue, '2025-01-01'), is: 'thành phố Huế' },
    { why: 'Huế when it ended', said: lastName(hue), is: 'Huế' },
    { why: 'Huế in a document of 2020', said: shortNameOn(hue, '2020'), is: 'Thừa Thiên Huế' },
    { why: 'Huế in a document without a date', said: shortNameOn(hue, null), is: 'Thừa Thiên Huế – Huế' },
    {
      why: 'documents on both sides',
      said: fullNamesOn(hue, ['2020', '2025-03']),
      is: 'tỉnh Thừa Thiên Huế và thành phố Huế',
    },
    { why: 'documents on one side', said: fullNamesOn(hue, ['2020', '2022']), is: 'tỉnh Thừa Thiên Huế' },
  ])('$why', ({ said, is }) => expect(said).toBe(is));
});

describe('what was not seen of the day is said to be unknown', () => {
  test.for<{ why: string; unit: Province; brief: string; heading: string }>([
    {
      why: 'a day',
      unit: renamed({ from: '2026-09-01' }),
      brief: 'từ 01/9/2026 là thành phố Đồng Nai',
      heading: 'Tỉnh Đồng Nai (từ 01/7/2025), từ 01/9/2026 là thành phố Đồng Nai',
    },
    {
      why: 'a month',
      unit: renamed({ from: '2026-09' }),
      brief: 'từ một ngày chưa rõ trong tháng 9/2026 là thành phố Đồng Nai',
      heading: 'Tỉnh Đồng Nai (từ 01/7/2025), từ một ngày chưa rõ trong tháng 9/2026 là thành phố Đồng Nai',
    },
    {
      why: 'a year, as it is today',
      unit: dongNai,
      brief: 'từ một ngày chưa rõ trong năm 2026 là thành phố Đồng Nai',
      heading: 'Tỉnh Đồng Nai (từ 01/7/2025), từ một ngày chưa rõ trong năm 2026 là thành phố Đồng Nai',
    },
    {
      why: 'a year and an upper bound',
      unit: renamed({ from: '2026', fromBefore: '2026-04-30' }),
      brief: 'từ một ngày chưa rõ trong năm 2026, chậm nhất ngày 30/4/2026, là thành phố Đồng Nai',
      heading:
        'Tỉnh Đồng Nai (từ 01/7/2025), từ một ngày chưa rõ trong năm 2026, chậm nhất ngày 30/4/2026, là thành phố Đồng Nai',
    },
    {
      why: 'an upper bound alone',
      unit: renamed({ fromBefore: '2026-04-30' }),
      brief: 'từ một ngày chưa rõ, chậm nhất ngày 30/4/2026, là thành phố Đồng Nai',
      heading: 'Tỉnh Đồng Nai (từ 01/7/2025), từ một ngày chưa rõ, chậm nhất ngày 30/4/2026, là thành phố Đồng Nai',
    },
  ])('$why', ({ unit, brief, heading }) => {
    expect(renamingInBrief(unit)).toBe(brief);
    expect(unitHeading(unit)).toBe(heading);
  });

  test.for([
    {
      id: 'dong-nai-2025',
      said: 'Từ một ngày chưa rõ trong năm 2026, tỉnh Đồng Nai là thành phố Đồng Nai trực thuộc trung ương (Nghị quyết 30/2026/QH16; theo xaydungchinhsach.chinhphu.vn, ngày 30/4/2026; mức tin cậy A).',
    },
    {
      id: 'quang-ninh-2025',
      said: 'Từ ngày 01/9/2026, tỉnh Quảng Ninh là thành phố Quảng Ninh trực thuộc trung ương (Nghị quyết 36/2026/QH16; theo vn-open-api-provinces và vietnamese-provinces-database; mức tin cậy B).',
    },
    {
      id: 'bac-ninh-2025',
      said: 'Từ ngày 20/9/2026, tỉnh Bắc Ninh là thành phố Bắc Ninh trực thuộc trung ương (Nghị quyết 39/2026/QH16; theo vn-open-api-provinces và vietnamese-provinces-database; mức tin cậy B).',
    },
  ])('$id with its source and how sure it is', ({ id, said }) => expect(renamingInWords(provinceOf(id))).toBe(said));

  test('a unit that kept its name has nothing to say', () =>
    expect([renamingInBrief(provinceOf('vinh-phuc')), renamingInWords(provinceOf('vinh-phuc'))]).toEqual([
      undefined,
      undefined,
    ]));
});
