import type { Span } from '../model/span.ts';
import { paragraphs } from '../text/paragraphs.ts';

/** A stretch between double quotation marks, the marks included. */
export interface Quotation {
  readonly span: Span;
  /** False when the mark stays open until the end of its paragraph, as in a quotation that runs on. */
  readonly closed: boolean;
}

/**
 * The quotations of a text: “ ” " „ « » » « and the pair `` ''. One left open ends with its paragraph, so that a slip of one writer
 * never swallows the rest of the report.
 */
export function quotations(text: string, within?: Span): Quotation[] {
  return paragraphs(text, within).flatMap((paragraph) => quotationsOf(text, paragraph));
}

/** Marks that close what most marks open. */
const CLOSING = '”"»';

function quotationsOf(text: string, paragraph: Span): Quotation[] {
  const found: Quotation[] = [];
  let open: number | null = null;
  let closing = CLOSING;
  for (let at = paragraph.start; at < paragraph.end; at += 1) {
    const sign = text.charAt(at);
    const pair = sign + text.charAt(at + 1);
    if (open === null) {
      const pointsInward = sign === '»' && opensWord(text, at, 1);
      if (/[“"„«]/.test(sign) || pair === '``' || (pair === "''" && opensWord(text, at)) || pointsInward) open = at;
      closing = pointsInward ? '«' : CLOSING;
    } else if (closing.includes(sign) || pair === "''") {
      const end = pair === "''" ? at + 2 : at + 1;
      found.push({ span: { start: open, end }, closed: true });
      open = null;
      at = end - 1;
    }
  }
  if (open !== null) found.push({ span: { start: open, end: paragraph.end }, closed: false });
  return found;
}

/** Whether a mark of `length` signs stands before a word and not behind one. */
function opensWord(text: string, at: number, length = 2): boolean {
  return (at === 0 || /[\s([—–-]/.test(text.charAt(at - 1))) && /\S/.test(text.charAt(at + length));
}
