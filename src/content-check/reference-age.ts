import type { Content } from '../catalogue/content.ts';
import type { ContentIssue } from '../catalogue/content-file.ts';

/** Days after which the list of units should be compared with a source again. */
const longestAge = 120;

const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/** Days on which somebody compared or looked that are yet to come: a slip, or a wrong clock. */
const daysToCome = (plans: Content['plans'], today: string): ContentIssue[] =>
  plans.flatMap(({ facts }): ContentIssue[] => {
    const said = [
      {
        path: ['verified'],
        day: facts.value?.verified,
        remedy: 'chạy npm run plan:verify sau khi đối chiếu, hoặc xem lại đồng hồ của máy.',
      },
      {
        path: ['source', 'checked'],
        day: facts.value?.source.checked,
        remedy: 'ghi ngày xem nguồn, hoặc xem lại đồng hồ của máy.',
      },
    ];
    return said.flatMap(({ path, day, remedy }): ContentIssue[] =>
      day === undefined || day <= today
        ? []
        : [
            {
              severity: 'hint',
              file: facts.file,
              ...facts.locate(path),
              problem: `${path.at(-1) ?? ''} ${day} là một ngày chưa đến (hôm nay ${today}).`,
              remedy,
            },
          ],
    );
  });

/** The list of units, where it was compared with a source long ago, or not since a unit was renamed. */
const listAge = ({ site, provinces }: Pick<Content, 'site' | 'provinces'>, today: string): ContentIssue[] => {
  const compared = site.value?.provincesCompared;
  if (compared === undefined) return [];
  const hint = (problem: string, remedy: string): ContentIssue => ({
    severity: 'hint',
    file: site.file,
    ...site.locate(['provincesCompared']),
    problem,
    remedy,
  });
  const age = dayNumber(today) - dayNumber(compared);
  const later = (provinces.value ?? []).filter(({ renamed }) => renamed?.from !== undefined && renamed.from > compared);
  return [
    ...(age > longestAge
      ? [
          hint(
            `danh sách tỉnh, thành phố được so với nguồn lần cuối ngày ${compared}, đã ${String(age)} ngày.`,
            'so provinces.yaml với nguồn (có đơn vị nào nhập, tách, đổi tên, đổi loại không), rồi ghi ngày so vào provincesCompared.',
          ),
        ]
      : []),
    ...(age < 0
      ? [
          hint(
            `provincesCompared ${compared} là một ngày chưa đến (hôm nay ${today}).`,
            'xem lại ngày so, hoặc đồng hồ của máy.',
          ),
        ]
      : []),
    ...later.map(({ id, renamed }) =>
      hint(
        `đơn vị «${id}» đổi tên từ ${String(renamed?.from)}, sau ngày so danh sách ${compared}: trang còn gọi tên cũ.`,
        'đến ngày ấy thì so lại danh sách và ghi ngày so vào provincesCompared.',
      ),
    ),
  ];
};

/**
 * Hints about reference data that ages, for the terminal only: what a page says never depends on the clock. `today` is an ISO
 * day.
 */
export const checkReferenceAge = (
  { site, provinces, plans }: Pick<Content, 'site' | 'provinces' | 'plans'>,
  today: string,
): ContentIssue[] => [...listAge({ site, provinces }, today), ...daysToCome(plans, today)];
