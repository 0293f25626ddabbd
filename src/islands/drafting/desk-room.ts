import type { Answers } from '../../drafting/answers.ts';
import type { IssuePlace } from '../../drafting/desk/issue-place.ts';
import { pageInWords, stepInWords } from '../../drafting/desk/desk-steps.ts';
import type { DeskShelf } from '../../drafting/desk/shelf.ts';
import { downloadBlob } from '../comparison/take-away.ts';
import { findElement } from '../page/find-element.ts';
import { makeButton, makeElement } from '../search/make-element.ts';
import { noAnswers, withConfirmed, withTargetBack } from './desk-answers.ts';
import type { DeskAnswer, DeskRequest, NamedValue, ShownDraft } from './desk-messages.ts';
import { drawFacts, drawMark, type Settle } from './draw-facts.ts';
import { drawHandOver } from './draw-hand-over.ts';
import { drawIssues } from './draw-issues.ts';
import { drawLists } from './draw-lists.ts';
import { drawPart } from './draw-part.ts';
import { drawShared } from './draw-shared.ts';
import { drawSource } from './draw-source.ts';
import { drawTarget } from './draw-target.ts';
import { isBeingTyped } from './field.ts';
import { goToPlace, goToStart, goToUnsettled, keepFocus, showWords } from './desk-paths.ts';
import { keepWork, type KeptWork } from './kept-work.ts';

/** What the page tells the desk. */
export interface DeskSetting {
  readonly base: string;
  /** Address of the shelf: what is known here already. */
  readonly shelf: string;
  /** Says something to eyes and ears. */
  readonly say: (words: string) => void;
}

/** Today in Vietnam. */
const today = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** The desk with a document on it: the words as received, the draft as a form, what the check says, a preview. */
export class DeskRoom {
  readonly #root: HTMLElement;
  readonly #setting: DeskSetting;
  readonly #worker = new Worker(new URL('./drafting-worker.ts', import.meta.url), { type: 'module' });
  #prepared: Promise<void> | undefined;
  #provinces: readonly NamedValue[] = [];
  #indicators: ReadonlyMap<string, NamedValue> = new Map();
  #document: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  #id: string | undefined;
  #answers: Answers = noAnswers;
  #shown: ShownDraft | undefined;
  #openPlaces = new Set<string>();
  /** Where to go when the draft is drawn next. */
  #wanted: IssuePlace | undefined;
  /** A draft that waits to be drawn. */
  #waiting: ShownDraft | undefined;

  constructor(root: HTMLElement, setting: DeskSetting) {
    this.#root = root;
    this.#setting = setting;
    this.#worker.addEventListener('message', ({ data }: MessageEvent<DeskAnswer>) => this.#hear(data));
    root.addEventListener('focusout', () => {
      setTimeout(() => {
        if (this.#waiting) this.#draw(this.#waiting);
      });
    });
    this.#worker.addEventListener('error', () =>
      setting.say(
        'Trình duyệt này không chạy được bàn soạn thảo. Cách sửa: dùng trình duyệt mới hơn, hoặc soạn bằng dòng lệnh.',
      ),
    );
  }

  /** Puts a document on the desk, with what was settled of it before. */
  async open({ name, bytes, id, answers }: Pick<KeptWork, 'name' | 'bytes' | 'id' | 'answers'>): Promise<void> {
    this.#root.replaceChildren();
    this.#shown = undefined;
    this.#waiting = undefined;
    this.#openPlaces = new Set();
    this.#document = { name, bytes };
    this.#id = id;
    this.#answers = answers;
    this.#setting.say(`Đang đọc «${name}» …`);
    // Reading needs nothing that is known here: what the words are read against comes meanwhile.
    this.#ask({ kind: 'read', name, bytes });
    try {
      await this.prepare();
    } catch {
      this.#setting.say('Không tải được danh mục của trang. Cách sửa: xem lại kết nối mạng rồi chọn tệp lần nữa.');
    }
  }

