import { escapeHtml } from '../words/html.ts';
import { capitalised } from '../words/sentence.ts';
import type { LogDocument, LogEntry, LogItem, LogKind } from './change-log.ts';

const kinds: Readonly<Record<LogKind, string>> = {
  corrected: 'Đính chính',
  changed: 'Văn bản đổi',
  removed: 'Đã bỏ',
  moved: 'Đổi địa chỉ',
  added: 'Mới thêm',
};

/** One thing in one line: `Hồ sơ xử lý trực tuyến, đến năm 2025: tối thiểu 70% → tối thiểu 80%`. */
const itemInWords = ({ name, said }: LogItem): string => `${name}: ${said}`;

/** What happened to a document, in one line. */
export const documentHeadline = (
  { kind }: Pick<LogEntry, 'kind'>,
  { name, label, said, items, figures }: LogDocument,
): string => {
  const told = [...items, ...figures];
  const [only] = told;
  const rest =
    only !== undefined && told.length === 1 ? itemInWords(only) : said !== '' ? said : `${String(items.length)} chỗ`;
  return `${label === '' ? kinds[kind] : capitalised(label)}: ${name}: ${rest}`;
};

const itemHtml = (item: LogItem, address: (path: string) => string): string => {
  const name = escapeHtml(item.name);
  const quotes = item.quotes.map(({ label, words }) => `<br>${escapeHtml(label)}: “${escapeHtml(words)}”`);
  const lines = [
    ...item.lines.removed.map((line) => `<br>Bỏ: “${escapeHtml(line)}”`),
    ...item.lines.added.map((line) => `<br>Thêm: “${escapeHtml(line)}”`),
  ];
  const named = item.path === null ? name : `<a href="${escapeHtml(address(item.path))}">${name}</a>`;
  return `<li>${named}: ${escapeHtml(item.said)}${[...quotes, ...lines].join('')}</li>`;
};

/** Things that an entry names one by one; the others are counted, and stand where the entry leads. */
const mostNamed = 12;

/** All of it as HTML, in which words of plans and of commits are text. */
export const documentHtml = (
  { reason, details }: Pick<LogEntry, 'reason' | 'details'>,
  { name, path, said, items, figures }: LogDocument,
  address: (path: string) => string,
): string => {
  const named = path === null ? escapeHtml(name) : `<a href="${escapeHtml(address(path))}">${escapeHtml(name)}</a>`;
  const told = [...items, ...figures];
  return [
    `<p>${named}${said === '' ? '' : `: ${escapeHtml(said)}`}</p>`,
    `<p>Lý do: ${escapeHtml(reason)}</p>`,
    ...(details === '' ? [] : [`<p>${escapeHtml(details).replaceAll('\n', '<br>')}</p>`]),
    ...(told.length === 0
      ? []
      : [
          `<ul>${told
            .slice(0, mostNamed)
            .map((item) => itemHtml(item, address))
            .join('')}</ul>`,
        ]),
    ...(told.length > mostNamed ? [`<p>Còn ${String(told.length - mostNamed)} chỗ nữa.</p>`] : []),
  ].join('');
};
