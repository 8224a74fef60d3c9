/**
 * Fits the weights by which a statement is found to be about an issue, and prints what belongs into src/read/coding/topics/topic-weights.ts:
 *
 *   npx tsx training/coder/fit-topics.ts training/positions/train/* training/reports/train/*
 *
 * A marked code gives the issue of the statements that its words stand in. A stretch marked as no position whose reason says that it is on
 * nothing of the codebook (courtesy, procedure, another matter) gives statements about no issue.
 */
import { markedNegotiation } from '../../test/truth/marked-positions.ts';
import { loadIssueIndexes } from '../../src/read/coding/neural/coder-loading.ts';
import { fittedTopics, topicSamples } from './topic-samples.ts';

const indexFor = await loadIssueIndexes();
const samples = [];
for (const folder of process.argv.slice(2)) {
  const negotiation = await markedNegotiation(folder);
  samples.push(...topicSamples(folder, negotiation, indexFor(negotiation.codebook)));
}
console.log(JSON.stringify(fittedTopics(samples), null, 2));
