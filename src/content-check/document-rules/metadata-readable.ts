import { namesOn, withKind } from '../../domain/province.ts';
import type { ContentIssue } from '../../catalogue/content-file.ts';
import { readNumbers } from '../../plan-text/figure-words.ts';
import { factPlaces, factReader, foldFact, type FactReader } from '../../plan-text/head-facts.ts';
import { parsePlanText } from '../../plan-text/parse-plan-text.ts';
import type { PlanRule, PlanUnderCheck } from '../rule.ts';

/** The ways in which a document prints a day (`26/07/2022`, `ngày 26 tháng 7 năm 2022`), a month or a year. */
const datesAsPrinted = (iso: string): string[] => {
  const [year = '', month, day] = iso.split('-');
  if (month === undefined) return [`năm ${year}`, year];
  if (day === undefined)
    return [month, String(Number(month))].flatMap((form) => [`tháng ${form} năm ${year}`, `${form}/${year}`]);
  const d = String(Number(day));
  const m = String(Number(month));
  return [
    `${day}/${month}/${year}`,
    `${d}/${m}/${year}`,
    `${day}/${m}/${year}`,
    `${d}/${month}/${year}`,
    `ngày ${d} tháng ${m} năm ${year}`,
    `ngày ${day} tháng ${month} năm ${year}`,
    `ngày ${day} tháng ${m} năm ${year}`,
  ];
};

/** The text with every misprint that has a reading as read, where a fact may be printed in a wrong spelling. */
const withReadings = (words: string, { facts }: PlanUnderCheck): string =>
  (facts.errata ?? []).reduce(
    (text, { printed, reading }) => (reading === undefined ? text : text.replaceAll(printed, reading)),
    words,
  );

/**
 * Every fact about the document is read from the line of its head that carries it: number, day, kind, title, issuer,
 * signer, fields. Where the source is a summary or an article, the sentence that tells who issued it counts too. What is
 * said of the source itself stands in an omitted line, in the head, or at the very beginning.
 */
