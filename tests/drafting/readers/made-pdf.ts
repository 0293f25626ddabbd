/** A piece of text on a page: where it begins, in points from below left, and its size. */
export interface MadeText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Printed from bottom to top, as a stamp or a mark at the side. */
  readonly turned?: boolean;
}

const hex = (value: number): string => value.toString(16).padStart(4, '0').toUpperCase();

/** All letters of a width of half their size, told apart by a map to Unicode of their own. */
const fontObjects = (letters: readonly string[]): string[] => {
  const map = letters.map(
    (letter, index) =>
      `<${hex(index + 1)}> <${[...Array(letter.length).keys()].map((at) => hex(letter.charCodeAt(at))).join('')}>`,
  );
  const groups = Array.from({ length: Math.ceil(map.length / 100) }, (_, index) =>
    map.slice(index * 100, index * 100 + 100),
  );
  const unicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange ${groups
    .map((group) => `${group.length} beginbfchar ${group.join(' ')} endbfchar`)
    .join(' ')} endcmap end end`;
  return [
    '<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 500 >>',
    '<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 0 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    `<< /Length ${unicode.length} >>\nstream\n${unicode}\nendstream`,
  ];
};

/** A PDF of pages of text, written by hand, with a map to Unicode. `trailer` adds to its last dictionary. */
export const madePdf = (pages: readonly (readonly MadeText[])[], trailer = ''): Uint8Array => {
  const letters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const code = new Map(letters.map((letter, index) => [letter, hex(index + 1)]));
  const first = 7;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first + index * 2} 0 R`).join(' ')}] >>`,
    ...fontObjects(letters),
    ...pages.flatMap((texts, index) => {
      const content = texts
        .map(
          ({ text, x, y, size = 12, turned = false }) =>
            `BT /F1 ${size} Tf ${turned ? `0 1 -1 0 ${x} ${y}` : `1 0 0 1 ${x} ${y}`} Tm <${[...text].map((letter) => code.get(letter) ?? '').join('')}> Tj ET`,
        )
        .join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.7\n';
  const starts = objects.map((object, index) => {
    const start = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from([...file].map((letter) => letter.charCodeAt(0)));
};
