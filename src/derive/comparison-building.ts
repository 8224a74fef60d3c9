import type { Codebook } from '../model/codebook.ts';
import type { Comparison } from '../model/coverage/comparison.ts';
import type { Actor } from '../model/reading/actor.ts';
import type { Reading } from '../model/reading/reading.ts';
import { listActors } from '../link/actors/actor-list.ts';
import { stemWeights } from '../link/statements/content-likeness.ts';
import { newsroomsOfMentions } from '../link/statements/mention-newsrooms.ts';
import { copiedTexts } from '../link/text-reuse/reprints.ts';
import { comparedText, byPublicationDay, findSharedPairs } from '../link/text-reuse/shared-pairs.ts';
import { disputesOf } from './disputes/disputes.ts';
import { clusterMentions } from '../link/statements/statement-clustering.ts';
import { originsOfStatements } from '../link/origins/statement-origins.ts';
import { sharedPassages } from '../link/text-reuse/shared-passages.ts';
import { mergeMentions } from '../link/statements/statement-merging.ts';
import { statementMentions } from '../link/statements/statement-mentions.ts';

/**
 * What the coverage says together: which passages are shared, which attributions are one statement, what each rests on.
 * The result is the same in whatever order the readings come. `actors` are those of the readings after they were joined over the reports.
 */
export function compareReports(
  unordered: readonly Reading[],
  codebook: Codebook,
  actors: readonly Actor[] = listActors(unordered),
): Comparison {
  const readings = byPublicationDay(unordered);
  const shared = findSharedPairs(readings.map(comparedText));
  const { pairs, words } = shared;
  const copies = copiedTexts(readings, shared);
  const mentions = readings.flatMap(statementMentions);
  const weigh = stemWeights(mentions);
  const merged = mergeMentions(mentions, clusterMentions(mentions, weigh, newsroomsOfMentions(readings, copies), pairs));
  const { statements, origins, originCount } = originsOfStatements(readings, merged, copies, pairs, weigh);
  return {
    actors,
    statements,
    origins,
    originCount,
    shared: sharedPassages(readings, pairs, words),
    disputes: disputesOf(readings, merged, codebook),
  };
}
