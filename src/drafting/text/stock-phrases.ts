/**
 * Turns of phrase that every administrative document uses, in three syllables or more: where a text differs from one by a
 * letter, a mark or a missing syllable, it is probably misprinted. In small letters, one a line.
 */
export const stockPhrases: readonly (readonly string[])[] = `
thủ tướng chính phủ
trên địa bàn tỉnh
trên địa bàn thành phố
thực hiện nghị quyết
thực hiện quyết định
thực hiện kế hoạch
thực hiện chương trình
triển khai thực hiện
tổ chức thực hiện
nâng cao hiệu quả
nâng cao chất lượng
nâng cao nhận thức
nâng cao năng lực
nâng cao trách nhiệm
tuyên truyền phổ biến
tài liệu tuyên truyền
tuyên truyền về
ủy ban nhân dân
hội đồng nhân dân
thông tin và truyền thông
khoa học và công nghệ
công nghệ thông tin
chuyển đổi số quốc gia
phát triển kinh tế
phát triển chính quyền số
phát triển kinh tế số
phát triển xã hội số
kinh tế xã hội
cơ quan nhà nước
quản lý nhà nước
cơ sở dữ liệu
hạ tầng kỹ thuật
an toàn thông tin
an ninh mạng
thủ tục hành chính
cải cách hành chính
dịch vụ công trực tuyến
hồ sơ công việc
môi trường mạng
môi trường số
người dân và doanh nghiệp
cán bộ công chức
công chức viên chức
các sở ban ngành
phòng chống tham nhũng
báo cáo định kỳ
giai đoạn
sự cần thiết
làm cơ sở để
căn cứ tình hình
theo quy định của
theo chức năng nhiệm vụ
chức năng nhiệm vụ
mục đích yêu cầu
nhiệm vụ giải pháp
phối hợp với các
chịu trách nhiệm
kịp thời báo cáo
kinh phí thực hiện
ngân sách nhà nước
nguồn nhân lực
đào tạo bồi dưỡng
kỹ năng số
thanh toán không dùng tiền mặt
thương mại điện tử
doanh nghiệp nhỏ và vừa
định danh điện tử
chữ ký số
hệ thống thông tin
nền tảng số
trung tâm dữ liệu
tích hợp chia sẻ
kết nối chia sẻ
để nhân rộng
một lần
cần thiết
tỉnh ủy
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
