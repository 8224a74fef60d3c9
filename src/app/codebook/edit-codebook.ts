import { createHash, randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { codebookText, parseCodebook } from '../../ingest/codebook/codebook-file.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { SplitOff, WantedEdit } from '../../model/room/codebook-edit.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import { codebookFile, SETTING } from '../record/open-record.ts';
import { Refused } from '../refusal.ts';
import { withLinesKept } from './unchanged-lines.ts';

/** The codebook as it is written now: in the file beside the record, or in the record itself where that keeps it. */
export interface CodebookSource {
  /** Of the file, or what the record is called. */
  readonly path: string;
  readonly isFile: boolean;
  readonly text: string;
  readonly codebook: Codebook;
  /** Two of the same name say the same. */
  readonly seen: string;
}

/** The file beside the record, or what the record keeps; null where there is none to be edited, or where it has to be mended first. */
export async function codebookSource(record: StoredRecord): Promise<CodebookSource | null> {
  if (record.readOnly) return null;
  const file = await codebookFile(record);
  const written = file === null ? await keptText(record) : await textOf(file);
  const codebook = written && parsedOrNull(written.text);
  return written && codebook && { ...written, codebook, seen: nameOf(written.text) };
}

type Written = Pick<CodebookSource, 'path' | 'text' | 'isFile'>;

async function keptText(record: StoredRecord): Promise<Written | null> {
  const text = await record.setting(SETTING.codebook);
  return text === null ? null : { path: record.path, text, isFile: false };
}

async function textOf(path: string): Promise<Written | null> {
  const text = await codebookText(path).catch(() => null);
  return text === null ? null : { path, text, isFile: true };
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

/** Writes the file whole or not at all. */
export async function writeCodebookFile(path: string, text: string): Promise<void> {
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
 * Throws Refused where the codebook has no such thing. `at`: when it is changed, as ISO 8601.
 */
export function editedText(
  text: string,
  { issue: issueId, alternative: alternativeId, ...edit }: WantedEdit,
  at: string,
): string {
  const document = parseDocument(text);
  const issue = named(document.get('issues'), issueId, 'issue').one;
  const alternatives = issue.get('alternatives');
  const found = alternativeId === null ? null : named(alternatives, alternativeId, 'alternative');
  const one = found?.one ?? issue;
  if (edit.title !== undefined) one.set('title', edit.title);
  if (edit.words !== undefined) one.set('words', document.createNode([...edit.words]));
  if (edit.id !== undefined && edit.id !== one.get('id')) renamed(one, edit.id);
  if (found) changedAmong(found, edit, at);
  return withLinesKept(text, document);
}

/** What changes about an alternative among those of its issue. */
function changedAmong(found: Named, { move, into, split }: Pick<WantedEdit, 'move' | 'into' | 'split'>, at: string): void {
  if (move) moved(found.all, found.at, move === 'up' ? -1 : 1);
  if (into !== undefined) joined(found, named(found.all, into, 'alternative').one);
  if (split) splitOff(found, split, at);
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

/** A part of the one becomes an alternative of its own beside it. */
function splitOff({ all, at, one }: Named, { id, title, words, decisions }: SplitOff, when: string): void {
  const kept = listOf(one, 'words').filter((phrase) => !words.includes(phrase));
  if (one.has('words')) one.set('words', kept);
  const split = decisions === 'ask' && { split: { from: String(one.get('id')), at: when } };
  const schema = { id, title, ...(words.length > 0 && { words: [...words] }), ...split };
  all.items.splice(at + 1, 0, new Document(schema).contents);
}

function listOf(one: YAMLMap, field: 'was' | 'words'): string[] {
  const list = one.get(field);
  return isSeq(list) ? list.items.map((item) => String(isScalar(item) ? item.value : item)) : [];
}
