import type { Catalogue } from '../catalogue/catalogue.ts';

/** Who runs an example before it is published: every change (`gate`), whoever looks after the project (`tools`), or nobody (`none`). */
export type ExampleRun = 'gate' | 'tools' | 'none';

/** A way of taking figures out of the files, as a reader copies it. */
export interface Example {
  readonly id: 'duckdb' | 'duckdb-parquet' | 'javascript' | 'curl-jq' | 'python' | 'r' | 'google-sheets';
  /** The tool, as it calls itself. */
  readonly tool: string;
  /** What to know before, a sentence in Vietnamese; empty where there is nothing. */
  readonly note: string;
  readonly run: ExampleRun;
  readonly code: string;
}

/** The figures that the examples take: those of one indicator with one deadline, that name a number. */
export interface ExampleChoice {
  readonly indicator: string;
  readonly year: number;
}

/** The indicator and deadline with the most figures, among the indicators that are set for a whole province alone; undefined without any. */
export const exampleChoice = (catalogue: Pick<Catalogue, 'targets'>): ExampleChoice | undefined => {
  const tiered = new Set(catalogue.targets.flatMap(({ indicator, level }) => (level === null ? [] : [indicator])));
  const dated = catalogue.targets.flatMap(({ indicator, year, operator }) =>
    year === null || operator === null || tiered.has(indicator) ? [] : [{ indicator, year }],
  );
  const lines = [...Map.groupBy(dated, ({ indicator, year }) => `${indicator} ${year}`).values()];
  return lines.toSorted((one, other) => other.length - one.length)[0]?.[0];
};

/**
 * The examples, each of which prints the same: a line for each figure of the choice, with the name of the unit, the figure and the
 * address of its words, in the order of the file. `files` is the address of `/du-lieu/`.
 */
export const examplesOf = ({ indicator, year }: ExampleChoice, files: string): readonly Example[] => [
  {
    id: 'duckdb',
    tool: 'DuckDB',
    note: '',
    run: 'gate',
    code: `SELECT province_name, figure, url
FROM read_csv('${files}chi-tieu-day-du.csv')
WHERE indicator = '${indicator}' AND year = ${year} AND state = 'stated';`,
  },
  {
    id: 'duckdb-parquet',
    tool: 'DuckDB, tệp Parquet',
    note: 'Kiểu của cột có sẵn trong tệp, tải ít hơn.',
    run: 'gate',
    code: `SELECT province_name, figure, url
FROM '${files}chi-tieu-day-du.parquet'
WHERE indicator = '${indicator}' AND year = ${year} AND state = 'stated';`,
  },
  {
    id: 'javascript',
    tool: 'JavaScript',
    note: 'Chạy được từ trang của bạn: các tệp ở đây cho phép mọi nơi tải (CORS).',
    run: 'gate',
    code: `const answer = await fetch('${files}chi-tieu/${indicator}.json');
const { targets } = await answer.json();
for (const { year, state, province_name, figure, url } of targets)
  if (year === ${year} && state === 'stated') console.log([province_name, figure, url].join('\\t'));`,
  },
  {
    id: 'curl-jq',
    tool: 'curl và jq',
    note: '',
    run: 'tools',
    code: `curl -s ${files}chi-tieu/${indicator}.json |
  jq -r '.targets[] | select(.year == ${year} and .state == "stated") | [.province_name, .figure, .url] | @tsv'`,
  },
  {
    id: 'python',
    tool: 'Python',
    note: 'Chỉ dùng thư viện có sẵn; utf-8-sig bỏ dấu BOM ở đầu tệp.',
    run: 'tools',
    code: `import csv, io, urllib.request

with urllib.request.urlopen('${files}chi-tieu-day-du.csv') as answer:
    text = answer.read().decode('utf-8-sig')
for row in csv.DictReader(io.StringIO(text, newline='')):
    if row['indicator'] == '${indicator}' and row['year'] == '${year}' and row['state'] == 'stated':
        print(row['province_name'], row['figure'], row['url'], sep='\\t')`,
  },
  {
    id: 'r',
    tool: 'R',
    note: '',
    run: 'tools',
    code: `d <- read.csv('${files}chi-tieu-day-du.csv', fileEncoding = 'UTF-8-BOM', na.strings = '')
d <- subset(d, indicator == '${indicator}' & year == ${year} & state == 'stated')
write.table(d[c('province_name', 'figure', 'url')], sep = '\\t', quote = FALSE, row.names = FALSE, col.names = FALSE)`,
  },
  {
    id: 'google-sheets',
    tool: 'Google Sheets',
    note: 'Dấu ngăn các tham số là ; khi bảng tính đặt tiếng Việt.',
    run: 'none',
    code: `=IMPORTDATA("${files}chi-tieu-day-du.csv")`,
  },
];
