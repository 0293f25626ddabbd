import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory, loadContent } from '../src/catalogue/content-folder.ts';
import { slug } from '../src/domain/province.ts';
import { additionsOf, printAdditions } from '../src/drafting/additions.ts';
import { readAnswers, UnusableAnswers, type Answers } from '../src/drafting/answers.ts';
import type { DraftingCatalogue } from '../src/drafting/draft.ts';
import { draftRecord } from '../src/drafting/draft-json.ts';
import { BrokenShelf, draftingCatalogue, quotesOf } from '../src/drafting/desk/shelf.ts';
import { suggestedId } from '../src/drafting/desk/suggested-id.ts';
import { readDocumentText } from '../src/drafting/document-text.ts';
import { draftPlan } from '../src/drafting/draft-plan.ts';
import { draftFiles } from '../src/drafting/print-plan.ts';
import { UnreadableDocument } from '../src/drafting/read-document.ts';
import { isLeftBehind } from '../src/drafting/readers/pdf/left-behind.ts';
import { formatOf, readDocumentFile } from '../src/drafting/readers/read-file.ts';
import type { Content } from '../src/catalogue/content.ts';
import { sayDraft } from './import/say-draft.ts';
import { Refusal, sayRefusal, writeFolder } from './import/new-folder.ts';
import { today } from './today.ts';

const usage = 'npm run plan:import -- TỆP --id MÃ_KẾ_HOẠCH [--out THƯ_MỤC] [--answers TỆP] [--json]';

interface Order {
  readonly file: string;
  /** Undefined where the order names none: the words that refuse it name what the document tells. */
  readonly id: string | undefined;
  readonly out: string;
  readonly answers: string | undefined;
  readonly json: boolean;
}

const readOrder = (args: readonly string[]): Order => {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        id: { type: 'string' },
        out: { type: 'string' },
        answers: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch {
    throw new Refusal('không hiểu lệnh.', `gõ: ${usage}`);
  }
  const [file, second] = parsed.positionals;
  if (file === undefined || second !== undefined)
    throw new Refusal(file === undefined ? 'thiếu tên tệp.' : 'có nhiều tên tệp.', `gõ: ${usage}`);
  const { id, out, answers, json } = parsed.values;
  if (id !== undefined && !slug.safeParse(id).success)
    throw new Refusal(
      `mã «${id}» không dùng được.`,
      'mã chỉ có chữ thường không dấu, chữ số và gạch nối: vinh-phuc-193-kh-ubnd-2022.',
    );
  return { file, id, out: path.resolve(out ?? path.join(contentDirectory(), 'plans')), answers, json };
};

const readBytes = (file: string): Uint8Array => {
  try {
    if (fs.statSync(file).isDirectory()) throw new Refusal(`«${file}» là thư mục.`, 'chỉ ra một tệp.');
    if (fs.statSync(file).size > 20 * 1024 * 1024)
      throw new Refusal('tệp lớn hơn 20 MB.', 'bỏ ảnh trong tệp, hoặc tách phụ lục thành tệp riêng.');
    return fs.readFileSync(file);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`không đọc được tệp «${file}».`, 'xem lại tên tệp và quyền đọc.');
  }
};

const answersIn = (file: string | undefined): Answers | undefined => {
  if (file === undefined) return undefined;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readBytes(file));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`tệp trả lời «${file}» không phải chữ UTF-8.`, 'dùng tệp do trang soạn thảo lưu lại.');
  }
  return readAnswers(file, text);
};

/** What the content folder holds, as far as it can be read; a broken file is named. */
const catalogueOf = (content: Content, id: string): DraftingCatalogue => {
  try {
    return draftingCatalogue(content, quotesOf(content), id);
  } catch (error) {
    if (!(error instanceof BrokenShelf)) throw error;
    throw new Refusal(
      `tệp ${error.file} trong thư mục nội dung không đọc được.`,
      'chạy npm run check và sửa tệp ấy trước.',
    );
  }
};

const run = async (args: readonly string[]): Promise<void> => {
  const order = readOrder(args);
  const bytes = readBytes(order.file);
  let content: Content;
  try {
    content = loadContent();
  } catch {
    throw new Refusal(
      `không đọc được thư mục nội dung «${contentDirectory()}».`,
      'chạy lệnh ở thư mục gốc của dự án, hoặc đặt CONTENT_DIR.',
    );
  }
  const answers = answersIn(order.answers);
  const { id } = order;
  const folder = path.join(order.out, id ?? '');
  if (id !== undefined && !order.json && fs.existsSync(folder)) writeFolder(folder, new Map());
  const document = await readDocumentFile(path.basename(order.file), bytes);
  if (id === undefined) {
    const { facts } = readDocumentText(document, content.provinces.value ?? []);
    throw new Refusal(
      'thiếu --id.',
      `gõ lại kèm mã, đọc từ văn bản: npm run plan:import -- "${order.file}" --id ${suggestedId(facts)}`,
    );
  }
  const draft = draftPlan(document, catalogueOf(content, id), { id, today: today(), answers });
  if (order.json) {
    console.log(JSON.stringify(draftRecord(draft), null, 2));
    return;
  }
  const extension = formatOf(order.file) ?? document.format;
  writeFolder(folder, new Map<string, string | Uint8Array>([...draftFiles(draft), [`original.${extension}`, bytes]]));
  const documents = draft.documents.flatMap(({ proposed }) => proposed ?? []);
  console.log(sayDraft(draft, folder, printAdditions({ ...additionsOf(draft, answers), documents })));
};

/** Drafts a plan from a document that was received and says what a person must settle; gives the exit code. */
export const importPlan = async (args: readonly string[]): Promise<number> => {
  try {
    await run(args);
    return 0;
  } catch (error) {
    if (error instanceof UnreadableDocument || error instanceof UnusableAnswers)
      console.error(`Lỗi: ${error.problem}\nCách sửa: ${error.remedy}`);
    else if (error instanceof Refusal) console.error(sayRefusal(error));
    else throw error;
    return 1;
  }
};

if (import.meta.main) {
  process.on('unhandledRejection', (error) => {
    if (!isLeftBehind(error)) throw error;
  });
  process.exitCode = await importPlan(process.argv.slice(2));
}
