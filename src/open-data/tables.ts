import { mergerWords } from '../domain/merger.ts';
import { citingPlaces, plansOf } from '../presentation/documents/citations-view.ts';
import { relatedIds, relationFacts, relationsSaid } from '../presentation/documents/document-relations.ts';
import { paths } from '../presentation/addresses/links.ts';
import { deadlineInWords, levelInWords } from '../presentation/words/words.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { column, table, type DataTable } from '../presentation/records/data-table.ts';
import { plansTable } from './plans-table.ts';
import { resultsTable } from './results-table.ts';
import { targetsTable } from './targets-table.ts';

/**
 * Everything the site says as flat tables. `address` turns a path from the site's root into a full address (with
 * `SITE_URL`) or one from the root with the base path.
 */
export const dataTables = (catalogue: Catalogue, address: (path: string) => string): DataTable[] => {
  const document = (id: string) => catalogue.documentById.get(id);
  const indicator = (id: string) => catalogue.indicatorById.get(id);
  const relations = relationFacts(catalogue.documents);
  type Benchmark = Catalogue['benchmarks'][number];
  return [
    targetsTable(catalogue, address),
    resultsTable(catalogue, address),
    plansTable(catalogue, address),
    table('indicators', 'Chỉ số', catalogue.indicators, [
      column('id', 'string', 'Mã chỉ số.', ({ id }) => id),
      column('name', 'string', 'Tên đầy đủ.', ({ name }) => name),
      column('short_name', 'string', 'Tên ngắn.', ({ shortName }) => shortName),
      column('topic', 'string', 'Nhóm.', ({ topic }) => topic),
      column('numerator', 'string', 'Đếm cái gì.', ({ numerator }) => numerator),
      column('denominator', 'string', 'Trên cái gì.', ({ denominator }) => denominator),
      column(
        'unit',
        'string',
        'Như cột unit của tệp targets; thêm score, giá trị chỉ số từ 0 đến 1, chỉ có ở số đo.',
        ({ unit }) => unit,
      ),
      column(
        'kind',
        'string',
        'share (tỷ lệ), change (mức tăng giảm), rank (thứ hạng), amount (số lượng, số tiền) hoặc score (giá trị chỉ số).',
        ({ kind }) => kind,
      ),
      column('national_only', 'boolean', 'Chỉ có ở cấp quốc gia.', ({ nationalOnly }) => nationalOnly ?? false),
      column('definition', 'string', 'Định nghĩa, lời của chúng tôi.', ({ definition }) => definition),
      column('definition_source', 'string', 'Nguồn của định nghĩa.', ({ definitionSource }) => definitionSource),
      column('levels', 'string[]', 'Các cấp được đặt riêng.', ({ levels }) => levels ?? []),
      column('variants', 'string[]', 'Mã các cách gọi.', ({ variants }) => (variants ?? []).map(({ id }) => id)),
      column('methods', 'string[]', 'Mã các cách đo đã biết.', ({ methods }) => (methods ?? []).map(({ id }) => id)),
      column('url', 'string', 'Trang của chỉ số.', ({ id }) => address(paths.indicator(id))),
    ]),
    table('provinces', 'Tỉnh, thành phố', catalogue.provinces, [
      column('id', 'string', `Mã đơn vị; từ ${mergerWords.day} có đuôi -2025.`, ({ id }) => id),
      column('name', 'string', 'Tên khi đơn vị bắt đầu; tên sau khi đổi ở renamed_name.', ({ name }) => name),
      column(
        'kind',
        'string',
        'tinh hoặc thanh-pho, khi đơn vị bắt đầu; sau khi đổi ở renamed_kind.',
        ({ kind }) => kind,
      ),
      column(
        'region',
        'string',
        `Vùng theo Nghị quyết 81/2023/QH15, chỉ với đơn vị trước ${mergerWords.day}.`,
        ({ region }) => region,
      ),
      column('valid_from', 'date', 'Ngày bắt đầu; trống là trước mọi văn bản ở đây.', ({ validFrom }) => validFrom),
      column('valid_to', 'date', 'Ngày cuối; trống là còn hiệu lực.', ({ validTo }) => validTo),
      column('successor', 'string', 'Mã đơn vị tiếp nhận.', ({ successor }) => successor),
      column(
        'renamed_from',
        'date',
        'Ngày đầu mang tên hoặc loại mới mà vẫn là đơn vị ấy; chỉ tháng hoặc năm khi chưa thấy ngày.',
        ({ renamed }) => renamed?.from,
      ),
      column(
        'renamed_by',
        'date',
        'Ngày mà đơn vị chắc chắn đã mang tên mới, khi chưa thấy ngày đầu.',
        ({ renamed }) => renamed?.fromBefore,
      ),
      column('renamed_name', 'string', 'Tên sau khi đổi.', ({ renamed }) => renamed?.name),
      column('renamed_kind', 'string', 'tinh hoặc thanh-pho, sau khi đổi.', ({ renamed }) => renamed?.kind),
      column('renamed_source', 'string', 'Văn bản đổi tên, đổi loại.', ({ renamed }) => renamed?.source),
      column(
        'renamed_seen_at',
        'string',
        'Nơi thấy việc đổi; nhiều nơi thì cách nhau bằng dấu chấm phẩy.',
        ({ renamed }) => renamed?.seenAt?.join('; '),
      ),
      column(
        'renamed_confidence',
        'string',
        'Mức tin cậy về việc đổi: A hoặc B; B khi chưa thấy chính văn bản.',
        ({ renamed }) => renamed?.confidence,
      ),
      column('url', 'string', 'Trang của tỉnh.', ({ slug }) => address(paths.province(slug))),
    ]),
    table(
      'benchmarks',
      'Mốc quốc gia và con số của bộ',
      [...catalogue.benchmarks, ...catalogue.ministryBenchmarks],
      [
        column<Benchmark>('id', 'string', 'Mã mốc: <văn bản>/<chỉ số>.', ({ id }) => id),
        column('name', 'string', 'Tên đọc được.', (benchmark) =>
          [
            document(benchmark.document)?.number ?? document(benchmark.document)?.title ?? benchmark.document,
            ': ',
            indicator(benchmark.indicator)?.shortName ?? benchmark.indicator,
            ...(benchmark.level === undefined ? [] : [`, ${levelInWords(benchmark.level)}`]),
            `, ${deadlineInWords(benchmark.year)}`,
          ].join(''),
        ),
        column('document', 'string', 'Mã văn bản đặt mốc (tệp documents).', (benchmark) => benchmark.document),
        column(
          'scope',
          'string',
          'nation: mốc quốc gia; ministry: con số của một bộ, không phải mốc quốc gia.',
          ({ scope }) => scope,
        ),
        column('issued', 'date', 'Ngày ban hành của văn bản, khi biết.', ({ issued }) => issued),
        column('indicator', 'string', 'Mã chỉ số.', (benchmark) => benchmark.indicator),
        column('level', 'string', 'Cấp.', ({ level }) => level),
        column('operator', 'string', 'Dấu so sánh.', ({ operator }) => operator),
        column('low', 'number', 'Con số.', ({ low }) => low),
        column('high', 'number', 'Đầu lớn của khoảng.', ({ high }) => high),
        column('unit', 'string', 'Đơn vị.', ({ unit }) => unit),
        column('from', 'integer', 'Năm đầu của kỳ, khi có.', ({ from }) => from),
        column('year', 'integer', 'Năm hạn.', ({ year }) => year),
        column('variant', 'string', 'Cách gọi.', ({ variant }) => variant),
        column(
          'confidence',
          'string',
          'A: ít nhất hai nguồn độc lập hoặc chính văn bản; B: một nguồn đáng tin.',
          ({ confidence }) => confidence,
        ),
        column('sources', 'string', 'Nơi thấy con số; nhiều nơi thì cách nhau bằng dấu chấm phẩy.', ({ sources }) =>
          sources.join('; '),
        ),
        column('note', 'string', 'Ghi chú.', ({ note }) => note),
        column('url', 'string', 'Trang của văn bản đặt mốc.', (benchmark) =>
          address(paths.document(benchmark.document)),
        ),
      ],
    ),
    table('documents', 'Văn bản được viện dẫn', catalogue.documents, [
      column('id', 'string', 'Mã văn bản.', ({ id }) => id),
      column('title', 'string', 'Tên; trống khi chưa rõ.', ({ title, number }) => title ?? number),
      column('number', 'string', 'Số hiệu chính thức.', ({ number }) => number),
      column('kind', 'string', 'Loại văn bản.', ({ kind }) => kind),
      column('date', 'date', 'Ngày ban hành, khi biết.', ({ date }) => date),
      column('issuer', 'string', 'Cơ quan ban hành.', ({ issuer }) => issuer),
      column('province', 'string', 'Mã đơn vị, với văn bản của một tỉnh.', ({ province }) => province),
      column('replaces', 'string[]', 'Mã các văn bản mà nó thay thế.', ({ id }) =>
        relatedIds(relations, id, 'replaces', 'later'),
      ),
      column('replaced_by', 'string[]', 'Mã các văn bản thay thế nó.', ({ id }) =>
        relatedIds(relations, id, 'replaces', 'earlier'),
      ),
      column('amends', 'string[]', 'Mã các văn bản mà nó sửa đổi, bổ sung.', ({ id }) =>
        relatedIds(relations, id, 'amends', 'later'),
      ),
      column('amended_by', 'string[]', 'Mã các văn bản sửa đổi, bổ sung nó.', ({ id }) =>
        relatedIds(relations, id, 'amends', 'earlier'),
      ),
      column('repeals', 'string[]', 'Mã các văn bản mà nó bãi bỏ.', ({ id }) =>
        relatedIds(relations, id, 'repeals', 'later'),
      ),
      column('repealed_by', 'string[]', 'Mã các văn bản bãi bỏ nó.', ({ id }) =>
        relatedIds(relations, id, 'repeals', 'earlier'),
      ),
      column('implements', 'string[]', 'Mã các văn bản mà nó triển khai thực hiện.', ({ id }) =>
        relatedIds(relations, id, 'implements', 'later'),
      ),
      column('implemented_by', 'string[]', 'Mã các văn bản triển khai thực hiện nó.', ({ id }) =>
        relatedIds(relations, id, 'implements', 'earlier'),
      ),
      column(
        'relations',
        'string',
        'Các quan hệ nói bằng lời, mỗi quan hệ kèm ngày (khi có nguồn nêu), mức tin cậy và nguồn; cách nhau bằng dấu |.',
        ({ id }) => relationsSaid(relations, id) || null,
      ),
      column('confidence', 'string', 'Mức tin cậy về số, ngày, tên: A, B hoặc C.', ({ confidence }) => confidence),
      column(
        'citations',
        'integer',
        'Số lần được viện dẫn trong các kế hoạch có câu chữ ở đây.',
        ({ id }) => citingPlaces(catalogue, id).length,
      ),
      column('cited_by', 'string[]', 'Mã các kế hoạch viện dẫn.', ({ id }) =>
        plansOf(citingPlaces(catalogue, id)).map((plan) => plan.id),
      ),
      column(
        'benchmarks',
        'integer',
        'Số mốc quốc gia mà văn bản đặt ra (tệp benchmarks).',
        ({ id }) => catalogue.benchmarks.filter((benchmark) => benchmark.document === id).length,
      ),
      column('note', 'string', 'Ghi chú.', ({ note }) => note),
      column('url', 'string', 'Trang của văn bản.', ({ id }) => address(paths.document(id))),
    ]),
  ];
};
