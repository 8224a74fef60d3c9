import { areSame, mapSame } from '../keeping/same-lists.ts';
import { keptInPlace, keptInPlaceAbout } from '../keeping/kept-in-place.ts';
import { keptOf } from '../../text/kept-results.ts';
import type { MentionOrigin, MentionWithOrigin } from './mention-origin.ts';

/** The mentions of one statement, with what each rests on. */
export type Mentions = readonly MentionWithOrigin[];

/** What mentions of one kind are corrected to by something that is known of all statements. */
export interface Correction<C, A> {
  /** Mentions of this kind alone are corrected. */
  readonly isSo: (each: MentionWithOrigin) => boolean;
  /** What is known of one of them. */
  readonly answerTo: (each: MentionWithOrigin, known: C) => A;
  readonly change: (each: MentionWithOrigin, answer: A, among: Mentions) => MentionWithOrigin;
}

/** The mentions of a statement when they were corrected, and by what. */
interface Corrected<A> {
  readonly answers: readonly A[];
  readonly mentions: Mentions;
}

/**
 * Corrects the mentions of one kind. Those of a statement about which the same is known as before are the same list before and after; most statements have none
 * of the kind, and are not opened again to find that out.
 */
export function correctedBy<C extends object, A>({
  isSo,
  answerTo,
  change,
}: Correction<C, A>): (withOrigins: readonly Mentions[], known: C) => readonly Mentions[] {
  const answersTo = (mentions: Mentions, known: C): readonly A[] => mentions.filter(isSo).map((each) => answerTo(each, known));
  const inEach = keptInPlaceAbout<Mentions, Corrected<A>, C>(
    (mentions, _, known) => {
      const answers = answersTo(mentions, known);
      const asked = mentions.filter(isSo);
      const changed = (each: MentionWithOrigin): MentionWithOrigin => {
        const at = asked.indexOf(each);
        return at < 0 ? each : change(each, answers[at] as A, mentions);
      };
      return { answers, mentions: asked.length === 0 ? mentions : mapSame(mentions, changed) };
    },
    {
      isStill: ({ answers }, mentions, _, known) => answers.length === 0 || areSame(answers, answersTo(mentions, known)),
    },
  );
  const mentionsIn = keptOf((all: readonly Corrected<A>[]): readonly Mentions[] => all.map(({ mentions }) => mentions));
  return (withOrigins, known) => mentionsIn(inEach(withOrigins, known));
}

/**
 * What is told by the mentions of each statement as far as something asks for it. Where that is nothing else than before it is the same, though a mention has
 * become another: what is found of all of it is then found already.
 */
export function toldInEach<V extends object>(
  told: (each: MentionWithOrigin) => V | null,
): (withOrigins: readonly Mentions[]) => readonly (readonly V[])[] {
  return keptInPlace((mentions: Mentions): readonly V[] => mentions.flatMap((each) => told(each) ?? []), {
    areSame: (before, now) => before.length === now.length && before.every((one, at) => areSameParts(one, now[at])),
  });
}

function areSameParts(one: object, other: object | undefined): boolean {
  return other !== undefined && areSame(Object.values(one), Object.values(other));
}

/** The mention with another origin; the same object where it has that one. */
export function withOrigin(each: MentionWithOrigin, origin: MentionOrigin): MentionWithOrigin {
  return origin === each.origin ? each : { mention: each.mention, origin };
}
