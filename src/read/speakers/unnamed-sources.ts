import type { Span } from '../../model/span.ts';
import type { NameSense } from '../entities/known/known-names.ts';
import {
  ACTS_FOR_OWNER,
  NO_LONGER_IN_OFFICE,
  roleClass,
  singular,
  TELLS_OF_WHICH_WHOLE,
  UNNAMED_PERSON_IN_ANY_NUMBER,
} from '../../language/language.ts';
import type { Phrase } from './noun-phrases.ts';
import type { SourceContext } from './source-context.ts';
import type { Referent, ResolvedSource, VoiceClass } from './referent.ts';
import { isOfficial, sensesIn } from './source-side.ts';
import { antecedent } from './antecedents/antecedent.ts';

/** A source that is not named: its own words kept, its side where they tell it. */
export function unnamedSource(context: SourceContext, phrase: Phrase, side: NameSense | null, kind?: VoiceClass): ResolvedSource {
  const official = isOfficial(context, phrase);
  const former = NO_LONGER_IN_OFFICE.test(phrase.words);
  const belongs = official || isWithin(context, phrase);
  const referent = context.discourse.unnamed(phrase.words, phrase.head?.core ?? '', {
    party: belongs && !former ? (side?.party ?? null) : null,
    nations: new Set(side ? [side.actor] : []),
    plural: phrase.plural,
    number: phrase.number,
    closeness: phrase.closeness,
    class: kind ?? (official ? 'official' : 'other'),
    span: phrase.span,
  });
  return { referent, confidence: 0.9, why: `“${phrase.words}”: not named.` };
}

/** Who stands by a side, or inside it, or is hired to act for it: "its lawyers". */
function isWithin(context: SourceContext, phrase: Phrase): boolean {
  return (
    actsForOwner(phrase) ||
    /\bclose to\b/i.test(phrase.words) ||
    /^\s*(?:inside|within|in|from) /.test(wordsBehindCore(context, phrase))
  );
}

/** "Its lawyers", "its buyers": they speak for the body that hires them. */
export function actsForOwner({ possessor, head }: Phrase): boolean {
  return possessor === 'its' && ACTS_FOR_OWNER.test(singular(head?.core ?? ''));
}

function wordsBehindCore(context: SourceContext, phrase: Phrase): string {
  return context.report.text.slice(phrase.core.end, phrase.span.end);
}

/** "One of the officials": an unnamed one of those named before. "Another": one more like the source before. */
export function partOfGroup(context: SourceContext, phrase: Phrase, whole: Phrase | null): ResolvedSource {
  const group = wholeBefore(context, phrase, whole);
  const details = {
    ...sharedWith(context, phrase, whole, group),
    plural: phrase.plural,
    number: phrase.number,
    span: phrase.span,
  };
  const head = whole?.head?.core ?? group?.roles[0] ?? '';
  const referent = context.discourse.unnamed(wordsOfPart(phrase, whole, group), head, details);
  if (!group) return { referent, confidence: 0.85, why: `“${phrase.words}”: not named.` };
  return { referent, confidence: 0.85, why: `“${phrase.words}”, of those cited before.`, group: group };
}

/** "The source" after several sources: one of them. */
export function oneOfGroup(context: SourceContext, phrase: Phrase): ResolvedSource | null {
  if (!phrase.definite || phrase.plural || phrase.head === null) return null;
  const group = groupBefore(context, phrase.head.core, phrase.span.start);
  if (group?.speaker.kind !== 'unnamed' || group.roles[0] === '') return null;
  const { party, nations } = group;
  const details = {
    party,
    nations,
    plural: false,
    number: 1,
    closeness: group.speaker.closeness,
    class: group.class,
    span: phrase.span,
  };
  const words = `${phrase.words} [of ${group.speaker.words}]`;
  return {
    referent: context.discourse.unnamed(words, phrase.head.core, details),
    confidence: 0.7,
    why: `“${phrase.words}”: one of those cited before.`,
    group: group,
  };
}

/** Whom "the officials" or a bare "another" points back to. "Some on the harbour board" tell of which whole they are. */
function wholeBefore(context: SourceContext, phrase: Phrase, whole: Phrase | null): Referent | null {
  if (whole === null && TELLS_OF_WHICH_WHOLE.test(wordsBehindCore(context, phrase))) return null;
  if (whole !== null && !whole.definite && whole.pronoun === null) return null;
  return groupBefore(context, whole?.pronoun === null ? (whole.head?.core ?? '') : '', phrase.span.start);
}

/** Its own words; where the whole is left out, what it is in brackets. */
function wordsOfPart(phrase: Phrase, whole: Phrase | null, group: Referent | null): string {
  return whole === null && group?.speaker.kind === 'unnamed' ? `${phrase.words} [of ${group.speaker.words}]` : phrase.words;
}

/** What one of a group has from the group: its side, its footing, its closeness. */
function sharedWith(context: SourceContext, phrase: Phrase, whole: Phrase | null, group: Referent | null): Shared {
  const side = sensesIn(context, phrase.span)[0]?.sense;
  const kind: VoiceClass = group ? group.class : whole && isOfficial(context, whole) ? 'official' : 'other';
  if (side && kind === 'official')
    return { party: side.party, nations: new Set([side.actor]), closeness: phrase.closeness, class: kind };
  const closeness = phrase.closeness ?? (group?.speaker.kind === 'unnamed' ? group.speaker.closeness : null);
  return { party: group?.party ?? null, nations: group?.nations ?? new Set(), closeness, class: kind };
}

type Shared = Pick<Referent, 'party' | 'nations' | 'class'> & { readonly closeness: string | null };

/** The unnamed group that a part is of; with no head to go by, whichever was cited last. */
function groupBefore(context: SourceContext, head: string, at: number): Referent | null {
  const fits = (one: Referent): boolean =>
    one.speaker.kind === 'unnamed' &&
    one.roles[0] !== '' &&
    (head === '' || (one.plural && one.roles.some((called) => isSameRole(called, head))));
  return (
    antecedent(context.report, context.discourse.referents, {
      at,
      fits,
      outside: [],
      turn: context.turn,
      not: null,
    })?.referent ?? null
  );
}

function isSameRole(called: string, head: string): boolean {
  return singular(called) === singular(head) || (roleClass(called) === 'other' && UNNAMED_PERSON_IN_ANY_NUMBER.test(head));
}

/** A pronoun without anybody to point to: kept as the words it is. */
export function unresolvedSource(context: SourceContext, phrase: Phrase): ResolvedSource {
  const details = {
    party: null,
    nations: new Set<string>(),
    plural: false,
    number: null,
    closeness: null,
    class: 'other',
    span: phrase.span,
  } as const;
  return {
    referent: context.discourse.unnamed(phrase.words, '', details),
    confidence: 0.3,
    why: `“${phrase.words}”: nobody before it fits.`,
  };
}

/** The report is a document, and those who made it speak in it: its words are the document's. */
export function ownDocument(context: SourceContext, phrase: Phrase, title: Span): ResolvedSource {
  const words = context.report.text.slice(title.start, title.end);
  const before = context.discourse.referents.find((one) => one.speaker.kind === 'document' && one.speaker.words === words);
  const referent = before ?? { ...context.discourse.document(words, phrase.head?.core ?? '', null, title), plural: true };
  if (!before) context.discourse.referents.push(referent);
  return { referent, confidence: 0.8, why: `“${phrase.words}” speak in a document of their own.` };
}
