import type { ContentIssue } from '../../catalogue/content-file.ts';
import {
  flawOf,
  originalExtension,
  originalExtensions,
  type OriginalFlaw,
  type ReceivedFile,
} from '../../catalogue/original.ts';
import type { ContentRule } from '../rule.ts';

const allowed = originalExtensions.map((extension) => `original.${extension}`).join(', ');

/** A flaw of an original in words for staff: problem and remedy. */
const sayFlaw = (flaw: OriginalFlaw, { file, bytes }: ReceivedFile): Pick<ContentIssue, 'problem' | 'remedy'> => {
  const name = file.split('/').at(-1) ?? file;
  const kind = (originalExtension(file) ?? '').toUpperCase();
  switch (flaw) {
    case 'name':
      return {
        problem: `tệp gốc «${name}» không thuộc kiểu nhận được.`,
        remedy: `đổi tên cho đúng kiểu, chữ thường: ${allowed}; kiểu khác (.doc, ảnh, tệp nén) thì chuyển sang PDF trước.`,
      };
    case 'empty':
      return { problem: `tệp gốc «${name}» trống.`, remedy: 'chép lại tệp gốc, hoặc xóa tệp trống này.' };
    case 'too-large':
      return {
        problem: `tệp gốc «${name}» nặng ${(bytes.length / 1024 / 1024).toFixed(1).replace('.', ',')} MB, quá 20 MB.`,
        remedy: 'bỏ phần không thuộc văn bản hoặc lưu lại ở độ phân giải thấp hơn; không được thì chỉ giữ source.txt.',
      };
    case 'not-of-kind':
      return {
        problem: `tệp gốc «${name}» không phải ${kind}: nội dung bên trong là kiểu khác.`,
        remedy: 'xem tệp thật ra là kiểu gì rồi đặt đúng đuôi, hoặc tải lại từ nguồn.',
      };
    case 'cut-off':
      return {
        problem: `tệp gốc «${name}» bị cắt: không có phần cuối của một tệp ${kind}.`,
        remedy: 'tải lại từ nguồn cho đủ, rồi thay tệp này.',
      };
    case 'protected':
      return {
        problem: `tệp gốc «${name}» là tệp Word đời cũ (.doc) hoặc có mật khẩu.`,
        remedy: 'mở bằng Word, lưu thành PDF và đặt tên original.pdf.',
      };
    case 'macros':
      return {
        problem: `tệp gốc «${name}» có mã chạy được (macro).`,
        remedy: 'không phát cho người đọc tệp có macro: lưu thành PDF và đặt tên original.pdf.',
      };
  }
};

/** The original of a plan, where one is kept: one file, of a kind that its bytes bear out, whole and under 20 MB. */
export const originals: ContentRule = (content) =>
  content.plans.flatMap(({ originals: received }) =>
    received.flatMap((original, index): ContentIssue[] => {
      const place = { file: original.file, line: 1, column: 1 };
      const flaw = flawOf(original);
      return [
        ...(flaw === undefined ? [] : [{ ...place, ...sayFlaw(flaw, original) }]),
        ...(index === 0
          ? []
          : [
              {
                ...place,
                problem: `kế hoạch này có ${received.length} tệp gốc.`,
                remedy: 'giữ một tệp: đúng tệp đã nhận từ nguồn.',
              },
            ]),
      ];
    }),
  );
