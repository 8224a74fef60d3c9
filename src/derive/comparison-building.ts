import type { Codebook } from '../model/codebook.ts';
import type { Comparison } from '../model/coverage/comparison.ts';
import type { Reading } from '../model/reading/reading.ts';
import { actorsOf } from '../link/actors/actor-list.ts';
import { stemWeights } from '../link/statements/content-likeness.ts';
import { basisOf } from '../link/statements/mention-newsrooms.ts';
import { claimsOf } from './claims.ts';
import { copiedTexts } from '../link/text-reuse/reprints.ts';
import { comparedText, inOrderOfTime, sharedPairs } from '../link/text-reuse/shared-pairs.ts';
import { disputesOf } from './disputes/disputes.ts';
import { joinTellings } from '../link/statements/statement-clustering.ts';
import { originsFor } from '../link/origins/statement-origins.ts';
import { passagesOf } from '../link/text-reuse/shared-passages.ts';
import { statementsOf } from '../link/statements/statement-merging.ts';
import { storiesOf } from '../link/stories/story-clustering.ts';
import { tellingsOf } from '../link/statements/statement-mentions.ts';

/**
 * What the coverage says together: which passages are shared, which attributions are one statement, what each rests on.
 * The result is the same in whatever order the readings come.
 */
export function compare(unordered: readonly Reading[], codebook: Codebook): Comparison {
  const readings = inOrderOfTime(unordered);
  const shared = sharedPairs(readings.map(comparedText));
  const { pairs, words } = shared;
  const copies = copiedTexts(readings, shared);
  const tellings = readings.flatMap(tellingsOf);
  const weigh = stemWeights(tellings);
  const told = statementsOf(tellings, joinTellings(tellings, weigh, basisOf(readings, copies), pairs));
  const { statements, origins, originCount, reportOrigins } = originsFor(readings, told, copies, pairs, weigh);
  const disputes = disputesOf(readings, told, codebook);
  return {
    actors: actorsOf(readings, codebook),
    statements,
    origins,
    originCount,
    reportOrigins,
    shared: passagesOf(readings, pairs, words),
    stories: storiesOf(readings, copies),
    disputes,
    claims: claimsOf(told, statements, origins, disputes),
  };
}
