import { fitLogistic, type Judged } from '../../eval/logistic.ts';
import type { MarkedStatements } from '../../eval/data/statement-marks.ts';
import type { IssueIndex } from '../../src/read/coding/topics/issue-signs.ts';
import { statementSigns, topicSigns } from '../../src/read/coding/topics/statement-topics.ts';
import type { TopicWeights } from '../../src/read/coding/topics/topic-weights.ts';

/** Each marked statement with each issue: what speaks for it there, and whether a reader found it to be about it. */
export function topicSamples({ codebook, texts, topics }: MarkedStatements, index: IssueIndex): readonly Judged[] {
  return texts.flatMap(({ id, reading }) => {
    const marks = topics.filter(({ text }) => text === id);
    return statementSigns(reading, codebook, index).flatMap((signs) => {
      const mark = marks.find(({ attribution }) => attribution === signs.attribution);
      if (!mark) return [];
      return codebook.issues.map((issue, place) => ({
        signs: [...topicSigns(signs, place), 1],
        right: mark.issues.includes(issue.id),
      }));
    });
  });
}

export function fittedTopics(samples: readonly Judged[]): TopicWeights {
  const fitted = fitLogistic(samples);
  const [own, sentence, before, headline, ownLead, sentenceLead] = [0, 3, 6, 9, 12, 15].map((from) => triple(fitted.slice(from)));
  if (!own || !sentence || !before || !headline || !ownLead || !sentenceLead) throw new Error('no statement is marked');
  return { own, sentence, before, headline, ownLead, sentenceLead, offset: fitted[18] ?? 0 };
}

function triple([first = 0, second = 0, third = 0]: readonly number[]): [number, number, number] {
  return [first, second, third];
}
