import { createContext, Script } from 'node:vm';
import { beginEffort } from './effort.ts';
import type { Expression } from './expressions.ts';

/** What is repeated to make a long run: letters of ten scripts, marks, dashes, digits, spaces, signs, and mixtures of them. */
const RUNS: readonly string[] = [
  'a,A,ж,Ω,ש,ع,क,中,あ,한,Ա'.split(','),
  '\u0301 ’ \' " “ - – — _ . , ; : ( < & * / # ='.split(' '),
  ['1', '0', ' ', '\t', '\n', '\u00a0'],
  ['a ', 'A ', 'Aa ', 'A. ', 'a-', 'a’', '1 ', '1,', 'ж ', ' \n', '- ', '—a', ' “', '<a ', '</', ', '],
].flat();

/** Length of a long run in code units, and the time that one expression may take for it on a machine at rest: n log n takes a fifth of it. */
const LONG = 10_000;
const LIMIT_MS = 25;

/**
 * What takes longer than that is held against work of so many steps, about nine million, that is done right after it: a machine that is busy with
 * other things, or slow, is so for both.
 */
const YARDSTICK = { expression: /a*b/u, text: 'a'.repeat(4_200) };

/** Ends what would never end, and nothing else: a busy machine gives this test a small share of its time. */
const ENDLESS_MS = 5_000;

/** Short runs show what grows so fast that a long one would never end. */
const SHORT = 48;

/** For all texts of one expression; what needs more is looked at text by text. */
const ALL_MS = 4_000;

interface Realm {
  expression: RegExp;
  texts: readonly string[];
  readonly now: () => number;
  slow: string[];
}
const realm: Realm = { expression: /./, texts: [], now: () => performance.now(), slow: [] };
createContext(realm);

// As the program uses them: with g all matches are looked for, without it one.
const RUN = new Script(`slow = [];
  for (const text of texts) {
    const begun = now();
    expression.lastIndex = 0;
    if (expression.global) text.replace(expression, '');
    else expression.exec(text);
    if (now() - begun > ${LIMIT_MS}) slow.push(text);
  }`);

/** The words an expression names: with them a run gets past its beginning, and they make long runs themselves. */
function wordsOf({ source }: Expression): string[] {
  const plain = source.replaceAll(/\\[a-zA-Z](?:\{[^}]*\})?/g, ' ').replaceAll(/\(\?<[a-zA-Z]+>/g, '(');
  return [...new Set(plain.match(/\p{L}{2,}/gu))];
}

function textsFor(expression: Expression): string[] {
  const words = wordsOf(expression);
  const first = words.slice(0, 2).map((word) => `${word} `);
  const repeated = [
    ...RUNS,
    ...words.slice(0, 6).map((word) => `${word} `),
    ...(words.length > 1 ? [`${words.slice(0, 4).join(' ')} `] : []),
  ];
  return ['', ...first].flatMap((head) =>
    repeated.flatMap((unit) => [SHORT, LONG].map((length) => `${head}${unit.repeat(length / unit.length)}!`)),
  );
}

/** A text on which an expression takes longer than it may; null where there is none. Throws where the expression is none. */
export function slowText(expression: Expression): string | null {
  const tried = new RegExp(expression.source, expression.flags);
  realm.expression = tried;
  const texts = textsFor(expression);
  const suspects = run(texts, ALL_MS) ? realm.slow : texts;
  const slow = suspects.find((text) => !isQuick(tried, text));
  return slow === undefined ? null : `${slow.slice(0, 40)}... (${slow.length})`;
}

/** False where it did not end in its time, in milliseconds. */
function run(texts: readonly string[], timeout: number): boolean {
  realm.texts = texts;
  try {
    RUN.runInContext(realm, { timeout });
    return true;
  } catch {
    return false;
  }
}

/** Whether it takes fewer steps than the yardstick; measured again where it does not, because what others do meanwhile counts in. */
function isQuick(expression: RegExp, text: string, tries = 3): boolean {
  const took = effortOf(expression, text);
  if (took === null) return false;
  if (took < LIMIT_MS || took < (effortOf(YARDSTICK.expression, YARDSTICK.text) ?? 0)) return true;
  return tries > 1 && isQuick(expression, text, tries - 1);
}

/** What a search takes, in milliseconds; null where it does not end. */
function effortOf(expression: RegExp, text: string): number | null {
  realm.expression = expression;
  const effortMs = beginEffort();
  return run([text], ENDLESS_MS) ? effortMs() : null;
}
