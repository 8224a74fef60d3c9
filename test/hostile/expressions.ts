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

/** Every file of the program: any of them may see words of a report. */
function sources(): string[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => `src/${name}`);
}

/** Every expression that is written in the program. */
export function writtenExpressions(): Expression[] {
  return nodesOf(ts.isRegularExpressionLiteral).map(({ node, path, line }) => {
    const end = node.text.lastIndexOf('/');
    return { place: `${path}:${line}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
  });
}

/** Every place at which an expression is put together, as by new RegExp(...). */
export function makingPlaces(): readonly string[] {
  const makes = (node: ts.Node): node is ts.NewExpression | ts.CallExpression =>
    (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';
  return nodesOf(makes).map(({ path, line }) => `${path}:${line}`);
}

interface Found<Kind> {
  readonly node: Kind;
  readonly path: string;
  readonly line: number;
}

function nodesOf<Kind extends ts.Node>(isWanted: (node: ts.Node) => node is Kind): Found<Kind>[] {
  return sources().flatMap((path) => {
    const file = ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.Latest, true);
    const found: Found<Kind>[] = [];
    const visit = (node: ts.Node): void => {
      if (isWanted(node)) found.push({ node, path, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });
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
