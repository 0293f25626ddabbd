/** Texts that the guide shows as they are typed. What can be checked in them is checked by a test. */

/** From a document to a proposal, by terminal. */
export const terminalSample = `npm install
npm run plan:import -- ke-hoach.docx --id vinh-phuc-193-kh-ubnd-2022
npm run check
npm run dev
git switch -c vinh-phuc-193
git add content/plans/vinh-phuc-193-kh-ubnd-2022
git commit -m "vinh-phuc-193-kh-ubnd-2022: thêm kế hoạch"
git push`;

/** A file for `plan:import --answers`. */
export const answersSample = `version: 1
# ngày đối chiếu với nguồn
checked: "2026-11-26"
# null: văn bản không nêu
facts: { shortTitle: Chuyển đổi số tỉnh X năm 2024, signer: null }
targets:
  # chỗ của con số, như in ở dòng “cần quyết”
  - place: ii-2-d3/1
    indicator: ho-so-truc-tuyen
  - place: iii-p1/1
    leaveOut: Con số của cả nước, dẫn lại ở đây.
  # máy để ngoài, nhưng là cam kết: đưa lại thành chỉ tiêu
  - place: i-2-d1/2
    takeBack: true
errata:
  - { provision: p1, printed: tnh, reading: tỉnh }
  # không phải lỗi in
  - { provision: p4, printed: chữ khác, keep: false }
gaps:
  - { after: ii-2, reason: Bản nhận được dừng ở đây. }
# đã xem, để nguyên
confirmed: [fact:number]`;

/** The line by which other editors find our schema. */
export const schemaComment = '# yaml-language-server: $schema=../../../.vscode/schemas/targets.schema.json';

/** One entry of a file below `results/`. */
export const resultSample = `# quoc-gia cho cả nước
- province: vinh-phuc
  indicator: xep-hang-chuyen-doi-so
  operator: "="
  value: 18
  unit: rank
  # chỉ với thứ hạng: 63 trước ngày 01/7/2025, 34 từ ngày ấy
  rankOf: 63
  # năm được đo; ngày nêu số ấy ở asOf, khi biết
  period: 2022
  measuredBy: Bộ Thông tin và Truyền thông
  # khong-neu khi nguồn không nêu cách đo
  method: dti
  source: https://dti.gov.vn/xep-hang-2022
  confidence: A`;

/** A table for `results:import`. */
export const resultTableSample = `tỉnh;chỉ số;giá trị;năm đo;xếp trong;nơi đo;cách đo;nguồn;mức tin cậy
Vĩnh Phúc;Thứ hạng chuyển đổi số (DTI);18;2022;63;Bộ Thông tin và Truyền thông;dti;https://dti.gov.vn/xep-hang-2022;A
An Giang;kinh-te-so-grdp;7,18;2023;;Sở Thông tin và Truyền thông An Giang;;https://baoangiang.com.vn/chuyen-doi-so.html;B
cả nước;kinh-te-so-grdp;12,83;2022;;Tổng cục Thống kê;thong-ke;https://baomoi.net.vn/kinh-te-so-nam-2024.epi;A`;

/** What to write and what not, with the reason. */
export interface Pair {
  readonly about: string;
  readonly good: string;
  readonly bad: string;
  readonly because: string;
}

export const textPairs: readonly Pair[] = [
  {
    about: 'Số in của đề mục là địa chỉ của mục ấy',
    good: '### 1. Mục đích',
    bad: '### Mục đích',
    because: 'Mất số in: mục không còn địa chỉ, và chữ khác bản nhận được.',
  },
  {
    about: 'Lỗi in được khai ở đầu tệp, không được sửa trong nguyên văn',
    good: `errata:
  - printed: cn thiết
    reading: cần thiết
    provision: ii-2-d3
---
- Áp dụng các biện pháp cn thiết;`,
    bad: '- Áp dụng các biện pháp cần thiết;',
    because: 'Người đọc không còn biết bản in ghi gì; lần sau ai đó sẽ sửa hộ một con số.',
  },
  {
    about: 'Mỗi mục một đoạn, có dòng trống ở giữa',
    good: `Các nhiệm vụ:

a) Hoàn thiện thể chế;

b) Phát triển hạ tầng.`,
    bad: `Các nhiệm vụ:
a) Hoàn thiện thể chế;
b) Phát triển hạ tầng.`,
    because: 'Ba dòng dính thành một đoạn, a) và b) mất địa chỉ.',
  },
  {
    about: 'Chỗ nguồn bị cắt được nói ra',
    good: `gaps:
  - after: ii-2-1-2-d3
    reason: Bản nhận được dừng ở đây, trước phần kinh tế số.
---
[...]`,
    bad: '(bỏ [...], hoặc viết tiếp theo suy đoán)',
    because: 'Không thấy trong bản trích không có nghĩa là kế hoạch không đặt.',
  },
];

export const targetPairs: readonly Pair[] = [
  {
    about: 'Dấu ghi theo lời, câu trích đúng từng chữ',
    good: `- indicator: ho-so-truc-tuyen
  operator: ">="
  low: 80
  unit: "%"
  year: 2025
  modality: binding
  quote: "Tối thiểu 80% hồ sơ thủ tục hành chính được xử lý hoàn toàn trực tuyến"`,
    bad: `- indicator: ho-so-truc-tuyen
  operator: "="
  low: 80
  unit: "%"
  year: 2025
  modality: binding
  quote: "80% hồ sơ được xử lý trực tuyến"`,
    because: '“Tối thiểu” bị mất, và câu trích là lời kể lại, không phải lời của văn bản.',
  },
  {
    about: 'Câu nhiều con số: mỗi con số một mục, khóa figure giữ đúng một',
    good: `quote: "90% hồ sơ công việc tại cấp tỉnh, 80% hồ sơ công việc tại cấp huyện được xử lý trên môi trường mạng"
figure: "80% hồ sơ công việc tại cấp huyện"
level: district`,
    bad: `quote: "80% hồ sơ công việc tại cấp huyện"
level: district`,
    because: 'Câu trích bị cắt khỏi chữ thuộc về nó: 80% hồ sơ ấy được làm gì?',
  },
  {
    about: 'Ngoại lệ ở lại với con số',
    good: 'quote: "100% hồ sơ được số hóa, trừ hồ sơ mật"',
    bad: 'quote: "100% hồ sơ được số hóa"',
    because: 'Hai lời hứa khác nhau. Phép kiểm từ chối câu trích bỏ ngoại lệ, điều kiện của chính vế câu.',
  },
];
