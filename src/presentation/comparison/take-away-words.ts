import type { Chosen } from './choice.ts';
import type { Drawing } from './figure-html.ts';
import { withNumber, type ShownLine } from './shown-line.ts';

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
