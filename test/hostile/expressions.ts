import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A regular expression of the program, with where it stands. */
export interface Expression {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The rooms whose expressions see words of a report. */
const ROOMS = ['src/text', 'src/language', 'src/ingest', 'src/read', 'src/link', 'src/derive', 'src/review'];

/** Every expression that is written in the rooms that read. */
export function writtenExpressions(): Expression[] {
  return ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .flatMap((name) => expressionsIn(`${room}/${name}`)),
  );
}

function expressionsIn(path: string): Expression[] {
  const file = ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ place: `${path}:${line}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Every expression that is put together of words while `work` runs, in the order in which it is first made. */
export async function madeExpressions(work: () => Promise<unknown>): Promise<Expression[]> {
  const original = globalThis.RegExp;
  const made = new Map<string, Expression>();
  globalThis.RegExp = new Proxy(original, {
    construct: (target, [source, flags], asked) => {
      const expression = Reflect.construct(target, [source, flags], asked) as RegExp;
      const key = `${expression.source}/${expression.flags}`;
      const place = (new Error().stack ?? '')
        .split('\n')
        .find((line) => line.includes('/src/'))
        ?.replace(/^.*\/src\//, 'src/');
      if (place) made.set(key, { place: place.replace(/:\d+\)?$/, ''), source: expression.source, flags: expression.flags });
      return expression;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = original;
  }
  return [...made.values()];
}
