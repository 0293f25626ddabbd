import fs from 'node:fs';
import { noHistory, type History } from '../../src/history/history.ts';
import { timelineOf } from '../../src/history/timeline.ts';
import { contentCommits, inVietnam } from '../git/content-commits.ts';
import { contentRepository } from '../git/content-repository.ts';
import { GitTrouble } from '../git/run-git.ts';

/** A history with what whoever builds should know of it. */
export interface ToldHistory {
  readonly history: History;
  /** In Vietnamese, a remark and what to do each. */
  readonly remarks: readonly string[];
}

const remark = (problem: string, remedy: string): string => `Lưu ý: ${problem}\n  Cách sửa: ${remedy}`;

/** The moment of `SOURCE_DATE_EPOCH` in seconds since 1970; undefined where it is not set or is none. */
const epochOf = (
  env: NodeJS.ProcessEnv,
): { readonly epoch: number | undefined; readonly remarks: readonly string[] } => {
  const set = env['SOURCE_DATE_EPOCH'] ?? '';
  if (set === '') return { epoch: undefined, remarks: [] };
  if (/^\d{1,11}$/.test(set)) return { epoch: Number(set), remarks: [] };
  return {
    epoch: undefined,
    remarks: [
      remark(
        `SOURCE_DATE_EPOCH «${set}» không phải một số giây nên được bỏ qua.`,
        'bỏ biến này, hoặc đặt số giây từ năm 1970: git log -1 --format=%ct.',
      ),
    ],
  };
};

/**
 * What git tells of a content folder. Never fails: a site without a history says so. `now` is the clock of the machine, in
 * seconds since 1970; it only decides which remarks are made, so that the same commit gives the same history.
 */
export const tellHistory = (
  directory: string,
  env: NodeJS.ProcessEnv = process.env,
  now = Date.now() / 1000,
): ToldHistory => {
  const { epoch, remarks } = epochOf(env);
  const asOf = epoch === undefined ? null : inVietnam(epoch).slice(0, 10);
  try {
    const repository = contentRepository(directory);
    // Clocks of two machines differ by a little, and nobody is told of it.
    const { commits, lastDay, fromTheFuture } = contentCommits(repository, { now: now + 3600, latest: epoch });
    const events = timelineOf(commits);
    const history: History = {
      format: 1,
      ...(repository.isShallow ? { incomplete: 'shallow' } : {}),
      asOf: asOf ?? lastDay,
      since: commits.find(({ isBoundary }) => !isBoundary)?.at ?? null,
      commits: commits.map(({ commit, at, reason }) => ({ commit, at, reason })),
      events,
    };
    return {
      history,
      remarks: [
        ...remarks,
        ...(repository.isShallow
          ? [
              remark(
                'bản clone này thiếu lịch sử, nên trang Cập nhật chỉ kể được phần có ở đây và nói rõ như vậy.',
                'chạy git fetch --unshallow (trên GitHub Actions: fetch-depth: 0).',
              ),
            ]
          : []),
        ...fromTheFuture.map(({ commit, day }) =>
          remark(
            `commit ${commit.slice(0, 12)} ghi ngày ${day}, sau đồng hồ của máy này; trang sẽ ghi ngày ấy.`,
            'xem lại đồng hồ; nếu commit sai ngày, thêm một commit nữa với đồng hồ đúng: ngày của commit trước không bao giờ muộn hơn nó.',
          ),
        ),
      ],
    };
  } catch (error) {
    if (!(error instanceof GitTrouble)) throw error;
    return {
      history: noHistory(error.kind, asOf),
      remarks: [...remarks, remark(`${error.message} Trang Cập nhật sẽ nói là không có lịch sử.`, error.remedy)],
    };
  }
};

/** Tells the history into a file, for the pages (`HISTORY_FILE`), and prints what is to be known of it. */
export const writeHistory = (directory: string, file: string): void => {
  const { history, remarks } = tellHistory(directory);
  for (const words of remarks) console.error(words);
  fs.writeFileSync(file, JSON.stringify(history));
};
