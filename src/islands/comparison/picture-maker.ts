import { fileName } from '../../presentation/citations/file-name.ts';
import type { ChosenLine } from '../../presentation/comparison/choice.ts';
import { lineTerms } from '../../presentation/comparison/line-html.ts';
import { rowsToCsv } from '../../presentation/comparison/shown-csv.ts';
import { unitsOf } from '../../presentation/comparison/shown-line.ts';
import { viewTable } from '../../presentation/comparison/view-table.ts';
import {
  drawnLines,
  fullestLine,
  ofPlaces,
  pictureNotes,
  pictureState,
} from '../../presentation/pictures/picture-choice.ts';
import type { Picture } from '../../presentation/pictures/picture-order.ts';
import { pictureSizes } from '../../presentation/pictures/picture-size.ts';
import { drawPicture } from '../../presentation/pictures/picture-svg.ts';
import { headlineOf } from '../../presentation/pictures/picture-words.ts';
import { copyText } from '../page/copy-text.ts';
import { makeButton, makeElement } from '../search/make-element.ts';
import { makeRadios, placePanel } from './hand-out-panel.ts';
import { pictureFonts } from './picture-fonts.ts';
import type { ShownView } from './shown-view.ts';
import { toPng } from './svg-picture.ts';
import { downloadBlob, downloadText } from './take-away.ts';

const themes = [
  { id: 'light', name: 'Nền sáng' },
  { id: 'dark', name: 'Nền tối' },
] as const;

/** As the address of the comparison names its views. */
const kinds = [
  { id: 'bieu-do', name: 'Biểu đồ' },
  { id: 'so-do', name: 'Sơ đồ ô' },
] as const;

const noFonts =
  'Không tải được phông chữ của trang, nên chưa vẽ hình. Cách sửa: xem lại kết nối mạng rồi đổi một lựa chọn để vẽ lại.';
const noCanvas = 'Trình duyệt không cho vẽ thành PNG. Tệp SVG vẫn tải được.';

/** The maker of one picture: fields on one side, the picture as it will be handed out on the other. */
class PictureMaker {
  readonly #view: ShownView;
  readonly #image = makeElement('img', { class: 'picture', alt: '' });
  readonly #headline = makeElement('textarea', { rows: '3', name: 'tieu-de' });
  readonly #places = makeElement('fieldset');
  readonly #buttons = makeElement('p', { class: 'take-away' });
  readonly #said = makeElement('p', { role: 'status', class: 'quiet' });
  readonly #lines: readonly ChosenLine[];
  #line: ChosenLine;
  /** The places that the reader kept; empty means all. */
  #kept: readonly string[] = [];
  /** A telephone shows what a telephone is published on. */
  #size = (innerWidth < 600 ? pictureSizes.at(-1) : undefined) ?? pictureSizes[0];
  #theme: (typeof themes)[number] = themes[0];
  #kind: (typeof kinds)[number];
  /** The headline that stands as it was made: it follows the choice until somebody writes another. */
  #made = '';
  #picture: (Picture & { readonly kind: 'drawn' }) | undefined;
  #turn = 0;