  /** Brings what a document is read against, once; may be called before there is a document. */
  prepare(): Promise<void> {
    this.#prepared ??= this.#fetchShelf().catch((error: unknown) => {
      this.#prepared = undefined;
      throw error;
    });
    return this.#prepared;
  }

  async #fetchShelf(): Promise<void> {
    const answer = await fetch(this.#setting.shelf);
    if (!answer.ok) throw new Error(String(answer.status));
    this.#ask({ kind: 'shelf', shelf: (await answer.json()) as DeskShelf });
  }

  #ask(request: DeskRequest): void {
    this.#worker.postMessage(request);
  }

  #draft(): void {
    this.#ask({ kind: 'draft', id: this.#id, today: today(), answers: this.#answers });
  }

  #settle(answers: Answers): void {
    this.#answers = answers;
    this.#draft();
    const document = this.#document;
    if (document) void keepWork({ ...document, id: this.#id, answers, at: Date.now() });
  }

  #hear(answer: DeskAnswer): void {
    switch (answer.kind) {
      case 'progress':
        if (this.#shown === undefined) this.#setting.say(stepInWords(answer.step));
        return;
      case 'page':
        this.#setting.say(pageInWords(answer.page, answer.pages));
        return;
      case 'unreadable':
        this.#setting.say(`Lỗi: ${answer.problem} Cách sửa: ${answer.remedy}`);
        return;
      case 'shelved':
        this.#provinces = answer.provinces;
        this.#indicators = new Map(answer.indicators.map((one) => [one.id, one]));
        return;
      case 'read':
        void this.prepare().then(
          () => this.#draft(),
          // Told where the document was opened.
          () => undefined,
        );
        return;
      case 'drafted':
        this.#draw(answer.shown);
        return;
      case 'answers':
        this.#settle(answer.answers);
        return;
      case 'preview':
        this.#drawPreview(answer);
        return;
      case 'zip':
        downloadBlob(answer.name, new Blob([answer.bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' }));
    }
  }

  /** Draws the draft anew where something was settled; whoever types stays where he was. */
  #draw(shown: ShownDraft): void {
    // Words half typed are not swept away: the drawing waits until they are told or left.
    if (isBeingTyped(document.activeElement)) {
      this.#waiting = shown;
      return;
    }
    this.#waiting = undefined;
    const first = this.#shown === undefined;
    this.#shown = shown;
    const refocus = keepFocus(this.#root);
    const errors = shown.issues.filter(({ severity }) => severity !== 'hint').length;
    const { facts } = shown;
    const settle: Settle = (change) => this.#settle(change(this.#answers));
    const draft = makeElement(
      'div',
      {
        class: 'desk-draft',
        'data-draft': shown.id,
        'data-number': facts.number ?? '',
        'data-issued': facts.issued ?? '',
        'data-province': facts.province ?? '',
      },
      drawHandOver(shown, errors, {
        answers: () => this.#answers,
        readAnswers: (name, text) => this.#ask({ kind: 'answers', name, text }),
        next: () => goToUnsettled(this.#root),
        zip: () => this.#ask({ kind: 'zip' }),
      }),
      drawPart(
        'soan-van-ban',
        'Văn bản',
        ...drawFacts(shown, this.#provinces, this.#answers, settle, (id) => {
          if (/^[a-z\d]+(?:-[a-z\d]+)*$/.test(id)) {
            this.#id = id;
            this.#settle(this.#answers);
          } else this.#setting.say('Mã kế hoạch chỉ có chữ thường không dấu, chữ số và gạch nối.');
        }),
        ...this.#otherMarks(shown),
      ),
      drawPart(
        'soan-chi-tieu',
        `Chỉ tiêu (${shown.targets.length})`,
        ...shown.targets.map((target) =>
          drawTarget({
            target,
            marks: shown.marks.filter(({ at }) => at === `target:${target.place}`),
            indicators: this.#indicators,
            answers: this.#answers,
            settle,
            settled: (change) => this.#settleAndGoOn(target.place, change),
            isOpen: this.#openPlaces.has(target.place),
            toggled: (isOpen) => {
              if (isOpen) {
                this.#openPlaces.add(target.place);
                showWords(this.#root, target.place);
              }
              if (!isOpen) this.#openPlaces.delete(target.place);
            },
          }),
        ),
      ),
      ...drawLists(shown, settle, (place) => {
        this.#openPlaces.add(place);
        this.#wanted = { kind: 'target', place };
        this.#settle(withTargetBack(this.#answers, place));
      }),
      ...drawShared(shown, settle, () => this.#ask({ kind: 'shared-zip' })),
      drawIssues(shown.issues, (place) => goToPlace(this.#root, place)),
      drawPart('soan-xem-truoc', 'Xem trước', this.#previewPlace()),
    );
    this.#root.replaceChildren(
      drawSource(shown.source, (place) => goToPlace(this.#root, { kind: 'target', place })),
      draft,
    );
    if (first) goToStart(this.#root);
    else if (this.#wanted === undefined) refocus();
    else goToPlace(this.#root, this.#wanted);
    this.#wanted = undefined;
    this.#setting.say(
      `${first ? 'Đã đọc xong. ' : ''}${shown.targets.length} chỉ tiêu, ${shown.leftOut.length} con số để ngoài; còn ${shown.marks.length} chỗ cần quyết, ${errors} lỗi của phép kiểm.`,
    );
  }

  /** Settles a commitment and opens the next one that is not settled. */
  #settleAndGoOn(place: string, change: Parameters<Settle>[0]): void {
    const shown = this.#shown;
    const order = shown?.targets.map((target) => target.place) ?? [];
    const here = order.indexOf(place);
    const next = [...order.slice(here + 1), ...order.slice(0, here)].find((other) =>
      shown?.marks.some(({ at }) => at === `target:${other}`),
    );
    this.#openPlaces.delete(place);
    if (next !== undefined) this.#openPlaces.add(next);
    this.#wanted = next === undefined ? { kind: 'part', part: 'targets' } : { kind: 'target', place: next };
    this.#settle(change(this.#answers));
  }

  /** Marks that belong to no field: what the reader of the file noticed. */
  #otherMarks(shown: ShownDraft): HTMLElement[] {
    return shown.marks
      .filter(({ at }) => at.startsWith('reading:'))
      .map((mark) =>
        drawMark(
          { ...mark, choices: [] },
          () => undefined,
          () => this.#settle(withConfirmed(this.#answers, mark.at)),
        ),
      );
  }

  #previewPlace(): HTMLElement {
    const place = makeElement('div', { 'data-part': 'preview' });
    place.append(makeButton('Vẽ bản xem trước', () => this.#ask({ kind: 'preview', base: this.#setting.base })));
    return place;
  }

  #drawPreview({ text, lines, why }: Extract<DeskAnswer, { kind: 'preview' }>): void {
    const place = findElement<HTMLElement>(this.#root, '[data-part="preview"]');
    const part = (html: string, className: string, label: string): HTMLElement => {
      const frame = makeElement('div', { class: className, role: 'region', 'aria-label': label, tabindex: '0' });
      // Made by the functions that make the pages: every word of the document is escaped there.
      frame.innerHTML = html;
      return frame;
    };
    place.replaceChildren(
      ...(why === '' ? [] : [makeElement('p', { class: 'notice' }, why)]),
      ...(lines === '' ? [] : [part(lines, 'desk-lines', 'Các dòng trong bảng so sánh')]),
      ...(text === '' ? [] : [part(text, 'desk-text', 'Nguyên văn với các con số')]),
      makeButton('Vẽ lại', () => this.#ask({ kind: 'preview', base: this.#setting.base })),
    );
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }
}
