/** A size in which a picture is published. */
export interface PictureSize {
  readonly id: 'ngang' | 'vuong' | 'doc';
  readonly name: string;
  /** In pixels of the drawing; a PNG has two for each. */
  readonly width: number;
  readonly height: number;
  /** Size of the letters of rows and figures, and of the smallest words, in pixels of the drawing. */
  readonly letters: number;
  readonly small: number;
  readonly headline: number;
}

/** All sizes: for a front page, a post, a telephone. */
export const pictureSizes: readonly [PictureSize, ...PictureSize[]] = [
  { id: 'ngang', name: 'Ngang 16:9', width: 1200, height: 675, letters: 23, small: 17, headline: 42 },
  { id: 'vuong', name: 'Vuông', width: 1080, height: 1080, letters: 25, small: 19, headline: 46 },
  { id: 'doc', name: 'Dọc 4:5', width: 1080, height: 1350, letters: 26, small: 20, headline: 48 },
];
