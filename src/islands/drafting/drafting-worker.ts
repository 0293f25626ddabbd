import { unzipSync, zipSync, type Zippable } from 'fflate';
import { assembleCatalogue } from '../../catalogue/catalogue.ts';
import { entriesOf, type Content } from '../../catalogue/content.ts';
import { checkContent, isError } from '../../content-check/check.ts';
import { mergerWords } from '../../domain/merger.ts';
import { nameInList, withKind } from '../../domain/province.ts';
import { deskDraft, type DeskDraft, type ReceivedDocument } from '../../drafting/desk/desk-draft.ts';
import { litSource } from '../../drafting/desk/lit-source.ts';
import { BrokenShelf, contentWith, type DeskShelf } from '../../drafting/desk/shelf.ts';
import { UnreadableDocument, type ReadDocument } from '../../drafting/read-document.ts';
import { formatOf, readDocumentFile } from '../../drafting/readers/read-file.ts';
import { planChanges } from '../../history/plan-changes.ts';
import { changesInWords } from '../../presentation/history/changes-in-words.ts';
import { linesPreviewHtml, textPreviewHtml } from '../../presentation/plan/plan-preview.ts';
import type { CorrectedFiles, DeskAnswer, DeskRequest, ShownDraft } from './desk-messages.ts';

/** The drafting core beside the page, so that the page stays at hand: one document at a time, and nothing is sent anywhere. */
interface Open {
  readonly document: ReadDocument;
  readonly received: ReceivedDocument;
  readonly shelf: DeskShelf;
}
let open: Open | undefined;
let last: DeskDraft | undefined;

const encoder = new TextEncoder();
const tell = (answer: DeskAnswer): void => postMessage(answer);

const shown = ({ draft, issues }: DeskDraft): ShownDraft => ({
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
  source: litSource(draft),
});

const read = async ({ name, bytes, shelf }: Extract<DeskRequest, { kind: 'read' }>): Promise<void> => {
  open = undefined;
  last = undefined;
  tell({ kind: 'progress', words: `Đang đọc «${name}» …` });
  const document = await readDocumentFile(name, bytes);
  open = { document, received: { extension: formatOf(name) ?? document.format, bytes }, shelf };
  const { provinces, indicators } = contentWith(shelf);
  tell({
    kind: 'read',
    provinces: (provinces.value ?? []).map((unit) => ({
      id: unit.id,
      name: `${withKind(nameInList(unit, undefined))}${unit.validFrom === undefined ? '' : ` (từ ${mergerWords.day})`}`,
    })),
    indicators: (indicators.value ?? [])
      .filter(({ nationalOnly }) => nationalOnly !== true)
      .map(({ id, name: words }) => ({ id, name: words })),
  });
};

/** A published plan at work: its files as they are published, and as they are now. */
interface Correction {
  readonly id: string;
  readonly shelf: DeskShelf;
  readonly published: ReadonlyMap<string, Uint8Array>;
  files: CorrectedFiles;
}
let correction: Correction | undefined;

const folderOf = ({ id, shelf, published }: Correction, { plan, targets }: CorrectedFiles): Content =>
  contentWith(
    shelf,
    new Map<string, string | Uint8Array>([
      ...[...published].map(([name, bytes]) => [`plans/${id}/${name}`, bytes] as const),
      [`plans/${id}/plan.md`, plan],
      [`plans/${id}/targets.yaml`, targets],
    ]),
  );

