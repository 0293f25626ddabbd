import { bases, type Basis } from '../domain/basis.ts';
import type { Level, Modality, Operator, Target, Unit } from '../domain/target.ts';
import type { Verdict } from '../domain/comparison/verdict.ts';
import type { Relation } from '../presentation/comparison/shown-line.ts';
import { basisInWords } from '../presentation/words/basis-words.ts';
import { stateInWords } from '../presentation/words/cell-words.ts';
import { capitalised } from '../presentation/words/sentence.ts';
import { verdictInWords } from '../presentation/words/verdict-words.ts';
import { figureInWords, levelInWords, modalityInWords } from '../presentation/words/words.ts';

/** The codes of one column of `targets` or of the joined table, each with its meaning, for the dictionary. */
export interface CodeList {
  readonly column: 'level' | 'operator' | 'unit' | 'modality' | 'evidence' | 'basis' | 'state' | 'verdict';
  readonly codes: readonly { readonly code: string; readonly meaning: string }[];
}

const listOf = <Code extends string>(
  column: CodeList['column'],
  meanings: Readonly<Record<Code, string>>,
): CodeList => ({
  column,
  codes: (Object.keys(meanings) as Code[]).map((code) => ({ code, meaning: meanings[code] })),
});

const sample = (operator: Operator): string =>
  `${capitalised(figureInWords({ operator, low: 15, high: operator === 'range' ? 20 : null, unit: '%' }))}.`;

const relation = (verdict: Verdict | null): string =>
  `${capitalised(verdictInWords(verdict, { operator: 'range' }, { operator: '=' }))}.`;

/** Every code list of the open data; the words are those of the pages. */
export const codeLists: readonly CodeList[] = [
  listOf<Level>('level', {
    province: `Con số nói về cơ quan ${levelInWords('province')}.`,
    district: `Con số nói về cơ quan ${levelInWords('district')}.`,
    commune: `Con số nói về cơ quan ${levelInWords('commune')}.`,
  }),
  listOf<Operator>('operator', {
    '=': sample('='),
    '>=': sample('>='),
    '>': sample('>'),
    '<=': `${sample('<=')} Với thứ hạng: ${figureInWords({ operator: '<=', low: 15, unit: 'rank' })}.`,
    '<': sample('<'),
    range: sample('range'),
    '~': sample('~'),
  }),
  listOf<Unit>('unit', {
    '%': 'Phần trăm.',
    '%/năm': 'Phần trăm mỗi năm.',
    rank: 'Thứ hạng; nhỏ hơn là cao hơn.',
    count: 'Số lượng; đếm cái gì là do chỉ số nói.',
    VND: 'Đồng.',
    'per-1000': 'Trên một nghìn (dân, hộ …, theo chỉ số).',
    times: 'Số lần (gấp, tăng, giảm: theo chỉ số).',
  }),
  listOf<Modality>('modality', {
    binding: `${capitalised(modalityInWords('binding'))}: câu thấy được không ghi “phấn đấu” hay tương tự.`,
    aspiration: `${capitalised(modalityInWords('aspiration'))}: câu thấy được, hoặc nguồn, ghi “phấn đấu” hay tương tự.`,
  }),
  listOf<Target['evidence']>('evidence', {
    verbatim: 'Câu chữ có ở đây; basis nói là lời của ai.',
    reported: basisInWords('reported').meaning,
  }),
  listOf<Basis>(
    'basis',
    Object.fromEntries(
      bases.map((basis) => [basis, `${capitalised(basisInWords(basis).name)}. ${basisInWords(basis).meaning}`]),
    ) as Record<Basis, string>,
  ),
  listOf<'stated' | 'qualitative'>('state', {
    stated: `${capitalised(stateInWords('stated').name)}.`,
    qualitative: `${capitalised(stateInWords('qualitative').name)}. ${stateInWords('qualitative').meaning}`,
  }),
  listOf<Relation>('verdict', {
    higher: relation('higher'),
    equal: relation('equal'),
    lower: relation('lower'),
    reaches: `${relation('reaches')} Một bên là một khoảng.`,
    starts: `${relation('starts')} Một bên là một khoảng.`,
    'same-number': 'Cùng số với mốc, khác dấu.',
    incomparable: `${relation(null)} Cột comparison nói vì sao.`,
  }),
];