export const metadataReadable: PlanRule = (plan) => {
  const { facts, folder, shared, text } = plan;
  const issues: ContentIssue[] = [];
  const hasHead = facts.source.kind === 'van-ban';
  const source = { hasHead, kind: facts.kind, number: facts.number };
  const head = facts.head && withReadings(facts.head, plan);
  const body = withReadings(folder.body, plan);
  const asPrinted = factReader(factPlaces(text, facts.head), source);
  // Seldom needed, and a whole text to be parsed anew.
  let corrected: FactReader | undefined;
  const asRead = (): FactReader =>
    (corrected ??=
      head === facts.head && body === folder.body
        ? asPrinted
        : factReader(factPlaces(parsePlanText(body, head), head), source));
  const must = (path: string[], value: string, line: string, says: (reader: FactReader) => boolean): boolean => {
    if (says(asPrinted) || says(asRead())) return true;
    issues.push(
      plan.atFact(
        path,
        `«${value}» không đọc được ở ${hasHead ? `dòng ghi ${line} của phần đầu văn bản` : `câu nói ai ban hành văn bản, chỗ ghi ${line}`}.`,
        'ghi đúng như chỗ ấy; nếu văn bản không nêu thì bỏ khóa này.',
      ),
    );
    return false;
  };
  const { number: own, signer, issued, effective } = facts;
  if (own !== undefined) must(['number'], own, 'số hiệu', (reader) => reader.number(own));
  if (signer !== undefined) must(['signer'], signer, 'người ký', (reader) => reader.signer(signer));
  must(['kind'], facts.kind, 'loại văn bản', (reader) => reader.kind(facts.kind));
  must(['title'], facts.title, 'tên văn bản (trọn tên)', (reader) => reader.title(facts.title));
  for (const [index, field] of (facts.fields ?? []).entries())
    must(['fields', String(index)], field, 'lĩnh vực', (reader) => reader.field(field));
  if (issued !== undefined)
    must(['issued'], issued, 'nơi và ngày ban hành', (reader) => reader.issued(datesAsPrinted(issued)));
  if (effective !== undefined)
    must(['effective'], effective, 'ngày có hiệu lực', (reader) =>
      reader.effective(datesAsPrinted(effective), effective === issued),
    );
  const lines = [...(facts.omitted ?? []).map((item) => item.text), ...(facts.head ?? '').split('\n')].map(foldFact);
  const beginning = foldFact(folder.body.trimStart().slice(0, 80));
  const { publisher, published } = facts.source;
  const ofSource = (path: string[], value: string, forms: readonly string[], among: readonly string[]): void => {
    if (forms.some((form) => among.some((line) => line.includes(foldFact(form))))) return;
    issues.push(
      plan.atFact(
        path,
        `«${value}» không đọc được ở khung của trang nguồn hay đầu bài.`,
        'ghi đúng như trang nguồn; dòng ghi điều ấy khai ở omitted. Nguồn không nêu thì bỏ khóa này.',
      ),
    );
  };
  if (published !== undefined) ofSource(['source', 'published'], published, datesAsPrinted(published), lines);
  if (publisher !== undefined) ofSource(['source', 'publisher'], publisher, [publisher], [...lines, beginning]);
  const years = new Set<string>([...(facts.title.match(/\d+/g) ?? []), String(facts.year)]);
  const strange = facts.shortTitle.match(/\p{N}+/gu)?.find((token) => !years.has(token));
  if (strange !== undefined || readNumbers(facts.shortTitle).length > readNumbers(facts.title).length)
    issues.push(
      plan.atFact(
        ['shortTitle'],
        `tên rút gọn có con số «${strange ?? facts.shortTitle}» mà tên đầy đủ không có.`,
        'tên rút gọn chỉ bớt chữ của tên đầy đủ, không thêm con số nào.',
      ),
    );
  const expectedYear = (facts.issued ?? facts.source.published)?.slice(0, 4);
  if (expectedYear !== undefined && String(facts.year) !== expectedYear)
    issues.push(
      plan.atFact(
        ['year'],
        `year là ${facts.year} nhưng ngày ban hành (hoặc ngày đăng) thuộc năm ${expectedYear}.`,
        `đổi year thành ${expectedYear}.`,
      ),
    );
  const number = facts.number
    ?.normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/[^a-z0-9]+/g, '-');
  const province = shared.provinces?.find((unit) => unit.id === facts.province);
  const names = province ? namesOn(province, facts.issued ?? String(facts.year)) : [];
  if (province && !names.some(({ name }) => foldFact(facts.issuer).includes(foldFact(name))))
    issues.push(
      plan.atFact(
        ['issuer'],
        `cơ quan ban hành «${facts.issuer}» không nêu tên ${names.map(withKind).join(' hay ')}.`,
        'ghi đủ tên cơ quan như trong văn bản, hoặc sửa province.',
      ),
    );
  else must(['issuer'], facts.issuer, 'cơ quan ban hành', (reader) => reader.issuer(facts.issuer));
  const expectedId = [province?.slug ?? facts.province, number, facts.year]
    .filter((part) => part !== undefined)
    .join('-');
  if (
    facts.id !== undefined &&
    (facts.id !== folder.id || !facts.id.startsWith(`${province?.slug ?? facts.province}-`))
  )
    issues.push(
      plan.atFact(
        ['id'],
        `id «${facts.id}» không phải tên thư mục «${folder.id}», hoặc không bắt đầu bằng tên tỉnh.`,
        'id là mã kế hoạch đã công bố: trả thư mục về đúng tên ấy, hoặc bỏ khóa id nếu chưa từng công bố.',
      ),
    );
  else if (shared.provinces !== undefined && facts.id === undefined && folder.id !== expectedId)
    issues.push(
      plan.atFact(
        [],
        `thư mục tên «${folder.id}» không khớp tỉnh, số hiệu và năm.`,
        `đổi tên thư mục thành «${expectedId}», hoặc sửa province, number, year; mã đã công bố thì không đổi: thêm id: ${folder.id}.`,
      ),
    );
  return issues;
};
