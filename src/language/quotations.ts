import type { Span } from '../model/span.ts';
import { paragraphs } from '../text/paragraphs.ts';

/** A stretch between double quotation marks, the marks included. */
export interface Quotation {
  readonly span: Span;
  /** False when the mark stays open until the end of its paragraph, as in a quotation that runs on. */
  readonly closed: boolean;
}

/**
 * The quotations of a text: “ ” " „ « » and the pair `` ''. One left open ends with its paragraph, so that a slip of one writer
 * never swallows the rest of the report.
 */
export function quotations(text: string, within?: Span): Quotation[] {
  return paragraphs(text, within).flatMap((paragraph) => quotationsOf(text, paragraph));
}

function quotationsOf(text: string, paragraph: Span): Quotation[] {
  const found: Quotation[] = [];
  let open: number | null = null;
  for (let at = paragraph.start; at < paragraph.end; at += 1) {
    const sign = text.charAt(at);
    const pair = sign + text.charAt(at + 1);
    if (open === null) {
      if (/[“"„«]/.test(sign) || pair === '``' || (pair === "''" && opensWord(text, at))) open = at;
    } else if (/[”"»]/.test(sign) || pair === "''") {
      const end = pair === "''" ? at + 2 : at + 1;
      found.push({ span: { start: open, end }, closed: true });
      open = null;
      at = end - 1;
    }
  }
  if (open !== null) found.push({ span: { start: open, end: paragraph.end }, closed: false });
  return found;
}

function opensWord(text: string, at: number): boolean {
  return (at === 0 || /[\s([—–-]/.test(text.charAt(at - 1))) && /\S/.test(text.charAt(at + 2));
}
