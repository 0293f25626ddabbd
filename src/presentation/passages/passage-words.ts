import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { PublishedPlan } from '../../catalogue/published-plan.ts';
import type { CitedDocument } from '../../domain/cited-document.ts';
import { findProvision, type Provision } from '../../plan-text/provision.ts';
import { fewestTelling, mostShown, type ToldPassage } from '../../passages/same-words.ts';
import { sourceKindInWords } from '../words/source-words.ts';
import { lastName } from '../words/unit-names.ts';
import { dateInWords } from '../words/words.ts';
import { citedDocumentName } from '../documents/document-relations.ts';
import { planName } from '../plan/plan-page.ts';
import { provisionName } from '../plan/provision-name.ts';

/** A plan of somebody else as it is named beside another's words, with whose words they are and the day of issue. */
export const planBeside = (plan: PublishedPlan): string =>
  plan.facts.number === undefined
    ? planName(plan)
    : `${planName(plan)} của ${plan.facts.issuer.replace('Ủy ban nhân dân', 'UBND')}`;

/** The same where there is little room: `Kiên Giang (243/KH-UBND, 2022)`. */
export const planInBrief = ({ facts }: PublishedPlan, { provinceById }: Pick<Catalogue, 'provinceById'>): string => {
  const unit = provinceById.get(facts.province);
  const number = facts.number === undefined ? '' : `${facts.number}, `;
  return `${unit ? lastName(unit) : facts.issuer} (${number}${String(facts.year)})`;
};

/** When a plan was issued and what its text here is: `Ban hành ngày 26/7/2022; bản chép văn bản`. */
export const issueBeside = ({ facts }: PublishedPlan): string =>
  `${facts.issued === undefined ? `Ban hành năm ${String(facts.year)}, nguồn không nêu ngày` : `Ban hành ngày ${dateInWords(facts.issued)}`}; ${sourceKindInWords(facts.source.kind)}`;

/** The place of a provision in words: `mục II.1, đoạn 1`. */
export const placeBeside = ({ text }: PublishedPlan, id: string): string => {
  const provision = findProvision(text, id);
  return provision ? provisionName(text, provision) : '';
};

/** How many plans beyond those named: `3 kế hoạch khác`; empty where there are none. */
export const furtherInWords = ({ further, atLeast }: Pick<ToldPassage, 'further' | 'atLeast'>): string =>
  further === 0 ? '' : `${atLeast ? 'ít nhất ' : ''}${String(further)} kế hoạch khác`;

/** What stands elsewhere, of the passages of one provision: the sentence, a part of it, several. */
const subject = (passages: readonly ToldPassage[], provision: Provision): string => {
  const [only, second] = passages;
  if (only === undefined || second !== undefined) return `${String(passages.length)} câu, hay phần câu, ở đây`;
  const isPart = only.others.every(({ extent }) => extent === 'part');
  const { start, end } = only.passage;
  // Marks and white space at the ends are no other sentence.
  const isAlone = !/[\p{L}\d]/u.test(provision.text.slice(0, start) + provision.text.slice(end));
  if (isAlone) return isPart ? 'Một phần câu này' : 'Câu này';
  return isPart ? 'Một phần của một câu ở đây' : 'Một câu ở đây';
};

/** How near the words are; on the page of a summary or an article nothing is called *nguyên văn*, which is the document's own words. */
const nearly = ({ facts }: Pick<PublishedPlan, 'facts'>): string =>
  facts.source.kind === 'van-ban' ? 'gần như nguyên văn' : 'gần như từng chữ';

/** What the page of a plan says at a provision whose words stand elsewhere too. */
export interface QuietLine {
  /** `Câu này cũng có, gần như nguyên văn, trong kế hoạch của`. */
  readonly words: string;
  /** Plans with the provisions that hold the words, each once; at most three. */
  readonly places: readonly { readonly plan: string; readonly provision: string }[];
  /** `3 kế hoạch khác`, or empty. */
  readonly further: string;
}

/** The quiet line of a provision; undefined where none of its words stand elsewhere. */
export const quietLine = (
  passages: readonly ToldPassage[],
  provision: Provision,
  plan: Pick<PublishedPlan, 'facts'>,
): QuietLine | undefined => {
  const own = passages.filter(({ passage }) => passage.provision === provision.id);
  if (own.length === 0) return undefined;
  const all = new Map(
    own.flatMap(({ others }) => others.map(({ passage }) => [passage.plan, passage.provision] as const)).reverse(),
  );
  const places = [...all].reverse().map(([plan, held]) => ({ plan, provision: held }));
  const [only, second] = own;
  const beyond = own.some(({ further }) => further > 0) || places.length > mostShown;
  return {
    words: `${subject(own, provision)} cũng có, ${nearly(plan)}, trong kế hoạch của`,
    places: places.slice(0, mostShown),
    further: second === undefined && only ? furtherInWords(only) : beyond ? 'kế hoạch khác' : '',
  };
};

/** What can and cannot be said of two plans that cite the same documents. */
export const commonSourceInWords = (documents: readonly CitedDocument[]): string =>
  documents.length === 0
    ? 'Trong phần văn bản có ở đây, hai kế hoạch không cùng viện dẫn một văn bản nào của trung ương.'
    : `Cả hai cùng viện dẫn ${documents.map(citedDocumentName).join(', ')}: có thể cùng theo một văn bản.`;

/** What is looked for and what is not, in sentences. */
export const passageMethod = `Trang này chỉ nói hai văn bản có gần như cùng những chữ ấy; không nói ai viết theo ai. Xét từng câu, hay từng vế giữa hai dấu chấm phẩy; có ít nhất ${String(fewestTelling)} chữ chung, không kể con số, thời gian, tên tỉnh và tên chung của chuyển đổi số. Không xét phần đầu văn bản, căn cứ, tên văn bản, đề mục, câu ban hành, nơi nhận.`;

/** Figures that differ in the same words: `Con số khác nhau: 60% ở đây, 80% ở kia.`; empty where none does. */
export const figuresApartInWords = (figures: readonly (readonly [string, string])[]): string =>
  figures.length === 0
    ? ''
    : `Con số khác nhau: ${figures.map(([here, there]) => `${here} ở đây, ${there} ở kia`).join('; ')}.`;

/** What the page of the same words says first. */
export const elsewhereInWords = (told: readonly ToldPassage[], plan: PublishedPlan): string =>
  told.length === 0
    ? `Chưa thấy câu nào của ${planName(plan)} đứng ${nearly(plan)} trong kế hoạch khác đăng ở đây.`
    : `${String(told.length)} câu, hay phần câu, của ${planName(plan)} cũng có, ${nearly(plan)}, trong kế hoạch khác đăng ở đây.`;
