import type { CitedDocument } from '../../domain/cited-document.ts';

/** Who issues documents, as readers look for them. */
export type IssuerGroup = 'dang' | 'quoc-hoi' | 'chinh-phu' | 'thu-tuong' | 'bo-nganh' | 'tinh';

/** The groups in the order of a legal register, with their names. */
export const issuerGroups: readonly { readonly id: IssuerGroup; readonly name: string }[] = [
  { id: 'dang', name: 'Đảng' },
  { id: 'quoc-hoi', name: 'Quốc hội' },
  { id: 'chinh-phu', name: 'Chính phủ' },
  { id: 'thu-tuong', name: 'Thủ tướng Chính phủ' },
  { id: 'bo-nganh', name: 'Bộ, ngành, cơ quan trung ương khác' },
  { id: 'tinh', name: 'Tỉnh, thành phố' },
];

/**
 * The group of a document. What belongs to one province stands with the provinces, its party committee too; `Bộ Chính trị`
 * begins like a ministry and is none.
 */
export const issuerGroupOf = ({ issuer, province }: Pick<CitedDocument, 'issuer' | 'province'>): IssuerGroup => {
  if (province !== undefined) return 'tinh';
  if (/^(?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương)/u.test(issuer)) return 'dang';
  if (/Quốc hội$/u.test(issuer)) return 'quoc-hoi';
  if (issuer === 'Chính phủ') return 'chinh-phu';
  if (issuer.startsWith('Thủ tướng')) return 'thu-tuong';
  return 'bo-nganh';
};

/** Documents by group, in the order of issue; those without a date last. Groups without documents are left out. */
export const byIssuer = <Entry extends { readonly document: CitedDocument }>(
  entries: readonly Entry[],
): { id: IssuerGroup; name: string; entries: Entry[] }[] =>
  issuerGroups.flatMap(({ id, name }) => {
    const own = entries
      .filter(({ document }) => issuerGroupOf(document) === id)
      .sort((one, other) => ((one.document.date ?? '9') < (other.document.date ?? '9') ? -1 : 1));
    return own.length > 0 ? [{ id, name, entries: own }] : [];
  });
