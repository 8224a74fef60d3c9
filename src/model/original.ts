import { z } from 'zod';

/** The id of a report: the SHA-256 of its original bytes, in hexadecimal. */
export const ReportId = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 of the original bytes, in hexadecimal.');
export type ReportId = z.infer<typeof ReportId>;

export const MediaType = z.enum(['text/plain', 'text/markdown', 'text/html']);
export type MediaType = z.infer<typeof MediaType>;

/** What came with a report beside its text: front matter, or the other fields of its JSON line. */
export const Given = z
  .object({
    url: z.string().optional(),
    outlet: z.string().optional(),
    published: z.string().optional().describe('As it was given; not yet a date.'),
    title: z.string().optional(),
    fetched: z.string().optional().describe('When the page was fetched, ISO 8601; makes "3 hours ago" a date.'),
    byline: z.string().optional().describe('As an archive or a feed gives it.'),
    section: z.string().optional().describe('Section or page, as an archive gives it.'),
    length: z.string().optional().describe('As an archive counts it: "812 words".'),
    loaded: z.string().optional().describe('When an archive took it in, as it gives it.'),
  })
  .readonly();
export type Given = z.infer<typeof Given>;

/** Where the bytes were found. */
export const Provenance = z
  .object({
    path: z.string().describe('File, web address, or "-" for standard input.'),
    line: z.int().min(1).optional().describe('For a file of one report a line: the line, from 1.'),
    part: z.int().min(1).optional().describe('For a file from which text was extracted: the number of the report in it, from 1.'),
    url: z.string().optional().describe('For what was fetched: the address that answered, after redirects.'),
    fetched: z.string().optional().describe('For what was fetched: when, ISO 8601.'),
    file: ReportId.optional().describe('For such a file: the SHA-256 of its bytes, which the record keeps.'),
  })
  .readonly();
export type Provenance = z.infer<typeof Provenance>;

/** A file from which the text of one or many reports was extracted; its bytes are kept as they came. */
export interface SourceFile {
  readonly id: ReportId;
  readonly bytes: Uint8Array;
}

/** Letters that were encoded twice before a report came here, and were put right as it was opened. */
export interface Repaired {
  /** The first of them as they stood, and as they were meant. */
  readonly was: string;
  readonly is: string;
  /** How many times such letters stood in the report. */
  readonly times: number;
}

/** One report as it reached us: bytes, kept and never changed, and what came with them. */
export interface Original {
  readonly id: ReportId;
  readonly bytes: Uint8Array;
  readonly mediaType: MediaType;
  /** Character set the bytes were decoded with. */
  readonly encoding: string;
  /** The decoded source: for HTML the markup, for text the text without its front matter. */
  readonly source: string;
  /** What of the source is not as the bytes have it. */
  readonly repaired?: Repaired;
  readonly given: Given;
  readonly provenance: Provenance;
  /** The file from which the bytes were extracted, while it is being added. */
  readonly file?: SourceFile;
}

/** An input that could not be read: named, with why and what to do. Not an exception: the other inputs go on. */
export interface Unreadable {
  readonly path: string;
  readonly line?: number;
  readonly why: string;
  readonly remedy: string;
  /** True where all that was found in it was read, and something that it tells of is missing. */
  readonly isRead?: true;
}
