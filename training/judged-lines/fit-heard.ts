/**
 * Fits the weights by which a statement is shown under its issue, and prints what belongs into src/brief/heard-likelihood.ts, then how well each set of reports
 * is told by the weights of all others:
 *
 *   npx tsx training/judged-lines/fit-heard.ts
 */
import { readFileSync } from 'node:fs';
import { fitLogistic, type Judged } from '../../eval/logistic.ts';
import { HEARD_SIGNS } from '../../src/brief/heard-likelihood.ts';

interface JudgedLine extends Judged {
  readonly set: string;
  readonly isShown: boolean;
  readonly verdict: string;
}

const [header = '', ...rows] = readFileSync(new URL('heard.tsv', import.meta.url), 'utf8').trimEnd().split('\n');
const columns = header.split('\t');
const lines: readonly JudgedLine[] = rows.map((row) => {
  const fields = row.split('\t');
  const field = (name: string): string => fields[columns.indexOf(name)] ?? '';
  const verdict = field('verdict');
  return {
    set: field('set'),
    isShown: field('shown') === '1',
    verdict,
    right: verdict === 'right',
    signs: [...HEARD_SIGNS.map((name) => Number(field(name))), 1],
  };
});

const weights = fitLogistic(lines);
console.log(JSON.stringify(Object.fromEntries([...HEARD_SIGNS, 'offset'].map((name, at) => [name, Number((weights[at] ?? 0).toFixed(2))])), null, 2));

/** How likely each line is right by weights that its own set had no part in. */
const sets = [...new Set(lines.map(({ set }) => set))];
const judged = sets.flatMap((set) => {
  const others = fitLogistic(lines.filter((line) => line.set !== set));
  const likelihood = ({ signs }: JudgedLine): number => 1 / (1 + Math.exp(-signs.reduce((sum, sign, at) => sum + sign * (others[at] ?? 0), 0)));
  return lines.filter((line) => line.set === set).map((line) => ({ line, likelihood: likelihood(line) }));
});
tell('shown without the weights', judged.filter(({ line }) => line.isShown));
for (const least of [0.5, 0.6, 0.65, 0.7, 0.8]) tell(`from ${least} on`, judged.filter(({ likelihood }) => likelihood >= least));

function tell(what: string, of: readonly { readonly line: JudgedLine }[]): void {
  const share = (verdict: string): string => (of.filter(({ line }) => line.verdict === verdict).length / of.length).toFixed(3);
  console.log(`${what}: ${of.length} lines, right ${share('right')}, weak ${share('weak')}, wrong ${share('wrong')}`);
}
