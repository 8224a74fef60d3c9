import type { CodedWords, Variable } from './coder-verdicts.ts';

/** What coders have decided otherwise than each other about the same words. */
export interface Disagreement {
  readonly report: string;
  /** Empty where it is about the report as a whole. */
  readonly words: string;
  readonly variable: Variable;
  readonly issue: string | null;
  /** The last of them stands. */
  readonly decided: readonly { readonly who: string; readonly value: string; readonly at: string }[];
}

/** Every variable of every words to which coders gave several values, in the order of the reports. */
export function disagreements(all: readonly CodedWords[]): Disagreement[] {
  return all.flatMap(({ report, words, coders }) => {
    const given = new Map<string, Disagreement>();
    for (const { who, at, verdicts } of coders)
      for (const { variable, issue, value } of verdicts) {
        const key = JSON.stringify([variable, issue]);
        const before = given.get(key)?.decided ?? [];
        given.set(key, { report, words, variable, issue, decided: [...before, { who, value, at }] });
      }
    return [...given.values()].filter(({ decided }) => new Set(decided.map(({ value }) => value)).size > 1);
  });
}
