import { assembleCatalogue } from '../../catalogue/catalogue.ts';
import { entriesOf } from '../../catalogue/content.ts';
import { isError } from '../../content-check/check.ts';
import { mergerWords } from '../../domain/merger.ts';
import { nameInList, withKind } from '../../domain/province.ts';
import { additionsOf } from '../../drafting/additions.ts';
import { readAnswers, UnusableAnswers, type Answers } from '../../drafting/answers.ts';
import { deskDraft, type DeskDraft, type ReceivedDocument } from '../../drafting/desk/desk-draft.ts';
import { isToldPage } from '../../drafting/desk/desk-steps.ts';
import { litSource } from '../../drafting/desk/lit-source.ts';
import { inPlanFolder, zipOf } from '../../drafting/desk/plan-zip.ts';
import { BrokenShelf, contentWith, type DeskShelf } from '../../drafting/desk/shelf.ts';
import { UnreadableDocument, type ReadDocument } from '../../drafting/read-document.ts';
import { isLeftBehind } from '../../drafting/readers/pdf/left-behind.ts';
import { formatOf, readDocumentFile } from '../../drafting/readers/read-file.ts';
import { linesPreviewHtml, textPreviewHtml } from '../../presentation/plan/plan-preview.ts';
import { Correction } from './correction.ts';
import type { DeskAnswer, DeskRequest, ShownDraft } from './desk-messages.ts';

/** The drafting core beside the page, so that the page stays at hand: one document at a time, and nothing is sent anywhere. */
interface Open {
  readonly document: ReadDocument;
  readonly received: ReceivedDocument;
}
let shelf: DeskShelf | undefined;
let open: Open | undefined;
let last: DeskDraft | undefined;
let correction: Correction | undefined;

addEventListener('unhandledrejection', (event) => {
  if (isLeftBehind(event.reason)) event.preventDefault();
});

const tell = (answer: DeskAnswer): void => postMessage(answer);

const shown = ({ draft, shared, issues }: DeskDraft, answers: Answers): ShownDraft => ({
  id: draft.id,
  facts: draft.facts,
  shortTitle: draft.shortTitle,
  completeness: draft.completeness,
  targets: draft.targets,
  leftOut: draft.leftOut,
  errata: draft.errata,
  gaps: draft.gaps,
  omitted: draft.omitted,
  repairs: draft.repairs,
  marks: draft.marks,
  issues,
  proposed: draft.documents
    .filter(({ proposed }) => proposed !== null)
    .map(({ id, words }) => {
      const at = `document:${id}`;
      return { at, words, taken: answers.confirmed?.includes(at) === true };
    }),
  newIndicators: additionsOf(draft, answers).indicators.map(({ name, definition }) => ({ name, definition })),
  shared: [...shared.keys()],
  source: litSource(draft),
});

const putOnShelf = (given: DeskShelf): void => {
  shelf = given;
  const { provinces, indicators } = contentWith(given);
  tell({
    kind: 'shelved',
    provinces: (provinces.value ?? []).map((unit) => ({
      id: unit.id,
      name: `${withKind(nameInList(unit, undefined))}${unit.validFrom === undefined ? '' : ` (từ ${mergerWords.day})`}`,
    })),
    indicators: (indicators.value ?? [])
      .filter(({ nationalOnly }) => nationalOnly !== true)
      .map(({ id, name: words }) => ({ id, name: words })),
  });
};

const read = async ({ name, bytes }: Extract<DeskRequest, { kind: 'read' }>): Promise<void> => {
  open = undefined;
  last = undefined;
  const document = await readDocumentFile(name, bytes, (page, pages) => {
    if (isToldPage(page, pages)) tell({ kind: 'page', page, pages });
  });
  open = { document, received: { extension: formatOf(name) ?? document.format, bytes } };
  tell({ kind: 'read' });
};

const preview = (base: string): void => {
  if (last === undefined) return;
  const { content, draft, issues } = last;
  const errors = issues.filter(isError).length;
  const [own] = content.plans;
  const answer = { kind: 'preview', text: '', lines: '' } as const;
  try {
    const catalogue = own && assembleCatalogue(entriesOf({ ...content, plans: [{ ...own, originals: [] }] }));
    const plan = catalogue?.planById.get(draft.id);
    if (!catalogue || !plan) throw new Error(draft.id);
    tell({
      ...answer,
      text: textPreviewHtml(plan, catalogue, base),
      lines: linesPreviewHtml(plan, catalogue, base),
      why: errors === 0 ? '' : `Còn ${errors} lỗi: bản xem trước có thể thiếu hoặc sai ở những chỗ ấy.`,
    });
  } catch {
    tell({
      ...answer,
      why: `Chưa xem trước được: bản nháp còn ${errors} lỗi. Cách sửa: sửa theo danh sách của phép kiểm.`,
    });
  }
};

const zip = (): void => {
  if (last === undefined) return;
  const { draft, files } = last;
  tell({ kind: 'zip', name: `${draft.id}.zip`, bytes: zipOf(inPlanFolder(draft.id, files)) });
};

const sharedZip = (): void => {
  if (last === undefined) return;
  const { draft, shared } = last;
  const files = [...shared].map(([file, words]) => [`content/${file}`, words] as const);
  tell({ kind: 'zip', name: `${draft.id}.danh-muc.zip`, bytes: zipOf(files) });
};

const serve = async (request: DeskRequest): Promise<void> => {
  switch (request.kind) {
    case 'shelf':
      putOnShelf(request.shelf);
      return;
    case 'read':
      await read(request);
      return;
    case 'draft': {
      if (open === undefined || shelf === undefined) return;
      last = deskDraft(open.document, open.received, shelf, {
        ...request,
        onStep: (step) => tell({ kind: 'progress', step }),
      });
      tell({ kind: 'drafted', shown: shown(last, request.answers) });
      return;
    }
    case 'correct':
      correction = new Correction(request.id, request.zip, request.shelf);
      tell(correction.opened());
      return;
    case 'recheck':
      if (correction) tell(correction.checked(request.files));
      return;
    case 'changed-zip':
      if (correction) tell(correction.zipped());
      return;
    case 'answers':
      tell({ kind: 'answers', answers: readAnswers(request.name, request.text) });
      return;
    case 'preview':
      preview(request.base);
      return;
    case 'shared-zip':
      sharedZip();
      return;
    case 'zip':
      zip();
  }
};

// One after the other, in the order in which they were asked.
let before: Promise<void> = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<DeskRequest>) => {
  before = before.then(() =>
    serve(data).catch((error: unknown) =>
      tell(
        error instanceof UnreadableDocument || error instanceof UnusableAnswers
          ? { kind: 'unreadable', problem: error.problem, remedy: error.remedy }
          : {
              kind: 'unreadable',
              problem:
                error instanceof BrokenShelf
                  ? `danh mục của trang hỏng ở tệp ${error.file}.`
                  : `không đọc tiếp được (${error instanceof Error ? error.message : String(error)}).`,
              remedy: 'tải lại trang và thử lại; nếu vẫn vậy, báo cho người giữ mã nguồn kèm tệp này.',
            },
      ),
    ),
  );
});
