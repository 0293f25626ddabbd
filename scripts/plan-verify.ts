import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory, loadContent } from '../src/catalogue/content-folder.ts';
import { splitFrontMatter } from '../src/catalogue/content-file.ts';
import type { Content, PlanFolder } from '../src/catalogue/content.ts';
import { checkContent, isError, sayIssue } from '../src/content-check/check.ts';
import { draftingCatalogue, quotesOf } from '../src/drafting/desk/shelf.ts';
import { draftPlan } from '../src/drafting/draft-plan.ts';
import { UnreadableDocument } from '../src/drafting/read-document.ts';
import { readDocumentFile } from '../src/drafting/readers/read-file.ts';
import { verifications, VERIFIED_MONTHS } from '../src/history/verification.ts';
import { dateInWords } from '../src/presentation/words/words.ts';
import { tellHistory } from './build/tell-history.ts';
import { today } from './today.ts';

/*
 * npm run plan:verify                 lists all plans: when each was last compared with its source, and which are due
 * npm run plan:verify -- PLAN_ID      writes today into `verified` of that plan, once all that a machine can compare agrees;
 *                                     with --by-eye also where it cannot read the original, or reads it otherwise
 *
 * Exit 0: listed, or written. Exit 1: nothing was written; why, and what to do, on stderr.
 */

/** What keeps the command from doing its work: problem and remedy, for staff. */
class Refusal extends Error {
  readonly remedy: string;
  constructor(problem: string, remedy: string) {
    super(problem);
    this.remedy = remedy;
  }
}

const usage = 'gõ: npm run plan:verify -- MÃ_KẾ_HOẠCH [--by-eye]; không có mã thì in danh sách.';

/**
 * A `plan.md` with that day in its front matter: one line is written anew or added, every other byte stays. Undefined where
 * there is no front matter.
 */
export const withVerified = (bytes: Buffer, day: string): Buffer | undefined => {
  // One character a byte, so that what is not touched cannot change.
  const text = bytes.toString('latin1');
  const parts = splitFrontMatter(text.replace(/^\u00ef\u00bb\u00bf/, ''));
  if (!parts) return undefined;
  const start = text.indexOf(parts.yaml);
  const end = start + parts.yaml.length;
  const lines = text.slice(start, end).split(/(?<=\n)/);
  const eol = lines[0]?.endsWith('\r\n') === true ? '\r\n' : '\n';
  const written = `verified: "${day}"${eol}`;
  const place = lines.findIndex((line) => /^verified[ \t]*:/.test(line));
  if (place >= 0) lines[place] = written;
  else {
    const before = lines.findIndex((line) => /^completeness[ \t]*:/.test(line));
    lines.splice(before < 0 ? lines.length : before, 0, written);
  }
  return Buffer.from(text.slice(0, start) + lines.join('') + text.slice(end), 'latin1');
};

const load = (): Content => {
  try {
    return loadContent();
  } catch {
    throw new Refusal(
      `không đọc được thư mục nội dung «${contentDirectory()}».`,
      'chạy lệnh ở thư mục gốc của dự án, hoặc đặt CONTENT_DIR.',
    );
  }
};

const collapsed = (text: string): string[] =>
  text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');

/** In what the document as received, read again, differs from `source.txt`; undefined where it does not. */
const differenceFrom = async (plan: PlanFolder, content: Content): Promise<string | undefined> => {
  const [original] = plan.originals;
  if (!original) return undefined;
  const document = await readDocumentFile(path.basename(original.file), original.bytes);
  const { source } = draftPlan(document, draftingCatalogue(content, quotesOf(content), plan.id), {
    id: plan.id,
    today: today(),
    answers: undefined,
  });
  const [kept, read] = [collapsed(plan.source ?? ''), collapsed(source)];
  const place = [...kept, ...read].findIndex((_, index) => kept[index] !== read[index]);
  return place < 0 || place >= Math.max(kept.length, read.length)
    ? undefined
    : `dòng có chữ thứ ${place + 1}: source.txt ghi «${(kept[place] ?? '(hết)').slice(0, 120)}», tệp gốc đọc ra «${(read[place] ?? '(hết)').slice(0, 120)}»`;
};

