/** How much may come in at once. */
export interface Limits {
  /** Most bytes of one report. A news report is a few kilobytes; what is larger is an archive or a mistake. */
  readonly reportBytes: number;
  /** Most bytes of a file from which text is extracted: it may hold pictures, or thousands of reports. */
  readonly documentBytes: number;
  /** A file of more than two such parts is taken apart before its text is extracted, where its format says how. */
  readonly partBytes: number;
}

export const LIMITS: Limits = { reportBytes: 20 * 1024 * 1024, documentBytes: 256 * 1024 * 1024, partBytes: 8 * 1024 * 1024 };

/** Bytes as a person reads them: "50.0 MB". */
export function sizeInWords(bytes: number): string {
  return `${(bytes / (1024 * 1024)).toFixed(1)} MB`;
}
