import fs from 'node:fs';
import path from 'node:path';
import { outputDirectory } from './build.ts';
import { caddyConfiguration, nginxConfiguration, type Placed } from './headers/server-rules.ts';

// `npm run -s headers -- nginx|caddy [--root FOLDER] [--host NAME] [--port N] [--brotli]`: the configuration of a server, from the built site.
const [server, ...words] = process.argv.slice(2);
const after = (option: string): string | undefined => words[words.indexOf(option) + 1 || words.length];
const site = process.env['SITE_URL'] ?? '';
const file = path.join(outputDirectory(), '_headers');
const write = { nginx: nginxConfiguration, caddy: caddyConfiguration }[server ?? ''];
if (!write || !fs.existsSync(file)) {
  console.error(
    write
      ? `Lỗi: không có ${file}.\nCách sửa: chạy npm run build trước (OUT_DIR, BASE_PATH như lúc dựng).`
      : 'Lỗi: chưa nói máy chủ nào.\nCách sửa: npm run -s headers -- nginx, hoặc caddy; thêm --root THƯ_MỤC --host TÊN --port SỐ --brotli.',
  );
  process.exitCode = 1;
} else {
  const placed: Placed = {
    root: after('--root') ?? '/srv/ke-hoach-so/dang-dung',
    host: after('--host') ?? (URL.canParse(site) ? new URL(site).hostname : 'vi-du.vn'),
    base: (process.env['BASE_PATH'] || '/').replace(/\/*$/, '/'),
    port: Number(after('--port') ?? (server === 'caddy' ? 443 : 80)),
    brotli: words.includes('--brotli'),
  };
  process.stdout.write(write(fs.readFileSync(file, 'utf8'), placed));
}
