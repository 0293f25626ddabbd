import type { BenchmarkEntry } from '../../domain/benchmark.ts';
import { commonDays, isNoDay, possibleDays } from '../../domain/issue-date.ts';
import { daysOfUnit } from '../../domain/merger.ts';
import { namesOn, slug, withKind, type Province } from '../../domain/province.ts';
import { isPossibleShare, targetKey, type ReportedFigure } from '../../domain/target.ts';
import { numberKey } from '../../plan-text/citations.ts';
import type { ContentFile, ContentIssue, YamlPath } from '../../catalogue/content-file.ts';
import type { ContentRule } from '../rule.ts';

/** A unit as staff know it, at the time of a document. */
const unitName = (province: Province, issued: string | undefined): string =>
  namesOn(province, issued ?? null)
    .map(withKind)
    .join(', ');

/** Ids are unique, and every id that an entry names exists; figures of benchmarks and reports make sense by themselves. */
export const references: ContentRule = (content) => {
  const issues: ContentIssue[] = [];
  const say = <Value>(file: ContentFile<Value>, path: YamlPath, problem: string, remedy: string): void => {
    issues.push({ file: file.file, ...file.locate(path), problem, remedy });
  };
  /** Undefined where the file cannot be read: that is said already, and every id would be missing. */
  const uniqueIds = <Entry extends { id: string }>(file: ContentFile<Entry[]>): Set<string> | undefined => {
    if (file.value === undefined) return undefined;
    const seen = new Set<string>();
    file.value.forEach((entry, index) => {
      if (seen.has(entry.id))
        say(file, [index, 'id'], `mã «${entry.id}» đã dùng cho một mục khác.`, 'đặt mã khác, hoặc xóa mục trùng.');
      seen.add(entry.id);
    });
    return seen;
  };
  const provinces = uniqueIds(content.provinces);
  const topics = uniqueIds(content.topics);
  const indicatorIds = uniqueIds(content.indicators);
  const documents = uniqueIds(content.documents);
  const planIds = new Set(content.plans.map((plan) => plan.id));
  const known = <Value>(
    file: ContentFile<Value>,
    path: YamlPath,
    ids: ReadonlySet<string> | undefined,
    id: string | null | undefined,
    what: string,
  ): void => {
    if (id != null && ids !== undefined && !ids.has(id))
      say(file, path, `${what} «${id}» không có.`, `sửa lại mã, hoặc thêm ${what} ấy vào tệp của nó.`);
  };

  content.provinces.value?.forEach((province, index) => {
    known(content.provinces, [index, 'successor'], provinces, province.successor, 'đơn vị kế thừa');
    if (province.validFrom !== undefined && province.validTo !== undefined && province.validTo < province.validFrom)
      say(content.provinces, [index, 'validTo'], 'validTo trước validFrom.', 'xem lại hai ngày.');
    if (province.validTo !== undefined && province.successor === undefined)
      say(
        content.provinces,
        [index],
        `đơn vị «${province.id}» đã hết hiệu lực nhưng không có successor.`,
        'thêm successor: mã đơn vị tiếp nhận.',
      );
  });
  content.indicators.value?.forEach((indicator, index) => {
    known(content.indicators, [index, 'topic'], topics, indicator.topic, 'nhóm chỉ số');
    const variants = new Set((indicator.variants ?? []).map(({ id }) => id));
    indicator.comparableVariants?.forEach(({ between }, pair) => {
      for (const id of between)
        known(content.indicators, [index, 'comparableVariants', pair], variants, id, 'biến thể');
    });
    indicator.notToConfuseWith?.forEach(({ indicator: other }, item) => {
      known(content.indicators, [index, 'notToConfuseWith', item, 'indicator'], indicatorIds, other, 'chỉ số');
    });
    // A change in rank is a number of places, not a place: *tăng 10–15 bậc* is no group of the best fifteen.
    if ((indicator.unit === 'rank') !== (indicator.kind === 'rank'))
      say(
        content.indicators,
        [index, 'kind'],
        `kind là ${indicator.kind} nhưng unit là ${indicator.unit}.`,
        'thứ hạng: unit rank và kind rank; tỷ lệ: unit % và kind share; số bậc tăng: unit count và kind change.',
      );
    if ((indicator.unit === 'score') !== (indicator.kind === 'score'))
      say(
        content.indicators,
        [index, 'kind'],
        `kind là ${indicator.kind} nhưng unit là ${indicator.unit}.`,
        'giá trị chỉ số từ 0 đến 1: unit score và kind score.',
      );
  });
  const numbers = new Map<string, string>();
  content.documents.value?.forEach((document, index) => {
    known(content.documents, [index, 'province'], provinces, document.province, 'đơn vị');
    for (const number of [document.number, ...(document.aliases ?? [])]) {
      if (number === undefined) continue;
      const key = [numberKey(number), document.date?.slice(0, 4), document.province].join(' ');
      const other = numbers.get(key);
      if (other !== undefined)
        say(
          content.documents,
          [index],
          `số hiệu «${number}» đã thuộc văn bản «${other}».`,
          'một số hiệu, một năm, một tỉnh chỉ là một văn bản: gộp hai mục, hoặc sửa số.',
        );
      numbers.set(key, document.id);
    }
  });

  const figure = <Value>(
    file: ContentFile<Value>,
    path: YamlPath,
    entry: Pick<
      ReportedFigure | BenchmarkEntry,
      'indicator' | 'level' | 'operator' | 'low' | 'high' | 'unit' | 'variant' | 'note'
    >,
  ): void => {
    const indicator = content.indicators.value?.find(({ id }) => id === entry.indicator);
    known(file, [...path, 'indicator'], indicatorIds, entry.indicator, 'chỉ số');
    if (!indicator) return;
    if (entry.variant !== undefined && !indicator.variants?.some(({ id }) => id === entry.variant))
      say(
        file,
        [...path, 'variant'],
        `chỉ số «${indicator.id}» không có biến thể «${entry.variant}».`,
        'sửa variant, hoặc thêm biến thể vào indicators.yaml.',
      );
    if (entry.unit !== undefined && entry.unit !== indicator.unit)
      say(
        file,
        [...path, 'unit'],
        `unit là "${entry.unit}" nhưng chỉ số «${indicator.id}» tính bằng "${indicator.unit}".`,
        'sửa unit, hoặc chọn đúng chỉ số.',
      );
    if ((indicator.levels !== undefined) !== (entry.level !== undefined))
      say(
        file,
        [...path],
        indicator.levels === undefined
          ? `chỉ số «${indicator.id}» không chia theo cấp.`
          : `thiếu level cho chỉ số «${indicator.id}».`,
        indicator.levels === undefined ? 'bỏ khóa level.' : 'thêm level: province, district hoặc commune.',
      );
    const given = [entry.operator, entry.low, entry.unit].filter((value) => value !== undefined).length;
    if (given !== 0 && given !== 3)
      say(
        file,
        path,
        'operator, low và unit phải có đủ cả ba, hoặc không có cái nào.',
        'viết đủ cả ba (operator trong dấu nháy kép), hoặc bỏ cả ba.',
      );
    if ((entry.operator === 'range') !== (entry.high !== undefined))
      say(file, path, 'high đi với operator "range" và chỉ với nó.', 'thêm high, hoặc sửa operator.');
    if (entry.high !== undefined && entry.low !== undefined && entry.high <= entry.low)
      say(file, [...path, 'high'], `khoảng ${entry.low}–${entry.high} không tăng.`, 'low phải nhỏ hơn high.');
    if (indicator.kind === 'share' && entry.note === undefined && !isPossibleShare(entry))
      say(
        file,
        [...path, 'low'],
        'không tỷ lệ nào từ 0 đến 100 thỏa được con số này.',
        'xem lại con số, hoặc thêm note nói rõ cho người đọc.',
      );
  };
  for (const [document, file] of content.benchmarks) {
    const keys = new Set<string>();
    known(file, [], documents, document, 'văn bản (tên tệp)');
    const setter = content.documents.value?.find(({ id }) => id === document);
    // A ministry's plan must not pass for the nation's: its figures would be a yardstick for every province.
    if (setter && /^Bộ (?!Chính trị)/u.test(setter.issuer) && setter.scope === undefined)
      say(
        file,
        [],
        `«${document}» do ${setter.issuer} ban hành, nên con số ở đây không phải mốc quốc gia.`,
        'thêm scope: ministry vào mục của văn bản ấy trong documents.yaml (hoặc scope: nation, nếu văn bản đặt mốc cho cả nước).',
      );
    if (setter?.province !== undefined)
      say(
        file,
        [],
        `«${document}» là văn bản của một tỉnh, không đặt mốc quốc gia.`,
        'ghi các con số ấy vào plans/ hoặc reported/.',
      );
    file.value?.forEach((entry, index) => {
      figure(file, [index], entry);
      const key = targetKey(entry);
      if (keys.has(key)) say(file, [index], `mốc «${key}» viết hai lần.`, 'giữ một mục.');
      keys.add(key);
    });
  }
  const reportedIds = new Set<string>();
  for (const [name, file] of content.reported) {
    if (!slug.safeParse(name).success) continue;
    file.value?.forEach((document, index) => {
      if (reportedIds.has(document.id) || planIds.has(document.id))
        say(file, [index, 'id'], `mã «${document.id}» đã dùng cho một văn bản khác.`, 'đặt mã khác.');
      reportedIds.add(document.id);
      const province = content.provinces.value?.find(({ id }) => id === document.province);
      known(file, [index, 'province'], provinces, document.province, 'đơn vị');
      if (province && province.slug !== name)
        say(
          file,
          [index, 'province'],
          `${unitName(province, document.issued)} không thuộc tệp «${name}.yaml».`,
          `chuyển mục này sang reported/${province.slug}.yaml.`,
        );
      const days = possibleDays(document);
      if (isNoDay(days))
        say(
          file,
          [index, 'issuedBefore', 'date'],
          `issuedBefore ${document.issuedBefore?.date ?? ''} trước ngày ban hành ${document.issued ?? ''}.`,
          'xem lại hai ngày: issuedBefore là ngày mà khi ấy văn bản đã có.',
        );
      else if (province && isNoDay(commonDays(days, daysOfUnit(province))))
        say(
          file,
          [index, 'province'],
          document.issued === undefined
            ? `${unitName(province, document.issued)} (mã ${province.id}) chưa tồn tại vào ngày ${document.issuedBefore?.date ?? ''}.`
            : `${unitName(province, document.issued)} (mã ${province.id}) không tồn tại vào ngày ${document.issued}.`,
          'từ 01/7/2025 dùng mã có đuôi -2025; trước ngày ấy dùng mã không có đuôi.',
        );
      const keys = new Set<string>();
      document.figures.forEach((entry, item) => {
        const path = [index, 'figures', item];
        figure(file, path, entry);
        const key = entry.id ?? targetKey(entry);
        if (keys.has(key))
          say(
            file,
            path,
            `con số «${key}» viết hai lần trong một văn bản.`,
            `giữ một mục, hoặc thêm id bắt đầu bằng «${key}-».`,
          );
        keys.add(key);
        if (entry.note !== undefined && /\d/.test(entry.note))
          say(file, [...path, 'note'], 'ghi chú có chữ số.', 'nói bằng lời; con số chỉ đứng ở low, high, year.');
      });
    });
  }
  return issues;
};
