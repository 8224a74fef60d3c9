import { open, stat } from 'node:fs/promises';
import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Alias,
  type Document,
  type YAMLError,
  type YAMLWarning,
} from 'yaml';
import type { z } from 'zod';
import { Codebook } from '../../model/codebook.ts';
import { clashes, type Clash } from './codebook-clashes.ts';
import { decode } from '../formats/character-decoding.ts';
import { onceEncoded } from '../formats/double-encoding.ts';
import { bytesAtMost } from '../sources/bounded-file.ts';
import { reason } from '../sources/file-search.ts';
import { unreadLanguages } from './codebook-languages.ts';
import { didYouMean, keysAt, type CodebookPath } from './codebook-keys.ts';

/** One thing that is wrong with a codebook: where, what, and what to do. */
export interface CodebookProblem {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly what: string;
  readonly remedy: string;
}

/** So many faults are told at once; whoever mends them sees the others then. */
const MAX_FAULTS_TOLD = 50;

/** A codebook that cannot be used, with everything that is wrong with it. */
export class CodebookError extends Error {
  override readonly name = 'CodebookError';
  readonly problems: readonly CodebookProblem[];

  constructor(problems: readonly CodebookProblem[]) {
    const told = problems
      .slice(0, MAX_FAULTS_TOLD)
      .map(({ path, line, column, what, remedy }) => `${path}:${line}:${column}: ${what}\n  ${remedy}`);
    const more = problems.length - told.length;
    super([...told, ...(more > 0 ? [`and ${more} more like these`] : [])].join('\n'));
    this.problems = problems;
  }
}

/** Reads a codebook from a file; throws a `CodebookError` that names every problem. */
export async function readCodebook(path: string): Promise<Codebook> {
  return parseCodebook(await codebookText(path), path);
}

/** More bytes than this are no codebook that anybody wrote. */
const MAX_CODEBOOK_BYTES = 4 * 1024 * 1024;

/** The YAML of a codebook. Throws a `CodebookError` where the file cannot be read, is none, or is far too large. */
export async function codebookText(path: string): Promise<string> {
  const remedy = 'Give the path of a codebook; readout init DIR without one writes a template.';
  const refused = (why: string): CodebookError =>
    new CodebookError([{ path, line: 1, column: 1, what: `the codebook cannot be read: ${why}`, remedy }]);
  const bytes = await codebookBytes(path).catch((error: unknown) => {
    throw refused(reason(error, path));
  });
  if (bytes === null) throw refused('it is a device, a pipe or a socket, not a file');
  if (bytes.length > MAX_CODEBOOK_BYTES) throw refused('it is too large for one');
  return onceEncoded(decode(bytes, false).text).text;
}

/** Null where a pipe or a device may give no end of bytes, or none for ever. */
async function codebookBytes(path: string): Promise<Uint8Array | null> {
  const entry = await stat(path);
  if (!entry.isFile() && !entry.isDirectory()) return null;
  const file = await open(path);
  try {
    return await bytesAtMost(file, MAX_CODEBOOK_BYTES + 1);
  } finally {
    await file.close();
  }
}

/** Parses the YAML of a codebook; `path` only names it in messages. */
export function parseCodebook(source: string, path: string): Codebook {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Pick<CodebookProblem, 'path' | 'line' | 'column'> => {
    const { line, col } = lines.linePos(offset);
    return { path, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) throw new CodebookError(faults.map((fault) => ({ ...at(fault.pos[0]), ...wordsOfYaml(fault) })));
  keepWords(document);
  const parsed = Codebook.safeParse(toValue(document, at));
  if (!parsed.success) throw new CodebookError(parsed.error.issues.flatMap((issue) => problemsOf(issue, document, at)));
  const unread = unreadLanguages(parsed.data);
  if (unread) throw new CodebookError([{ ...at(offsetOf(document, ['negotiation', 'languages'])), ...unread }]);
  const found = clashes(parsed.data);
  if (found.length > 0) throw new CodebookError(found.map((clash) => problemOfClash(clash, document, at)));
  return parsed.data;
}

/** Fields in which everything is words: 25, 1.50 and true are written there as reports write them. */
const WORD_FIELDS = new Set(['words', 'names', 'also', 'ends', 'title', 'name', 'office']);

/** Takes back what YAML made of words that look like numbers. */
function keepWords(document: Document): void {
  visit(document, {
    Scalar: (_, scalar, path) => {
      const field = path.findLast(isPair)?.key;
      const isWord = isScalar(field) && WORD_FIELDS.has(String(field.value)) && field !== scalar;
      if (isWord && (typeof scalar.value === 'number' || typeof scalar.value === 'boolean')) scalar.value = scalar.source;
    },
  });
}

/** The plain value. A name that stands for another part of the file may stand for none, or for one that is endlessly large. */
function toValue(document: Document, at: Place): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    throw new CodebookError([
      {
        ...at(offsetOfAlias(document)),
        what: 'a "*" at the beginning of a value stands for another part of the file, which is not there or too large',
        remedy: 'Write the value out, or put it in quotation marks if the * belongs to it.',
      },
    ]);
  }
}

