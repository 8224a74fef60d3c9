import { createHash, randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { codebookText, parseCodebook } from '../../ingest/codebook/codebook-file.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { CodebookEdit } from '../../model/room/codebook-edit.ts';
import type { RecordFile } from '../../record/sqlite/record-file.ts';
import { SETTING } from '../record/open-record.ts';
import { Refused } from '../refusal.ts';

/** The codebook's file as it is now. */
export interface CodebookSource {
  readonly path: string;
  readonly text: string;
  readonly codebook: Codebook;
  /** Two of the same name say the same. */
  readonly seen: string;
}

/** The file beside the record; null where there is none to be edited, or where it has to be mended first. */
export async function codebookSource(record: RecordFile): Promise<CodebookSource | null> {
  const name = await record.setting(SETTING.codebookFile);
  if (name === null || record.readOnly) return null;
  const path = join(dirname(record.path), basename(name));
  const text = await codebookText(path).catch(() => null);
  const codebook = text === null ? null : parsedOrNull(text);
  return text === null || codebook === null ? null : { path, text, codebook, seen: nameOf(text) };
}

function parsedOrNull(text: string): Codebook | null {
  try {
    return parseCodebook(text, 'codebook');
  } catch {
    return null;
  }
}

export function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Writes it whole or not at all. Throws CodebookError where it could not be used. */
export async function writeCodebook(path: string, text: string): Promise<void> {
  parseCodebook(text, basename(path));
  const part = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    await writeFile(part, text, { flag: 'wx' });
    await rename(part, path);
  } finally {
    await rm(part, { force: true });
  }
}

/**
 * The codebook with the change, its comments and its order as they were. An id that is given up stands under `was`, so that decisions follow.
 * Throws Refused where the codebook has no such thing.
 */
export function editedText(text: string, { issue: issueId, alternative: alternativeId, ...edit }: CodebookEdit): string {
  const document = parseDocument(text);
  const issue = named(document.get('issues'), issueId, 'issue').one;
  const alternatives = issue.get('alternatives');
  const found = alternativeId === null ? null : named(alternatives, alternativeId, 'alternative');
  const one = found?.one ?? issue;
  if (edit.title !== undefined) one.set('title', edit.title);
  if (edit.words !== undefined) one.set('words', document.createNode([...edit.words]));
  if (edit.id !== undefined && edit.id !== one.get('id')) renamed(one, edit.id);
  if (found && edit.move) moved(found.all, found.at, edit.move === 'up' ? -1 : 1);
  if (found && edit.into !== undefined) joined(found, named(alternatives, edit.into, 'alternative').one);
  return document.toString({ lineWidth: 0 });
}

interface Named {
  readonly all: YAMLSeq;
  readonly at: number;
  readonly one: YAMLMap;
}

function named(all: unknown, asked: string, field: 'issue' | 'alternative'): Named {
  const items = isSeq(all) ? all.items : [];
  const at = items.findIndex((item) => isMap(item) && item.get('id') === asked);
  const one = items[at];
  if (isSeq(all) && isMap(one)) return { all, at, one };
  const known = items.flatMap((item) => (isMap(item) ? String(item.get('id')) : []));
  throw new Refused({ why: 'no such value', field, asked, known });
}

function renamed(one: YAMLMap, id: string): void {
  one.set('was', [...listOf(one, 'was').filter((former) => former !== id), String(one.get('id'))]);
  one.set('id', id);
}

function moved({ items }: YAMLSeq, at: number, by: -1 | 1): void {
  const to = at + by;
  if (to < 0 || to >= items.length) return;
  [items[at], items[to]] = [items[to], items[at]];
}

/** What the one catches and what was decided about it goes to the other. */
function joined({ all, at, one }: Named, other: YAMLMap): void {
  if (one === other) return;
  other.set('words', [...new Set([...listOf(other, 'words'), String(one.get('title')), ...listOf(one, 'words')])]);
  other.set('was', [...new Set([...listOf(other, 'was'), String(one.get('id')), ...listOf(one, 'was')])]);
  all.items.splice(at, 1);
}

function listOf(one: YAMLMap, field: 'was' | 'words'): string[] {
  const list = one.get(field);
  return isSeq(list) ? list.items.map((item) => String(isScalar(item) ? item.value : item)) : [];
}
