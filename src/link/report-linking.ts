import type { Links } from '../model/coverage/links.ts';
import type { Actor } from '../model/reading/actor.ts';
import type { Reading } from '../model/reading/reading.ts';
import { listActors } from './actors/actor-list.ts';
import { originsOfStatements } from './origins/statement-origins.ts';
import { keptStemWeights } from './statements/content-likeness.ts';
import { newsroomsOfMentions } from './statements/mention-newsrooms.ts';
import { clusterMentions } from './statements/statement-clustering.ts';
import { statementMentions, type StatementMention } from './statements/statement-mentions.ts';
import { mergeMentions, type MergedStatement } from './statements/statement-merging.ts';
import { copiedTexts } from './text-reuse/reprints.ts';
import { keptOf } from '../text/kept-results.ts';
import { keptInPlace } from './keeping/kept-in-place.ts';
import { areSame } from './keeping/same-lists.ts';
import { byPublicationDay, comparedText, findSharedPairs } from './text-reuse/shared-pairs.ts';
import { sharedPassages } from './text-reuse/shared-passages.ts';

/** What is the same over many reports, and what is found out from it further. */
export interface LinkedReports {
  readonly links: Links;
  /** In order of their publication, the undated last. */
  readonly readings: readonly Reading[];
  /** The statements with the mentions they were merged from. */
  readonly merged: readonly MergedStatement[];
}

/**
 * What is the same over the reports: which passages are shared, which attributions are one statement, what each rests on. The result
 * is the same in whatever order the readings come. `actors` are those of the readings after they were joined over the reports.
 */
export function linkReports(unordered: readonly Reading[], actors: readonly Actor[] = listActors(unordered)): LinkedReports {
  const readings = byPublicationDay(unordered);
  const shared = findSharedPairs(readings.map(comparedText));
  const { pairs } = shared;
  const copies = copiedTexts(readings, shared);
  const mentions = mentionsIn(mentionsInEach(readings));
  const weigh = weightsInAll(mentions);
  const placeOf = new Map(readings.map(({ report }, place) => [report, place]));
  const groups = clusterMentions(mentions, weigh, newsroomsOfMentions(readings, copies), { pairs, placeOf });
  const merged = mergeMentions(mentions, groups);
  const { statements, origins, originCount } = originsOfStatements(readings, merged, copies, pairs, weigh);
  return {
    links: { actors, statements, origins, originCount, shared: sharedPassages(readings, pairs) },
    readings,
    merged,
  };
}

const mentionsInEach = keptInPlace(statementMentions, { areSame });
const mentionsIn = keptOf((inEach: readonly (readonly StatementMention[])[]): readonly StatementMention[] => inEach.flat());
const weightsInAll = keptStemWeights((mention: StatementMention) => mention);
