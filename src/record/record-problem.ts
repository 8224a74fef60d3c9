/** What to do about a record that is damaged. */
export const FROM_BACKUP = 'Give the .readout file that readout init made, or a copy of it from a backup.';

/** Why a record cannot be used, with what to do about it. Thrown for a person to read; never our own mistake. */
export class RecordProblem extends Error {
  override readonly name = 'RecordProblem';
  readonly path: string;
  readonly what: string;
  readonly remedy: string;
  /** True where only writing fails: what is there can be read. */
  readonly onlyWriting: boolean;

  constructor(path: string, what: string, remedy: string, cause?: unknown, onlyWriting = false) {
    super(`${path}: ${what}\n  ${remedy}`, { cause });
    this.path = path;
    this.what = what;
    this.remedy = remedy;
    this.onlyWriting = onlyWriting;
  }
}
