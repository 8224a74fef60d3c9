import type { Codebook } from '../model/codebook.ts';
import type { Comparison } from '../model/coverage/comparison.ts';
import type { Reading } from '../model/reading/reading.ts';
import { actorsOf } from './actors.ts';
import { stemWeights } from './agreement.ts';
import { basisOf } from './basis.ts';
import { claimsOf } from './claims.ts';
import { copiedTexts } from './copies.ts';
import { comparedText, inOrderOfTime, sharedPairs } from './coverage.ts';
import { disputesOf } from './disputes.ts';
import { joinTellings } from './join.ts';
import { originsFor } from './origins.ts';
import { passagesOf } from './shared-passages.ts';
import { statementsOf } from './statements.ts';
import { storiesOf } from './stories.ts';
import { tellingsOf } from './telling.ts';

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
