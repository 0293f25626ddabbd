import { cellStates, type Cell, type CellState, type NotApplicable } from '../../domain/comparison/cell.ts';
import { mergerWords } from '../../domain/merger.ts';
import { dateInWords } from './words.ts';

const states: Readonly<Record<CellState, { name: string; meaning: string }>> = {
  stated: { name: 'có con số', meaning: 'Kế hoạch nêu con số; bấm vào con số để đọc câu chứa nó.' },
  qualitative: { name: 'nêu nhưng không có con số', meaning: 'Kế hoạch nói đến nội dung này nhưng không nêu con số.' },
  silent: { name: 'không đặt', meaning: 'Toàn văn kế hoạch đã có người đọc soát và không thấy chỉ tiêu này.' },
  unknown: {
    name: 'chưa rõ',
    meaning:
      'Chúng tôi chỉ có một phần, bản tóm tắt hoặc số dẫn lại từ kế hoạch, nên không kết luận được là kế hoạch có đặt chỉ tiêu này hay không.',
  },
  'no-plan': {
    name: 'chưa có ở đây',
    meaning: 'Chúng tôi chưa có văn bản hay chỉ tiêu nào của đơn vị này; không có nghĩa là nơi ấy chưa có kế hoạch.',
  },
  'not-applicable': { name: 'không áp dụng', meaning: 'Con số này không thể có ở đơn vị này; lý do ghi trong ô.' },
};
/** The name of a cell state, and what it means. */
export const stateInWords = (state: CellState): { name: string; meaning: string } => states[state];

/** All states of a cell with their words, in their order. */
export const stateLegend = cellStates.map((state) => states[state]);

const notApplicable: Readonly<Record<NotApplicable, string>> = {
  'unit-not-yet': mergerWords.unitNotYet,
  'tier-abolished': mergerWords.tier,
  'national-only': 'chỉ có ở cấp quốc gia',
};

/** Why a cell holds no figure, in a few words; empty for cells that hold one. */
export const absenceInWords = (cell: Cell): string => {
  switch (cell.state) {
    case 'stated':
    case 'qualitative':
      return '';
    case 'silent':
      return `${cell.review.reviewer} đọc soát ngày ${dateInWords(cell.review.date)}`;
    case 'unknown':
      return cell.because === 'excerpt'
        ? 'văn bản của nơi này ở đây không đầy đủ'
        : 'chưa đọc được văn bản của nơi này';
    case 'no-plan':
      return 'chưa có văn bản nào của nơi này';
    case 'not-applicable':
      return notApplicable[cell.because];
  }
};

/** The reason of one cell, as it is told of so many units at once: `chưa có văn bản nào của các nơi này`. */
export const reasonOfUnits = (why: string, units: number): string =>
  units > 1 ? why.replace(/(?<!\p{L})(?:nơi|đơn vị) này/u, 'các $&') : why;
