import type { DeskShelf } from '../../drafting/desk/shelf.ts';
import { downloadBlob } from '../comparison/take-away.ts';
import { findElement } from '../page/find-element.ts';
import { makeButton, makeElement } from '../search/make-element.ts';
import type { CorrectedFiles, DeskAnswer, DeskRequest } from './desk-messages.ts';
import { drawIssue } from './draw-issues.ts';
import { drawPart } from './draw-part.ts';
import type { DeskSetting } from './desk-room.ts';

/** How long a pause in typing is before the check runs, ms. */
const pause = 400;

/** The desk with a published plan on it: its two files as text, what the check says, what changed. */
export class CorrectionRoom {
  readonly #root: HTMLElement;
  readonly #setting: DeskSetting;
  readonly #worker = new Worker(new URL('./drafting-worker.ts', import.meta.url), { type: 'module' });
  #due: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, setting: DeskSetting) {
    this.#root = root;
    this.#setting = setting;
    this.#worker.addEventListener('message', ({ data }: MessageEvent<DeskAnswer>) => this.#hear(data));
  }

  /** Fetches the files of a plan of this site and opens them. */
  async open(id: string, address: string): Promise<void> {
    const { say, shelf } = this.#setting;
    say('Đang mở kế hoạch …');
    const [files, list] = await Promise.all([fetch(address), fetch(shelf)]);
    if (!files.ok || !list.ok) {
      say(`Lỗi: không có kế hoạch «${id}» ở trang này. Cách sửa: mở trang của kế hoạch rồi bấm “Sửa, báo sai”.`);
      return;
    }
    this.#ask({
      kind: 'correct',
      id,
      zip: new Uint8Array(await files.arrayBuffer()),
      shelf: (await list.json()) as DeskShelf,
    });
  }

  #ask(request: DeskRequest): void {
    this.#worker.postMessage(request);
  }

  #hear(answer: DeskAnswer): void {
    switch (answer.kind) {
      case 'opened':
        this.#draw(answer.id, answer.files);
        return;
      case 'rechecked':
        this.#report(answer);
        return;
      case 'unreadable':
        this.#setting.say(`Lỗi: ${answer.problem} Cách sửa: ${answer.remedy}`);
        return;
      case 'zip':
        downloadBlob(answer.name, new Blob([answer.bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' }));
    }
  }

  #files(): CorrectedFiles {
    return {
      plan: findElement<HTMLTextAreaElement>(this.#root, '#sua-plan-md').value,
      targets: findElement<HTMLTextAreaElement>(this.#root, '#sua-targets-yaml').value,
    };
  }

  #draw(id: string, { plan, targets }: CorrectedFiles): void {
    const editor = (name: string, label: string, words: string): HTMLElement => {
      const field = makeElement('textarea', { id: name, rows: '18', spellcheck: 'false', wrap: 'off' });
      field.value = words;
      field.addEventListener('input', () => {
        clearTimeout(this.#due);
        this.#due = setTimeout(() => this.#ask({ kind: 'recheck', files: this.#files() }), pause);
      });
      return makeElement('p', { class: 'desk-field' }, makeElement('label', { for: name }, label), field);
    };
    this.#root.replaceChildren(
      makeElement(
        'div',
        { 'data-correction': id },
        drawPart(
          'sua-tep',
          `Sửa ${id}`,
          editor('sua-targets-yaml', 'Các chỉ tiêu (targets.yaml)', targets),
          editor('sua-plan-md', 'Thông tin văn bản và nguyên văn (plan.md)', plan),
        ),
      ),
      makeElement(
        'div',
        {},
        drawPart(
          'sua-giao',
          'Thay đổi',
          makeElement('ul', { 'data-part': 'changes', class: 'list tight' }),
          makeElement(
            'p',
            { class: 'desk-buttons' },
            makeButton('Tải phần đã sửa (.zip)', () => this.#ask({ kind: 'changed-zip' }), { 'data-download': '' }),
          ),
        ),
        drawPart('sua-kiem', 'Phép kiểm', makeElement('ul', { 'data-part': 'issues', class: 'list tight' })),
      ),
    );
    this.#ask({ kind: 'recheck', files: this.#files() });
  }

  #report({ issues, changes }: Extract<DeskAnswer, { kind: 'rechecked' }>): void {
    findElement(this.#root, '[data-part="changes"]').replaceChildren(
      ...(changes.length === 0
        ? [makeElement('li', {}, 'Chưa sửa gì.')]
        : changes.map((line) => makeElement('li', {}, line))),
    );
    findElement(this.#root, '[data-part="issues"]').replaceChildren(
      ...issues.map((issue) =>
        drawIssue(issue, { words: 'Đến dòng ấy', go: () => this.#goTo(issue.file, issue.line) }),
      ),
    );
    const errors = issues.filter(({ severity }) => severity !== 'hint').length;
    this.#setting.say(
      `${changes.length === 0 ? 'Chưa sửa gì' : `${changes.length} thay đổi`}; ${errors === 0 ? 'phép kiểm không thấy lỗi' : `${errors} lỗi của phép kiểm`}.`,
    );
  }

  /** Selects a line of a file in its editor. */
  #goTo(file: string, line: number): void {
    const field = findElement<HTMLTextAreaElement>(
      this.#root,
      file.endsWith('targets.yaml') ? '#sua-targets-yaml' : '#sua-plan-md',
    );
    const lines = field.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, words) => sum + words.length + 1, 0);
    field.focus();
    field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    field.scrollTop = (field.scrollHeight / Math.max(1, lines.length)) * (line - 4);
  }
}
