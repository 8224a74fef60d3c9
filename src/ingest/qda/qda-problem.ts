/** Why a project or codebook of REFI-QDA cannot be used, with what to do about it. Nothing has been changed then. */
export class QdaProblem extends Error {
  override readonly name = 'QdaProblem';

  constructor(path: string, what: string, remedy: string) {
    super(`${path}: ${what}\n  ${remedy}`);
  }
}