/** Compares what a machine can; gives what it compared, in words. Throws `Refusal` where something does not agree. */
const compare = async (plan: PlanFolder, content: Content, byEye: boolean): Promise<string> => {
  const errors = checkContent(content).filter(
    (issue) => isError(issue) && (issue.file.startsWith(`plans/${plan.id}/`) || issue.rule === 'schema'),
  );
  if (errors.length > 0) {
    for (const issue of errors) console.error(sayIssue(issue, path.relative(process.cwd(), contentDirectory()) || '.'));
    throw new Refusal(`${errors.length} lỗi của phép kiểm.`, 'sửa hết các lỗi trên, rồi đối chiếu lại.');
  }
  const [original] = plan.originals;
  if (!original) return 'plan.md với source.txt; không có tệp gốc để đọc lại';
  const name = path.basename(original.file);
  try {
    const difference = await differenceFrom(plan, content);
    if (difference === undefined) return `plan.md với source.txt, source.txt với ${name} đọc lại`;
    if (byEye) return `plan.md với source.txt; ${name} đọc ra khác (${difference}), người chạy lệnh đã so bằng mắt`;
    throw new Refusal(
      `source.txt không khớp ${name}: ${difference}.`,
      'so hai bản; source.txt sai thì sửa, source.txt nhận từ nơi khác và đã so bằng mắt thì thêm --by-eye.',
    );
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    if (byEye) return `plan.md với source.txt; ${name} máy không đọc được, người chạy lệnh đã so bằng mắt`;
    throw new Refusal(
      `máy không đọc được ${name}: ${error.problem}`,
      'so bằng mắt từng dòng với source.txt, rồi chạy lại với --by-eye.',
    );
  }
};

/** Writes the file whole or not at all. */
const write = (file: string, bytes: Buffer): void => {
  const arriving = `${file}.moi-${process.pid}`;
  try {
    fs.writeFileSync(arriving, bytes, { flag: 'wx' });
    fs.renameSync(arriving, file);
  } catch {
    fs.rmSync(arriving, { force: true });
    throw new Refusal(`không ghi được «${file}».`, 'xem lại quyền ghi và chỗ trống; tệp cũ còn nguyên.');
  }
};

const verify = async (id: string, byEye: boolean): Promise<void> => {
  const content = load();
  const plan = content.plans.find((folder) => folder.id === id);
  if (!plan)
    throw new Refusal(
      `không có kế hoạch «${id}».`,
      `dùng một trong: ${content.plans.map((folder) => folder.id).join(', ') || '(chưa có kế hoạch nào)'}.`,
    );
  const compared = await compare(plan, content, byEye);
  const day = today();
  const file = path.join(contentDirectory(), 'plans', id, 'plan.md');
  const bytes = fs.readFileSync(file);
  const renewed = withVerified(bytes, day);
  if (!renewed) throw new Refusal(`${file} không có phần thông tin ở đầu.`, 'chạy npm run check và sửa tệp ấy trước.');
  if (!renewed.equals(bytes)) write(file, renewed);
  const { address } = plan.facts.value?.source ?? {};
  console.log(
    [
      `Đã ghi ngày đối chiếu nguồn ${dateInWords(day)} vào ${path.relative(process.cwd(), file) || file}.`,
      `  Máy đã so: ${compared}.`,
      address === undefined
        ? '  Kế hoạch này không có địa chỉ nguồn: nếu chưa so với bản nhận được bằng mắt thì trả dòng ấy lại.'
        : `  Máy không mở ${address}: nếu chưa so với trang ấy bằng mắt thì trả dòng ấy lại.`,
      `  Lời commit: ${id}: đối chiếu nguồn ngày ${dateInWords(day)}`,
    ].join('\n'),
  );
};

/** All plans, those to be compared again first. */
const list = (): void => {
  const content = load();
  const plans = content.plans.flatMap(({ id, facts }) => (facts.value ? [{ id, facts: facts.value }] : []));
  const broken = content.plans.filter(({ facts }) => facts.value === undefined);
  const asOf = tellHistory(contentDirectory()).history.asOf ?? today();
  const due = verifications(plans, asOf);
  console.log(
    [
      `Đối chiếu nguồn, tính đến ngày ${dateInWords(asOf)}; nhắc lại sau ${VERIFIED_MONTHS} tháng.`,
      ...due.map(({ plan, verified, months, isDue }) =>
        verified === null
          ? `  cần làm   ${plan}: chưa ghi ngày đối chiếu`
          : `  ${isDue ? 'cần làm ' : 'còn hạn '}  ${plan}: ngày ${dateInWords(verified)}, ${String(months)} tháng trước`,
      ),
      ...broken.map(({ id }) => `  chưa đọc được  ${id}: chạy npm run check`),
      `${due.filter(({ isDue }) => isDue).length} kế hoạch cần đối chiếu. Mở nguồn, so từng dòng và từng con số, rồi chạy: npm run plan:verify -- MÃ_KẾ_HOẠCH`,
    ].join('\n'),
  );
};

const run = async (args: readonly string[]): Promise<void> => {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'by-eye': { type: 'boolean', default: false } },
    });
  } catch {
    throw new Refusal('không hiểu lệnh.', usage);
  }
  const [id, second] = parsed.positionals;
  if (second !== undefined) throw new Refusal('chỉ nhận một mã kế hoạch.', usage);
  if (id === undefined) list();
  else await verify(id, parsed.values['by-eye']);
};

if (import.meta.main)
  try {
    await run(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.exitCode = 1;
    console.error(`Lỗi: ${error.message}\nCách sửa: ${error.remedy}`);
  }
