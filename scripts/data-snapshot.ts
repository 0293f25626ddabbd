import path from 'node:path';
import { outputDirectory } from './build.ts';
import { takeSnapshot } from './data/take-snapshot.ts';
import { Refusal, sayRefusal } from './import/new-folder.ts';

/** Keeps a dated copy of the data of the built site (`SITE_DIR`, or where `npm run build` puts it); the next build publishes it. */
try {
  const { folder, version, files, already } = takeSnapshot(
    process.env['SITE_DIR'] ? path.resolve(process.env['SITE_DIR']) : outputDirectory(),
  );
  console.log(
    already
      ? `Bản ${version} đã được lưu ở ${folder}/; không ghi gì.`
      : `Đã lưu bản ${version} (${files} tệp) vào ${folder}/. Commit thư mục ấy; lần dựng sau đăng nó ở /du-lieu/${path.basename(folder)}/.`,
  );
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(sayRefusal(error));
  process.exitCode = 1;
}
