import { isCode, type CodeName } from '../../review/code-decisions.ts';
import type { Waiting } from './review-queue.ts';

/** The code that was decided on: where several hold one of its name, it is the one of the holder that was shown. */
export function ofShown(code: CodeName | null, shown: Pick<Waiting, 'reading' | 'code'>): CodeName | null {
  if (code === null) return null;
  const { issue, alternative, holder } = { ...shown.code, ...code };
  const { attribution } = shown.code;
  const isShared = shown.reading.codes.some(
    (other) => other.attribution === attribution && isCode(other, { issue, alternative }) && other.holder !== holder,
  );
  return { issue, alternative, ...(isShared && { holder }) };
}
