import type { Provision } from '../../plan-text/provision.ts';
import type { Stretch } from './clauses.ts';
import type { IndicatorCandidate, IndicatorMatcher } from '../../content-check/match-indicator.ts';

/** A commitment that names no figure: the clause, the words of this one commitment, and the indicator they surely mean. */
export interface WordCommitment {
  readonly clause: Stretch;
  readonly own: Stretch;
  readonly candidate: IndicatorCandidate;
}

/** Without a figure to hold it, a commitment is proposed only where the words leave little doubt. */
const sure = 0.55;
const universal = /(?<!\p{L})phổ cập\s/iu;
const rank = /(?:duy trì|nâng cao|cải thiện|giữ vững|tăng)[^;.]{0,40}(?:thứ hạng|xếp hạng|vị trí)/iu;

/** The commitments of these clauses, none of which names a figure. */
export const commitmentsInWords = (
  provision: Provision,
  clauses: readonly Stretch[],
  matcher: IndicatorMatcher,
): WordCommitment[] =>
  clauses.flatMap((clause): WordCommitment[] => {
    const text = provision.text.slice(clause.start, clause.end);
    if (text.length > 700) return [];
    const best = (words: string, wanted: number, ranked = false): IndicatorCandidate | undefined =>
      matcher
        .candidates(words, { unit: null, changes: false })
        .find(({ indicator, confidence }) => confidence >= wanted && (indicator.kind === 'rank') === ranked);
    const start = text.search(universal);
    if (start >= 0) {
      const after = text.slice(start).search(/(?<=phổ cập)\s/iu) + start + 1;
      const parts: Stretch[] = [];
      let from = after;
      for (const match of text.slice(after).matchAll(/\s(?:và|,)\s|,\s/gu)) {
        parts.push({ start: from, end: after + match.index });
        from = after + match.index + match[0].length;
      }
      parts.push({ start: from, end: text.length });
      const found = parts.map((part) => ({ part, candidate: best(text.slice(part.start, part.end), 0.4) }));
      const known = found.flatMap(({ part, candidate }, index) =>
        candidate === undefined
          ? []
          : [
              {
                clause,
                own: { start: clause.start + (index === 0 ? start : part.start), end: clause.start + part.end },
                candidate,
              },
            ],
      );
      if (known.length === 1 && parts.length === 1 && known[0]) return [{ ...known[0], own: clause }];
      return known;
    }
    if (rank.test(text)) {
      const candidate = best(text, 0.3, true);
      return candidate === undefined ? [] : [{ clause, own: clause, candidate }];
    }
    // `Các cơ sở dữ liệu dùng chung … được kết nối`: what the indicator counts stands first, and something becomes of it.
    const candidate = /\s(?:được|có)\s/u.test(text) ? best(text, sure) : undefined;
    if (candidate === undefined) return [];
    const counted = candidate.indicator.denominator
      .toLowerCase()
      .split(/[\s,]+/u)
      .slice(0, 3)
      .join(' ');
    return text
      .slice(0, counted.length + 30)
      .toLowerCase()
      .includes(counted)
      ? [{ clause, own: clause, candidate }]
      : [];
  });
