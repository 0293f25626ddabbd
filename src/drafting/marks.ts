import { existsOn } from '../domain/province.ts';
import type { Draft, DraftingCatalogue, Mark } from './draft.ts';
import type { FoundTarget } from './targets/found-target.ts';
import { sureEnough } from './targets/sure-enough.ts';
import type { ReadingWarning } from './read-document.ts';

const short = (words: string): string =>
  words.length > 110 ? `${words.slice(0, 110).replace(/\s\S*$/u, '')}…` : words;

const completenessInWords: Readonly<Record<Draft['completeness'], string>> = {
  trich: 'trích, hoặc chưa đọc soát hết',
  'tom-tat': 'tóm tắt',
  'toan-van': 'toàn văn',
};

const factMarks = (draft: Draft, catalogue: DraftingCatalogue): Mark[] => {
  const { facts } = draft;
  const marks: Mark[] = [];
  const say = (at: string, problem: string, remedy: string, choices: readonly string[] = []): void => {
    marks.push({ at: `fact:${at}`, problem, remedy, choices });
  };
  if (facts.province === null)
    say(
      'province',
      facts.possibleProvinces.length === 0
        ? 'không đọc được tỉnh, thành phố nào ban hành văn bản.'
        : 'tên tỉnh có hai đơn vị (trước và từ ngày 01/7/2025); văn bản không có ngày nên không rõ là đơn vị nào.',
      'chọn đơn vị ban hành.',
      facts.possibleProvinces,
    );
  else {
    const unit = catalogue.provinces.find(({ id }) => id === facts.province);
    const day = facts.issued ?? facts.published;
    if (unit && day !== null && !existsOn(unit, day))
      say(
        'province',
        `đơn vị «${facts.province}» không tồn tại vào ngày ${day}: từ 01/7/2025 địa bàn ấy thuộc đơn vị khác.`,
        'xem lại ngày ban hành và tên đơn vị.',
        unit.successor === undefined ? [] : [unit.successor],
      );
    if (unit && day === null && facts.possibleProvinces.length > 1)
      say(
        'province',
        'văn bản không có ngày; tên tỉnh có thể là đơn vị cũ hoặc mới.',
        'chọn đơn vị ban hành.',
        facts.possibleProvinces,
      );
  }
  if (facts.title === null) say('title', 'không đọc được tên văn bản.', 'chép tên văn bản đúng như đã in.');
  if (facts.kind === null)
    say('kind', 'không đọc được loại văn bản.', 'ghi loại văn bản: Kế hoạch, Nghị quyết, Quyết định …', ['Kế hoạch']);
  if (facts.issuer === null)
    say('issuer', 'không đọc được cơ quan ban hành.', 'ghi cơ quan ban hành như trong văn bản.');
  if (facts.year === null) say('year', 'không đọc được năm ban hành.', 'ghi năm ban hành.');
  if (facts.sourceKind === 'van-ban') {
    if (facts.number === null)
      say('number', 'không đọc được số hiệu.', 'ghi số hiệu, hoặc xác nhận văn bản không nêu.');
    if (facts.issued === null)
      say('issued', 'không đọc được ngày ban hành.', 'ghi ngày ban hành, hoặc xác nhận văn bản không nêu.');
    if (facts.signer === null)
      say('signer', 'không đọc được người ký.', 'ghi người ký, hoặc xác nhận văn bản không nêu.');
  }
  say(
    'completeness',
    `bản này được ghi là «${completenessInWords[draft.completeness]}» (${draft.completeness}).`,
    'xác nhận; chỉ chọn «toàn văn» (toan-van) khi có người đã đọc soát toàn văn, ghi tên người ấy và ngày đọc soát (review).',
    ['trich', 'tom-tat', 'toan-van'],
  );
  return marks;
};

/** Everything of a draft that a person must settle, in the order in which it stands in the document. */
export const marksOf = (
  draft: Draft,
  targets: readonly FoundTarget[],
  warnings: readonly ReadingWarning[],
  catalogue: DraftingCatalogue,
): Mark[] => [
  ...factMarks(draft, catalogue),
  ...warnings.map(({ problem, remedy }, index): Mark => ({ at: `reading:${index + 1}`, problem, remedy, choices: [] })),
  ...draft.gaps
    .filter(({ after }) => after !== 'all')
    .map(({ after, reason }): Mark => ({
      at: `gap:${after}`,
      problem: `nguồn bị ngắt sau mục «${after}».`,
      remedy: 'nói rõ thiếu gì và vì sao.',
      choices: [reason],
    })),
  ...draft.errata.map(({ printed, reading, provision }): Mark => ({
    at: `erratum:${provision}/${printed}`,
    problem: `chữ «${printed}» ở mục ${provision} giống như in sai.`,
    remedy:
      reading === undefined
        ? 'ghi cách đọc nếu chắc chắn; nếu không, để ghi chú; nếu không sai thì bỏ mục này.'
        : `xác nhận cách đọc «${reading}»; nếu không sai thì bỏ mục này.`,
    choices: reading === undefined ? [] : [reading],
  })),
  ...draft.documents.flatMap(({ id, words, proposed, alike }): Mark[] =>
    proposed === null
      ? []
      : [
          {
            at: `document:${id}`,
            problem: `văn bản được viện dẫn «${words}» chưa có trong documents.yaml.`,
            remedy:
              alike.length > 0
                ? 'nếu đây là một văn bản đã có mà kế hoạch ghi sai số hoặc ngày, thêm cách ghi này vào aliases của nó; nếu không, thêm mục mới.'
                : 'thêm mục này vào content/documents.yaml sau khi kiểm số, ngày và cơ quan ban hành.',
            choices: [...alike, id],
          },
        ],
  ),
  ...targets.flatMap(({ target, doubts }): Mark[] => {
    const at = `target:${target.place}`;
    const shown = short(target.figure === null ? target.quote : `${target.figure} … ${target.quote}`);
    const marks: Mark[] = doubts.map((doubt) => ({
      at,
      problem: `«${shown}»: ${doubt}.`,
      remedy: 'xem lại câu trích, con số, cấp và hạn.',
      choices: [],
    }));
    const choices = target.candidates.map(({ indicator }) => indicator);
    if (target.indicator === null)
      marks.push({
        at,
        problem: `«${shown}» chưa rõ thuộc chỉ số nào.`,
        remedy: 'chọn một chỉ số đã có, hoặc thêm chỉ số mới đã phác sẵn, hoặc bỏ ra kèm lý do.',
        choices: [...choices, ...(target.drafted === null ? [] : [target.drafted.id])],
      });
    else if (target.confidence < sureEnough + 0.1)
      marks.push({
        at,
        problem: `«${shown}» có vẻ là chỉ số «${target.indicator}» (độ chắc ${String(target.confidence).replace('.', ',')}).`,
        remedy: 'xác nhận, hoặc chọn chỉ số khác.',
        choices,
      });
    return marks;
  }),
  ...draft.leftOut.map(({ place, quote, reason }): Mark => ({
    at: `leftOut:${place}`,
    problem: `«${short(quote)}» không được coi là chỉ tiêu: ${reason}`,
    remedy: 'xác nhận; nếu là cam kết thì đưa trở lại: takeBack trong tệp trả lời, hoặc thêm một mục vào targets.yaml.',
    choices: [],
  })),
];
