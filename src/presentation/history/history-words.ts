import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { History, Incomplete } from '../../history/history.ts';
import { versionDate } from '../plan/target-detail.ts';
import { dateInWords } from '../words/words.ts';

/**
 * The day at which everything that depends on *today* is reckoned on this site, ISO: that of the last content commit
 * (`SOURCE_DATE_EPOCH` overrides); without a history, the day of the last comparison that the content itself names. Pages never
 * ask the clock, and say *tính đến* with it.
 */
export const asOfDay = ({ asOf }: Pick<History, 'asOf'>, catalogue: Pick<Catalogue, 'plans'>): string =>
  asOf ?? versionDate(catalogue);

const incompleteWords: Readonly<Record<Incomplete, string>> = {
  'no-git':
    'Bản này của trang được dựng từ một thư mục không có lịch sử git, nên không kể được điều gì đã đổi. Những ngày dưới đây lấy từ thông tin mà mỗi kế hoạch tự ghi.',
  'not-committed':
    'Bản này của trang được dựng từ nội dung chưa được ghi vào lịch sử git, nên không kể được điều gì đã đổi. Những ngày dưới đây lấy từ thông tin mà mỗi kế hoạch tự ghi.',
  shallow:
    'Bản này của trang được dựng với một lịch sử bị cắt ngắn: chỉ kể được những thay đổi gần đây, không có nghĩa là trước đó không có gì đổi. Những ngày dưới đây lấy từ thông tin mà mỗi kế hoạch tự ghi.',
  broken:
    'Lúc dựng bản này của trang, lịch sử git không đọc được, nên không kể được điều gì đã đổi. Những ngày dưới đây lấy từ thông tin mà mỗi kế hoạch tự ghi.',
};

/** Why the history is not told, or not all of it; undefined where it is whole. */
export const incompleteInWords = ({ incomplete }: Pick<History, 'incomplete'>): string | undefined =>
  incomplete === undefined ? undefined : incompleteWords[incomplete];

/** The same where little else is told; undefined where the history is whole. */
export const incompleteInBrief = ({ incomplete }: Pick<History, 'incomplete'>): string | undefined => {
  switch (incomplete) {
    case undefined:
      return undefined;
    case 'shallow':
      return 'Bản này của trang chỉ có phần gần đây của lịch sử; điều đổi trước đó không kể ở đây.';
    case 'no-git':
    case 'not-committed':
    case 'broken':
      return 'Bản này của trang không có lịch sử, nên không kể được điều gì đã đổi.';
  }
};

/** From when to when the history tells: `Kể từ ngày 22/11/2026, tính đến ngày 26/11/2026.`; empty where it tells nothing. */
export const spanInWords = ({ since, asOf }: Pick<History, 'since' | 'asOf'>): string =>
  since === null
    ? ''
    : `Kể từ ngày ${dateInWords(since.slice(0, 10))}${asOf === null ? '' : `, tính đến ngày ${dateInWords(asOf)}`}.`;