  constructor(view: ShownView, lines: readonly ChosenLine[], line: ChosenLine) {
    this.#view = view;
    this.#lines = lines;
    this.#line = line;
    this.#kind = kinds.find(({ id }) => id === view.state.view) ?? kinds[0];
    this.#headline.addEventListener('input', () => void this.#draw());
    this.#buttons.append(
      makeButton('Tải PNG', () => void this.#giveOut(() => this.#givePng())),
      ' ',
      makeButton('Tải SVG', () => void this.#giveOut(() => this.#giveSvg())),
      ' ',
      makeButton('Tải số liệu của hình (CSV)', () => void this.#giveOut(() => this.#giveTable())),
      ' ',
      makeButton('Chép chữ thay hình', () => void this.#giveOut(() => this.#giveWords())),
    );
  }

  /** All that stands in the panel. */
  parts(): HTMLElement[] {
    const fields = makeElement(
      'div',
      { class: 'picture-fields' },
      ...(this.#lines.length > 1 ? [this.#lineField()] : []),
      makeElement('label', { class: 'picture-headline' }, 'Tiêu đề, sửa được ', this.#headline),
      makeRadios('kieu-hinh', 'Kiểu', kinds, this.#kind, (kind) => {
        this.#kind = kind;
        void this.#draw();
      }),
      makeRadios('kho-hinh', 'Khổ', pictureSizes, this.#size, (size) => {
        this.#size = size;
        void this.#draw();
      }),
      makeRadios('nen-hinh', 'Nền', themes, this.#theme, (theme) => {
        this.#theme = theme;
        void this.#draw();
      }),
      makeElement('details', {}, makeElement('summary', {}, 'Những nơi trong hình'), this.#places),
    );
    this.#listPlaces();
    void this.#draw();
    return [fields, this.#image, this.#buttons, this.#said];
  }

  #lineField(): HTMLElement {
    const field = makeElement('select', { name: 'dong-hinh' });
    for (const [index, { line }] of this.#lines.entries()) {
      const option = new Option(`${line.name}, ${lineTerms(line)}`, String(index));
      option.selected = this.#lines[index] === this.#line;
      field.add(option);
    }
    field.addEventListener('change', () => {
      this.#line = this.#lines[Number(field.value)] ?? this.#line;
      this.#kept = [];
      this.#listPlaces();
      void this.#draw();
    });
    return makeElement('label', { class: 'picture-line' }, 'Vẽ dòng nào ', field);
  }

  #listPlaces(): void {
    const units = unitsOf(this.#line.figures);
    const boxes = units.map((unit) => {
      const box = makeElement('input', { type: 'checkbox', value: unit });
      box.checked = true;
      return box;
    });
    this.#places.replaceChildren(
      makeElement('legend', { class: 'sr' }, 'Những nơi trong hình'),
      ...boxes.flatMap((box) => [makeElement('label', {}, box, ' ', this.#view.nameOf(box.value)), ' ']),
    );
    this.#places.onchange = () => {
      const kept = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      if (kept.length === 0) {
        this.#said.textContent = 'Hãy giữ ít nhất một nơi.';
        return;
      }
      this.#kept = kept.length === units.length ? [] : kept;
      void this.#draw();
    };
  }

  #chosen(): ChosenLine {
    return ofPlaces(this.#line, this.#kept);
  }

  async #draw(): Promise<void> {
    const turn = ++this.#turn;
    const { nameOf, state, places: map, comparison, version } = this.#view;
    const chosen = this.#chosen();
    if (this.#headline.value === this.#made) {
      this.#made = headlineOf(chosen, nameOf);
      this.#headline.value = this.#made;
    }
    let fonts: string;
    try {
      fonts = await pictureFonts();
    } catch {
      if (turn === this.#turn) this.#show({ kind: 'refused', why: noFonts });
      return;
    }
    // Another choice was made meanwhile.
    if (turn !== this.#turn) return;
    const provinces = this.#kept.length > 0 ? this.#kept : state.provinces;
    const shown = pictureState(state, chosen.line, provinces, this.#kind.id);
    const notes = pictureNotes(chosen, shown, { nameOf, comparison, version });
    const { headline, size, theme } = { headline: this.#headline.value, size: this.#size, theme: this.#theme.id };
    const drawn = this.#kind.id === 'so-do' ? { map } : {};
    this.#show(drawPicture({ chosen, places: provinces, size, theme, headline, nameOf, fonts, ...notes, ...drawn }));
  }

  #show(picture: Picture): void {
    URL.revokeObjectURL(this.#image.src);
    this.#picture = picture.kind === 'drawn' ? picture : undefined;
    this.#image.hidden = this.#buttons.hidden = picture.kind === 'refused';
    this.#said.textContent = picture.kind === 'refused' ? picture.why : '';
    if (picture.kind === 'refused') return;
    this.#image.width = this.#size.width;
    this.#image.height = this.#size.height;
    this.#image.alt = picture.alt;
    this.#image.src = URL.createObjectURL(new Blob([picture.svg], { type: 'image/svg+xml' }));
  }

  async #giveOut(give: () => Promise<string>): Promise<void> {
    this.#said.textContent = await give();
  }

  #name(extension: string): string {
    const { line } = this.#line;
    return fileName(
      [line.name, lineTerms(line), ...(this.#kind.id === 'so-do' ? ['so-do'] : []), this.#size.id].join(' '),
      extension,
    );
  }

  async #givePng(): Promise<string> {
    if (!this.#picture) return '';
    try {
      downloadBlob(this.#name('png'), await toPng(this.#picture.svg));
      return 'Đã tải hình PNG.';
    } catch {
      return noCanvas;
    }
  }

  #giveSvg(): Promise<string> {
    if (this.#picture) downloadText(this.#name('svg'), this.#picture.svg, 'image/svg+xml;charset=utf-8');
    return Promise.resolve('Đã tải hình SVG, phông chữ ở bên trong.');
  }

  #giveTable(): Promise<string> {
    const { rows, nameOf } = this.#view;
    const table = viewTable({ lines: [this.#chosen()], unstated: 0 }, [], rows, nameOf);
    downloadText(this.#name('csv'), rowsToCsv(table), 'text/csv;charset=utf-8');
    return Promise.resolve(`Đã tải ${table.length - 1} dòng số liệu của hình.`);
  }

  #giveWords(): Promise<string> {
    return copyText(this.#picture?.alt ?? '', this.#said, 'Đã chép chữ thay hình.');
  }
}

/** Opens the maker of pictures below `near`; the answer says why where there is nothing to draw. */
export const openPictures = (view: ShownView, near: Element): string => {
  const lines = drawnLines(view.chosen);
  const line = fullestLine(lines);
  if (!line) return 'Không có con số nào để vẽ trong phần đang xem. Cách sửa: chọn chỉ số, hạn hay nơi khác.';
  placePanel('pictures', 'Tạo hình để đăng', near, new PictureMaker(view, lines, line).parts()).focus();
  return '';
};
