import { mergerWords } from '../../domain/merger.ts';
import type { Province } from '../../domain/province.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { ProvinceName } from '../../presentation/provinces/province-view.ts';
import { lastName, shortNameNow } from '../../presentation/words/unit-names.ts';
import { capitalised } from '../../presentation/words/sentence.ts';

/** Said of a unit of which no figure is here; whether it has set any, we do not know. */
const noFigure = 'chưa có con số nào ở đây';

/** What is here of one unit: `1 kế hoạch, 20 con số`; undefined where nothing is. */
const heldOf = ({ id }: Province, { plans, targets }: Catalogue): string | undefined => {
  const texts = plans.filter(({ facts }) => facts.province === id).length;
  const own = targets.filter(({ province }) => province === id);
  const figures = own.filter(({ operator }) => operator !== null).length;
  const parts = [
    ...(texts === 0 ? [] : [`${texts} kế hoạch`]),
    ...(figures === 0 ? [] : [`${figures} con số`]),
    ...(figures === 0 && own.length > 0 ? [`${own.length} chỉ tiêu không kèm con số`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
};

/**
 * What is said of a name of a province: what became of it, and what is here of each unit that bore it or went into it. What
 * is here comes first: a former unit's plan must not hide behind the unit of today that has none.
 */
export const placeAnswer = ({ old, current, predecessors, successor }: ProvinceName, catalogue: Catalogue): string => {
  const merged = predecessors.length > 1;
  const merger = merged
    ? [`từ ${mergerWords.day} gồm ${predecessors.map(lastName).join(', ')}`]
    : current === undefined && successor
      ? [`từ ${mergerWords.day} thuộc ${shortNameNow(successor, catalogue.site)}`]
      : [];
  const former = current ? predecessors : old ? [old] : [];
  const whoOf = (unit: Province): string =>
    merged ? `${lastName(unit)} cũ: ` : current ? `trước ${mergerWords.day}: ` : '';
  const today = current && heldOf(current, catalogue);
  const before = former.flatMap((unit) => {
    const held = heldOf(unit, catalogue);
    return held === undefined ? [] : [`${whoOf(unit)}${held}`];
  });
  const own = today === undefined ? [] : [`từ ${mergerWords.day}: ${today}`];
  const rest =
    before.length === 0 && own.length === 0
      ? [noFigure]
      : [
          ...(merged && before.length > 0 ? ['đơn vị nay không thừa kế'] : []),
          ...(current && own.length === 0 ? [`của đơn vị nay ${noFigure}`] : []),
        ];
  return capitalised([...merger, ...own, ...before, ...rest].join('; '));
};
