import type { CitedDocument } from '../../domain/cited-document.ts';
import { findCitations, resolveCitation } from '../../plan-text/citations.ts';
import type { PlanText } from '../../plan-text/provision.ts';
import { withoutMarks } from './issuing-province.ts';

/** A document that the text cites: one that we hold, or one proposed for `documents.yaml`. */
export interface CitedDraft {
  readonly id: string;
  /** As first printed: `Quyết định số 269/QĐ-UBND ngày 24/01/2019`. */
  readonly words: string;
  /** Null where `documents.yaml` has it. */
  readonly proposed: CitedDocument | null;
  /** Documents that we hold under the same number with another date: a misquotation, or another document. */
  readonly alike: readonly string[];
}

const kindsByMark: Readonly<Record<string, string>> = {
  QĐ: 'Quyết định',
  KH: 'Kế hoạch',
  NQ: 'Nghị quyết',
  NĐ: 'Nghị định',
  CT: 'Chỉ thị',
  TT: 'Thông tư',
  CTR: 'Chương trình',
  TB: 'Thông báo',
  KL: 'Kết luận',
  ĐA: 'Đề án',
  BC: 'Báo cáo',
  CV: 'Công văn',
  QC: 'Quy chế',
  HD: 'Hướng dẫn',
};
const issuers: Readonly<Record<string, string>> = {
  TTG: 'Thủ tướng Chính phủ',
  CP: 'Chính phủ',
  TW: 'Ban Chấp hành Trung ương, Bộ Chính trị',
  BTTTT: 'Bộ Thông tin và Truyền thông',
  BKHCN: 'Bộ Khoa học và Công nghệ',
  BNV: 'Bộ Nội vụ',
  BTC: 'Bộ Tài chính',
  VPCP: 'Văn phòng Chính phủ',
};

const slugOf = (words: string): string =>
  withoutMarks(words)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** The documents that a text cites, each once, in the order of their first mention. */
export const citedDocuments = (
  text: PlanText,
  documents: readonly CitedDocument[],
  plan: { province: string; provinceName: string; number: string | null; issued: string | null },
): CitedDraft[] => {
  const laws = documents.filter((document) => document.number === undefined && document.kind === 'Luật');
  const about = {
    province: plan.province,
    ...(plan.number === null ? {} : { number: plan.number }),
    ...(plan.issued === null ? {} : { issued: plan.issued }),
  };
  const found = new Map<string, CitedDraft>();
  for (const provision of text.provisions) {
    if (provision.id === '') continue;
    for (const citation of findCitations(provision.text, laws)) {
      const words = provision.text.slice(citation.start, citation.end).replaceAll(/\s+/g, ' ');
      const resolution = resolveCitation(citation, documents, about);
      if (resolution.kind === 'self') continue;
      if (resolution.kind === 'document') {
        const { id } = resolution.document;
        if (!found.has(id)) found.set(id, { id, words, proposed: null, alike: [] });
        continue;
      }
      const number = citation.written.replaceAll(/\s/g, '');
      const isLaw = /^Luật\s/u.test(citation.written);
      const parts = number.split(/[/-]/).filter((part) => !/^\d+$/.test(part));
      const kind = isLaw
        ? 'Luật'
        : (kindsByMark[parts[0]?.toUpperCase() ?? ''] ?? /^\p{L}+\s\p{L}+/u.exec(words)?.[0] ?? 'Văn bản');
      const mark = parts.at(-1)?.toUpperCase() ?? '';
      const isLocal = /^(?:UBND|HĐND|TU|BTV)$/u.test(mark);
      const year = citation.date?.slice(0, 4) ?? /\/(\d{4})\//u.exec(number)?.[1] ?? null;
      const id = [
        isLocal ? plan.province : '',
        isLaw ? slugOf(citation.written) : slugOf(number.replace(/\/\d{4}(?=\/)/u, '')),
        year ?? '',
      ]
        .filter((part) => part !== '')
        .join('-');
      const key = number.toLowerCase();
      const alike = documents.filter(
        (document) => document.number !== undefined && document.number.replaceAll(/\s/g, '').toLowerCase() === key,
      );
      const known = found.get(id);
      if (known || (citation.date === null && [...found.values()].some(({ proposed }) => proposed?.number === number)))
        continue;
      const issuer =
        issuers[mark] ??
        (mark === 'UBND'
          ? `Ủy ban nhân dân ${plan.provinceName}`
          : mark === 'HĐND'
            ? `Hội đồng nhân dân ${plan.provinceName}`
            : mark === 'TU'
              ? `Tỉnh ủy ${plan.provinceName.replace(/^(?:tỉnh|thành phố)\s/iu, '')}`
              : isLaw
                ? 'Quốc hội'
                : /^QH\d*$/u.test(mark)
                  ? 'Quốc hội'
                  : 'Chưa rõ');
      found.set(id, {
        id,
        words,
        alike: alike.map((document) => document.id),
        proposed: {
          id,
          ...(isLaw ? {} : { number }),
          kind,
          ...(citation.date === null ? {} : { date: citation.date }),
          issuer,
          ...(isLocal ? { province: plan.province } : {}),
          ...(isLaw ? { title: citation.written } : {}),
          confidence: 'C',
        },
      });
    }
  }
  return [...found.values()];
};
