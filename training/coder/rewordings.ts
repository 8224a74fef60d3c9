import { existsSync, readFileSync } from 'node:fs';
import type { Codebook } from '../../src/model/codebook.ts';

/** An alternative as another analyst would have titled it, or its clean negation. Lines of `rewordings/NEGOTIATION.tsv`. */
interface Rewording {
  readonly issue: string;
  readonly alternative: string;
  readonly kind: 'same' | 'opposite';
  readonly title: string;
  readonly words: readonly string[];
}

/** A codebook with other titles. Who supports one of `opposites` in the original opposes it here. */
export interface RewordedCodebook {
  readonly codebook: Codebook;
  readonly opposites: ReadonlySet<string>;
}

const OPPOSITE_SHARE = 0.35; // of the alternatives that have a clean negation

export function alternativeKey(issue: string, alternative: string): string {
  return `${issue} ${alternative}`;
}

export function unchanged(codebook: Codebook): RewordedCodebook {
  return { codebook, opposites: new Set() };
}

/** The `variant`-th rewording of every alternative (from 0), some of them turned into their opposite by `random`, from 0 to 1. */
export function reworded(codebook: Codebook, file: string, variant: number, random: () => number): RewordedCodebook {
  const rewordings = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).map(rewording) : [];
  const opposites = new Set<string>();
  const issues = codebook.issues.map((issue) => ({
    ...issue,
    alternatives: issue.alternatives.map((alternative) => {
      const own = rewordings.filter((one) => one.issue === issue.id && one.alternative === alternative.id);
      const opposite = own.find(({ kind }) => kind === 'opposite');
      const same = own.filter(({ kind }) => kind === 'same')[variant];
      const turned = opposite && random() < OPPOSITE_SHARE;
      if (turned) opposites.add(alternativeKey(issue.id, alternative.id));
      const chosen = turned ? opposite : same;
      return chosen ? { ...alternative, title: chosen.title, words: chosen.words } : alternative;
    }),
  }));
  return { codebook: { ...codebook, issues }, opposites };
}

function rewording(line: string): Rewording {
  const [issue = '', alternative = '', kind = '', title = '', words = ''] = line.split('\t');
  if (kind !== 'same' && kind !== 'opposite') throw new Error(`A rewording is "same" or "opposite", not "${kind}": ${line}`);
  return { issue, alternative, kind, title, words: words.split(';').map((word) => word.trim()).filter(Boolean) };
}
