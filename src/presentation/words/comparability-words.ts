import type { Caution, Comparability, Obstacle } from '../../domain/comparison/comparability.ts';
import { mergerWords } from '../../domain/merger.ts';

const obstacles: Readonly<Record<Obstacle, string>> = {
  'other-indicator': 'hai chỉ số khác nhau: khác cái được đếm hoặc khác mẫu số',
  'no-figure': 'một bên không nêu con số',
  'impossible-figure': 'một bên là con số không tỷ lệ nào đạt được',
  'other-level': 'khác cấp chính quyền',
  'other-unit': 'khác đơn vị tính',
  'other-year': 'khác hạn',
  'no-year': 'một bên không nêu hạn',
  'other-variant': 'khác cách hiểu: hai bên dùng hai khái niệm khác nhau',
  'other-baseline': 'khác năm gốc',
  'rank-of-63-or-34': mergerWords.ranks,
  'overlapping-units': mergerWords.overlap,
};
/** The reason why two figures cannot be compared. */
export const obstacleInWords = (obstacle: Obstacle): string => obstacles[obstacle];

/** What a reader must know when two figures are compared. */
export const cautionInWords = (caution: Caution): string => {
  switch (caution.code) {
    case 'other-sign':
      return 'hai bên khác dấu: tối thiểu, trên, khoảng hay đúng bằng';
    case 'range':
      return 'một bên là một khoảng, không phải một con số';
    case 'aspiration':
      return 'một bên là phấn đấu, một bên là chỉ tiêu phải đạt';
    case 'variant':
      return caution.note.replace(/\.$/, '');
    case 'unstated-baseline':
      return 'cả hai không nói so với năm nào';
    case 'issuer-merged':
      return mergerWords.issuers;
    case 'issuer-undecided':
      return mergerWords.undecided;
    case 'tier-abolished':
      return mergerWords.tierUnserved;
    case 'benchmark-period':
      return `mốc đặt cho cả giai đoạn ${caution.from}–${caution.to}`;
  }
};

/** What goes with setting two figures side by side, or keeps them apart. */
export const remarksOn = (comparability: Comparability): string[] =>
  comparability.comparable ? comparability.cautions.map(cautionInWords) : comparability.because.map(obstacleInWords);
