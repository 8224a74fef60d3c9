import { loadIssueIndexes } from '../../src/read/coding/neural/coder-loading.ts';
import { topicsOf } from '../../src/read/coding/topics/statement-topics.ts';
import type { JudgedTopic } from './coded-negotiations.ts';
import { markedStatements } from './statement-marks.ts';

/**
 * The statements of parties in real press that issues are not learnt from, whether they tell a position or not, and the issue that their words alone
 * give them: no code is asked, which makes it a lower bound. None where the press is not beside the repository.
 */
export async function pressTopics(): Promise<readonly JudgedTopic[]> {
  const indexFor = await loadIssueIndexes();
  const judged: JudgedTopic[] = [];
  for await (const { codebook, texts, topics } of markedStatements('test')) {
    for (const { id, reading } of texts) {
      const found = topicsOf(reading, codebook, { codes: [], narrations: [] }, indexFor(codebook));
      const ofText = topics.filter(({ text }) => text === id);
      const issueOf = new Map(found.map(({ attribution, issue }) => [attribution, issue]));
      judged.push(...ofText.map(({ attribution, issues }) => ({ issues, found: issueOf.get(attribution) ?? null })));
    }
  }
  return judged;
}
