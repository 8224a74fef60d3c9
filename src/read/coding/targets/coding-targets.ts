import type { Codebook } from '../../../model/codebook.ts';
import type { Attribution } from '../../../model/reading/attribution.ts';
import type { Reading } from '../../../model/reading/reading.ts';
import type { Span } from '../../../model/span.ts';
import { holdsAnaphor, sentences } from '../../../language/language.ts';
import { indexAt, itemsWithin } from '../../../text/span-search.ts';
import { cut, overlaps } from '../../../text/spans.ts';
import { paragraphs } from '../../../text/paragraphs.ts';
import { partyMentions, type PartyMention } from './party-mentions.ts';

/** How a party comes to be one whose position a sentence may tell: named in it, speaking it, or carried over from what stands before. */
export type HolderEvidence = 'named' | 'speaks' | 'carried over';

export interface HolderCandidate {
  readonly party: string;
  readonly evidence: HolderEvidence;
}

/** Whose words a sentence is, where it does not say so itself: a party, or somebody who is none. */
export type Lead = { readonly party: string | null };

/** One sentence of a report with all that coding looks at; analysed once, and nothing of it depends on the issues of the codebook. */
export interface CodingTarget {
  readonly sentence: Span;
  /** The sentence before it, as context; null for the first. */
  readonly before: Span | null;
  /** The parties named in both. */
  readonly mentions: readonly PartyMention[];
  readonly holders: readonly HolderCandidate[];
  /** Set where the sentence is cited and its source stands elsewhere ("... . “We will not pay.”"). */
  readonly lead: Lead | null;
  /** Ids of the attributions whose content has words in the sentence. */
  readonly attributions: readonly number[];
}

/** What coding needs of a reading. */
export type CodedParts = Pick<
  Reading,
  'text' | 'passages' | 'actors' | 'mentions' | 'attributions' | 'voices' | 'dates' | 'published'
>;

/** The sentences of headline and body in order, each with the parties that may hold a position in it; those with none are left out. */
export function codingTargets(reading: CodedParts, codebook: Codebook): readonly CodingTarget[] {
  const mentions = partyMentions(reading, codebook);
  const all = readSentences(reading);
  const citedIn = citedBySentence(all, reading.attributions);
  let carried: readonly string[] = [];
  return all.flatMap((sentence, place) => {
    const before = all[place - 1] ?? null;
    const cited = citedIn[place] ?? [];
    const named = itemsWithin(mentions, sentence);
    const beforeNamed = before ? itemsWithin(mentions, before) : [];
    const own = ownHolders(named.filter(isHolding), cited, reading);
    const takesUp = own.length === 0 || holdsAnaphor(cut(reading.text, sentence));
    const heldBefore = beforeNamed.filter(isHolding);
    const earlier = heldBefore.length > 0 ? heldBefore.map(({ party }) => party) : carried;
    const holders = takesUp ? withCarried(own, earlier) : own;
    if (holders.length === 0) return [];
    carried = holders.map(({ party }) => party);
    const lead = leadOf(sentence, cited, reading);
    const attributions = cited.map(({ id }) => id);
    return [{ sentence, before, mentions: [...beforeNamed, ...named], holders, lead, attributions }];
  });
}

function isHolding({ ofPaper }: PartyMention): boolean {
  return ofPaper !== true;
}

/** For each sentence, the attributions whose content has words in it, in their order. */
function citedBySentence(all: readonly Span[], attributions: readonly Attribution[]): readonly (readonly Attribution[])[] {
  const cited = all.map((): Attribution[] => []);
  for (const attribution of attributions)
    for (const span of attribution.content)
      for (let place = Math.max(0, indexAt(all, span.start)); (all[place]?.start ?? Infinity) < span.end; place += 1) {
        const here = cited[place];
        const sentence = all[place];
        if (here && sentence && overlaps(span, sentence) && here.at(-1) !== attribution) here.push(attribution);
      }
  return cited;
}

function readSentences({ text, passages }: Pick<Reading, 'text' | 'passages'>): Span[] {
  const read = passages.filter(({ kind }) => kind === 'headline' || kind === 'body');
  return read.flatMap(({ span }) => paragraphs(text, span).flatMap((paragraph) => sentences(text, paragraph)));
}

function ownHolders(named: readonly PartyMention[], cited: readonly Attribution[], { voices }: CodedParts): HolderCandidate[] {
  const here = new Set(named.map(({ party }) => party));
  const speaking = new Set(cited.flatMap(({ id }) => voices[id]?.party ?? []));
  return [
    ...[...here].map((party) => ({ party, evidence: 'named' }) as const),
    ...[...speaking].filter((party) => !here.has(party)).map((party) => ({ party, evidence: 'speaks' }) as const),
  ];
}

function withCarried(own: readonly HolderCandidate[], earlier: readonly string[]): readonly HolderCandidate[] {
  const known = new Set(own.map(({ party }) => party));
  const added = [...new Set(earlier)].filter((party) => !known.has(party));
  return [...own, ...added.map((party) => ({ party, evidence: 'carried over' }) as const)];
}

/** The outermost attribution tells whose words these are; where its source stands in the sentence, the sentence says so itself. */
function leadOf(sentence: Span, cited: readonly Attribution[], { voices }: CodedParts): Lead | null {
  const outer = cited.find(({ within, source }) => within === null && !source.some((span) => overlaps(span, sentence)));
  return outer ? { party: voices[outer.id]?.party ?? null } : null;
}
