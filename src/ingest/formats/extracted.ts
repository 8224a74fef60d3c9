import type { Unreadable } from '../../model/original.ts';

/** The text of one report, taken out of a file, with what the file says of it. Texts are as they stand there: no date is read yet. */
export interface ExtractedReport {
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
  readonly byline?: string;
  readonly section?: string;
  readonly length?: string;
  readonly loaded?: string;
  /** When a page was fetched, ISO 8601. */
  readonly fetched?: string;
  /** Files in which its text stands, as the file that names them calls them; the first that can be read counts, before `text` and `html`. */
  readonly attached?: readonly string[];
  /** Plain text with its paragraphs apart; absent where `html` holds the report. */
  readonly text?: string;
  readonly html?: string;
}

/** Why a file, or a part of it, could not be read, and what to do. */
export type Trouble = Pick<Unreadable, 'why' | 'remedy' | 'isRead'>;

/** What was taken out of a file: reports in their order, and what could not be read while the rest went on. */
export interface Extraction {
  readonly reports: readonly ExtractedReport[];
  readonly troubles: readonly Trouble[];
  /** What was taken for granted in reading it, for the one who gave it to see. */
  readonly note?: string;
  /** How many of what its troubles number it holds, where another part of the file may go on: messages, lines. */
  readonly numbered?: number;
  /** Of an export: how many articles were found, and how many it says that it holds; null where it does not say. */
  readonly counted?: { readonly archive: string; readonly found: number; readonly told: number | null };
}

/** Says where an export holds another number of articles than it tells. */
export function countTroubles(counted: Extraction['counted']): readonly Trouble[] {
  if (!counted || counted.told === null || counted.told === counted.found) return [];
  const { archive, told, found } = counted;
  return [
    {
      why: `the ${archive} export says that it holds ${told} articles, and ${found} were found`,
      remedy: 'What was found is kept; look what is missing, and export that again.',
      isRead: true,
    },
  ];
}

/** Thrown where nothing of a file can be read: why, and what to do. */
export class NotExtractable extends Error implements Trouble {
  override readonly name = 'NotExtractable';
  readonly why: string;
  readonly remedy: string;

  constructor(why: string, remedy: string) {
    super(why);
    this.why = why;
    this.remedy = remedy;
  }
}

/** One report of one text. */
export function oneReport(report: ExtractedReport, troubles: readonly Trouble[] = []): Extraction {
  return { reports: [report], troubles };
}

/** Extracts what stands within a file, an attachment for example; null where it is nothing from which text is extracted. */
export type InnerExtractor = (bytes: Uint8Array) => Promise<Extraction | null>;
