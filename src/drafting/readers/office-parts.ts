import { UnreadableDocument } from '../read-document.ts';

const mostEntries = 2000;
const mostBytes = 100 * 1024 * 1024;
/** Words of one part; a plan of 600 pages has a third of it. */
const mostOfPart = 10 * 1024 * 1024;

const broken = (): UnreadableDocument =>
  new UnreadableDocument(
    'tệp hỏng hoặc bị cắt cụt: không mở được gói bên trong.',
    'tải lại hoặc xin lại tệp; mở bằng Word rồi lưu thành .docx mới.',
  );

/** The parts of an office file that are asked for, by name, and the names of all. */
export interface OfficeParts {
  readonly names: readonly string[];
  readonly text: (name: string) => string | undefined;
}

/**
 * Opens the package of an office file: only parts that are wanted, and no more than a document can be. Throws
 * `UnreadableDocument` for what is broken, locked or made to swell.
 */
export const openOfficeParts = async (bytes: Uint8Array, wanted: (name: string) => boolean): Promise<OfficeParts> => {
  const { unzipSync } = await import('fflate');
  const names: string[] = [];
  let total = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        names.push(name);
        total += originalSize;
        if (names.length > mostEntries || total > mostBytes || (originalSize > 1_000_000 && originalSize > size * 200))
          throw new UnreadableDocument(
            'gói bên trong tệp phình quá lớn (có thể là tệp phá hoại).',
            'không mở tệp này; xin lại tệp từ nơi phát hành.',
          );
        if (wanted(name) && originalSize > mostOfPart)
          throw new UnreadableDocument(
            'phần chữ trong tệp Word lớn hơn 10 MB.',
            'tách phụ lục thành tệp riêng, hoặc lưu riêng phần kế hoạch rồi nhập lại.',
          );
        return wanted(name);
      },
    });
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw broken();
  }
  const decoder = new TextDecoder('utf-8');
  return {
    names,
    text: (name) => {
      const part = parts[name];
      return part && decoder.decode(part);
    },
  };
};