const openPublished = ({ id, zip: packed, shelf }: Extract<DeskRequest, { kind: 'correct' }>): void => {
  const published = new Map(
    Object.entries(unzipSync(packed)).map(([name, bytes]) => [name.replace(/^.*\//, ''), bytes] as const),
  );
  const textOf = (name: string): string => new TextDecoder().decode(published.get(name));
  const files = { plan: textOf('plan.md'), targets: textOf('targets.yaml') };
  correction = { id, shelf, published, files };
  tell({ kind: 'opened', id, files });
};

const changesOf = (at: Correction): string[] => {
  const text = (name: string): string => new TextDecoder().decode(at.published.get(name));
  const [before] = folderOf(at, { plan: text('plan.md'), targets: text('targets.yaml') }).plans;
  const [after] = folderOf(at, at.files).plans;
  return before && after ? changesInWords(planChanges(before, after)) : [];
};

const recheck = (files: CorrectedFiles): void => {
  if (correction === undefined) return;
  correction.files = files;
  const folder = `plans/${correction.id}/`;
  tell({
    kind: 'rechecked',
    issues: checkContent(folderOf(correction, files))
      .filter(({ file }) => file.startsWith(folder))
      .map((issue) => ({ ...issue, place: null })),
    changes: changesOf(correction),
  });
};

/** The files that are not as published, and what changed in words. */
const zipChanged = (): void => {
  if (correction === undefined) return;
  const { id, published, files } = correction;
  const changed = (
    [
      ['plan.md', files.plan],
      ['targets.yaml', files.targets],
    ] as const
  ).filter(([name, words]) => words !== new TextDecoder().decode(published.get(name)));
  const summary = `# Sửa ${id}\n\n${changesOf(correction)
    .map((line) => `- ${line}\n`)
    .join('')}`;
  const mtime = '1980-01-01T00:00:00';
  tell({
    kind: 'zip',
    name: `${id}.sua.zip`,
    bytes: zipSync(
      Object.fromEntries([
        ...changed.map(([name, words]) => [`content/plans/${id}/${name}`, [encoder.encode(words), { mtime }]]),
        ['thay-doi.md', [encoder.encode(summary), { mtime }]],
      ]) as Zippable,
    ),
  });
};

const preview = (base: string): void => {
  if (last === undefined) return;
  const { content, draft, issues, files } = last;
  const errors = issues.filter(isError).length;
  try {
    const own = content.plans[0];
    if (own === undefined) return;
    const catalogue = assembleCatalogue(entriesOf({ ...content, plans: [{ ...own, originals: [] }] }));
    const plan = catalogue.planById.get(draft.id);
    if (plan === undefined) return;
    tell({
      kind: 'preview',
      text: textPreviewHtml(plan, catalogue, base),
      lines: linesPreviewHtml(plan, catalogue, base),
      why: errors === 0 ? '' : `Còn ${errors} lỗi; con số nào chưa khớp câu chữ thì chưa hiện ở đây.`,
    });
  } catch {
    const words = String(files.get('targets.yaml') ?? '') === '' ? '' : `còn ${errors} lỗi`;
    tell({ kind: 'preview', text: '', lines: '', why: `Chưa xem trước được: ${words || 'bản nháp chưa trọn'}.` });
  }
};

const zip = (): void => {
  if (last === undefined) return;
  const { draft, files } = last;
  const entries: Zippable = Object.fromEntries(
    [...files].map(([name, words]) => [
      `content/plans/${draft.id}/${name}`,
      // The same bytes on every day: a file in the ZIP tells no time of making.
      [typeof words === 'string' ? encoder.encode(words) : words, { mtime: '1980-01-01T00:00:00' }],
    ]),
  );
  tell({ kind: 'zip', name: `${draft.id}.zip`, bytes: zipSync(entries) });
};

const serve = async (request: DeskRequest): Promise<void> => {
  switch (request.kind) {
    case 'read':
      await read(request);
      return;
    case 'draft': {
      if (open === undefined) return;
      tell({ kind: 'progress', words: 'Đang tìm chỉ tiêu, lỗi in, văn bản được viện dẫn …' });
      last = deskDraft(open.document, open.received, open.shelf, request);
      tell({ kind: 'drafted', shown: shown(last) });
      return;
    }
    case 'correct':
      openPublished(request);
      return;
    case 'recheck':
      recheck(request.files);
      return;
    case 'changed-zip':
      zipChanged();
      return;
    case 'preview':
      preview(request.base);
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
        error instanceof UnreadableDocument
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
