import type { CellState } from '../../domain/comparison/cell.ts';
import { againstBenchmark, type AgainstBenchmark } from '../../domain/comparison/yardstick.ts';
import { mergerWords } from '../../domain/merger.ts';
import type { Target } from '../../domain/target.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { findProvision } from '../../plan-text/provision.ts';
import { columnNameOf, documentName } from '../comparison/comparison-view.ts';
import { relationOf } from '../comparison/shown-lines-of.ts';
import { provisionName } from '../plan/provision-name.ts';
import { benchmarkSentence } from '../plan/target-detail.ts';
import { basisInWords } from '../words/basis-words.ts';
import { againstInWords, undecidedInBrief } from '../words/verdict-words.ts';
import { deadlineInWords, figureInWords, levelInWords, modalityInWords } from '../words/words.ts';
import { column, type Column, type FieldValue } from './data-table.ts';
import { joinedColumns, type JoinedColumn } from './joined-names.ts';
import { targetColumns } from './target-columns.ts';

/** A commitment with all that stands around it, by column; what is not known is null. */
export type JoinedRecord = Readonly<Record<JoinedColumn, FieldValue>>;

/** What the further columns are read from: made once a row. */
interface Joined {
  readonly target: Target;
  readonly against: AgainstBenchmark | null;
}

const stateOf = ({ operator }: Target): CellState => (operator === null ? 'qualitative' : 'stated');

/** How a figure stands to the benchmark in force, in the few words of its cell; null where there is none, or no figure. */
const verdictName = ({ target, against }: Joined): string | null => {
  if (target.operator === null || against === null) return null;
  return against.kind === 'undecided' ? undecidedInBrief : againstInWords(against, target);
};

