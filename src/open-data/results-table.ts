import type { Catalogue } from '../catalogue/catalogue.ts';
import { NATION, UNSTATED_METHOD, type Result } from '../domain/result.ts';
import { measuredUnit, resultPath } from '../presentation/results/measured-values.ts';
import { methodInWords } from '../presentation/words/result-words.ts';
import { levelInWords } from '../presentation/words/words.ts';
import { column, table, type DataTable } from '../presentation/records/data-table.ts';

/**
 * Every measured value as a flat record: the columns of the contract, in its order, and a name after the id, as in every table.
 * Never mixed with commitments.
 */
export const resultsTable = (catalogue: Catalogue, address: (path: string) => string): DataTable =>
  table('results', 'Số đo', catalogue.results, [
    column<Result>('id', 'string', 'Mã không đổi: <đơn vị>/<chỉ số>[-<cấp>]-<năm>-<cách đo>.', ({ id }) => id),
    column('name', 'string', 'Tên đọc được: đơn vị, chỉ số, cấp, năm, cách đo.', (result) => {
      const indicator = catalogue.indicatorById.get(result.indicator);
      return [
        `${measuredUnit(result, catalogue)}: ${indicator?.shortName ?? result.indicator}`,
        ...(result.level === null ? [] : [levelInWords(result.level)]),
        `năm ${result.period}`,
        methodInWords(result, indicator ?? {}),
      ].join(', ');
    }),
    column(
      'province',
      'string',
      `Mã đơn vị được đo (tệp provinces); ${NATION} là cả nước.`,
      ({ province }) => province,
    ),
    column('indicator', 'string', 'Mã chỉ số (tệp indicators).', ({ indicator }) => indicator),
    column(
      'level',
      'string',
      'Cấp mà con số nói về: province, district, commune; trống là toàn địa bàn của đơn vị.',
      ({ level }) => level,
    ),
    column('operator', 'string', 'Dấu theo lời nguồn: =, ~ (khoảng), > (hơn) …', ({ operator }) => operator),
    column('value', 'number', 'Con số đo được.', ({ value }) => value),
    column(
      'unit',
      'string',
      'Như cột unit của tệp targets; thêm score, giá trị chỉ số từ 0 đến 1.',
      ({ unit }) => unit,
    ),
    column(
      'rankOf',
      'integer',
      'Xếp hạng trong bao nhiêu đơn vị: 63 hoặc 34; trống khi không phải hạng.',
      ({ rankOf }) => rankOf,
    ),
    column('period', 'integer', 'Năm được đo.', ({ period }) => period),
    column('asOf', 'date', 'Ngày (hoặc chỉ tháng, chỉ năm) số ấy được nêu, khi biết.', ({ asOf }) => asOf),
    column('measuredBy', 'string', 'Ai đo, hoặc ai nêu số ấy.', ({ measuredBy }) => measuredBy),
    column(
      'method',
      'string',
      `Mã cách đo (cột methods của tệp indicators); ${UNSTATED_METHOD}: nguồn không nêu. Hai cách đo không đặt lên một trục.`,
      ({ method }) => method,
    ),
    column('source', 'string', 'Địa chỉ nguồn.', ({ source }) => source),
    column(
      'confidence',
      'string',
      'A: nguồn chính thức hoặc ít nhất hai nguồn độc lập; B: một nguồn đáng tin.',
      ({ confidence }) => confidence,
    ),
    column('note', 'string', 'Ghi chú cho người đọc.', ({ note }) => note),
    column('url', 'string', 'Dòng của số đo trên trang này.', (result) => address(resultPath(result, catalogue))),
  ]);
