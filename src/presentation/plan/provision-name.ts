import { findProvision, HEAD_ID, type PlanText, type Provision } from '../../plan-text/provision.ts';

const trimNumber = (printed: string): string => printed.replaceAll(/[.)(/\s–-]+$|^\(/g, '');

/** The printed numbers above a provision as one: `II.2.1.1`, `II.2.1, điểm a`. */
const numberChain = (text: PlanText, ids: readonly string[]): string => {
  let chain = '';
  for (const id of ids) {
    const printed = trimNumber(findProvision(text, id)?.number ?? '');
    if (printed === '') continue;
    if (/^[a-zđ]$/u.test(printed)) chain += chain === '' ? `điểm ${printed}` : `, điểm ${printed}`;
    else if (/^\d+\.\d/.test(printed)) {
      // `2.1.` already holds the `2.` above it; only what stands above both (`II`) is kept.
      const above = chain.replace(/(?:^|\.)\d[\d.]*$/, '');
      chain = above === '' ? printed : `${above}.${printed}`;
    } else chain += chain === '' ? printed : `.${printed}`;
  }
  return chain;
};

/** A provision's place in words, as one cites it: `mục II.2.1.1, gạch đầu dòng thứ 3`. */
export const provisionName = (text: PlanText, provision: Provision): string => {
  if (provision.id === HEAD_ID) return 'phần đầu văn bản';
  const chain = numberChain(text, [...provision.ancestors, ...(provision.number === null ? [] : [provision.id])]);
  const section = chain === '' ? '' : chain.startsWith('điểm') ? chain : `mục ${chain}`;
  if (provision.number !== null) return section;
  const place = /(?:^|-)(?:d(\d+)(?:-c(\d+))?|p(\d+)|b(\d+)|c(\d+))(?:--\d+)?$/.exec(provision.id);
  const [, dash, subDash, paragraph, table, loneSubDash] = place ?? [];
  const words = dash
    ? `gạch đầu dòng thứ ${dash}${subDash ? `, dấu cộng thứ ${subDash}` : ''}`
    : paragraph
      ? `đoạn ${paragraph}`
      : table
        ? `bảng ${table}`
        : `dấu cộng thứ ${loneSubDash ?? ''}`;
  return section === '' ? words : `${section}, ${words}`;
};
