import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { sourceTokens } from '../../../src/read/versions/source-tokens.ts';

const SOURCES = fileURLToPath(new URL('../../../src', import.meta.url));

function joined(source: string): string {
  return sourceTokens(source)
    .map(({ kind, text }) => (kind === 'string' ? JSON.stringify(text) : text))
    .join('');
}

const printer = ts.createPrinter({ removeComments: true });

/** What the compiler reads in a source; of no consequence are comments, blanks and which quotation marks a string has. */
function compiled(source: string): string {
  const parsed = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2023);
  return printer.printFile(parsed).replaceAll(/[\s"'\\]|,(?=\s*[)\]}])/g, '');
}

describe('the tokens of a source', () => {
  it('hold neither comments nor layout', () => {
    expect(joined('/** Why. */\nconst a  =  b /* c */ + d; // e\n')).toBe(joined('const a=b+d;'));
  });

  it('keep two words apart, and two signs that would be one', () => {
    expect(joined('return  a')).toBe('return a');
    expect(joined('a + +b')).toBe('a+ +b');
  });

  it('take nothing within a string, a template or a regular expression for a comment', () => {
    for (const source of ["f('https://a')", 'f(`//${`/*${g("//")}*/`}//`)', String.raw`f(/[/*]\/\/"/u)`, 'a / b / c'])
      expect(joined(`${source};// gone`).replaceAll('\\\\', '\\')).toContain(
        source.replaceAll(/ |'/g, (sign) => (sign === "'" ? '"' : '')),
      );
  });

  it('mean to the compiler what the source means, for every file of the program', () => {
    const files = readdirSync(SOURCES, { recursive: true, withFileTypes: true }).filter(({ name }) => name.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(300);
    const other = files.filter(({ parentPath, name }) => {
      const source = readFileSync(join(parentPath, name), 'utf8');
      const again = sourceTokens(source)
        .map(({ kind, text }) => (kind === 'string' ? `"${text.replaceAll(/(?<!\\)"/g, '\\"')}"` : text))
        .join('');
      return compiled(source.replace(/^#!.*/, '')) !== compiled(again);
    });
    expect(other.map(({ name }) => name)).toEqual([]);
  });
});
