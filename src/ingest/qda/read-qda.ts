import { readFileSync, statSync } from 'node:fs';
import { NotExtractable } from '../formats/extracted.ts';
import { ZipArchive } from '../formats/office/zip-archive.ts';
import type { QdaCode, QdaCoding, QdaLeftOut, QdaProject, QdaSelection, QdaSource } from '../../model/exchange/qda-project.ts';
import { CodePoints } from '../../text/code-points.ts';
import { childOf, childrenOf, qdaElements, type QdaElement } from './qda-elements.ts';
import { QdaProblem } from './qda-problem.ts';

/** A larger project file holds pictures, sound or films. */
const MAX_FILE_BYTES = 1024 * 1024 * 1024;

/** Codes and places of a thousand texts take less than this; what is taken apart here needs many times its size in memory. */
const MAX_PROJECT_BYTES = 64 * 1024 * 1024;

/** A project with what was not taken in of it. */
export interface ReadQda {
  readonly project: QdaProject;
  readonly leftOut: readonly QdaLeftOut[];
}

/** The project in a .qdpx file, or the codebook in a .qdc file. Throws QdaProblem, with what to do, where it cannot be used. */
export function readQda(path: string): ReadQda {
  try {
    const bytes = bytesOf(path);
    return path.toLowerCase().endsWith('.qdc') ? codebookIn(bytes, path) : projectIn(new ZipArchive(bytes), path);
  } catch (error) {
    if (error instanceof NotExtractable) throw new QdaProblem(path, error.why, error.remedy);
    throw error;
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    if (statSync(path).size > MAX_FILE_BYTES)
      throw new QdaProblem(path, 'it has more than 1 GB', 'Leave pictures, sound and films out when you export it.');
    return readFileSync(path);
  } catch (error) {
    if (error instanceof QdaProblem) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new QdaProblem(path, `it cannot be opened: ${why}`, 'Check the name of the file and who may read it.');
  }
}

function codebookIn(bytes: Uint8Array, path: string): ReadQda {
  const top = qdaElements(bytes);
  if (top?.name !== 'CodeBook') throw new QdaProblem(path, 'it is no codebook of REFI-QDA', 'Export the codebook as .qdc.');
  return { project: { name: '', users: [], codes: codesIn(top, path), sources: [] }, leftOut: [] };
}

function projectIn(archive: ZipArchive, path: string): ReadQda {
  const part = archive.names.find((name) => name.toLowerCase().endsWith('.qde'));
  const bytes = part === undefined ? null : archive.part(part);
  if (bytes && bytes.length > MAX_PROJECT_BYTES)
    throw new QdaProblem(path, 'its codes and places take more than 64 MB', 'Export the project in parts.');
  const top = bytes && qdaElements(bytes);
  if (top?.name !== 'Project') throw new QdaProblem(path, 'it holds no project of REFI-QDA', 'Export the project as .qdpx.');
  const all = childOf(top, 'Sources')?.children ?? [];
  const texts = all.filter(({ name }) => name === 'TextSource');
  if (all.length > 0 && texts.length === 0)
    throw new QdaProblem(path, `it has ${kinds(all)}, and no text`, 'Only texts can be taken in: export those, or transcripts.');
  const project = {
    name: top.attributes['name'] ?? '',
    users: usersIn(top, path),
    codes: codesIn(childOf(top, 'CodeBook'), path),
    sources: texts.map((source) => sourceIn(source, archive, path)),
  };
  requireKnown(project, path);
  return { project, leftOut: leftOutOf(top, all, texts) };
}

function usersIn(top: QdaElement, path: string): QdaProject['users'] {
  return childrenOf(childOf(top, 'Users'), 'User').map(({ attributes }) => ({
    guid: guidIn(attributes, 'guid', path),
    name: attributes['name'] ?? attributes['id'] ?? '',
  }));
}

function codesIn(codebook: QdaElement | null, path: string): QdaCode[] {
  return childrenOf(childOf(codebook, 'Codes'), 'Code').map((code) => codeIn(code, path));
}

function codeIn(element: QdaElement, path: string): QdaCode {
  const { attributes } = element;
  return {
    guid: guidIn(attributes, 'guid', path),
    name: attributes['name'] ?? '',
    isCodable: attributes['isCodable'] !== 'false',
    color: /^#[0-9a-f]{3,6}$/i.test(attributes['color'] ?? '') ? (attributes['color'] ?? null) : null,
    description: descriptionIn(element),
    codes: childrenOf(element, 'Code').map((code) => codeIn(code, path)),
  };
}

