import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildElsewhere } from './reproduce/build-elsewhere.ts';
import { differences, sayDifferences } from './reproduce/differences.ts';

// `npm run build:reproduce`: the same content, built twice in different surroundings, is the same byte for byte.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ke-hoach-so-'));
try {
  const [one, two] = [path.join(folder, 'mot'), path.join(folder, 'hai')];
  const here = spawnSync(process.execPath, [path.join(import.meta.dirname, 'build.ts')], {
    encoding: 'utf8',
    env: { ...process.env, OUT_DIR: one, TZ: 'Asia/Ho_Chi_Minh', LC_ALL: 'C' },
  });
  const elsewhere = here.status === 0 ? buildElsewhere(two) : { built: false, said: `${here.stdout}${here.stderr}` };
  if (!elsewhere.built) {
    console.error(
      `${elsewhere.said}\nLỗi: không dựng được trang để so hai bản.\nCách sửa: npm run build phải chạy được trước đã.`,
    );
    process.exitCode = 1;
  } else {
    const found = differences(one, two);
    if (found.length > 0) {
      console.error(`${sayDifferences(found)}\n\nLỗi: hai bản dựng của cùng nội dung khác nhau ở ${found.length} tệp.`);
      process.exitCode = 1;
    } else {
      const files = fs.readdirSync(one, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      console.log(`Hai bản dựng (hai thư mục, hai múi giờ, hai thứ tiếng) giống nhau từng byte: ${files.length} tệp.`);
    }
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
