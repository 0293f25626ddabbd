import fs from 'node:fs';
import path from 'node:path';
import { isAtWork, PROCESS_MARK, processMark } from '../build/working-names.ts';

/** What keeps the command from doing its work: problem and remedy, for staff. */
export class Refusal extends Error {
  readonly remedy: string;
  constructor(problem: string, remedy: string) {
    super(problem);
    this.remedy = remedy;
  }
}

/** A refusal as people read it. */
export const sayRefusal = ({ message, remedy }: Refusal): string => `Lỗi: ${message}\nCách sửa: ${remedy}`;

/** Removes what commands that were killed left half-written in a folder. */
const clearHalfWritten = (parent: string): void => {
  for (const name of fs.readdirSync(parent)) {
    const mark = new RegExp(`^\\.nhap-(${PROCESS_MARK})-\\w{6}$`).exec(name)?.[1];
    if (mark !== undefined && !isAtWork(mark)) fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
};

/** Writes a new folder whole or not at all, and never over an old one. */
export const writeFolder = (folder: string, files: ReadonlyMap<string, string | Uint8Array>): void => {
  const parent = path.dirname(folder);
  const refuse = (): never => {
    throw new Refusal(
      `đã có «${path.relative(process.cwd(), folder) || folder}».`,
      'chọn mã khác, hoặc tự dời thư mục cũ đi; lệnh này không bao giờ ghi đè.',
    );
  };
  if (fs.existsSync(folder)) refuse();
  let temporary: string | undefined;
  try {
    fs.mkdirSync(parent, { recursive: true });
    clearHalfWritten(parent);
    temporary = fs.mkdtempSync(path.join(parent, `.nhap-${processMark()}-`));
    for (const [name, bytes] of files) fs.writeFileSync(path.join(temporary, name), bytes, { flag: 'wx' });
    fs.chmodSync(temporary, 0o755);
    if (fs.existsSync(folder)) refuse();
    fs.renameSync(temporary, folder);
    temporary = undefined;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      `không ghi được vào «${parent}».`,
      'xem lại quyền ghi và chỗ trống, rồi chạy lại; chưa có gì được ghi.',
    );
  } finally {
    if (temporary !== undefined) fs.rmSync(temporary, { recursive: true, force: true });
  }
};
