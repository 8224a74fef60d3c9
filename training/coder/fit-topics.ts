/**
 * Fits the weights by which a statement is found to be about an issue, and prints what belongs into src/read/coding/topics/topic-weights.ts:
 *
 *   npx tsx training/coder/fit-topics.ts
 *
 * It learns from what readers found the statements of parties in real press to be about (training/topics/train), the reports of which stand beside the repository.
 */
import type { Judged } from '../../eval/logistic.ts';
import { markedStatements } from '../../eval/data/statement-marks.ts';
import { loadIssueIndexes } from '../../src/read/coding/neural/coder-loading.ts';
import { fittedTopics, topicSamples } from './topic-samples.ts';

const indexFor = await loadIssueIndexes();
const samples: Judged[] = [];
for await (const negotiation of markedStatements('train')) samples.push(...topicSamples(negotiation, indexFor(negotiation.codebook)));
console.log(JSON.stringify(fittedTopics(samples), null, 2));
