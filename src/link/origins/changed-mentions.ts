import { mapSame } from '../keeping/same-lists.ts';
import type { MentionWithOrigin } from './mention-origin.ts';

/** The mentions of one statement, with what each rests on. */
export type Mentions = readonly MentionWithOrigin[];

/** The reports of the mentions that are so. */
export function reportsOf(withOrigins: readonly Mentions[], isSo: (each: MentionWithOrigin) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  for (const mentions of withOrigins) for (const each of mentions) if (isSo(each)) found.add(each.mention.reading.report);
  return found;
}

/** Changes the mentions that are so; where there are none, or none becomes another, the list stays the same. */
export function changedWhere(
  withOrigins: readonly Mentions[],
  isSo: (each: MentionWithOrigin) => boolean,
  change: (each: MentionWithOrigin, among: Mentions) => MentionWithOrigin,
): readonly Mentions[] {
  return withOrigins.map((mentions) =>
    mentions.some(isSo) ? mapSame(mentions, (each) => (isSo(each) ? change(each, mentions) : each)) : mentions,
  );
}