/** Where the first alias stands that nothing is an anchor of; else the last one, by which they have become too many. */
function offsetOfAlias(document: Document): number {
  const aliases: Alias.Parsed[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias as Alias.Parsed) });
  const found = aliases.find((alias) => !alias.resolve(document)) ?? aliases.at(-1);
  return found?.range[0] ?? 0;
}

const YAML_WORDS: Readonly<Record<string, Pick<CodebookProblem, 'what' | 'remedy'>>> = {
  MULTIPLE_DOCS: {
    what: 'a second codebook begins here, after a line of three dashes',
    remedy: 'Keep one codebook a file; take the dashes out if both are one.',
  },
  TAG_RESOLVE_FAILED: {
    what: 'a word that begins with "!" is a tag, and this one means nothing here',
    remedy: 'Take it out, or put the value in quotation marks if the ! belongs to it.',
  },
};

function wordsOfYaml({ code, message }: YAMLError | YAMLWarning): Pick<CodebookProblem, 'what' | 'remedy'> {
  return YAML_WORDS[code] ?? { what: message, remedy: remedyOfYaml(code) };
}

function remedyOfYaml(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'Keep one of the two.';
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces.';
  return 'Check the indentation, the colons and the quotation marks on this line and the one above.';
}

type Place = (offset: number) => Pick<CodebookProblem, 'path' | 'line' | 'column'>;

function problemsOf(issue: z.core.$ZodIssue, document: Document, at: Place): CodebookProblem[] {
  const path = issue.path.filter((part): part is string | number => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...at(offsetOfKey(document, path, key)),
      what: `unknown key "${key}"${within(path)}`,
      remedy: didYouMean(key, keysAt(path)),
    }));
  }
  const place = at(offsetOf(document, path));
  const name = path.at(-1);
  if (isMissing(issue, document, path))
    return [
      { ...place, what: `"${String(name)}" is missing${within(path.slice(0, -1))}`, remedy: `Add it: ${String(name)}: ...` },
    ];
  const kind = issue.code === 'invalid_type' ? KINDS[issue.expected] : undefined;
  if (kind) {
    const there = path.length === 0 ? document.contents : document.getIn(path, true);
    return [
      { ...place, what: `${wordsOf(path)}: ${kind.what} should stand here, not ${kindOfNode(there)}`, remedy: kind.remedy },
    ];
  }
  return [{ ...place, what: `${wordsOf(path)}: ${issue.message}`, remedy: remedyOf(issue) }];
}

/** Kinds of values as a person calls them. */
const KINDS: Readonly<Record<string, { readonly what: string; readonly remedy: string }>> = {
  object: {
    what: 'fields',
    remedy: 'Write each as "name: value" on a line of its own, or all as {name: value, ...}; readout init shows an example.',
  },
  array: { what: 'a list', remedy: 'Write [one, other], or each on a line of its own behind a dash.' },
  string: { what: 'words', remedy: 'Write words, in quotation marks where they look like something else.' },
  number: { what: 'a number', remedy: 'Write a number, without quotation marks.' },
  boolean: { what: 'true or false', remedy: 'Write true or false, without quotation marks.' },
};

function kindOfNode(node: unknown): string {
  if (isSeq(node)) return 'a list';
  if (isMap(node)) return 'fields';
  const value = isScalar(node) ? node.value : node;
  if (value === null || value === undefined || value === '') return 'nothing';
  return typeof value === 'number' ? 'a number' : typeof value === 'boolean' ? 'true or false' : 'words';
}

function isMissing(issue: z.core.$ZodIssue, document: Document, path: CodebookPath): boolean {
  return issue.code !== 'too_small' && path.length > 0 && document.getIn(path) === undefined;
}

function remedyOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `Write one of: ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'too_small') return `Give at least ${String(issue.minimum)}.`;
  return 'Change it as said; readout init shows an example.';
}

function problemOfClash(clash: Clash, document: Document, at: Place): CodebookProblem {
  const first = at(offsetOf(document, clash.first));
  return { ...at(offsetOf(document, clash.second)), what: `${clash.what} (first on line ${first.line})`, remedy: clash.remedy };
}

/** parties, 2, people, 0 -> parties[3].people[1]: counted from 1, as a person counts. */
function wordsOf(path: CodebookPath): string {
  if (path.length === 0) return 'the codebook';
  return path.map((part, at) => (typeof part === 'number' ? `[${part + 1}]` : at === 0 ? part : `.${part}`)).join('');
}

function within(path: CodebookPath): string {
  return path.length === 0 ? '' : ` in ${wordsOf(path)}`;
}

/** Where the node of a path begins; where it is not there, the nearest one above it. */
function offsetOf(document: Document, path: CodebookPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function offsetOfKey(document: Document, path: CodebookPath, key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isMap(map)) {
    const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
    if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
  }
  return offsetOf(document, path);
}
