import type { Catalogue } from '../../catalogue/catalogue.ts';
import { benchmarkDetail, targetDetail, type TargetDetail } from '../plan/target-detail.ts';
import { detailFileOf, detailFilesFor } from './detail-files.ts';

/** In how many files the details of a catalogue stand. */
export const detailFileCount = ({ targets, benchmarks }: Pick<Catalogue, 'targets' | 'benchmarks'>): number =>
  detailFilesFor(targets.length + benchmarks.length);

/** Every figure and every benchmark in words, by its id, file by file; `address` puts a path under the site's base. */
export const detailFilesOf = (
  catalogue: Catalogue,
): ((address: (path: string) => string) => Record<string, TargetDetail>)[] => {
  const files = detailFileCount(catalogue);
  const targets = Map.groupBy(catalogue.targets, ({ id }) => detailFileOf(id, files));
  const benchmarks = Map.groupBy(catalogue.benchmarks, ({ id }) => detailFileOf(`moc:${id}`, files));
  return Array.from({ length: files }, (_, file) => (address) => {
    const details = [
      ...(targets.get(file) ?? []).map((target) => targetDetail(target, catalogue, address)),
      ...(benchmarks.get(file) ?? []).map((benchmark) => benchmarkDetail(benchmark, catalogue, address)),
    ];
    return Object.fromEntries(details.map((detail) => [detail.id, detail]));
  });
};
