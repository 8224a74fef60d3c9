import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['src', 'test', 'docs', 'eval', 'training', 'models', 'examples', 'bench'];
const files = FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
);
const names = new Set(files.map((file) => basename(file)));
const documents = [
  'README.md',
  'eval/README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const commands = new Set(files.flatMap((file) => /^src\/cli\/commands\/(?:.+\/)?(.+)-command\.ts$/.exec(file)?.[1] ?? []));

/** What stands between backticks in a document, with the line it stands in. */
function marked(document: string): { readonly words: string; readonly at: string }[] {
  const text = readFileSync(join(ROOT, document), 'utf8');
  return [...text.matchAll(/`([^`\n]+)`/g)].map(({ 1: words = '', index }) => ({
    words,
    at: `${document}:${text.slice(0, index).split('\n').length}`,
  }));
}

test('every path and every source file that a document names is there', () => {
  const gone = documents.flatMap(marked).filter(({ words }) => {
    if (/^(?:src|test|docs|eval|training|models|examples|bench)\/[\w./-]+$/.test(words)) return !existsSync(join(ROOT, words));
    return /^(?:[\w-]+\/)*[\w-]+(?:\.test)?\.ts$/.test(words) && !names.has(basename(words));
  });
  expect(gone).toEqual([]);
});

test('every command that a document names is there', () => {
  const named = documents.flatMap(marked).flatMap(({ words, at }) => {
    const [, command] = /^readout ([a-z]+)\b/.exec(words) ?? [];
    return command === undefined ? [] : [{ command, at }];
  });
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ command }) => !commands.has(command))).toEqual([]);
});
