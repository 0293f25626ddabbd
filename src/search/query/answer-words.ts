import { numberInWords } from '../../presentation/words/number-in-words.ts';
import { longestText } from './search-address.ts';
import type { SearchAnswer, SearchHit } from './search-answer.ts';

/** A sentence with the reader's own words in its middle, which may run from right to left and stay apart for that. */
export type Sentence = readonly [before: string, query: string, after: string];

const shown = (text: string): string => {
  const characters = [...text];
  return characters.length <= 120 ? text : `${characters.slice(0, 120).join('')}…`;
};

/** What the reader is told when an answer has come; `text` is what was asked, `loaded` how many hits stand in the list. */
export const answerInWords = (answer: SearchAnswer, text: string, loaded: number): Sentence => {
  if (answer.state === 'too-little') return ['', '', text === '' ? '' : 'Hãy gõ ít nhất một chữ hoặc một số.'];
  if (answer.total === 0) return ['Không thấy đoạn nào có đủ các chữ trong “', shown(text), '”.'];
  return [
    `${numberInWords(answer.total)} kết quả ${answer.relaxed ? 'gần nhất ' : ''}cho “`,
    shown(text),
    `”${loaded < answer.total ? `, đang hiện ${numberInWords(loaded)} kết quả đầu` : ''}${
      answer.relaxed ? '; không đoạn nào có đủ các chữ ấy' : ''
    }.`,
  ];
};

/** What the reader is told of a query as long as any may be, which was or may have been cut; a cut may end at a space. */
export const cutInWords = (text: string): string =>
  [...text].length >= longestText - 1 ? ` Chỉ ${longestText} ký tự đầu được tìm.` : '';

/** What the reader is told when more hits have been added. */
export const moreInWords = (loaded: number, total: number): string =>
  `Đang hiện ${numberInWords(loaded)} trong ${numberInWords(total)} kết quả.`;

/** What went wrong, and what to do. */
export const failureInWords = {
  unavailable: 'Không tải được chỉ mục tìm kiếm. Kiểm tra kết nối rồi thử lại.',
  version: 'Trang vừa được xuất bản lại. Hãy tải lại trang này rồi tìm tiếp.',
  late: 'Chỉ mục tìm kiếm lâu chưa tải xong. Kiểm tra kết nối rồi thử lại.',
} as const;

/** The kinds of things that search finds, in the plural of lists and filters. */
export const kindInWords: Readonly<Record<SearchHit['kind'], string>> = {
  doan: 'Đoạn văn',
  'chi-tieu': 'Con số',
  'so-do': 'Số đo, không phải chỉ tiêu',
  tinh: 'Tỉnh, thành phố',
  'chi-so': 'Chỉ số',
  'van-ban': 'Văn bản được viện dẫn',
};
