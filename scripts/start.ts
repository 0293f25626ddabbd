import { buildOrSay, outputDirectory } from './build.ts';
import { serveSite } from './serve.ts';

const port = 4321;

if (await buildOrSay()) {
  try {
    const { address } = await serveSite(outputDirectory(), { port });
    console.log(`Trang đang chạy ở ${address} (bấm Ctrl+C để dừng)`);
  } catch (error) {
    const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    console.error(
      busy
        ? `Lỗi: cổng ${port} đang có chương trình khác dùng.\nCách sửa: dừng chương trình ấy rồi chạy lại npm start.`
        : `Lỗi: không mở được máy chủ (${error instanceof Error ? error.message : String(error)}).`,
    );
    process.exitCode = 1;
  }
}
