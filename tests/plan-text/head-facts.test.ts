import { expect, test } from 'vitest';
import { factPlaces, factReader, type FactReader } from '../../src/plan-text/head-facts.ts';
import { parsePlanText } from '../../src/plan-text/parse-plan-text.ts';

const printedHead = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH HẬU GIANG',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Số: 190/KH-UBND',
  'Hậu Giang, ngày 14 tháng 10 năm 2024',
  'KẾ HOẠCH',
  'Triển khai Nghị quyết số 52-NQ/TW ngày 27/9/2019',
  'trên địa bàn tỉnh đến năm 2025',
  '(Kèm theo Quyết định số 5/QĐ-UBND, ngày 03/6/2020)',
].join('\n');
const portalHead = [
  'Kế hoạch 190/KH-UBND năm 2024 về triển khai chuyển đổi số do tỉnh Hậu Giang ban hành',
  'Số hiệu 190/KH-UBND',
  'Ngày ban hành 14/10/2024',
  'Ngày có hiệu lực 20/10/2024',
  'Loại văn bản Kế hoạch',
  'Người ký Nguyễn Văn A',
  'Lĩnh vực Công nghệ thông tin,Bộ máy hành chính',
].join('\n');
const columns = [
  'ỦY BAN NHÂN DÂN TỈNH HẬU GIANG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Số: 190/KH-UBND Hậu Giang, ngày 14 tháng 10 năm 2024',
].join('\n');
const told =
  'Căn cứ Quyết định 749/QĐ-TTg ngày 03/6/2020, UBND tỉnh Hậu Giang đã ban hành Kế hoạch số 190/KH-UBND ngày 14/10/2024 về việc triển khai đề án chuyển đổi số, nhằm phục vụ người dân. Ông Nguyễn Văn A đã ký văn bản.';
const day = ['14/10/2024', 'ngày 14 tháng 10 năm 2024'];
const cited = ['03/6/2020', '27/9/2019', 'ngày 03/6/2020'];

