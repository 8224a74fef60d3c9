/** Why a project of Discourse Network Analyzer cannot be used, with what to do about it. Nothing has been changed then. */
export class DnaProblem extends Error {
  override readonly name = 'DnaProblem';

  constructor(path: string, what: string, remedy: string) {
    super(`${path}: ${what}\n  ${remedy}`);
  }
}
