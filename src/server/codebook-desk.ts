import { editedText, nameOf, type CodebookSource } from '../app/codebook/edit-codebook.ts';
import type { CodebookEdit, EditedCodebook } from '../model/room/codebook-edit.ts';
import type { WarmRecord } from './room-record.ts';
import { Problem } from './room-problem.ts';

/** Changes the codebook's file, and takes changes back that were made here. */
export class CodebookDesk {
  readonly #warm: WarmRecord;
  /** What stood before each change, the last one last, and the name of what it was changed into. */
  readonly #before: { readonly text: string; readonly into: string }[] = [];

  constructor(warm: WarmRecord) {
    this.#warm = warm;
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  /** Throws Problem where the file has been changed since it was shown, or could not be used with the change. */
  async edit(edit: CodebookEdit): Promise<EditedCodebook> {
    const source = await this.#source();
    if (source.seen !== edit.seen)
      throw new Problem(
        409,
        'The codebook has been changed since it was shown.',
        'Nothing was changed; look at it again.',
        'changed',
      );
    const text = editedText(source.text, edit);
    const into = nameOf(text);
    if (into === source.seen) throw new Problem(400, 'Nothing would be otherwise.', 'Write something else, then save.');
    await this.#write(source, text);
    this.#before.push({ text: source.text, into });
    return { seen: into, file: source.path };
  }

  async undo(): Promise<EditedCodebook> {
    const source = await this.#source();
    const last = this.#before.at(-1);
    if (!last)
      throw new Problem(
        404,
        'Nothing was changed in the codebook here.',
        'What was changed in the file is taken back in the file.',
      );
    if (last.into !== source.seen)
      throw new Problem(409, 'The file was changed by another program since.', 'Nothing was changed; edit it as it is now.');
    await this.#write(source, last.text);
    this.#before.pop();
    return { seen: nameOf(last.text), file: source.path };
  }

  async #source(): Promise<CodebookSource> {
    const source = await this.#warm.workspace.codebookSource();
    if (source) return source;
    throw new Problem(
      404,
      'There is no codebook beside the record that could be edited.',
      'Put one there; the record keeps a copy.',
    );
  }

  async #write(source: CodebookSource, text: string): Promise<void> {
    try {
      await this.#warm.workspace.writeCodebook(source, text);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'CodebookError') throw error;
      throw new Problem(400, `With this the codebook could not be used: ${error.message}`, 'Nothing was changed.');
    }
  }
}
