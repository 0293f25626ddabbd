import { bases } from '../../domain/basis.ts';
import type { Target } from '../../domain/target.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { targetPath } from '../addresses/links.ts';
import { column, type Column } from './data-table.ts';
import { noteOn } from './target-note.ts';
import { warningsFor } from './warnings.ts';

/** What a commitment is as a flat record: the columns of the contract, in its order. `address` turns a path into a full address. */
export const targetColumns = (catalogue: Catalogue, address: (path: string) => string): readonly Column<Target>[] => {
  const indicator = (id: string) => catalogue.indicatorById.get(id);
  return [
    column<Target>('id', 'string', 'Mã không đổi: <kế hoạch>/<chỉ tiêu>.', ({ id }) => id),
    column('plan', 'string', 'Mã kế hoạch (tệp plans).', ({ plan }) => plan),
    column('province', 'string', 'Mã đơn vị ban hành (tệp provinces).', ({ province }) => province),
    column('indicator', 'string', 'Mã chỉ số (tệp indicators).', (target) => target.indicator),
    column(
      'level',
      'string',
      'Cấp mà con số nói về: province, district, commune; trống là toàn địa bàn của đơn vị.',
      ({ level }) => level,
    ),
    column(
      'operator',
      'string',
      'Dấu so sánh theo lời văn: =, >=, >, <=, <, range, ~; trống khi không có con số.',
      ({ operator }) => operator,
    ),
    column('low', 'number', 'Con số; với range là đầu nhỏ.', ({ low }) => low),
    column('high', 'number', 'Đầu lớn của khoảng; chỉ có với range.', ({ high }) => high),
    column(
      'unit',
      'string',
      '%, %/năm hoặc rank (thứ hạng).',
      (target) => target.unit ?? indicator(target.indicator)?.unit,
    ),
    column('year', 'integer', 'Năm hạn; trống khi văn bản không nêu hạn.', ({ year }) => year),
    column('baseline', 'integer', 'Năm gốc, khi văn bản nêu.', ({ baseline }) => baseline),
    column(
      'variant',
      'string',
      'Cách gọi được dùng, khi các văn bản gọi khác nhau (tệp indicators).',
      ({ variant }) => variant,
    ),
    column(
      'modality',
      'string',
      'aspiration: lời văn ghi “phấn đấu” hoặc tương tự; binding: lời văn không ghi thế; trống khi không thấy lời văn.',
      ({ modality }) => modality,
    ),
    column(
      'quote',
      'string',
      'Câu chứa con số, đúng từng chữ của bản đăng ở đây (lời của ai: xem cột basis); trống với số dẫn lại.',
      ({ quote }) => quote,
    ),
    column(
      'evidence',
      'string',
      'verbatim: câu chữ có ở đây; reported: chỉ có con số, do nguồn được nêu tên thuật lại.',
      ({ evidence }) => evidence,
    ),
    column('basis', 'string', `Lời của ai: ${bases.join(', ')}.`, ({ basis }) => basis),
    column(
      'note',
      'string',
      'Ghi chú cho người đọc, đứng cạnh con số; cả cách đọc những chỗ in lỗi trong câu trích.',
      (target) => noteOn(target, catalogue),
    ),
    column('source', 'string', 'Địa chỉ nguồn của số dẫn lại.', ({ source }) => source),
    column('url', 'string', 'Địa chỉ của đúng câu chữ (hoặc dòng số dẫn lại) trên trang này.', (target) =>
      address(targetPath(target)),
    ),
    column('warnings', 'string[]', 'Những điều cần biết trước khi dùng; mã giải thích bên dưới.', (target) =>
      warningsFor(target, catalogue),
    ),
  ];
};
