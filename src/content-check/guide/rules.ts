import type { RuleName } from '../check.ts';

/** One rule of the check, told to staff. The same words stand in the guide and are checked against what the check says. */
export interface RuleWords {
  /** What the rule keeps true. */
  readonly keeps: string;
  /** Why that matters to a reader. */
  readonly why: string;
  /** A message of the rule, word for word as the check says it. */
  readonly says: string;
  /** The remedy that goes with it, word for word. */
  readonly mend: string;
}

/** Every rule there is, in the order in which one meets them. */
export const ruleWords: Readonly<Record<RuleName, RuleWords>> = {
  reading: {
    keeps: 'tệp đọc được: UTF-8, không quá cỡ, không có liên kết hay ký tự ẩn',
    why: 'Tệp mà máy đọc khác với mắt người thì mọi phép đối chiếu phía sau đều vô nghĩa.',
    says: 'tệp lưu bằng UTF-16 (Notepad gọi là “Unicode”), không phải UTF-8.',
    mend: 'mở tệp bằng trình soạn thảo, chọn “Lưu với bảng mã UTF-8” rồi lưu lại.',
  },
  schema: {
    keeps: 'YAML đúng cú pháp, đủ khóa, mỗi khóa đúng dạng',
    why: 'Khóa gõ sai tên hay giá trị sai dạng bị YAML lặng lẽ bỏ qua hoặc hiểu thành điều khác.',
    says: 'giá trị của «low» sai kiểu (cần một con số): «60,5» dùng dấu phẩy thập phân.',
    mend: 'dùng dấu chấm thập phân: low: 60.5.',
  },
  files: {
    keeps: 'tệp đứng đúng chỗ và mang tên đúng cách',
    why: 'Tên tệp là địa chỉ trên trang, và phải mở được trên Windows, macOS, Linux như nhau.',
    says: 'tên «con.yaml» là tên thiết bị của Windows, máy Windows không mở được.',
    mend: 'đổi tên khác.',
  },
  originals: {
    keeps: 'tệp gốc nguyên vẹn và đúng loại mà tên của nó nói',
    why: 'Người đọc tải tệp gốc để tự đối chiếu: nó phải là đúng thứ đã nhận, và mở được an toàn.',
    says: 'kế hoạch này có 2 tệp gốc.',
    mend: 'giữ một tệp: đúng tệp đã nhận từ nguồn.',
  },
  references: {
    keeps: 'mã không trùng; mã nào được nhắc đến thì có; con số của mốc và của số dẫn lại tự nó có nghĩa',
    why: 'Mã trùng hay mã không có làm con số đứng nhầm chỗ hoặc biến mất khỏi bảng so sánh.',
    says: 'nhóm chỉ số «chinh-phu-so» không có.',
    mend: 'sửa lại mã, hoặc thêm nhóm chỉ số ấy vào tệp của nó.',
  },
  renamings: {
    keeps: 'việc đổi tên đơn vị có ngày, có nguồn, có nơi thấy',
    why: 'Trang gọi tên đơn vị theo ngày của từng văn bản; sai ngày đổi tên là gọi sai tên cơ quan ban hành.',
    says: 'đã biết ngày ở from thì không cần fromBefore.',
    mend: 'bỏ khóa fromBefore.',
  },
  'document-relations': {
    keeps:
      'thay thế, sửa đổi, căn cứ giữa các văn bản: đúng thứ tự thời gian, không vòng tròn, không dựa vào tin loại C',
    why: 'Nói nhầm một văn bản đã bị thay thế là lời sai nặng: người đọc thôi không dùng văn bản còn hiệu lực.',
    says: 'quan hệ giữa hai văn bản ở mức tin cậy C.',
    mend: 'tìm nguồn nói rõ quan hệ này rồi ghi A hoặc B; chưa có nguồn thì bỏ quan hệ, chỉ nêu ở note của văn bản.',
  },
  abbreviations: {
    keeps: 'chữ viết tắt không trùng, viết như trong văn bản',
    why: 'Tìm kiếm đổi chữ viết tắt thành chữ đầy đủ; hai cách đọc cho một chữ sẽ ra kết quả lạ.',
    says: 'chữ viết tắt «tthc» không đúng dạng.',
    mend: 'viết hoa như trong văn bản, ít nhất hai chữ hoa, không dấu cách: TTHC, VNeID, KT-XH.',
  },
  'known-documents': {
    keeps: 'văn bản được biết là có: một mục một văn bản, đơn vị đúng ngày ấy, không còn trùng với văn bản đã có ở đây',
    why: 'Trang Cần tìm chỉ cho người đọc nơi phải hỏi: sai đơn vị hay sai số thì lời đề nghị đi nhầm chỗ.',
    says: 'số hiệu «số 676» không đúng dạng.',
    mend: 'ghi như trong văn bản: 676/QĐ-UBND, 05-NQ/TU.',
  },
  'units-in-order': {
    keeps: 'đơn vị cũ và mới nối tiếp nhau',
    why: 'Trang của đơn vị mới dẫn về các đơn vị hợp thành nó; đứt một mối là mất dấu kế hoạch của một tỉnh.',
    says: 'đơn vị «bac-kan» có một trong hai khóa row, column.',
    mend: 'ghi cả hai, hoặc bỏ cả hai.',
  },
  'figures-possible': {
    keeps: 'con số có thể có thật: tỷ lệ, thứ hạng, năm, mức tăng',
    why: 'Thừa một số không là lỗi gõ hay gặp nhất, và là lỗi người đọc nhớ lâu nhất.',
    says: 'low là 150, nhưng tỷ lệ nằm trong khoảng 0 đến 100.',
    mend: 'xem lại con số theo nguồn.',
  },
  'result-known': {
    keeps: 'số đo đứng đúng tệp, mã không trùng; đơn vị, chỉ số, cấp, đơn vị tính, cách đo có thật',
    why: 'Số đo gắn nhầm tỉnh, nhầm chỉ số hay nhầm cách đo thì trang sẽ nói sai rằng một chỉ tiêu đã đạt hay chưa.',
    says: 'số đo «vinh-phuc/xep-hang-chuyen-doi-so-2022-khong-neu» viết hai lần.',
    mend: 'giữ một mục; hai nguồn nêu hai số thì giữ cả hai, mục sau thêm id: mã ấy và một chữ riêng.',
  },
  'result-possible': {
    keeps: 'số đo có thể có thật: giá trị, thứ hạng trong 63 hay 34, năm mà đơn vị đã có, ngày nêu số',
    why: 'Hạng trong 34 đơn vị không nói gì về chỉ tiêu đặt ra khi có 63; số của năm mà đơn vị chưa có là số tính lại, phải được nói ra.',
    says: 'đơn vị «vinh-phuc» xếp hạng trong 63, không trong 34.',
    mend: 'trước 01/7/2025 là 63 đơn vị (mã không có đuôi), từ ngày ấy là 34 (mã có đuôi -2025).',
  },
  'names-apart': {
    keeps: 'hai thứ khác nhau không mang một tên',
    why: 'Hai tên chỉ khác dấu hay khác hoa thường thì trong danh sách trông như một, và địa chỉ có thể đè lên nhau.',
    says: 'tên «Xa hoi SO» của «ha-tang-so» không khác tên «Xã hội số» của «xa-hoi-so».',
    mend: 'đặt tên khác: tên giống nhau khi bỏ dấu, bỏ hoa thường thì người đọc không phân biệt được.',
  },
  addresses: {
    keeps: 'địa chỉ dẫn đến đúng nơi nó nói',
    why: 'Người đọc bấm vào nguồn vì tin chúng ta: địa chỉ che tên máy chủ hay chỉ mở được ở máy của bạn là nguồn giả.',
    says: 'địa chỉ «http://localhost/x» không có tên máy chủ công khai.',
    mend: 'chép lại địa chỉ công khai của trang, dạng https://tên-máy-chủ/đường-dẫn.',
  },
  'metadata-readable': {
    keeps: 'số hiệu, ngày, nơi ban hành, người ký đọc được trong chính văn bản',
    why: 'Ngày ban hành quyết định kế hoạch được so với mốc quốc gia nào; không thấy trong văn bản thì không được ghi.',
    says: '«2022-07-25» không đọc được ở dòng ghi nơi và ngày ban hành của phần đầu văn bản.',
    mend: 'ghi đúng như chỗ ấy; nếu văn bản không nêu thì bỏ khóa này.',
  },
  'short-title': {
    keeps: 'tên rút gọn chỉ bớt chữ của tên đầy đủ',
    why: 'Danh sách, bảng và tìm kiếm gọi văn bản bằng tên ấy: chữ thêm vào là lời của người nhập, không phải của văn bản.',
    says: 'tên rút gọn gọi tên «Cà Mau» mà tên đầy đủ không có.',
    mend: 'tên rút gọn chỉ bớt chữ của tên đầy đủ.',
  },
  'head-told': {
    keeps: 'điều phần đầu văn bản ghi (ngày ban hành, ngày có hiệu lực, người ký, lĩnh vực) có trong khóa của nó',
    why: 'Thiếu ngày ban hành thì không quyết được mốc quốc gia nào để so, mà không ai hay.',
    says: 'phần đầu văn bản ghi ngày ban hành «2022-07-26» mà không có khóa issued.',
    mend: 'thêm issued: "2022-07-26".',
  },
  'dates-in-order': {
    keeps: 'ngày tháng theo thứ tự; tỉnh đã có khi ban hành',
    why: 'Hạn đứng trước ngày ban hành, hay một tỉnh ban hành sau khi đã nhập, là dấu hiệu gõ nhầm năm hoặc nhầm đơn vị.',
    says: 'hạn 2021 trước năm ban hành 2022.',
    mend: 'xem lại câu nêu hạn.',
  },
  'official-text': {
    keeps: 'nguyên văn chỉ có chữ: không HTML, không dòng đánh số dính vào đoạn trên',
    why: 'Mỗi mục trong nguyên văn là một địa chỉ để trích dẫn; dòng dính vào đoạn trên thì mất địa chỉ của mình.',
    says: 'nguyên văn có mã HTML «<script>».',
    mend: 'xóa mã này; nguyên văn chỉ có chữ, dấu # của đề mục, dấu - của gạch đầu dòng và bảng.',
  },
  'source-fidelity': {
    keeps: 'mọi dòng của `source.txt` có mặt, theo thứ tự, và không có dòng nào thêm vào',
    why: 'Đây là lời hứa chính của trang: chữ ở đây đúng là chữ nhận được, không ai sửa, thêm hay làm rơi.',
    says: '«Một câu thêm vào.» không có trong source.txt.',
    mend: 'xóa dòng này, hoặc chép lại đúng bản nhận được: plan.md không thêm chữ nào.',
  },
  'omitted-lines': {
    keeps: 'dòng bỏ ra chỉ là khung trang: ngắn, không con số, không lời cam kết',
    why: 'Nếu được bỏ tùy ý, một cam kết khó chịu có thể biến mất mà vẫn qua phép kiểm.',
    says: 'dòng «Phấn đấu xây dựng chính quyền số.» có lời cam kết hoặc hạn nhưng khai là không thuộc văn bản.',
    mend: 'chép dòng này vào nguyên văn; nếu đó là đầu đề của bài khác trên trang nguồn thì bỏ nó khỏi source.txt, vì bản nhận được dừng ở hết văn bản.',
  },
  'gaps-told': {
    keeps: 'chỗ nguồn bị cắt được nói ra; bản trích không nhận là bản đầy đủ',
    why: 'Không thấy một chỉ tiêu trong bản trích không có nghĩa là kế hoạch không đặt; người đọc phải biết chỗ đứt.',
    says: 'completeness là toan-van nhưng có khai chỗ thiếu.',
    mend: 'đổi thành trich hoặc tom-tat, hoặc bỏ gaps.',
  },
  'errata-found': {
    keeps: 'lỗi in đứng đúng chỗ, một lần, trọn chữ; cách đọc chỉ sửa chính tả',
    why: 'Sửa hộ một chữ rất dễ thành sửa hộ một con số hay một cam kết.',
    says: 'cách đọc «Tối thiểu 90%» đổi chữ số của «Tối thiểu 80%».',
    mend: 'con số giữ như đã in: bỏ khóa reading, nói điều còn ngờ ở note.',
  },
  'citations-resolved': {
    keeps: 'văn bản được viện dẫn có trong `documents.yaml`',
    why: 'Người đọc bấm vào số hiệu để xem văn bản ấy là gì và ai khác cùng viện dẫn.',
    says: 'văn bản được viện dẫn «Quyết định số 943/QĐ-TTg ngày 15/6/2021» không có trong documents.yaml.',
    mend: 'thêm văn bản này vào content/documents.yaml; nếu kế hoạch ghi sai số hoặc ngày, thêm đúng cách ghi ấy vào aliases của văn bản.',
  },
  'quote-found': {
    keeps: 'câu trích có trong văn bản, đúng từng chữ, đúng một chỗ',
    why: 'Con số chỉ tồn tại cùng lời của nó: bấm vào con số là đến đúng câu ấy, không phải một câu giống nó.',
    says: 'câu trích «Tối thiểu 80% hồ sơ thủ tục hành chính được xử lý hoàn toàn trực tu» cắt giữa một từ hoặc một con số.',
    mend: 'trích trọn từ, trọn con số ở hai đầu.',
  },
  'quote-whole': {
    keeps: 'câu trích không bỏ rơi ngoại lệ hay điều kiện thu hẹp nó',
    why: '“100% hồ sơ” và “100% hồ sơ, trừ …” là hai lời hứa khác nhau.',
    says: 'câu trích bỏ phần ngoại lệ hoặc điều kiện của chính vế câu: nguyên văn viết tiếp «(ngoại trừ những dịch vụ yêu cầu sự hiện diện bắt buộc theo quy định của pháp luật)».',
    mend: 'trích tiếp cho đến hết «(ngoại trừ những dịch vụ yêu cầu sự hiện diện bắt buộc theo quy định của pháp luật)»; nhiều con số thì khóa figure giữ đúng một.',
  },
  'commitments-found': {
    keeps: 'điều được nhắc là cam kết có ở đúng chỗ trong văn bản',
    why: 'Lời cam kết không kèm con số cũng là lời của văn bản, phải đúng từng chữ như câu trích.',
    says: 'cam kết «phải cao hơn mục tiêu chung của cả nước» chồng lên một cam kết khác.',
    mend: 'giữ một mục, hoặc thu hẹp lời trích.',
  },
  'target-known': {
    keeps: 'chỉ số, đơn vị, cách gọi có thật; mã không trùng; ghi chú không có con số',
    why: 'Hai con số chỉ so được khi đếm cùng một thứ; chỉ số chọn nhầm là so nhầm.',
    says: 'chỉ số «egdi» chỉ có ở cấp quốc gia.',
    mend: 'chọn chỉ số của tỉnh, hoặc thêm chỉ số mới.',
  },
  'indicator-fits': {
    keeps: 'câu chữ của con số nói đến đúng điều mà chỉ số của nó đếm',
    why: 'Con số ghi nhầm chỉ số đứng nhầm dòng ở mọi bảng so sánh, dù chính con số ấy đúng từng chữ.',
    says: 'câu chữ không nói đến điều mà chỉ số «hoc-ba-so» (Học bạ số, bảng điểm số) đếm; gần nhất là «co-quan-mo-du-lieu» (Cơ quan cung cấp dữ liệu mở).',
    mend: 'sửa indicator theo điều câu trích nói, chưa có thì thêm vào indicators.yaml; nếu đúng là chỉ số này, ghi note một câu nói vì sao đó là “Học bạ số, bảng điểm số”.',
  },
  'figure-agrees': {
    keeps: 'con số, dấu, đơn vị, mức ràng buộc đúng như lời câu trích',
    why: '“Tối thiểu 80%” không phải “80%”, “trên 80%” cũng không; đổi một chữ là đổi lời hứa.',
    says: 'câu trích ghi «Tối thiểu 80%» nhưng low là 81.',
    mend: 'đổi low thành 80, hoặc trích lại đúng câu có con số này.',
  },
  'promise-agrees': {
    keeps: 'lời hứa là lời hứa: không phải mức đã đạt, mức xuất phát; tỷ lệ không phải mức tăng, giảm',
    why: '“Tăng 20%” không phải “đạt 20%”; “từ 50% lên 80%” hứa 80%, và “hiện nay đạt 80%” không hứa gì.',
    says: 'con số «từ 50%» là mức xuất phát: nguyên văn viết tiếp «lên 80%».',
    mend: 'xóa mục này và ghi con số ấy vào leftOut ở đầu plan.md kèm lý do.',
  },
  'level-agrees': {
    keeps: 'cấp (tỉnh, huyện, xã) đúng như lời câu trích',
    why: '90% hồ sơ cấp tỉnh và 90% hồ sơ cấp xã là hai chỉ tiêu, không bao giờ đứng chung một dòng.',
    says: 'câu trích nói «cấp huyện» nhưng level là "commune".',
    mend: 'đổi level thành district.',
  },
  'deadline-agrees': {
    keeps: 'hạn và năm gốc đúng như câu trích, câu nêu hạn hay đề mục',
    why: 'Cùng một con số cho năm 2025 và năm 2030 là hai lời hứa khác hẳn.',
    says: 'đề mục phía trên ghi hạn năm 2025 nhưng year là 2026.',
    mend: 'đổi year thành 2025.',
  },
  'results-section': {
    keeps: 'kết quả đã đạt không được ghi là chỉ tiêu',
    why: 'Việc đã làm được mà ghi thành lời hứa thì tỉnh nào cũng như đã hứa điều mình có sẵn.',
    says: 'câu trích nằm trong phần nói về kết quả, thực trạng: «5. Kết quả đạt được:».',
    mend: 'phần ấy kể việc đã làm, không đặt chỉ tiêu: xóa mục này, hoặc ghi con số vào leftOut trong plan.md kèm lý do.',
  },
  'nothing-dropped': {
    keeps: 'con số nào trong văn bản cũng thành chỉ tiêu hoặc được khai là bỏ ra, kèm lý do',
    why: 'Không con số nào được rơi mất lặng lẽ: người đọc thấy cả điều chúng ta không lấy, và vì sao.',
    says: 'con số «30%» chưa thuộc chỉ tiêu nào.',
    mend: 'thêm một mục vào targets.yaml; nếu đây không phải cam kết, ghi câu này vào leftOut ở đầu plan.md kèm lý do.',
  },
  'reference-age': {
    keeps: '(lời nhắc) danh mục đối chiếu quá cũ',
    why: 'Tên đơn vị, địa giới còn đổi; trang nói rõ danh sách đúng đến ngày nào.',
    says: 'danh sách tỉnh, thành phố được so với nguồn lần cuối ngày 2026-01-01, đã 200 ngày.',
    mend: 'so provinces.yaml với nguồn (có đơn vị nào nhập, tách, đổi tên, đổi loại không), rồi ghi ngày so vào provincesCompared.',
  },
};
