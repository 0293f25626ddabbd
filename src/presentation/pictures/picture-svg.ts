import { unitsOf, withNumber } from '../comparison/shown-line.ts';
import { fittedAxis } from './fitted-axis.ts';
import { drawChart } from './picture-chart.ts';
import { drawMap } from './picture-map.ts';
import { drawFoot, drawHead } from './picture-frame.ts';
import type { Picture, PictureOrder } from './picture-order.ts';
import { PictureSheet } from './picture-sheet.ts';
import type { PictureSize } from './picture-size.ts';
import { altText } from './picture-words.ts';

const refused = (why: string): Picture => ({ kind: 'refused', why });

/** The same size with a smaller headline and smaller words around the chart, for a chart that needs the room. */
const tighter = (size: PictureSize): PictureSize => ({
  ...size,
  headline: size.headline * 0.76,
  small: size.small * 0.88,
});

/** Draws one line of the comparison as a picture that can be published by itself; says why where it cannot. */
export const drawPicture = (order: PictureOrder): Picture => {
  const { chosen, map, places, theme, nameOf, fonts, subtitle } = order;
  const headline = order.headline.replace(/\s+/g, ' ').trim();
  if (headline === '') return refused('Hình chưa có tiêu đề. Cách sửa: viết tiêu đề.');
  const axis = fittedAxis(withNumber(chosen.figures), chosen.line.benchmarks, chosen.line.unit);
  if (axis === null) {
    const naming = unitsOf(chosen.figures).length;
    return refused(
      `Không có con số nào để vẽ${naming === 0 ? '' : `: ${naming} nơi nêu mà không có con số`}. Cách sửa: chọn dòng khác, hoặc thêm nơi.`,
    );
  }
  for (const size of [order.size, tighter(order.size)]) {
    const sheet = new PictureSheet(size, theme);
    const top = drawHead(sheet, headline, subtitle);
    if (top === null)
      return refused(`Tiêu đề dài ${[...headline].length} chữ cái, không vừa hình. Cách sửa: viết ngắn lại.`);
    const bottom = drawFoot(sheet, order, axis);
    const sized = { ...order, size };
    const room = [top, bottom] as const;
    if (map ? drawMap(sheet, sized, map, room) : drawChart(sheet, sized, axis, room)) {
      const alt = altText(headline, chosen, places, nameOf, map ? 'Sơ đồ ô' : 'Biểu đồ');
      return { kind: 'drawn', alt, svg: sheet.finish(headline, alt, fonts) };
    }
  }
  return refused(
    `Quá nhiều con số khác nhau, không vừa khổ ${order.size.name.toLocaleLowerCase('vi')}. Cách sửa: chọn khổ dọc, hoặc chọn ít nơi hơn.`,
  );
};
