import { existsOn, type Province } from '../../domain/province.ts';
import type { ContentIssue } from '../../catalogue/content-file.ts';
import { slugOf } from '../ids.ts';
import type { ContentRule } from '../rule.ts';

const nextDay = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Whether some day belongs to both units. */
const sameTime = (one: Province, other: Province): boolean =>
  (one.validFrom ?? '') <= (other.validTo ?? '9999') && (other.validFrom ?? '') <= (one.validTo ?? '9999');

/** The units through which one goes over into others, itself first; ends where a unit is met again. */
const successorsOf = (unit: Province, all: readonly Province[]): Province[] => {
  const chain = [unit];
  for (let next = unit.successor; next !== undefined; next = chain.at(-1)?.successor) {
    const found = all.find(({ id }) => id === next);
    if (!found || chain.includes(found)) break;
    chain.push(found);
  }
  return chain;
};

/**
 * Units follow one another in time: a unit that ended goes over into one that begins the next day, never into itself, into
 * an old one or round in a circle. Id and address come from the name; a tile holds one unit of before the merger.
 */
export const unitsInOrder: ContentRule = ({ provinces: file, documents }) => {
  const units = file.value ?? [];
  const issues: ContentIssue[] = [];
  const tiles = new Map<string, Province>();
  const nameOf = new Map(units.map((unit) => [unit, slugOf(unit.name)]));
  units.forEach((unit, index) => {
    const say = (field: keyof Province | null, problem: string, remedy: string): void => {
      issues.push({ file: file.file, ...file.locate(field === null ? [index] : [index, field]), problem, remedy });
    };
    const successor = units.find(({ id }) => id === unit.successor);
    const order =
      'successor là đơn vị bắt đầu ngay sau ngày đơn vị này kết thúc: xem lại successor, validTo và validFrom.';
    if (successor === unit) say('successor', `đơn vị «${unit.id}» kế thừa chính nó.`, order);
    else if (unit.successor !== undefined && unit.validTo === undefined)
      say('successor', `đơn vị «${unit.id}» có successor nhưng không có validTo.`, 'thêm validTo, hoặc bỏ successor.');
    else if (successor && successorsOf(successor, units).some(({ successor: next }) => next === unit.id))
      say('successor', `các đơn vị kế thừa đi vòng: từ «${successor.id}» lại về «${unit.id}».`, order);
    else if (successor && unit.validTo !== undefined && successor.validFrom !== nextDay(unit.validTo))
      say(
        'successor',
        `đơn vị kế thừa «${successor.id}» không bắt đầu ngày ${nextDay(unit.validTo)}, ngay sau khi «${unit.id}» kết thúc.`,
        order,
      );
    const year = unit.validFrom?.slice(0, 4);
    const id = [nameOf.get(unit), year].filter((part) => part !== undefined).join('-');
    // One id twice is told elsewhere.
    if (unit.id !== id && units.findIndex((other) => other.id === unit.id) === index)
      say(
        'id',
        `mã «${unit.id}» không khớp tên «${unit.name}» và thời gian của đơn vị.`,
        `mã là tên không dấu, đơn vị có validFrom thì thêm năm: «${id}».`,
      );
    const names = [unit.name, unit.renamed?.name, ...(unit.otherNames ?? [])].flatMap((name) => name ?? []);
    if (!names.map(slugOf).includes(unit.slug))
      say(
        'slug',
        `slug «${unit.slug}» không phải tên nào của đơn vị «${unit.id}».`,
        'slug là tên không dấu của đơn vị; đơn vị cũ và mới cùng tên thì chung một slug.',
      );
    const namesake = units.find(
      (other, place) =>
        place < index && sameTime(unit, other) && (other.slug === unit.slug || nameOf.get(other) === nameOf.get(unit)),
    );
    if (namesake && namesake.id !== unit.id)
      say(
        'name',
        `tên hoặc slug của «${unit.id}» trùng với «${namesake.id}» cùng thời.`,
        'hai đơn vị cùng thời không chung tên, chung trang: xem lại name và slug.',
      );
    const stolen = [...(unit.otherNames ?? []), ...(unit.spellings ?? [])].find((name) =>
      units.some((other) => other.slug !== unit.slug && nameOf.get(other) === slugOf(name)),
    );
    if (stolen !== undefined)
      say(
        unit.otherNames?.includes(stolen) ? 'otherNames' : 'spellings',
        `tên khác «${stolen}» của «${unit.id}» là tên của một đơn vị khác.`,
        'bỏ tên ấy: người tìm nó phải đến đơn vị mang đúng tên.',
      );
    if ((unit.row === undefined) !== (unit.column === undefined))
      say(null, `đơn vị «${unit.id}» có một trong hai khóa row, column.`, 'ghi cả hai, hoặc bỏ cả hai.');
    else if (unit.row !== undefined && unit.column !== undefined) {
      const tile = `hàng ${unit.row}, cột ${unit.column}`;
      const other = tiles.get(tile);
      if (!existsOn(unit, '2025-06-30'))
        say('row', `đơn vị «${unit.id}» có ô trên sơ đồ nhưng không phải đơn vị trước sáp nhập.`, 'bỏ row và column.');
      else if (other) say('row', `ô ${tile} đã có đơn vị «${other.id}».`, 'mỗi đơn vị một ô: đổi row hoặc column.');
      tiles.set(tile, unit);
    }
  });
  documents.value?.forEach(({ province, date }, index) => {
    const unit = units.find(({ id }) => id === province);
    if (unit && date !== undefined && !existsOn(unit, date))
      issues.push({
        file: documents.file,
        ...documents.locate([index, 'province']),
        problem: `đơn vị «${unit.id}» không tồn tại vào ngày ${date} của văn bản.`,
        remedy: 'từ 01/7/2025 dùng mã có đuôi -2025; trước ngày ấy dùng mã không có đuôi.',
      });
  });
  return issues;
};
