import { DISPUTING_CUE, IS_LEFT_UNDENIED, WAS_DENIED_A_THING } from '../../language/language.ts';
import type { MergedStatement } from '../../link/statements/statement-merging.ts';
import type { StatementMention } from '../../link/statements/statement-mentions.ts';
import { placesById } from '../../link/statements/statement-places.ts';
import { cutAll } from '../../text/spans.ts';
import type { Contradiction } from './contradiction.ts';

/**
 * Whether a contradiction sets what somebody claims against what another denies. Who disputes a report himself claims nothing by it, and who "did not
 * dispute" a thing has not denied it.
 */
export function claimAndDenialTest(merged: readonly MergedStatement[]): (contradiction: Contradiction) => boolean {
  const places = placesById(merged);
  const allOf = (id: string, is: (mention: StatementMention) => boolean): boolean => {
    const mentions = merged[places.get(id) ?? -1]?.mentions ?? [];
    return mentions.length > 0 && mentions.every(is);
  };
  return ({ asserted, denied }) => !allOf(asserted, isDispute) && !allOf(denied, isLeftUndenied);
}

function isDispute({ attribution, reading }: StatementMention): boolean {
  return DISPUTING_CUE.test(cutAll(reading.text, attribution.cue));
}

function isLeftUndenied({ attribution: { cue }, reading }: StatementMention): boolean {
  const start = cue[0]?.start ?? 0;
  const end = cue.at(-1)?.end ?? start;
  return (
    WAS_DENIED_A_THING.test(cutAll(reading.text, cue)) ||
    IS_LEFT_UNDENIED.test(reading.text.slice(Math.max(0, start - MAX_NEGATION_CHARS), end))
  );
}

/** So far before a verb, in code units, stands what negates it. */
const MAX_NEGATION_CHARS = 30;