function sourceIn(element: QdaElement, archive: ZipArchive, path: string): QdaSource {
  const guid = guidIn(element.attributes, 'guid', path);
  const name = element.attributes['name'] ?? '';
  const raw = textOf(element, archive);
  if (raw === null)
    throw new QdaProblem(path, `the text of "${name || guid}" is not in it`, 'Export the project with its sources.');
  const text = raw.replace(/^\ufeff/, '');
  const points = new CodePoints(text);
  const selections = childrenOf(element, 'PlainTextSelection').map((selection) => selectionIn(selection, text, points, path));
  return { guid, name, description: descriptionIn(element), text, ...madeBy(element.attributes, path), selections };
}

/** What stands in the project itself, or in the file that it names, wherever that stands in the archive. */
function textOf(element: QdaElement, archive: ZipArchive): string | null {
  const inside = childOf(element, 'PlainTextContent');
  if (inside) return inside.text;
  const named = (element.attributes['plainTextPath'] ?? '').replace(/^internal:\/\//, '').replace(/^.*[\\/]/, '');
  const part = archive.names.find((name) => named !== '' && name.toLowerCase().endsWith(`/${named.toLowerCase()}`));
  const bytes = part === undefined ? null : archive.part(part);
  return bytes && Buffer.from(bytes).toString('utf8');
}

function selectionIn(element: QdaElement, text: string, points: CodePoints, path: string): QdaSelection {
  const { attributes } = element;
  const start = points.unitAt(Number(attributes['startPosition']));
  const end = points.unitAt(Number(attributes['endPosition']));
  const guid = guidIn(attributes, 'guid', path);
  if (!(start >= 0 && start <= end && end <= text.length))
    throw new QdaProblem(
      path,
      `the selection ${guid} lies outside its text`,
      'The text has been changed since it was coded: export the project anew.',
    );
  return {
    guid,
    name: attributes['name'] ?? '',
    description: descriptionIn(element),
    start,
    end,
    ...madeBy(attributes, path),
    codings: childrenOf(element, 'Coding').flatMap((coding) => codingIn(coding, path) ?? []),
  };
}

function codingIn(element: QdaElement, path: string): QdaCoding | null {
  const target = childOf(element, 'CodeRef');
  if (!target) return null;
  return {
    guid: guidIn(element.attributes, 'guid', path),
    code: guidIn(target.attributes, 'targetGUID', path),
    ...madeBy(element.attributes, path),
  };
}

function descriptionIn(element: QdaElement): string {
  return childOf(element, 'Description')?.text ?? '';
}

function madeBy(attributes: Readonly<Record<string, string>>, path: string) {
  return {
    user: attributes['creatingUser'] === undefined ? null : guidIn(attributes, 'creatingUser', path),
    at: attributes['creationDateTime'] ?? null,
  };
}

/** GUIDs are written with and without braces, in small and in capital letters. */
function guidIn(attributes: Readonly<Record<string, string>>, name: string, path: string): string {
  const guid = (attributes[name] ?? '').replaceAll(/[{}]/g, '').toLowerCase();
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(guid)) return guid;
  throw new QdaProblem(path, `"${attributes[name] ?? ''}" is no GUID`, 'Export the project anew with the program that made it.');
}

function requireKnown({ codes, sources }: QdaProject, path: string): void {
  const known = new Set(flat(codes).map(({ guid }) => guid));
  const codings = sources.flatMap(({ selections }) => selections.flatMap((selection) => selection.codings));
  const lost = codings.filter(({ code }) => !known.has(code)).length;
  if (lost > 0)
    throw new QdaProblem(
      path,
      `${lost} ${lost === 1 ? 'coding names a code' : 'codings name codes'} that it does not have`,
      'Export the project with its whole codebook.',
    );
}

function flat(codes: readonly QdaCode[]): QdaCode[] {
  return codes.flatMap((code) => [code, ...flat(code.codes)]);
}

/** What other programs can have in a project, and where it stands. */
const OTHER_PARTS = ['Cases', 'Variables', 'Notes', 'Links', 'Sets', 'Graphs'];

function leftOutOf(top: QdaElement, all: readonly QdaElement[], texts: readonly QdaElement[]): QdaLeftOut[] {
  const media = all.filter((source) => !texts.includes(source));
  const others = OTHER_PARTS.map((name) => ({ what: name.toLowerCase(), count: childOf(top, name)?.children.length ?? 0 }));
  return [...counts(media), ...others].filter(({ count }) => count > 0);
}

const MEDIA: Readonly<Record<string, string>> = {
  PictureSource: 'pictures',
  PDFSource: 'PDF files',
  AudioSource: 'sound',
  VideoSource: 'films',
};

function counts(sources: readonly QdaElement[]): QdaLeftOut[] {
  const names = sources.map(({ name }) => MEDIA[name] ?? name);
  return [...new Set(names)].map((what) => ({ what, count: names.filter((name) => name === what).length }));
}

function kinds(sources: readonly QdaElement[]): string {
  return counts(sources)
    .map(({ what, count }) => `${what} (${count})`)
    .join(', ');
}
