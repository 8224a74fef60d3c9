import { sourceTokens, type SourceToken } from './source-tokens.ts';

/** What one file of the program depends on, as it is written there. */
export interface ModuleSource {
  /** What the file does: its text without comments, layout, and the descriptions of schemas, which document and change nothing. */
  readonly meaning: string;
  /** Modules that it imports when it runs: relative ones and packages. What is imported as a type alone is not among them. */
  readonly imports: readonly string[];
  /** Files and folders that it names relative to itself. */
  readonly files: readonly string[];
  /** True when it imports a package under a name that is not written where it is imported. */
  readonly importsByName: boolean;
}

const DESCRIPTION = /\.describe\($/;

/** What a file of the program says, from its source in TypeScript or JavaScript. */
export function moduleSource(source: string): ModuleSource {
  const tokens = sourceTokens(source);
  return {
    meaning: meaningOf(tokens),
    imports: strings(tokens, isImported),
    files: strings(tokens, isFile),
    importsByName: tokens.some(({ kind, text }) => kind === 'code' && /\bimport\([^)]/.test(text)),
  };
}

function meaningOf(tokens: readonly SourceToken[]): string {
  const kept = tokens.map(({ kind, text }, at) => {
    if (kind === 'code') return text.replaceAll(/,(?=[)\]}])/g, '');
    return DESCRIPTION.test(tokens[at - 1]?.text ?? '') && tokens[at - 1]?.kind === 'code' ? "''" : `'${text}'`;
  });
  return kept.join('');
}

type Place = (before: string, after: string) => boolean;

function strings(tokens: readonly SourceToken[], isWanted: Place): string[] {
  return tokens.flatMap(({ kind, text }, at) =>
    kind === 'string' && isWanted(tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? '') ? [text] : [],
  );
}

/** import ... from 'x', export ... from 'x', import 'x', import('x'); not import type ... from 'x', which is gone when it runs. */
function isImported(before: string): boolean {
  const [statement = ''] = before.split(';').slice(-1);
  if (/^\s*(?:import|export)\s+type\b[^=]*\bfrom$/.test(statement)) return false;
  return /(?:^|[^.\w$])(?:from|import|import\()$/.test(before);
}

/** new URL('x', import.meta.url), and a JSON file that is required. */
function isFile(before: string, after: string): boolean {
  return (
    (/\bnew URL\($/.test(before) && after.startsWith(',import.meta.url)')) || before.endsWith('createRequire(import.meta.url)(')
  );
}
