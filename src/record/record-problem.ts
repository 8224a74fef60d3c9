/** Why a record cannot be used, with what to do about it. Thrown for a person to read; never our own mistake. */
export class RecordProblem extends Error {
  override readonly name = 'RecordProblem';
  readonly path: string;
  readonly what: string;
  readonly remedy: string;

  constructor(path: string, what: string, remedy: string, cause?: unknown) {
    super(`${path}: ${what}\n  ${remedy}`, { cause });
    this.path = path;
    this.what = what;
    this.remedy = remedy;
  }
}
