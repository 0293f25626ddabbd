/** What went wrong outside of the code, and what to do about it. */
interface Trouble {
  readonly problem: string;
  readonly remedy: string;
}

/** What systems and programs call it (colours and all, so not always as a word of its own), by its kind: of Node, of Rust (Astro's compiler, Pagefind), of Windows. */
const troubles: readonly { readonly said: RegExp; readonly trouble: Trouble }[] = [
  {
    said: /(?:ENOSPC|EDQUOT)\b|No space left on device|Disk quota exceeded|os error (?:28|122)\b/,
    trouble: { problem: 'ổ đĩa hết chỗ', remedy: 'dọn bớt ổ đĩa chứa thư mục ấy rồi dựng lại.' },
  },
  {
    said: /EROFS\b|Read-only file system|os error 30\b/,
    trouble: {
      problem: 'ổ đĩa chỉ cho đọc',
      remedy: 'chạy lệnh ở thư mục được ghi, hoặc đặt OUT_DIR vào thư mục được ghi.',
    },
  },
  {
    said: /(?:EACCES|EPERM)\b|Permission denied|os error 13\b/,
    trouble: { problem: 'không có quyền ghi', remedy: 'xem lại chủ và quyền của thư mục ấy rồi dựng lại.' },
  },
  {
    said: /EBUSY\b/,
    trouble: {
      problem: 'thư mục đang được hệ thống giữ (điểm gắn ổ đĩa, hoặc chương trình khác đang mở)',
      remedy: 'đặt OUT_DIR là một thư mục nằm trong đó, hoặc đóng chương trình ấy rồi dựng lại.',
    },
  },
  {
    said: /(?:EMFILE|ENFILE)\b|Too many open files/,
    trouble: { problem: 'máy không mở thêm tệp được nữa', remedy: 'đóng bớt chương trình, hoặc tăng ulimit -n.' },
  },
];

/** The file or folder that a message of the system names. */
const placeIn = (message: string): string | undefined =>
  /(?:ENOSPC|EDQUOT|EROFS|EACCES|EPERM|EBUSY|EMFILE|ENFILE)[^\n']*'(?:[^'\n]*' -> ')?([^'\n]+)'/.exec(message)?.[1];

/**
 * What kept the machine from doing the work, in words, from an error's message or from what a program printed: place, problem,
 * remedy. Undefined where it is nothing of the machine's. `place` is told where the message names none.
 */
export const troubleInWords = (message: string, place: string): string | undefined => {
  const found = troubles.find(({ said }) => said.test(message))?.trouble;
  return found && `${placeIn(message) ?? place}\n  Lỗi: ${found.problem}.\n  Cách sửa: ${found.remedy}\n`;
};
