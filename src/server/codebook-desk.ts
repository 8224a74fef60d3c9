import type { CodebookEdit, EditedCodebook } from '../model/room/codebook-edit.ts';
import type { WarmRecord } from './room-record.ts';
import { Problem } from './room-problem.ts';

/** Changes the codebook's file, and takes changes back. */
export class CodebookDesk {
  readonly #warm: WarmRecord;
  readonly #now: () => Date;

  constructor(warm: WarmRecord, now: () => Date) {
    this.#warm = warm;
    this.#now = now;
  }

  /** Throws Problem where the file could not be used with the change, Refused where it has been changed since it was shown. */
  async edit({ seen, ...edit }: CodebookEdit): Promise<EditedCodebook> {
    return usable(() => this.#warm.workspace.changeCodebook({ edit, seen }, this.#now().toISOString()));
  }

  async undo(): Promise<EditedCodebook> {
    return usable(() => this.#warm.workspace.undoCodebookChange());
  }
}

async function usable(change: () => Promise<EditedCodebook>): Promise<EditedCodebook> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'CodebookError') throw error;
    throw new Problem(400, `With this the codebook could not be used: ${error.message}`, 'Nothing was changed.');
  }
}
