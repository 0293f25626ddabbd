import { findElement } from '../page/find-element.ts';
import type { DeskRoom, DeskSetting } from './desk-room.ts';
import type { KeptWork } from './kept-work.ts';

/** The door of the drafting desk: nothing heavy comes before a document is chosen. */
class DraftingDesk extends HTMLElement {
  #room: Promise<DeskRoom> | undefined;

  connectedCallback(): void {
    const input = findElement<HTMLInputElement>(this, 'input[type="file"]');
    input.disabled = false;
    // While somebody looks for his file, brings it or pastes, what it is read with comes already.
    const prepare = (): void => {
      void this.#roomOnce()
        .then((room) => room.prepare())
        .catch(() => undefined);
    };
    input.addEventListener('click', prepare);
    this.addEventListener('dragenter', prepare, { once: true });
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) this.#take(file);
      // The same file may be chosen again.
      input.value = '';
    });
    const start = findElement<HTMLElement>(this, '.desk-start');
    // Anywhere on the desk: a file that misses its field must not replace the page.
    for (const kind of ['dragover', 'dragleave', 'drop'] as const)
      this.addEventListener(kind, (event) => {
        event.preventDefault();
        start.classList.toggle('over', kind === 'dragover');
        const [file] = kind === 'drop' ? (event.dataTransfer?.files ?? []) : [];
        if (file) this.#take(file);
      });
    const pasted = findElement<HTMLTextAreaElement>(this, 'textarea');
    pasted.addEventListener('focus', prepare, { once: true });
    findElement<HTMLButtonElement>(this, '[data-role="paste"]').addEventListener('click', () => {
      const bytes = new TextEncoder().encode(pasted.value);
      void this.#open({ name: 'van-ban-dan.txt', bytes, id: undefined, answers: { version: 1 } });
    });
    const plan = new URLSearchParams(location.search).get('ke-hoach');
    if (plan !== null && /^[a-z\d]+(?:-[a-z\d]+)*$/.test(plan)) void this.#correct(plan);
    else void this.#offerKept();
  }

  get #setting(): DeskSetting {
    return {
      base: this.dataset['base'] ?? '/',
      shelf: this.dataset['shelf'] ?? '',
      say: (words) => this.#say(words),
    };
  }

  /** Opens a published plan for a correction. */
  async #correct(plan: string): Promise<void> {
    try {
      const { CorrectionRoom } = await import('./correction-room.ts');
      const room = new CorrectionRoom(findElement<HTMLElement>(this, '[data-part="desk"]'), this.#setting);
      await room.open(plan, (this.dataset['source'] ?? '').replace('_', plan));
    } catch {
      this.#say('Không mở được kế hoạch. Cách sửa: xem lại kết nối mạng rồi tải lại trang.');
    }
  }

  #say(words: string): void {
    findElement<HTMLElement>(this, '[role="status"]').textContent = words;
  }

  async #open(work: Pick<KeptWork, 'name' | 'bytes' | 'id' | 'answers'>): Promise<void> {
    this.#say('Đang mở bàn soạn thảo …');
    try {
      await (await this.#roomOnce()).open(work);
    } catch {
      this.#say('Không tải được bàn soạn thảo. Cách sửa: xem lại kết nối mạng rồi chọn tệp lần nữa.');
    }
  }

  #take(file: File): void {
    void file.arrayBuffer().then(
      (bytes) => this.#open({ name: file.name, bytes: new Uint8Array(bytes), id: undefined, answers: { version: 1 } }),
      () => this.#say('Lỗi: không đọc được tệp. Cách sửa: chép tệp về máy rồi chọn lại.'),
    );
  }

  #roomOnce(): Promise<DeskRoom> {
    return (this.#room ??= import('./desk-room.ts').then(
      ({ DeskRoom: Room }) => new Room(findElement<HTMLElement>(this, '[data-part="desk"]'), this.#setting),
      (error: unknown) => {
        this.#room = undefined;
        throw error;
      },
    ));
  }

  /** Work that this device keeps from another day is offered, never opened by itself. */
  async #offerKept(): Promise<void> {
    const { forgetWork, keptWork } = await import('./kept-work.ts');
    const kept = await keptWork();
    if (!kept) return;
    const offer = findElement<HTMLElement>(this, '[data-part="kept"]');
    findElement<HTMLElement>(offer, '[data-part="kept-name"]').textContent = kept.name;
    findElement<HTMLElement>(offer, '[data-role="reopen"]').addEventListener('click', () => {
      offer.hidden = true;
      void this.#open(kept);
    });
    findElement<HTMLElement>(offer, '[data-role="forget"]').addEventListener('click', () => {
      offer.hidden = true;
      void forgetWork();
    });
    offer.hidden = false;
  }
}
customElements.define('drafting-desk', DraftingDesk);
