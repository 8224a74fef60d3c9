import ts from 'typescript';

/** One fault that can be planted: a stretch of a source, in code units, and what stands in its place. */
export interface PlantedFault {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** "a < b -> a <= b", in one line: with the line it stands on, it names the fault however the file around it changes. */
  readonly change: string;
}

/** What may stand for an operator by mistake: its boundary and its opposite. */
const OPERATOR_SLIPS: ReadonlyMap<ts.SyntaxKind, readonly string[]> = new Map([
  [ts.SyntaxKind.LessThanToken, ['<=', '>=']],
  [ts.SyntaxKind.LessThanEqualsToken, ['<', '>']],
  [ts.SyntaxKind.GreaterThanToken, ['>=', '<=']],
  [ts.SyntaxKind.GreaterThanEqualsToken, ['>', '<']],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ['!==']],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ['===']],
  [ts.SyntaxKind.AmpersandAmpersandToken, ['||']],
  [ts.SyntaxKind.BarBarToken, ['&&']],
  [ts.SyntaxKind.PlusToken, ['-']],
  [ts.SyntaxKind.MinusToken, ['+']],
  [ts.SyntaxKind.AsteriskToken, ['/']],
  [ts.SyntaxKind.SlashToken, ['*']],
]);

/** Calls without which a list is longer, or in another order. */
const SELECTING_CALLS: ReadonlySet<string> = new Set(['filter', 'sort', 'slice', 'reverse', 'toReversed', 'toSorted']);

const METHOD_SLIPS: ReadonlyMap<string, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
  ['floor', 'ceil'],
  ['ceil', 'floor'],
]);

/** From here on a number is a size, of which the order matters; below it is a count, of which every unit does. */
const LEAST_SIZE = 10;
const LONGEST_CHANGE_CHARS = 120;

/** All faults that can be planted in a source, in the order in which they stand. */
export function plantedFaults(source: string): PlantedFault[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2022, true);
  const found: PlantedFault[] = [];
  const plant = (node: ts.Node, text: string, shown: ts.Node = node): void => {
    const [start, end] = [node.getStart(file), node.getEnd()];
    const [from, to] = [shown.getStart(file), shown.getEnd()];
    const after = source.slice(from, start) + text + source.slice(end, to);
    found.push({
      start,
      end,
      text,
      line: file.getLineAndCharacterOfPosition(start).line + 1,
      change: `${inOneLine(source.slice(from, to))} -> ${inOneLine(after)}`,
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    for (const { at, text, shown } of slipsAt(node, file)) plant(at, text, shown);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

interface Slip {
  readonly at: ts.Node;
  readonly text: string;
  readonly shown?: ts.Node;
}

function slipsAt(node: ts.Node, file: ts.SourceFile): Slip[] {
  if (ts.isBinaryExpression(node)) return [...operatorSlips(node), ...defaultSlips(node, file)];
  if (ts.isNumericLiteral(node)) return numberSlips(Number(node.text)).map((text) => ({ at: node, text, shown: node.parent }));
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{ at: node, text: 'false', shown: node.parent }];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [{ at: node, text: 'true', shown: node.parent }];
  if (ts.isIfStatement(node)) return ['true', 'false'].map((text) => ({ at: node.expression, text }));
  if (ts.isConditionalExpression(node)) return ['true', 'false'].map((text) => ({ at: node.condition, text, shown: node }));
  if (ts.isPrefixUnaryExpression(node)) return prefixSlips(node, file);
  if (ts.isCallExpression(node)) return callSlips(node, file);
  if (ts.isExpressionStatement(node) && ts.isCallExpression(unawaited(node.expression))) return [{ at: node, text: ';' }];
  if (ts.isBlock(node) && isBodyOfFunction(node) && node.statements.length > 0)
    return [{ at: node, text: '{}', shown: node.parent }];
  return [];
}

function operatorSlips(node: ts.BinaryExpression): Slip[] {
  const { left, operatorToken: operator, right } = node;
  if (operator.kind === ts.SyntaxKind.PlusToken && (isWords(left) || isWords(right))) return [];
  return (OPERATOR_SLIPS.get(operator.kind) ?? []).map((text) => ({ at: operator, text, shown: node }));
}

/** "Or else" taken for "and"; in brackets, because the language does not let the two stand side by side. */
function defaultSlips(node: ts.BinaryExpression, file: ts.SourceFile): Slip[] {
  if (node.operatorToken.kind !== ts.SyntaxKind.QuestionQuestionToken) return [];
  return [{ at: node, text: `((${node.left.getText(file)}) && (${node.right.getText(file)}))` }];
}

function isWords(node: ts.Expression): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function numberSlips(value: number): string[] {
  if (value === 0) return ['1'];
  return value >= LEAST_SIZE || !Number.isInteger(value)
    ? [String(value * 2), String(value / 2)]
    : [String(value + 1), String(value - 1)];
}

function prefixSlips(node: ts.PrefixUnaryExpression, file: ts.SourceFile): Slip[] {
  const inner = node.operand.getText(file);
  if (node.operator === ts.SyntaxKind.ExclamationToken) return [{ at: node, text: inner }];
  return node.operator === ts.SyntaxKind.MinusToken && !ts.isNumericLiteral(node.operand) ? [{ at: node, text: inner }] : [];
}

function callSlips(node: ts.CallExpression, file: ts.SourceFile): Slip[] {
  if (!ts.isPropertyAccessExpression(node.expression)) return [];
  const { name, expression } = node.expression;
  const slip = METHOD_SLIPS.get(name.text);
  return [
    ...(SELECTING_CALLS.has(name.text) ? [{ at: node, text: expression.getText(file) }] : []),
    ...(slip === undefined ? [] : [{ at: name, text: slip, shown: node }]),
  ];
}

function unawaited(node: ts.Expression): ts.Expression {
  return ts.isAwaitExpression(node) ? node.expression : node;
}

function isBodyOfFunction({ parent }: ts.Block): boolean {
  return ts.isFunctionLike(parent) && !ts.isConstructorDeclaration(parent);
}

function inOneLine(code: string): string {
  const line = code.replaceAll(/\s+/g, ' ');
  return line.length > LONGEST_CHANGE_CHARS ? `${line.slice(0, LONGEST_CHANGE_CHARS - 1)}…` : line;
}
