import { loadCoder } from '../../../src/read/coding/neural/coder-loading.ts';
import { codesByRules } from '../../rules/codes/rule-codes.ts';
import {
  codeNegotiations,
  codingBy,
  negotiationsIn,
  type CodedNegotiation,
  type CodeReading,
} from '../../data/coded-negotiations.ts';
import type { Measure } from '../../measure.ts';
import { isHit, isRight, type FoundCode } from './code-scores.ts';

/**
 * What each thing that makes codes wins and costs on our own negotiations, those that may be chosen on: the trained coder as it is
 * shipped, what the rules add to it, and the rules by themselves, as a baseline.
 */
export async function measureRules(): Promise<Measure[]> {
  const folders = ownNegotiations();
  const shipped = await codeNegotiations(folders, codingBy(await loadCoder()));
  const baseline = await codeNegotiations(folders, byRules);
  return [...figures('shipped', shipped), ...figures('baseline', baseline)];
}

/** Texts of the test third are not among them: what a rule wins there must not decide whether it stays. */
function ownNegotiations(): string[] {
  return [...negotiationsIn('training/positions/train'), ...negotiationsIn('training/reports/train')];
}

const byRules: CodeReading = async (reading, codebook) => ({
  codes: codesByRules(reading, codebook).codes,
  attributions: reading.attributions,
});

/** For each maker: how many of its codes are right, with the marked positions that nothing else finds, and the codes that are wrong. */
function figures(name: string, coded: readonly CodedNegotiation[]): Measure[] {
  const makers = [...new Set(coded.flatMap(({ found }) => found.map(({ by }) => by)))].sort();
  return makers.map((by) => {
    const each = coded.map((negotiation) => tallyOf(by, negotiation));
    const all = (part: (one: MakerTally) => number): number => each.reduce((sum, one) => sum + part(one), 0);
    const found = all((one) => one.found);
    const right = all((one) => one.right);
    const note = `finds ${all((one) => one.won)} positions that nothing else finds; ${found - right} of its codes are wrong`;
    return { name: `codes, ${name}, by ${by}: precision`, value: right / found, n: found, note };
  });
}

/** What one maker of codes does in one negotiation. */
export interface MakerTally {
  readonly found: number;
  readonly right: number;
  /** Marked positions, of those that are sure, that only it finds. */
  readonly won: number;
}

export function tallyOf(by: string, { found, marked }: Pick<CodedNegotiation, 'found' | 'marked'>): MakerTally {
  const own: FoundCode[] = found.filter((code) => code.by === by);
  const others = found.filter((code) => code.by !== by);
  const won = marked.filter((mark) => mark.sure && isHit(mark, own) && !isHit(mark, others));
  return { found: own.length, right: own.filter((code) => isRight(code, marked)).length, won: won.length };
}
