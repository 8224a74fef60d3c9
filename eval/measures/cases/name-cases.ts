import { compareNames } from '../../../src/language/names/name-comparison.ts';
import type { NameKind } from '../../../src/language/names/name-kind.ts';
import { MIN_SAME_NAME_LIKENESS } from '../../../src/language/names/name-likeness.ts';
import { caseLines } from './case-lines.ts';
import type { JudgedCase, Origin } from './judged-case.ts';

interface NameCase {
  readonly id: string;
  readonly origin: Origin;
  readonly names: readonly [string, string];
  readonly kind: NameKind;
  readonly same: boolean;
}

/** Whether two spellings are told to be one name or two. */
export function judgeNames(): JudgedCase[] {
  return caseLines<NameCase>('names').map(({ id, origin, names, kind, same }) => {
    const { score } = compareNames(...names, kind);
    const isRight = score >= MIN_SAME_NAME_LIKENESS === same;
    return { id, origin, faults: isRight ? [] : [`held to be ${same ? 'two' : 'one'}, ${score.toFixed(2)}`] };
  });
}
