import { bases, basisOf } from '../domain/basis.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { paths } from '../presentation/addresses/links.ts';
import { column, table, type DataTable } from '../presentation/records/data-table.ts';

/** A plan whose text is published here, or a document that is only reported. */
type Plan = { published: Catalogue['plans'][number] } | { reported: Catalogue['reported'][number] };

/** Every plan and every document that is known by reported figures, as flat records. */
export const plansTable = (catalogue: Catalogue, address: (path: string) => string): DataTable => {
  const plans: Plan[] = [
    ...catalogue.plans.map((published): Plan => ({ published })),
    ...catalogue.reported.map((reported): Plan => ({ reported })),
  ];
  return table('plans', 'Kế hoạch', plans, [
    column<Plan>('id', 'string', 'Mã kế hoạch hoặc văn bản.', (plan) =>
      'published' in plan ? plan.published.id : plan.reported.id,
    ),
    column('title', 'string', 'Tên văn bản.', (plan) =>
      'published' in plan ? plan.published.facts.title : plan.reported.title,
    ),
    column('number', 'string', 'Số hiệu, khi biết.', (plan) =>
      'published' in plan ? plan.published.facts.number : plan.reported.number,
    ),
    column('province', 'string', 'Mã đơn vị ban hành.', (plan) =>
      'published' in plan ? plan.published.facts.province : plan.reported.province,
    ),
    column('issued', 'date', 'Ngày ban hành (hoặc chỉ tháng, chỉ năm), khi biết.', (plan) =>
      'published' in plan ? plan.published.facts.issued : plan.reported.issued,
    ),
    column(
      'issued_before',
      'date',
      'Ngày mà khi ấy văn bản đã có (ngày của bài báo, của tin), khi không biết ngày ban hành.',
      (plan) =>
        'published' in plan
          ? (plan.published.facts.issuedBefore?.date ??
            (plan.published.facts.issued === undefined ? plan.published.facts.source.published : undefined))
          : plan.reported.issuedBefore?.date,
    ),
    column('effective', 'date', 'Ngày có hiệu lực, khi biết.', (plan) =>
      'published' in plan ? plan.published.facts.effective : undefined,
    ),
    column('issuer', 'string', 'Cơ quan ban hành, khi biết.', (plan) =>
      'published' in plan ? plan.published.facts.issuer : undefined,
    ),
    column('signer', 'string', 'Người ký, khi biết.', (plan) =>
      'published' in plan ? plan.published.facts.signer : undefined,
    ),
    column('evidence', 'string', 'verbatim: câu chữ có ở đây; reported: chỉ có số dẫn lại.', (plan) =>
      'published' in plan ? 'verbatim' : 'reported',
    ),
    column('basis', 'string', `Lời ở đây là của ai: ${bases.join(', ')}.`, (plan) =>
      basisOf('published' in plan ? plan.published.facts.source.kind : null),
    ),
    column('completeness', 'string', 'toan-van, trich (một phần) hoặc tom-tat.', (plan) =>
      'published' in plan ? plan.published.facts.completeness : undefined,
    ),
    column('source_kind', 'string', 'van-ban (bản chép), tom-tat (bản tóm tắt) hoặc bao-chi (bài báo).', (plan) =>
      'published' in plan ? plan.published.facts.source.kind : undefined,
    ),
    column('source', 'string', 'Địa chỉ nguồn, khi biết.', (plan) =>
      'published' in plan ? plan.published.facts.source.address : plan.reported.source,
    ),
    column(
      'confidence',
      'string',
      'Với số dẫn lại, nguồn là gì: A là chính văn bản hoặc cổng chính thức, B là báo chí hoặc trang pháp luật; trống khi chưa ghi.',
      (plan) => ('reported' in plan ? plan.reported.confidence : undefined),
    ),
    column(
      'commitments',
      'string',
      'Cam kết không kèm con số, đúng từng chữ; nhiều cam kết thì cách nhau bằng dấu |.',
      (plan) =>
        'published' in plan ? plan.published.commitments.map(({ quote }) => quote).join(' | ') || undefined : undefined,
    ),
    column('original', 'string', 'Địa chỉ tải tệp gốc nhận được, khi chúng tôi giữ tệp ấy.', (plan) =>
      'published' in plan && plan.published.original !== null
        ? address(paths.original(plan.published.id, plan.published.original.extension))
        : undefined,
    ),
    column('original_bytes', 'integer', 'Kích thước tệp gốc, tính bằng byte.', (plan) =>
      'published' in plan ? plan.published.original?.bytes : undefined,
    ),
    column(
      'original_sha256',
      'string',
      'Mã băm SHA-256 của tệp gốc, để kiểm rằng tệp tải về đúng là tệp ấy.',
      (plan) => ('published' in plan ? plan.published.original?.sha256 : undefined),
    ),
    column('checked', 'date', 'Ngày đối chiếu với bản nhận được.', (plan) =>
      'published' in plan ? plan.published.facts.source.checked : undefined,
    ),
    column('note', 'string', 'Ghi chú.', (plan) =>
      'reported' in plan
        ? [plan.reported.provinceNote, plan.reported.note].filter((part) => part !== undefined).join(' ') || undefined
        : undefined,
    ),
    column('url', 'string', 'Trang của văn bản, hoặc trang của tỉnh với văn bản chỉ có số dẫn lại.', (plan) =>
      address(
        'published' in plan
          ? paths.plan(plan.published.id)
          : paths.province(catalogue.provinceById.get(plan.reported.province)?.slug ?? ''),
      ),
    ),
  ]);
};
