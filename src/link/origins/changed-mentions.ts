import { mapSame } from '../keeping/same-lists.ts';
import { keptInPlace } from '../keeping/kept-in-place.ts';
import type { MentionOrigin, MentionWithOrigin } from './mention-origin.ts';

/** The mentions of one statement, with what each rests on. */
export type Mentions = readonly MentionWithOrigin[];

/** Mentions of one kind: most statements have none, and are not opened again to find that out. */
export interface MentionKind {
  readonly isSo: (each: MentionWithOrigin) => boolean;
  /** By the place of each statement, whether any of its mentions is so. */
  readonly inEach: (withOrigins: readonly Mentions[]) => readonly boolean[];
}

export function mentionKind(isSo: MentionKind['isSo']): MentionKind {
  return { isSo, inEach: keptInPlace((mentions: Mentions) => mentions.some(isSo)) };
}

/** The mentions that are so, in their order. */
export function mentionsOfKind(withOrigins: readonly Mentions[], { isSo, inEach }: MentionKind): MentionWithOrigin[] {
  const has = inEach(withOrigins);
  return withOrigins.flatMap((mentions, place) => (has[place] === true ? mentions.filter(isSo) : []));
}

/** Changes the mentions that are so; where there are none, or none becomes another, the list stays the same. */
export function changedWhere(
  withOrigins: readonly Mentions[],
  { isSo, inEach }: MentionKind,
  change: (each: MentionWithOrigin, among: Mentions) => MentionWithOrigin,
): readonly Mentions[] {
  const has = inEach(withOrigins);
  return withOrigins.map((mentions, place) =>
    has[place] === true ? mapSame(mentions, (each) => (isSo(each) ? change(each, mentions) : each)) : mentions,
  );
}

/** The mention with another origin; the same object where it has that one. */
export function withOrigin(each: MentionWithOrigin, origin: MentionOrigin): MentionWithOrigin {
  return origin === each.origin ? each : { mention: each.mention, origin };
}
