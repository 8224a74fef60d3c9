import { CASE_KINDS } from '../../data/cases/case-inputs.ts';
import type { Measure } from '../../measure.ts';
import { EVENT_KINDS, judgeEvents } from './event-cases.ts';
import type { JudgedCase } from './judged-case.ts';
import { judgeNames } from './name-cases.ts';
import { judgePages } from './page-cases.ts';
import { judgeSaid } from './said-cases.ts';
import { judgeStories } from './story-cases.ts';

/** The kinds of inputs that went wrong, each with what judges them: once, however many ask for it. */
export const JUDGES: readonly { readonly kind: string; readonly judge: () => Promise<readonly JudgedCase[]> }[] = [
  ...CASE_KINDS.map((kind) => ({ kind, judge: once(() => judgeSaid(kind)) })),
  ...EVENT_KINDS.map((kind) => ({ kind, judge: once(() => judgeEvents(kind)) })),
  { kind: 'names', judge: once(judgeNames) },
  { kind: 'pages', judge: once(judgePages) },
  { kind: 'stories', judge: once(judgeStories) },
];

function once<T>(judge: () => T | Promise<T>): () => Promise<T> {
  let judged: Promise<T> | undefined;
  return () => (judged ??= Promise.resolve(judge()));
}

/** How many inputs of each kind give what is right, the listed ones and their siblings apart. */
export async function measureCases(): Promise<Measure[]> {
  const figures: Measure[] = [];
  for (const { kind, judge } of JUDGES) {
    const judged = await judge();
    for (const origin of ['listed', 'before', 'after'] as const) {
      const these = judged.filter((one) => one.origin === origin);
      const wrong = these.filter(({ faults }) => faults.length > 0);
      const name = `cases of ${kind}, ${origin === 'listed' ? 'listed' : `siblings written ${origin}`}`;
      const note = wrong.map(({ id }) => id).join('; ');
      if (these.length > 0) figures.push({ name, value: 1 - wrong.length / these.length, n: these.length, note });
    }
  }
  return figures;
}
