import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Refusal, writeFolder } from '../import/new-folder.ts';

/** What is read of `datapackage.json`. */
interface Description {
  readonly version: string;
  readonly created: string;
  readonly resources: readonly { readonly path: string; readonly bytes: number; readonly hash: string }[];
}

/** What came of it: the folder, and whether it was there already with this very version. */
export interface Taken {
  readonly folder: string;
  readonly version: string;
  readonly files: number;
  readonly already: boolean;
}

/** Where copies are kept in the project; what lies there is published as it is. */
const keptIn = 'public/du-lieu';

const read = (file: string): Buffer => {
  if (!fs.existsSync(file))
    throw new Refusal(
      `không thấy «${path.relative(process.cwd(), file)}».`,
      'chạy npm run build trước, hoặc đặt SITE_DIR là thư mục chứa trang đã dựng.',
    );
  return fs.readFileSync(file);
};

/** A folder for a day that holds nothing else: `2026-11-27`, then `2026-11-27-2`. */
const folderFor = (day: string, version: string, directory: string): { folder: string; already: boolean } => {
  for (let nth = 1; ; nth += 1) {
    const folder = path.join(directory, nth === 1 ? day : `${day}-${nth}`);
    if (!fs.existsSync(folder)) return { folder, already: false };
    const description = path.join(folder, 'datapackage.json');
    const kept = fs.existsSync(description) ? (JSON.parse(fs.readFileSync(description, 'utf8')) as Description) : null;
    if (kept?.version === version) return { folder, already: true };
  }
};

/**
 * Keeps the data of a built site for ever: every file that its description names, and the description, in a folder named after the day
 * of the content. A file whose bytes are not those described is refused, and nothing is ever written over.
 */
export const takeSnapshot = (site: string, directory = keptIn): Taken => {
  const data = path.join(site, 'du-lieu');
  const description = read(path.join(data, 'datapackage.json'));
  const { version, created, resources } = JSON.parse(description.toString('utf8')) as Description;
  const { folder, already } = folderFor(created.slice(0, 10), version, directory);
  const files = new Map<string, Uint8Array>([['datapackage.json', description]]);
  for (const { path: name, bytes, hash } of resources) {
    const body = read(path.join(data, name));
    if (body.length !== bytes || `sha256:${createHash('sha256').update(body).digest('hex')}` !== hash)
      throw new Refusal(
        `«${name}» không đúng kích thước hay mã băm ghi ở datapackage.json.`,
        'dựng lại trang (npm run build) rồi chạy lại; chưa có gì được ghi.',
      );
    files.set(name, body);
  }
  if (!already) writeFolder(folder, files);
  return { folder, version, files: files.size, already };
};
