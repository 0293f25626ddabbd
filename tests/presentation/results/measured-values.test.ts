import { describe, expect, test } from 'vitest';
import type { Result } from '../../../src/domain/result.ts';
import { measuredAxes } from '../../../src/presentation/results/measured-values.ts';
import { unitValues } from '../../../src/presentation/results/unit-values.ts';
import { catalogue, indicatorOf } from '../../domain/comparison/real-targets.ts';

const resultOf = (id: string): Result => {
  const result = catalogue.results.find((other) => other.id === id);
  if (!result) throw new Error(`nothing with the id ${id}`);
  return result;
};

describe('measured values', () => {
  const economy = indicatorOf('kinh-te-so-grdp');
  const axes = measuredAxes(catalogue.resultsByIndicator.get(economy.id) ?? [], economy, catalogue);

  test('stand apart by method, those of no method by who measured, in the order of the indicator', () =>
    expect(axes.map(({ name, measuredBy }) => [name, measuredBy])).toEqual([
      ['Cơ quan thống kê', undefined],
      ['Cách tính của Bộ Thông tin và Truyền thông', undefined],
      ['Nguồn không nêu cách đo', 'Diễn đàn quốc gia về phát triển kinh tế số và xã hội số lần thứ 3'],
      ['Nguồn không nêu cách đo', 'Sở làm ra cho phép thử'],
    ]));

  test('the newest year first; every value once', () => {
    for (const { years } of axes) {
      const periods = years.map(({ period }) => period);
      expect(periods).toEqual(periods.toSorted((one, other) => other - one));
    }
    const ids = axes.flatMap(({ years }) =>
      years.flatMap(({ sources }) => sources.flatMap(({ values }) => values.map(({ result }) => result.id))),
    );
    expect(ids.toSorted()).toEqual(
      catalogue.results
        .filter(({ indicator }) => indicator === economy.id)
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  test('the whole country first, then by name, whatever the values; a remark of all is told once', () => {
    const list = ['ha-giang', 'an-giang', 'dong-nai'].map((province, index) => ({
      ...resultOf('quoc-gia/kinh-te-so-grdp-2022-thong-ke'),
      id: `${province}/x`,
      province,
      value: index,
    }));
    const own = measuredAxes([...list, resultOf('quoc-gia/kinh-te-so-grdp-2022-thong-ke')], economy, catalogue);
    const [source] = own[0]?.years[0]?.sources ?? [];
    expect(source?.values.map(({ unit }) => unit)).toEqual(['Cả nước', 'An Giang', 'Đồng Nai', 'Hà Giang']);
    expect(source?.remarks).toHaveLength(1);
    expect(source?.values.flatMap(({ remarks }) => remarks)).toEqual([]);
  });

  test('of one unit, apart in the same way', () => {
    const own = unitValues(catalogue.resultsByProvince.get('ho-chi-minh') ?? [], catalogue);
    expect(
      own.map(({ axes: apart }) => apart.map(({ name, values }) => [name, ...values.map(({ words }) => words)])),
    ).toEqual([
      [
        ['Cơ quan thống kê', 'khoảng 20%'],
        ['Cách tính của Bộ Thông tin và Truyền thông', '27,5%', '18,66%'],
      ],
    ]);
  });
});
