import { namesOn, withKind } from '../../../src/domain/province.ts';
import type { ContentIssue } from '../../../src/plan-text/content-file.ts';
import { toCanonical } from '../../../src/plan-text/canonical.ts';
import type { PlanRule } from '../rule.ts';

const fold = (words: string): string => toCanonical(words).text.trim().toLowerCase();

/** The ways in which a document prints a day (`26/07/2022`, `ngày 26 tháng 7 năm 2022`), a month or a year. */
const datesAsPrinted = (iso: string): string[] => {
  const [year = '', month, day] = iso.split('-');
  if (month === undefined) return [year];
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

/** Every fact about the document can be read in its own words: head, body, or an omitted line of the source. */
export const metadataReadable: PlanRule = (plan) => {
  const { facts, folder, shared } = plan;
  const issues: ContentIssue[] = [];
  let words = [facts.head ?? '', folder.body, ...(facts.omitted ?? []).map((item) => item.text)].join('\n');
  const printed = fold(words);
  for (const erratum of facts.errata ?? [])
    if (erratum.reading !== undefined) words = words.replaceAll(erratum.printed, erratum.reading);
  const read = fold(words);
  const must = (path: string[], value: string, ...forms: string[]): void => {
    if (forms.some((form) => printed.includes(fold(form)) || read.includes(fold(form)))) return;
    issues.push(
      plan.atFact(
        path,
        `«${value}» không đọc được trong nguyên văn.`,
        'ghi đúng như phần đầu văn bản; nếu văn bản không nêu thì bỏ khóa này.',
      ),
    );
  };
  if (facts.number !== undefined) must(['number'], facts.number, facts.number);
  if (facts.signer !== undefined) must(['signer'], facts.signer, facts.signer);
  must(['kind'], facts.kind, facts.kind);
  must(['title'], facts.title, facts.title, facts.title.replace(/^\p{L}+ \p{L}+ /u, ''));
  must(
    ['issuer'],
    facts.issuer,
    facts.issuer,
    facts.issuer.replace('Ủy ban nhân dân', 'UBND'),
    facts.issuer.replace('nhân dân tỉnh', 'nhân dân\ntỉnh'),
  );
  for (const [index, field] of (facts.fields ?? []).entries()) must(['fields', String(index)], field, field);
  for (const [path, date] of [
    [['issued'], facts.issued],
    [['effective'], facts.effective],
    [['source', 'published'], facts.source.published],
  ] as const)
    if (date !== undefined) must([...path], date, ...datesAsPrinted(date));
  if (facts.source.publisher !== undefined)
    must(['source', 'publisher'], facts.source.publisher, facts.source.publisher);
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
  if (province && !names.some(({ name }) => fold(facts.issuer).includes(fold(name))))
    issues.push(
      plan.atFact(
        ['issuer'],
        `cơ quan ban hành «${facts.issuer}» không nêu tên ${names.map(withKind).join(' hay ')}.`,
        'ghi đủ tên cơ quan như trong văn bản, hoặc sửa province.',
      ),
    );
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
