/** What a citation of a provision is made of. */
export interface ProvisionWords {
  /** The provision's own words, without the printed dash. */
  readonly words: string;
  /** Its place, outermost first: `mục II.2.1.1, gạch đầu dòng thứ 3`. */
  readonly place: string;
  /** The document in words (`documentPhrase`). */
  readonly document: string;
  /** Absolute address of the provision. */
  readonly address: string;
}

/** White space as one space each, none at the ends. */
const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * A citation that can be published, place named from the smallest part up as Vietnamese documents do:
 * `“…” (Gạch đầu dòng thứ 3, mục II.2.1.1, Kế hoạch 193/KH-UBND …), https://…#ii-2-1-1-d3`.
 */
export const provisionCitation = ({ words, place, document, address }: ProvisionWords): string => {
  const steps = place.split(', ').reverse().join(', ');
  return `“${collapsed(words)}” (${steps.charAt(0).toUpperCase()}${steps.slice(1)}, ${document}), ${address}`;
};
