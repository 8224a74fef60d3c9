import type { CoverageGap } from '../model/coverage/position.ts';
import { languageName } from '../text/language-name.ts';
import type { NumberedCoverage } from './numbered-coverage.ts';

/** What is not covered, in words: silence otherwise reads as agreement. */
export function gapWords(coverage: NumberedCoverage): string[] {
  return [...unreadWords(coverage), ...coverage.input.derived.gaps.map((gap) => wordsOf(coverage, gap))];
}

/** Reports in other languages than English, of which nobody was read. */
function unreadWords({ readings }: NumberedCoverage): string[] {
  const counts = new Map<string, number>();
  for (const { language } of readings) if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0) return [];
  const names = [...counts].map(([code, count]) => `${languageName(code)} ${count}`).sort();
  const which =
    all === 1 ? '1 report is not in English, and nobody in it' : `${all} reports are not in English, and nobody in them`;
  return [`${which} was read: ${names.join(', ')}`];
}

function wordsOf({ input: { codebook } }: NumberedCoverage, { kind, party, issue }: CoverageGap): string {
  const who = codebook.parties.find(({ id }) => id === party)?.name ?? party;
  const what = codebook.issues.find(({ id }) => id === issue)?.title ?? issue;
  const on = what === null ? '' : ` on: ${what}`;
  return kind === 'never quoted' ? `no direct quotation of ${who ?? 'anybody'} was found${on}` : `no position was coded${on}`;
}
