import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COVERAGE = join(ROOT, '../shared/coverage');
/** So many words in a row are nobody's by chance; five are ("who asked not to be"). */
const OWN_WORDS = 6;

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => ending.test(path));

function runsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.slice(OWN_WORDS - 1).map((_, at) => words.slice(at, at + OWN_WORDS).join(' '));
}

/** The lines of pages, and of source files those that are comments. */
function toldLines(path: string): string[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return path.endsWith('.md') ? lines : lines.filter((line) => /^\s*(?:\/?\*|\/\/)/.test(line));
}

test.skipIf(!existsSync(COVERAGE))('no example of a page or a comment is taken from coverage that is not ours', () => {
  const printed = new Set(filesIn(COVERAGE, /\/reports\/[^/]+\.\w+$/).flatMap((path) => runsOf(readFileSync(path, 'utf8'))));
  expect(printed.size).toBeGreaterThan(10_000);
  const pages = [
    join(ROOT, 'README.md'),
    ...['docs', 'eval', 'training'].flatMap((folder) => filesIn(join(ROOT, folder), /\.md$/)),
  ];
  const sources = ['src', 'eval', 'bench'].flatMap((folder) => filesIn(join(ROOT, folder), /\.ts$/));
  const taken = [...pages, ...sources].flatMap((path) =>
    toldLines(path)
      .flatMap((line) => [...line.matchAll(/"([^"]+)"/g)].flatMap(([, quoted = '']) => runsOf(quoted)))
      .filter((run) => printed.has(run))
      .map((run) => `${path.slice(ROOT.length)}: ${run}`),
  );
  expect(taken).toEqual([]);
});