test.for<{ why: string; head?: string; body?: string; says: (reader: FactReader) => boolean; is: boolean }>([
  { why: 'the number line', head: printedHead, says: (one) => one.number('190/KH-UBND'), is: true },
  { why: 'the number line of a portal', head: portalHead, says: (one) => one.number('190/KH-UBND'), is: true },
  { why: 'the number in two columns', head: columns, says: (one) => one.number('190/KH-UBND'), is: true },
  { why: 'a number of the title', head: printedHead, says: (one) => one.number('52-NQ/TW'), is: false },
  { why: 'a part of the number', head: printedHead, says: (one) => one.number('190/KH'), is: false },
  { why: 'the place and day', head: printedHead, says: (one) => one.issued(day), is: true },
  { why: 'the day line of a portal', head: portalHead, says: (one) => one.issued(day), is: true },
  { why: 'the day in two columns', head: columns, says: (one) => one.issued(day), is: true },
  { why: 'a day of the title or of a remark', head: printedHead, says: (one) => one.issued(cited), is: false },
  { why: 'the day of force for that of issue', head: portalHead, says: (one) => one.issued(['20/10/2024']), is: false },
  { why: 'the month of issue', head: printedHead, says: (one) => one.issued(['tháng 10 năm 2024']), is: false },
  {
    why: 'a month where only that is printed',
    head: 'Hậu Giang, tháng 10 năm 2024',
    says: (one) => one.issued(['tháng 10 năm 2024']),
    is: true,
  },
  { why: 'the day of force', head: portalHead, says: (one) => one.effective(['20/10/2024'], false), is: true },
  {
    why: 'force from the day of signing',
    head: printedHead,
    body: 'Kế hoạch có hiệu lực kể từ ngày ký.',
    says: (one) => one.effective(day, true),
    is: true,
  },
  {
    why: 'the issuer in a head taken line by line, the motto between its lines',
    head: 'ỦY BAN NHÂN DÂN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH HẬU GIANG\nĐộc lập - Tự do - Hạnh phúc',
    says: (one) => one.issuer('Ủy ban nhân dân tỉnh Hậu Giang'),
    is: true,
  },
  {
    why: 'a committee of the Party below its organisation',
    head: 'ĐẢNG BỘ TỈNH HẬU GIANG\nBAN CHẤP HÀNH\n*',
    says: (one) => one.issuer('Ban Chấp hành Đảng bộ tỉnh Hậu Giang'),
    is: true,
  },
  {
    why: 'the signer of a decision, above the plan that it carries',
    head: printedHead,
    body: `Quyết định này có hiệu lực.\n\nCHỦ TỊCH\n\nNguyễn Văn A\n\n## KẾ HOẠCH\n\n${'Một đoạn.\n\n'.repeat(20)}`,
    says: (one) => one.signer('Nguyễn Văn A'),
    is: true,
  },
  {
    why: 'a name above a heading, without an office',
    head: printedHead,
    body: `Giao cho\n\nNguyễn Văn A\n\n## KẾ HOẠCH\n\n${'Một đoạn.\n\n'.repeat(20)}`,
    says: (one) => one.signer('Nguyễn Văn A'),
    is: false,
  },
  { why: 'the kind as a line', head: printedHead, says: (one) => one.kind('Kế hoạch'), is: true },
  { why: 'the kind of another document', head: printedHead, says: (one) => one.kind('Nghị quyết'), is: false },
  {
    why: 'the issuer over two lines',
    head: printedHead,
    says: (one) => one.issuer('Ủy ban nhân dân tỉnh Hậu Giang'),
    is: true,
  },
  { why: 'the issuer before the motto', head: columns, says: (one) => one.issuer('UBND tỉnh Hậu Giang'), is: true },
  { why: 'a part of the issuer', head: printedHead, says: (one) => one.issuer('nhân dân tỉnh Hậu Giang'), is: false },
  {
    why: 'the title over two lines',
    head: printedHead,
    says: (one) =>
      one.title('Kế hoạch triển khai Nghị quyết số 52-NQ/TW ngày 27/9/2019 trên địa bàn tỉnh đến năm 2025'),
    is: true,
  },
  {
    why: 'the first line of the title',
    head: printedHead,
    says: (one) => one.title('Kế hoạch triển khai Nghị quyết số 52-NQ/TW ngày 27/9/2019'),
    is: false,
  },
  {
    why: 'the title of a portal',
    head: portalHead,
    says: (one) => one.title('Kế hoạch về triển khai chuyển đổi số'),
    is: true,
  },
  {
    why: 'the title of a portal, issued by a province with a dash in its name',
    head: portalHead.replace('Hậu Giang', 'Bà Rịa - Vũng Tàu'),
    says: (one) => one.title('Kế hoạch về triển khai chuyển đổi số'),
    is: true,
  },
  { why: 'a part of that', head: portalHead, says: (one) => one.title('Kế hoạch triển khai'), is: false },
  { why: 'the signer of a portal', head: portalHead, says: (one) => one.signer('Nguyễn Văn A'), is: true },
  {
    why: 'a signature at the end',
    head: printedHead,
    body: 'Nội dung.\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nNguyễn Văn A',
    says: (one) => one.signer('Nguyễn Văn A'),
    is: true,
  },
  {
    why: 'a last line without an office above',
    head: printedHead,
    body: 'Nội dung.\n\nNguyễn Văn A',
    says: (one) => one.signer('Nguyễn Văn A'),
    is: false,
  },
  {
    why: 'a name in a sentence',
    head: printedHead,
    body: 'Giao Nguyễn Văn A chủ trì.',
    says: (one) => one.signer('Nguyễn Văn A'),
    is: false,
  },
  { why: 'one of two fields', head: portalHead, says: (one) => one.field('Bộ máy hành chính'), is: true },
  { why: 'two fields as one', head: portalHead, says: (one) => one.field('thông tin,Bộ máy'), is: false },
  {
    why: 'a sentence of the body that tells it, in a copy',
    head: printedHead.replace('190', '191'),
    body: told,
    says: (one) => one.number('190/KH-UBND'),
    is: false,
  },
  { why: 'the number in an article', body: told, says: (one) => one.number('190/KH-UBND'), is: true },
  { why: 'a cited number in an article', body: told, says: (one) => one.number('749/QĐ-TTg'), is: false },
  { why: 'the day in an article', body: told, says: (one) => one.issued(day), is: true },
  { why: 'a cited day in an article', body: told, says: (one) => one.issued(cited), is: false },
  {
    why: 'the day before the issuer in an article',
    body: 'Ngày 14/10/2024, UBND tỉnh Hậu Giang ban hành Kế hoạch chuyển đổi số.',
    says: (one) => one.issued(day),
    is: true,
  },
  {
    why: 'the issuer in an article',
    body: told,
    says: (one) => one.issuer('Ủy ban nhân dân tỉnh Hậu Giang'),
    is: true,
  },
  {
    why: 'the title in an article, up to a comma',
    body: told,
    says: (one) => one.title('Kế hoạch triển khai đề án chuyển đổi số'),
    is: true,
  },
  { why: 'a part of it', body: told, says: (one) => one.title('Kế hoạch triển khai đề án'), is: false },
  { why: 'the signer in an article', body: told, says: (one) => one.signer('Nguyễn Văn A'), is: true },
  {
    why: 'the kind where nobody issues anything',
    body: 'Tỉnh có kế hoạch.',
    says: (one) => one.kind('Kế hoạch'),
    is: false,
  },
])('a fact from $why: $is', ({ head, body = 'Nội dung.', says, is }) => {
  const places = factPlaces(parsePlanText(body, head), head ?? 'Đầu đề của bài báo');
  const reader = factReader(places, { hasHead: head !== undefined, kind: 'Kế hoạch', number: '190/KH-UBND' });
  expect(says(reader)).toBe(is);
});
