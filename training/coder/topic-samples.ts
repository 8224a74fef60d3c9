import { fitLogistic, type Judged } from '../../eval/logistic.ts';
import { markedTopics } from '../../eval/data/marked-topics.ts';
import type { IssueIndex } from '../../src/read/coding/topics/issue-signs.ts';
import { statementSigns, type StatementSigns } from '../../src/read/coding/topics/statement-topics.ts';
import type { TopicWeights } from '../../src/read/coding/topics/topic-weights.ts';
import type { MarkedNegotiation } from '../../test/truth/marked-positions.ts';

/** A text with what speaks for each issue in its statements, and of those that bear marks, which issues are right. */
export interface TopicSample {
  readonly signs: readonly StatementSigns[];
  /** By place in the signs; null where nothing is marked. */
  readonly right: readonly (readonly boolean[] | null)[];
}

/** So few statements about no issue are marked that each stands for this many. */
const NONE_WEIGHT = 3;

export function topicSamples(folder: string, negotiation: MarkedNegotiation, index: IssueIndex): TopicSample[] {
  const { codebook, texts } = negotiation;
  const marked = markedTopics(folder, negotiation);
  return texts.map(({ id, reading }) => {
    const signs = statementSigns(reading, codebook, index);
    const right = signs.map(({ attribution }) => {
      const mark = marked.find((one) => one.text === id && one.attribution === attribution);
      return mark ? codebook.issues.map((issue) => mark.issues.includes(issue.id)) : null;
    });
    return { signs, right };
  });
}

export function fittedTopics(samples: readonly TopicSample[]): TopicWeights {
  const words = fitLogistic(judged(samples));
  const [own, sentence, before, headline] = [0, 3, 6, 9].map((from) => words.slice(from, from + 3) as [number, number, number]);
  if (!own || !sentence || !before || !headline) throw new Error('no statement is marked');
  return { own, sentence, before, headline, offset: words[12] ?? 0 };
}

function wordSigns(signs: StatementSigns | undefined, issue: number): number[] {
  if (!signs) return [];
  return [signs.own, signs.sentence, signs.before, signs.headline].flatMap((part) => part[issue] ?? [0, 0, 0]).concat(1);
}

function judged(samples: readonly TopicSample[]): Judged[] {
  return samples.flatMap((sample) =>
    sample.right.flatMap((right, place) => {
      const isNone = right !== null && !right.includes(true);
      const found = (right ?? []).map((one, issue) => ({ signs: wordSigns(sample.signs[place], issue), right: one }));
      return isNone ? Array.from({ length: NONE_WEIGHT }, () => found).flat() : found;
    }),
  );
}
