import { href } from '../addresses/list-paths.ts';
import { stateInWords } from '../words/cell-words.ts';
import { detailColumns, detailFields, type TargetDetail } from '../plan/target-detail.ts';
import { absenceOf, type Chosen } from './choice.ts';
import { stateOfAll, type Drawing } from './figure-html.ts';
import { withNumber, type ShownLine } from './shown-line.ts';

/** The columns of a downloaded view. */
export const shownColumns = ['Chỉ số', 'Hạn', 'Cấp', 'Đơn vị', 'Trạng thái ô', ...detailColumns] as const;

const empty = detailColumns.map(() => '');
/** Fields by column; the others stay empty. */
const fields = (told: Partial<Record<(typeof detailColumns)[number], string>>): string[] =>
  detailColumns.map((column) => told[column] ?? '');

/** What a view shows as rows: every benchmark, every figure, and of chosen places every cell without one. */
export const shownRows = (
  { lines }: Chosen,
  units: readonly string[],
  details: Readonly<Record<string, TargetDetail>>,
  { nameOf, base }: Drawing,
): string[][] =>
  lines.flatMap(({ line, figures }) => {
    const start = (name: string, state: string): string[] => [
      line.name,
      line.year === null ? '' : String(line.year),
      line.level ?? '',
      name,
      state,
    ];
    return [
      ...(line.benchmarks.length > 0
        ? []
        : [[...start('Mốc quốc gia', 'unknown'), ...fields({ 'Ghi chú': 'chưa thấy mốc có nguồn đủ tin cậy' })]]),
      ...line.benchmarks.map(({ value, document, remarks, path }) => [
        ...start('Mốc quốc gia', stateOfAll(line.benchmarks)),
        ...fields({
          'Con số': value,
          'Lời của ai': 'mốc quốc gia',
          'Văn bản': document,
          'Ghi chú': remarks.join('; '),
          'Địa chỉ': href(path, base),
        }),
      ]),
      ...figures.map((figure) => {
        const detail = details[figure.id];
        const own = figures.filter(({ province }) => province === figure.province);
        return [...start(nameOf(figure.province), stateOfAll(own)), ...(detail ? detailFields(detail) : empty)];
      }),
      ...units
        .filter((unit) => !figures.some(({ province }) => province === unit))
        .map((unit) => {
          const absence = absenceOf(line, unit);
          return [
            ...start(nameOf(unit), absence?.state ?? 'unknown'),
            ...fields({
              'Ghi chú': absence
                ? `${stateInWords(absence.state).name}: ${absence.why}`
                : 'có nêu, không hợp với lựa chọn',
            }),
          ];
        }),
    ];
  });

/** Sources told one by one before the rest is left to the address of the view. */
const sourcesTold = 40;

/** An answer that can be published: its sentences, the view, and where each figure of it stands. */
export const answerWithSources = (
  answer: readonly string[],
  { lines }: Chosen,
  { nameOf }: Pick<Drawing, 'nameOf'>,
  view: { readonly address: string; readonly version: string; readonly absolute: (path: string) => string },
): string => {
  const sourceOf = (line: ShownLine): string[] => [
    ...line.benchmarks.map(
      ({ value, document, path }) => `Mốc quốc gia, ${line.name}: ${value}, ${document}. ${view.absolute(path)}`,
    ),
  ];
  const sources = lines.flatMap(({ line, figures }) => [
    ...sourceOf(line),
    ...withNumber(figures).map(
      (figure) =>
        `${nameOf(figure.province)}, ${line.name}: ${figure.value}, ${figure.document}. ${view.absolute(figure.path)}`,
    ),
  ]);
  const left = sources.length - sourcesTold;
  return [
    answer.join(' '),
    `Nguồn: ${view.address} (bản ngày ${view.version})`,
    [...sources.slice(0, sourcesTold), ...(left > 0 ? [`Và ${left} nguồn khác ở địa chỉ trên.`] : [])].join('\n'),
  ].join('\n\n');
};