/** The columns that stand beside those of `targets`: names, and what the figure is set against. */
const furtherColumns = (catalogue: Catalogue): readonly Column<Joined>[] => {
  const indicator = ({ target }: Joined) => catalogue.indicatorById.get(target.indicator);
  const published = ({ target }: Joined) => catalogue.planById.get(target.plan);
  const reported = ({ target }: Joined) => catalogue.reportedById.get(target.plan);
  const benchmark = ({ against }: Joined) => (against?.kind === 'rated' ? against.benchmark : undefined);
  const provision = (joined: Joined) => {
    const [text, span] = [published(joined)?.text, joined.target.quoteSpan];
    return text && span ? findProvision(text, span.provision) : undefined;
  };
  return [
    column<Joined>(
      'province_name',
      'string',
      `Tên đơn vị ban hành; đơn vị từ ${mergerWords.day} có ghi ngày ấy.`,
      ({ target }) => columnNameOf(target.province, catalogue),
    ),
    column('indicator_name', 'string', 'Tên chỉ số.', (joined) => indicator(joined)?.name),
    column('topic', 'string', 'Mã nhóm chỉ số.', (joined) => indicator(joined)?.topic),
    column(
      'topic_name',
      'string',
      'Tên nhóm chỉ số.',
      (joined) => catalogue.topicById.get(indicator(joined)?.topic ?? '')?.name,
    ),
    column('level_name', 'string', 'Cấp bằng chữ.', ({ target }) => levelInWords(target.level)),
    column('deadline', 'string', 'Hạn bằng chữ.', ({ target }) => deadlineInWords(target.year)),
    column('state', 'string', 'stated: có con số; qualitative: nêu mà không có con số.', ({ target }) =>
      stateOf(target),
    ),
    column('figure', 'string', 'Con số bằng chữ, như trang nói: dấu, số, đơn vị, “phấn đấu”.', ({ target }) =>
      figureInWords(target),
    ),
    column(
      'variant_name',
      'string',
      'Cách gọi bằng chữ.',
      (joined) => indicator(joined)?.variants?.find(({ id }) => id === joined.target.variant)?.name,
    ),
    column('modality_name', 'string', 'Mức ràng buộc bằng chữ.', ({ target }) => modalityInWords(target.modality)),
    column('basis_name', 'string', 'Lời của ai, bằng chữ.', ({ target }) => basisInWords(target.basis).name),
    column('plan_name', 'string', 'Tên gọn của văn bản, như trang gọi.', ({ target }) =>
      documentName(target, catalogue),
    ),
    column(
      'plan_number',
      'string',
      'Số hiệu văn bản, khi biết.',
      (joined) => published(joined)?.facts.number ?? reported(joined)?.number,
    ),
    column(
      'plan_title',
      'string',
      'Tên văn bản.',
      (joined) => published(joined)?.facts.title ?? reported(joined)?.title,
    ),
    column(
      'plan_issued',
      'date',
      'Ngày ban hành (hoặc chỉ tháng, chỉ năm), khi biết.',
      (joined) => published(joined)?.facts.issued ?? reported(joined)?.issued,
    ),
    column('plan_issuer', 'string', 'Cơ quan ban hành, khi biết.', (joined) => published(joined)?.facts.issuer),
    column(
      'plan_note',
      'string',
      'Ghi chú về văn bản chỉ có số dẫn lại.',
      (joined) =>
        [reported(joined)?.provinceNote, reported(joined)?.note].filter((part) => part !== undefined).join(' ') ||
        undefined,
    ),
    column('provision', 'string', 'Mã mục chứa câu trích.', (joined) => provision(joined)?.id),
    column('provision_name', 'string', 'Mục chứa câu trích, bằng chữ.', (joined) => {
      const [text, place] = [published(joined)?.text, provision(joined)];
      return text && place ? provisionName(text, place) : undefined;
    }),
    column(
      'benchmark',
      'string',
      'Mã mốc quốc gia có hiệu lực khi văn bản ra đời (tệp benchmarks); trống khi không có, hoặc chưa quyết được.',
      (joined) => benchmark(joined)?.id,
    ),
    column('benchmark_figure', 'string', 'Con số của mốc, bằng chữ.', (joined) => {
      const found = benchmark(joined);
      return found && figureInWords(found);
    }),
    column('benchmark_operator', 'string', 'Dấu của mốc.', (joined) => benchmark(joined)?.operator),
    column('benchmark_low', 'number', 'Con số của mốc.', (joined) => benchmark(joined)?.low),
    column('benchmark_high', 'number', 'Đầu lớn của mốc là một khoảng.', (joined) => benchmark(joined)?.high),
    column(
      'benchmark_document',
      'string',
      'Mã văn bản đặt mốc (tệp documents).',
      (joined) => benchmark(joined)?.document,
    ),
    column('benchmark_document_name', 'string', 'Số hiệu, hoặc tên, văn bản đặt mốc.', (joined) => {
      const document = catalogue.documentById.get(benchmark(joined)?.document ?? '');
      return document?.number ?? document?.title;
    }),
    column(
      'verdict',
      'string',
      'Con số đứng thế nào với mốc: mã; trống khi không có mốc nào, hoặc không có con số.',
      ({ target, against }) => relationOf(target, against),
    ),
    column('verdict_name', 'string', 'Cùng điều ấy bằng chữ; không bao giờ là điểm hay thứ hạng.', verdictName),
    column(
      'comparison',
      'string',
      'Cả câu mà trang nói về con số và mốc, kèm điều phải biết hoặc vì sao không so.',
      ({ target }) => benchmarkSentence(target, catalogue) || null,
    ),
  ];
};

/** The joined table's columns in their order, each with its meaning and how it is read. `address` turns a path into a full address. */
export const joinedColumnsOf = (catalogue: Catalogue, address: (path: string) => string): readonly Column<Target>[] => {
  const own = targetColumns(catalogue, address);
  const further = furtherColumns(catalogue);
  const against = new WeakMap<Target, AgainstBenchmark | null>();
  const join = (target: Target): Joined => {
    const known = against.get(target);
    if (known !== undefined) return { target, against: known };
    const indicator = catalogue.indicatorById.get(target.indicator);
    const found = indicator === undefined ? null : againstBenchmark(target, indicator, catalogue.benchmarks);
    against.set(target, found);
    return { target, against: found };
  };
  return joinedColumns.map((name): Column<Target> => {
    const kept = own.find((one) => one.name === name);
    if (kept) return kept;
    const added = further.find((one) => one.name === name);
    if (!added) throw new Error(`joined table: nothing says how ${name} is read`);
    return { ...added, read: (target) => added.read(join(target)) };
  });
};

/** A way to make the joined record of any commitment of a catalogue: lay it once, call it for each. */
export const joiner = (catalogue: Catalogue, address: (path: string) => string): ((target: Target) => JoinedRecord) => {
  const columns = joinedColumnsOf(catalogue, address);
  return (target) => Object.fromEntries(columns.map(({ name, read }) => [name, read(target) ?? null])) as JoinedRecord;
};
