import type { Catalogue } from '../../catalogue/catalogue.ts';
import { basisOf } from '../../domain/basis.ts';
import { mergerWords } from '../../domain/merger.ts';
import { oncePer } from '../../domain/read-once.ts';
import type { Province } from '../../domain/province.ts';
import { numberKey } from '../../plan-text/citations.ts';
import { hostInWords, paths } from '../addresses/links.ts';
import { citedDocumentsOf } from './cited-documents.ts';
import { planName } from '../plan/plan-page.ts';
import { basisInWords } from '../words/basis-words.ts';
import { fullNameOn } from '../words/unit-names.ts';
import { completenessInWords } from '../words/source-words.ts';
import { capitalised } from '../words/sentence.ts';
import { dateInWords, datedInWords, issueInWords } from '../words/words.ts';

/** How much of a document is held here: its whole text, less than that, figures alone, or nothing. */
export type Held = 'whole' | 'part' | 'figures' | 'nothing';

/** One document in the register. */
export interface RegisterEntry {
  /** Anchor on the register's page. */
  readonly id: string;
  readonly unit: Province;
  /** `Quyết định 676/QĐ-UBND`, or the title where no number is known. */
  readonly name: string;
  /** Official number, where one is known. */
  readonly number: string | undefined;
  /** What is known of its day: `ngày 26/4/2022`; empty where nothing is. */
  readonly dated: string;
  readonly held: Held;
  /** What is held of it, and how it is known, as a clause. */
  readonly knownBy: string;
  /** Page of this site that holds it or tells of it, from the site's root. */
  readonly path: string | undefined;
  /** A remark for the reader, a sentence. */
  readonly note: string | undefined;
  /** For the order within a unit: as much of the day as is known. */
  readonly issued: string | undefined;
}

/** What the letters of an official number say about the kind of document (Nghị định 30/2020/NĐ-CP, phụ lục III; Hướng dẫn 36-HD/VPTW for the Party). */
const kinds: Readonly<Record<string, string>> = {
  QĐ: 'Quyết định',
  KH: 'Kế hoạch',
  NQ: 'Nghị quyết',
  CT: 'Chỉ thị',
  CTr: 'Chương trình',
  ĐA: 'Đề án',
};
/** A number with its kind, where its letters tell one: `Quyết định 676/QĐ-UBND`. */
const named = (number: string): string => {
  const kind = kinds[/^\d+[a-z]?[/-](\p{L}+)/u.exec(number)?.[1] ?? ''];
  return kind === undefined ? number : `${kind} ${number}`;
};

const partyTitle =
  /^(?:Nghị quyết|Chỉ thị|Kết luận|Kế hoạch|Chương trình)(?: hành động)? (?:của|Đại hội)(?: đại biểu)?(?: Ban (?:Thường vụ|Chấp hành))? (?:Đảng bộ|Tỉnh ủy|Thành ủy)(?![\p{L}])/u;

/**
 * Whether a document is one of the Party's, which no state body issues: told by its number, or, where none is known, by the
 * body that its title begins with (*Nghị quyết Đại hội Đảng bộ tỉnh …*). A plan that only carries out such a resolution is not.
 */
export const isOfParty = ({ number, title }: { number?: string | undefined; title?: string | undefined }): boolean =>
  number === undefined ? title !== undefined && partyTitle.test(title) : /\/TU$/u.test(number);

const isEntryOfParty = ({ number, name }: RegisterEntry): boolean => isOfParty({ number, title: name });
/** A document as a letter names it. */
const nameInLetter = ({ number, name }: RegisterEntry): string => (number === undefined ? `Văn bản “${name}”` : name);

