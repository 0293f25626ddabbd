import { UnreadableDocument } from '../read-document.ts';

/** What a ZIP file may hold: entries, bytes after inflating, and how many times larger an entry may become. */
const limits = { entries: 2000, bytes: 100 * 1024 * 1024, ratio: 250 };

/** One entry of a ZIP file, as its directory tells it. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly start: number;
}

/** A ZIP file whose directory was read; entries are inflated when asked for. */
export interface ZipFiles {
  readonly names: readonly string[];
  /** The bytes of an entry, or undefined where there is none of that name. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
}

const broken = (): UnreadableDocument =>
  new UnreadableDocument(
    'tệp nén bên trong bị hỏng hoặc tải về chưa trọn.',
    'tải lại tệp từ nơi đăng, hoặc mở bằng Word rồi lưu lại thành .docx.',
  );
const bomb = (): UnreadableDocument =>
  new UnreadableDocument(
    'tệp phình ra quá lớn khi giải nén (bom nén).',
    'không dùng tệp này; mở bằng Word, chép nội dung sang tệp mới rồi lưu thành .docx.',
  );

const directoryEnd = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw broken();
};

const readDirectory = (bytes: Uint8Array, view: DataView): Entry[] => {
  const end = directoryEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw bomb();
  const names = new TextDecoder();
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw broken();
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      start: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.bytes) throw bomb();
  if (entries.some(({ size, packed }) => size > 1024 * 1024 && size > packed * limits.ratio)) throw bomb();
  return entries;
};

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});
const checksumOf = (bytes: Uint8Array): number => {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
};

/** Inflates with a count: an entry that grows past what its directory tells is refused while it grows. */
const inflate = async (packed: Uint8Array, size: number): Promise<Uint8Array> => {
  const { Inflate } = await import('fflate');
  const bytes = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((part) => {
    if (filled + part.length > size) throw bomb();
    bytes.set(part, filled);
    filled += part.length;
  });
  const step = 16 * 1024;
  try {
    for (let at = 0; at < packed.length; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : broken();
  }
  if (filled !== size) throw broken();
  return bytes;
};

/** Reads the directory of a ZIP file. Throws `UnreadableDocument` for a broken one and for one that grows out of measure. */
export const openZip = (bytes: Uint8Array): ZipFiles => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map(readDirectory(bytes, view).map((entry) => [entry.name, entry]));
  return {
    names: [...entries.keys()],
    read: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      if (entry.encrypted)
        throw new UnreadableDocument(
          'tệp nén có mật khẩu.',
          'mở tệp bằng mật khẩu, lưu lại không có mật khẩu thành .docx rồi nhập lại.',
        );
      const { start } = entry;
      if (start + 30 > bytes.length || view.getUint32(start, true) !== 0x04034b50) throw broken();
      const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
      if (from + entry.packed > bytes.length) throw broken();
      const packed = bytes.subarray(from, from + entry.packed);
      if (entry.method !== 0 && entry.method !== 8) throw broken();
      const whole = entry.method === 0 ? packed : await inflate(packed, entry.size);
      if (whole.length !== entry.size || checksumOf(whole) !== entry.checksum) throw broken();
      return whole;
    },
  };
};
