import type { UnitCount } from '../../domain/unit-count.ts';

/**
 * Counted units, the total first and both eras named: `42 đơn vị có chỉ tiêu: 37 cũ, 5 nay`, `8 đơn vị cũ có chỉ tiêu`. `what`
 * is what is counted of them.
 */
export const unitsInWords = ({ total, former, current }: UnitCount, what = ''): string => {
  const said = what === '' ? '' : ` ${what}`;
  if (former > 0 && current > 0) return `${total} đơn vị${said}: ${former} cũ, ${current} nay`;
  return `${total} đơn vị${current > 0 ? ' nay' : former > 0 ? ' cũ' : ''}${said}`;
};
