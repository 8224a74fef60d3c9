import { z } from 'zod';
import { parseCodebook } from '../../ingest/codebook/codebook-file.ts';
import type { EditedCodebook, WantedEdit } from '../../model/room/codebook-edit.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import { keptIn, settingInstead } from '../record/json-settings.ts';
import { SETTING } from '../record/open-record.ts';
import { shortName } from '../record/short-name.ts';
import { Refused } from '../refusal.ts';
import { codebookSource, editedText, nameOf, writeCodebookFile, type CodebookSource } from './edit-codebook.ts';

/** What stood before each change, the last one last, and the name of what it was changed into. */
export const KeptChanges = z.array(z.object({ before: z.string(), into: z.string() }).readonly()).readonly();
type KeptChanges = z.infer<typeof KeptChanges>;

export const CHANGES_SETTING = 'codebook-changes';
/** Changes that can be taken back; the ones before are kept no longer. */
const MOST_CHANGES_KEPT = 20;

/**
 * Changes the codebook where it is written. `seen`: the name of what it said when it was looked at; null where nobody has. Throws Refused where it says
 * something else by now, has no such thing, or would say the same; CodebookError where it could not be used with the change.
 */
export async function changeCodebook(
  record: StoredRecord,
  { edit, seen }: { readonly edit: WantedEdit; readonly seen: string | null },
  at: string,
): Promise<EditedCodebook> {
  const source = await sourceOf(record);
  if (seen !== null && source.seen !== seen) throw new Refused({ why: 'codebook changed meanwhile' });
  const text = editedText(source.text, edit, at);
  const into = nameOf(text);
  if (into === source.seen) throw new Refused({ why: 'nothing to change' });
  await write(record, source, text, [...(await keptChanges(record)), { before: source.text, into }].slice(-MOST_CHANGES_KEPT));
  return { seen: into, file: source.path };
}

/** Takes back the last change that was made by Readout. Throws Refused where there is none, or the codebook has been changed by hand since. */
export async function undoCodebookChange(record: StoredRecord): Promise<EditedCodebook> {
  const source = await sourceOf(record);
  const kept = await keptChanges(record);
  const last = kept.at(-1);
  if (!last) throw new Refused({ why: 'no codebook change to take back' });
  if (last.into !== source.seen) throw new Refused({ why: 'codebook changed since', path: source.path });
  await write(record, source, last.before, kept.slice(0, -1));
  return { seen: nameOf(last.before), file: source.path };
}

/**
 * Writes the codebook and keeps `next`, the changes that can be taken back then. Throws CodebookError where it could not be used, and Refused where somebody else has changed
 * it in the record meanwhile; a file is everybody's who may write to the folder.
 */
async function write(
  record: StoredRecord,
  { path, text: before, isFile }: CodebookSource,
  text: string,
  next: KeptChanges,
): Promise<void> {
  parseCodebook(text, shortName(path));
  const changes = await settingInstead(record, CHANGES_SETTING, KeptChanges, next);
  if (isFile) {
    await writeCodebookFile(path, text);
    await record.setAsSeen(changes, {});
    return;
  }
  const seen = { [SETTING.codebook]: before };
  if (!(await record.setAsSeen({ ...changes, [SETTING.codebook]: text }, seen)))
    throw new Refused({ why: 'codebook changed meanwhile' });
}

/** Whether the codebook is as Readout changed it last, so that this can be taken back. */
export async function canUndoChange(record: StoredRecord, seen: string): Promise<boolean> {
  return (await keptChanges(record)).at(-1)?.into === seen;
}

async function sourceOf(record: StoredRecord): Promise<CodebookSource> {
  const source = await codebookSource(record);
  if (source) return source;
  throw new Refused({ why: 'no codebook to change' });
}

async function keptChanges(record: StoredRecord): Promise<KeptChanges> {
  return keptIn(KeptChanges, await record.setting(CHANGES_SETTING)) ?? [];
}