/** Everything known of the documents of all units: those whose text is here, those of which figures are, those cited, those only known. */
export const registerOf = oncePer((catalogue: Catalogue): readonly RegisterEntry[] => {
  const { plans, reported, documents, knownDocuments, provinces } = catalogue;
  const units = new Map(provinces.map((unit) => [unit.id, unit]));
  const keyOf = (unit: string, number: string, issued: string | undefined): string =>
    [unit, numberKey(number), issued?.slice(0, 4) ?? ''].join(' ');
  const entries: RegisterEntry[] = [];
  const taken = new Set<string>();
  const add = (unit: string, entry: Omit<RegisterEntry, 'unit'>): void => {
    const issuer = units.get(unit);
    const key = entry.number === undefined ? undefined : keyOf(unit, entry.number, entry.issued);
    // The first that tells of a document tells most of it.
    if (!issuer || (key !== undefined && taken.has(key))) return;
    if (key !== undefined) taken.add(key);
    entries.push({ ...entry, unit: issuer });
  };
  const citedIds = new Set(plans.flatMap(citedDocumentsOf).map(({ id }) => id));
  for (const plan of plans) {
    const { facts } = plan;
    const whole = facts.source.kind === 'van-ban' && facts.completeness === 'toan-van';
    const extent =
      facts.source.kind === 'van-ban'
        ? completenessInWords(facts.completeness)
        : basisInWords(basisOf(facts.source.kind)).name;
    add(facts.province, {
      id: plan.id,
      name: facts.number === undefined ? planName(plan) : `${facts.kind} ${facts.number}`,
      number: facts.number,
      dated: issueInWords(facts),
      held: whole ? 'whole' : 'part',
      knownBy: `có ở đây: ${extent}`,
      path: paths.plan(plan.id),
      note: undefined,
      issued: facts.issued ?? String(facts.year),
    });
  }
  for (const document of reported)
    add(document.province, {
      id: document.id,
      name: document.number === undefined ? document.title : named(document.number),
      number: document.number,
      dated: issueInWords(document),
      held: 'figures',
      knownBy: `chỉ có ${basisInWords('reported').name}, theo ${hostInWords(document.source)}`,
      path: undefined,
      note: document.provinceNote,
      issued: document.issued,
    });
  for (const document of documents) {
    if (document.province === undefined) continue;
    add(document.province, {
      id: document.id,
      name: `${document.kind} ${document.number ?? document.title ?? ''}`.trim(),
      number: document.number,
      dated: document.date === undefined ? '' : datedInWords(document.date),
      held: 'nothing',
      knownBy: citedIds.has(document.id) ? 'được viện dẫn trong văn bản đăng ở đây' : 'có trong danh mục văn bản ở đây',
      path: paths.document(document.id),
      note: undefined,
      issued: document.date,
    });
  }
  for (const document of knownDocuments)
    add(document.province, {
      id: document.id,
      name: document.number === undefined ? (document.title ?? '') : named(document.number),
      number: document.number,
      dated: document.issued === undefined ? '' : datedInWords(document.issued),
      held: 'nothing',
      knownBy: `thấy nhắc đến ngày ${dateInWords(document.seen)}, ${
        document.sources === undefined ? 'chưa ghi địa chỉ nguồn' : `theo ${document.sources.join('; ')}`
      }`,
      path: undefined,
      note: document.note,
      issued: document.issued,
    });
  return entries;
});

/** The register of one unit, the youngest first; what is not dated comes last. */
export const registerOfUnit = (entries: readonly RegisterEntry[], unit: string): RegisterEntry[] =>
  entries
    .filter((entry) => entry.unit.id === unit)
    .toSorted(
      (one, other) => (other.issued ?? '').localeCompare(one.issued ?? '') || one.name.localeCompare(other.name),
    );

/** What is to be asked for: every document that is not held whole and that a state body issued. */
const toAskFor = (entries: readonly RegisterEntry[]): RegisterEntry[] =>
  entries.filter((entry) => entry.held !== 'whole' && !isEntryOfParty(entry));

/** What a request leaves out: documents of the Party, which no state body issued. Undefined where there is none. */
export const leftOutOfRequest = (entries: readonly RegisterEntry[]): string | undefined => {
  const left = entries.filter((entry) => entry.held !== 'whole' && isEntryOfParty(entry));
  return left.length === 0
    ? undefined
    : `${left.map(nameInLetter).join('; ')} do cơ quan của Đảng ban hành nên không nêu trong mẫu này.`;
};

/**
 * A request for the documents of a unit of today and of the units that it took over, ready to be copied. It names the law by its
 * title and cites no article: what the office asks for beyond it, the office's own form says. `units` are the former units whose
 * documents are asked for as well.
 */
export const requestFor = (office: string, own: readonly RegisterEntry[], formerUnits: readonly string[]): string => {
  const asked = toAskFor(own);
  const former = formerUnits.length === 0 ? '' : ` và của ${formerUnits.join(', ')} trước đây`;
  const what =
    asked.length === 0
      ? [
          `- Kế hoạch chuyển đổi số đang có hiệu lực của ${office}${former}, và các kế hoạch về chuyển đổi số ban hành từ năm 2020.`,
        ]
      : asked.map(
          (entry) =>
            `- ${[nameInLetter(entry), entry.dated].filter((part) => part !== '').join(' ')} của ${fullNameOn(entry.unit, entry.issued ?? null)}.`,
        );
  return [
    `Kính gửi: Ủy ban nhân dân ${office}`,
    '',
    'Căn cứ Luật Tiếp cận thông tin, tôi đề nghị được cung cấp toàn văn, kèm phụ lục, của:',
    ...what,
    '',
    ...(formerUnits.length > 0
      ? [
          `Các văn bản của đơn vị cũ được hỏi ở đây vì ${office} tiếp nhận các đơn vị ấy từ ngày ${mergerWords.day}.`,
          '',
        ]
      : []),
    'Hình thức nhận: bản điện tử qua thư điện tử.',
    'Họ tên, địa chỉ, cách liên hệ của người đề nghị: …',
    'Ngày … tháng … năm …',
  ].join('\n');
};

/** How many documents are known and how much of them is held, as one sentence; never a share of what may exist. */
export const registerInWords = (entries: readonly RegisterEntry[]): string => {
  const count = (held: Held): number => entries.filter((entry) => entry.held === held).length;
  const parts = [
    [count('whole'), 'có toàn văn'],
    [count('part'), 'có một phần, bản tóm tắt hay bài báo'],
    [count('figures'), `chỉ có ${basisInWords('reported').name}`],
    [count('nothing'), 'chưa có gì'],
  ] as const;
  return capitalised(
    `${entries.length} văn bản được biết đến ở đây: ${parts
      .filter(([number]) => number > 0)
      .map(([number, words]) => `${number} ${words}`)
      .join(', ')}. Còn bao nhiêu văn bản nữa thì chúng tôi không biết.`,
  );
};
