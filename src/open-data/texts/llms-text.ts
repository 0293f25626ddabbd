import type { Catalogue } from '../../catalogue/catalogue.ts';
import { paths } from '../../presentation/addresses/links.ts';
import { planName } from '../../presentation/plan/plan-page.ts';
import { speakerInWords } from '../../presentation/words/basis-words.ts';
import { dataDescription } from '../data-package.ts';

/** Plans told by name before the rest is left to the table of plans: the file leads, it does not list. */
const plansTold = 50;

/** `llms.txt`: leads machines to the files of the data, with what must be said beside every figure. */
export const llmsText = (catalogue: Catalogue, address: (path: string) => string): string => {
  const file = (path: string, title: string, note: string): string =>
    `- [${title}](${address(paths.dataFile(path))}): ${note}`;
  const left = catalogue.plans.length - plansTold;
  return `${[
    '# Kế hoạch số',
    '',
    `> ${dataDescription}`,
    '',
    'Đừng đọc số từ trang HTML: mọi con số có ở các tệp dưới đây, kèm câu chữ, lời của ai (`basis`) và địa chỉ. Khi dẫn lại một con số:',
    '',
    '- giữ dấu so sánh, hạn, cấp; `aspiration` là “phấn đấu”, không phải chỉ tiêu phải đạt;',
    '- `basis` khác `document` thì không phải lời của văn bản: nói là theo bản tóm tắt, báo chí, hay nguồn dẫn lại;',
    '- không tính trung bình, không xếp hạng: hai con số chỉ đặt cạnh nhau được khi cùng chỉ số, cấp, hạn, cách gọi; cột `comparison` nói vì sao không;',
    '- không thấy con số ở đây không có nghĩa là văn bản không nêu: phần lớn văn bản ở đây là bản trích.',
    '',
    '## Dữ liệu',
    '',
    file(
      'chi-tieu-day-du.csv',
      'Bảng chỉ tiêu đầy đủ (CSV)',
      'mỗi dòng một chỉ tiêu, tên bên cạnh mã, mốc quốc gia, câu trích, địa chỉ.',
    ),
    file('targets.json', 'Chỉ tiêu (JSON)', 'cùng các chỉ tiêu ấy, chỉ mã.'),
    file('plans.json', 'Kế hoạch (JSON)', 'mọi văn bản, kể cả văn bản chỉ có số dẫn lại.'),
    file('results.json', 'Số đo (JSON)', 'điều đã đo được; không bao giờ là chỉ tiêu.'),
    file('datapackage.json', 'Mô tả mọi tệp (Data Package)', 'cột, kiểu, khóa, kích thước, mã băm, phiên bản.'),
    `- Một đơn vị, một chỉ số, một văn bản: ${address('/du-lieu/tinh/<tên>.json')}, ${address('/du-lieu/chi-tieu/<mã>.json')}, ${address('/du-lieu/ke-hoach/<mã>.json')}.`,
    '',
    '## Câu chữ của kế hoạch',
    '',
    file('van-ban-ke-hoach.zip', 'Mọi văn bản trong một tệp nén', 'Markdown, chữ trơn, Akoma Ntoso.'),
    ...catalogue.plans
      .slice(0, plansTold)
      .map(
        (plan) =>
          `- [${planName(plan)}](${address(`${paths.plan(plan.id)}van-ban.md`)}): ${speakerInWords(plan.facts)}; mã mục ở ${address(paths.dataFile(`cay-muc/${plan.id}.json`))}`,
      ),
    ...(left > 0 ? [`- và ${left} kế hoạch khác: xem plans.json.`] : []),
    '',
    '## Nghĩa của cột và mã',
    '',
    `- [Từ điển](${address(paths.data)})`,
    `- [Phương pháp](${address(paths.method)})`,
  ].join('\n')}\n`;
};
