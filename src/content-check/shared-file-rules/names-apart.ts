import type { CitedDocument } from '../../domain/cited-document.ts';
import { slug } from '../../domain/province.ts';
import { findCitations, numberKey, splitAtNumbers } from '../../plan-text/citations.ts';
import type { ContentFile, ContentIssue, YamlPath } from '../../catalogue/content-file.ts';
import { longestId, ownerOf, slugOf } from '../ids.ts';
import type { ContentRule } from '../rule.ts';

const withoutDate = (written: string): string => written.replace(/\sngày\s.*$/iu, '');
const dateIn = (written: string): string | null => findCitations(written, [])[0]?.date ?? null;

/** Whether plans of one province could mean either document. */
const meet = (one: CitedDocument, other: CitedDocument): boolean =>
  one.province === undefined || other.province === undefined || one.province === other.province;

/**
 * What is named apart can be told apart: no id takes another page's place, no two entries go by one name, no term of an
 * indicator stands within another, and no alias of a document is the number or name of another one, or a bare kind.
 */
export const namesApart: ContentRule = (content) => {
  const issues: ContentIssue[] = [];
  const say = (file: ContentFile<unknown>, path: YamlPath, problem: string, remedy: string): void => {
    issues.push({ file: file.file, ...file.locate(path), problem, remedy });
  };
  const free = (file: ContentFile<unknown>, path: YamlPath, id: string): void => {
    const owner = ownerOf(id);
    if (owner !== undefined)
      say(file, path, `mã «${id}» đã dành cho ${owner}.`, 'đặt mã khác: mã này là một địa chỉ có sẵn của trang web.');
  };
  const apart = (file: ContentFile<unknown>, named: readonly { path: YamlPath; name: string; of: string }[]): void => {
    const seen = new Map<string, { name: string; of: string }>();
    for (const { path, name, of } of named) {
      const before = seen.get(slugOf(name));
      if (before && before.of !== of)
        say(
          file,
          path,
          `tên «${name}» của «${of}» không khác tên «${before.name}» của «${before.of}».`,
          'đặt tên khác: tên giống nhau khi bỏ dấu, bỏ hoa thường thì người đọc không phân biệt được.',
        );
      else seen.set(slugOf(name), { name, of });
    }
  };

  const { topics, indicators, documents, provinces } = content;
  topics.value?.forEach(({ id }, index) => free(topics, [index, 'id'], id));
  apart(
    topics,
    (topics.value ?? []).map(({ id, name }, index) => ({ path: [index, 'name'], name, of: id })),
  );
  provinces.value?.forEach((unit, index) => {
    free(provinces, [index, 'id'], unit.id);
    if (unit.slug !== unit.id) free(provinces, [index, 'slug'], unit.slug);
  });
  apart(
    indicators,
    (indicators.value ?? []).flatMap(({ id, name, shortName }, index) => [
      { path: [index, 'name'], name, of: id },
      { path: [index, 'shortName'], name: shortName, of: id },
    ]),
  );
  indicators.value?.forEach((indicator, index) => {
    free(indicators, [index, 'id'], indicator.id);
    const variants = indicator.variants ?? [];
    apart(
      indicators,
      variants.map(({ name }, place) => ({
        path: [index, 'variants', place, 'name'],
        name,
        of: `biến thể ${place + 1}`,
      })),
    );
    variants.forEach(({ id, words = [] }, place) => {
      const at = (field: string): YamlPath => [index, 'variants', place, field];
      if (variants.findIndex((other) => other.id === id) < place)
        say(
          indicators,
          at('id'),
          `biến thể «${id}» của chỉ số «${indicator.id}» viết hai lần.`,
          'đặt mã khác, hoặc gộp hai biến thể.',
        );
      for (const other of variants.slice(0, place))
        for (const word of words) {
          const met = other.words?.find(
            (one) => one.toLowerCase().includes(word.toLowerCase()) || word.toLowerCase().includes(one.toLowerCase()),
          );
          if (met !== undefined)
            say(
              indicators,
              at('words'),
              `chữ «${word}» của biến thể «${id}» chồng lên chữ «${met}» của biến thể «${other.id}».`,
              'mỗi biến thể có chữ riêng, không chứa chữ của biến thể khác: một câu trích chỉ thuộc một biến thể.',
            );
        }
    });
    const pairs = new Set<string>();
    indicator.comparableVariants?.forEach(({ between }, place) => {
      const pair = between.map(String).sort().join(' ');
      if (between[0] === between[1] || pairs.has(pair))
        say(
          indicators,
          [index, 'comparableVariants', place],
          between[0] === between[1]
            ? `cặp biến thể so được gồm hai lần «${String(between[0])}».`
            : `cặp biến thể so được «${between.map(String).join('», «')}» viết hai lần.`,
          'mỗi cặp gồm hai biến thể khác nhau và chỉ viết một lần.',
        );
      pairs.add(pair);
    });
    indicator.notToConfuseWith?.forEach(({ indicator: other }, place) => {
      if (other === indicator.id)
        say(
          indicators,
          [index, 'notToConfuseWith', place, 'indicator'],
          `chỉ số «${other}» bị nhầm với chính nó.`,
          'ghi mã của chỉ số kia.',
        );
    });
  });

  const all = documents.value ?? [];
  all.forEach((document, index) => {
    free(documents, [index, 'id'], document.id);
    document.aliases?.forEach((alias, place) => {
      const at: YamlPath = [index, 'aliases', place];
      const holdsNumber = splitAtNumbers(alias).some(({ isNumber }) => isNumber);
      // A law goes by its name: *Luật* with two words or more.
      if (!holdsNumber && (document.number !== undefined || slugOf(alias).split('-').length < 3))
        return say(
          documents,
          at,
          `alias «${alias}» không có số hiệu, cũng không phải tên riêng của một luật.`,
          'alias là một cách ghi số hiệu (749/QĐ-TTg), hoặc trọn tên của luật; chữ «Luật» đứng một mình sẽ nhận nhầm mọi luật.',
        );
      const key = numberKey(withoutDate(alias));
      const owner = all.find(
        (other) =>
          other !== document &&
          meet(document, other) &&
          (other.number === undefined
            ? [other.title, ...(other.aliases ?? [])].some(
                (name) => name !== undefined && slugOf(name) === slugOf(alias),
              )
            : numberKey(other.number) === key) &&
          // A printed day tells two documents of one number apart.
          (dateIn(alias) === null || other.date === undefined || dateIn(alias) === other.date),
      );
      if (owner)
        say(
          documents,
          at,
          `alias «${alias}» là số hiệu hoặc tên của văn bản «${owner.id}».`,
          'bỏ alias ấy; nếu kế hoạch ghi nhầm số của văn bản kia thì chép cả ngày in kèm: «… ngày 26/8/2021».',
        );
    });
  });

  for (const [name, file] of [...content.benchmarks, ...content.reported, ...content.results])
    if (name.length > longestId)
      say(file, [], `tên tệp dài ${name.length} ký tự.`, `mã không dài quá ${longestId} ký tự.`);
  for (const { id, facts } of content.plans)
    if (id.length > longestId)
      say(facts, [], `mã kế hoạch dài ${id.length} ký tự.`, `mã không dài quá ${longestId} ký tự.`);
  for (const [name, file] of content.reported) {
    if (!slug.safeParse(name).success) continue;
    file.value?.forEach(({ id }, index) => {
      if (!id.startsWith(`${name}-`))
        say(
          file,
          [index, 'id'],
          `mã «${id}» không bắt đầu bằng «${name}-».`,
          'mã của văn bản trong tệp này là tên tỉnh, số hiệu (hoặc khong-so), năm (hoặc khong-nam).',
        );
    });
  }
  return issues;
};
