/** Words that a page shows at one place. Points, from the lower left corner of the page. */
export interface Fragment {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the letters. */
  readonly size: number;
}

/** Words that stand on one line of one column. */
export interface PdfLine {
  readonly words: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/** A page: its lines in the order in which they are read. */
export interface PdfPage {
  readonly height: number;
  readonly lines: readonly PdfLine[];
}
