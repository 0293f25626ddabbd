import type { ChosenLine } from '../comparison/choice.ts';
import type { ShownPlaces } from '../comparison/shown-line.ts';
import type { PictureSize } from './picture-size.ts';

/** What a picture is made of. */
export interface PictureOrder {
  /** The line with the figures that the picture shows. */
  readonly chosen: ChosenLine;
  /** Units as tiles, of a picture that is a map; absent of one that is a chart. */
  readonly map?: ShownPlaces;
  /** The places that the choice names, in which a missing figure is told; none where it names none. */
  readonly places: readonly string[];
  readonly size: PictureSize;
  readonly theme: 'light' | 'dark';
  readonly headline: string;
  /** What is counted, of whom, by when: the title of the view. */
  readonly subtitle: string;
  /** Site, address, day of the version. */
  readonly source: string;
  readonly nameOf: (unit: string) => string;
  /** Rules that give the drawing its fonts (`@font-face`); empty where the device's own must do. */
  readonly fonts: string;
}

/** A picture, or why there is none. */
export type Picture =
  | { readonly kind: 'drawn'; readonly svg: string; readonly alt: string }
  | { readonly kind: 'refused'; readonly why: string };
