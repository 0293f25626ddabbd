import fs from 'node:fs';
import path from 'node:path';
import { build, outputDirectory } from './build.ts';

/** The built site to look at: `SITE_DIR`, or a fresh build. Throws, with what to do, when there is none. */
export const siteDirectory = async (): Promise<string> => {
  const given = process.env['SITE_DIR'];
  if (!given) {
    if (await build()) return outputDirectory();
    throw new Error('Chưa dựng được trang; sửa các lỗi ở trên rồi chạy lại.');
  }
  const directory = path.resolve(given);
  if (fs.existsSync(path.join(directory, 'index.html'))) return directory;
  throw new Error(
    `Không có trang đã dựng ở ${directory}.\nCách sửa: bỏ biến SITE_DIR để tự dựng, hoặc đặt nó là thư mục chứa trang đã dựng.`,
  );
};
