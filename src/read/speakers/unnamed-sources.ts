import type { NameSense } from '../entities/known/known-names.ts';
import { NO_LONGER_IN_OFFICE, roleClass, singular, UNNAMED_PERSON_IN_ANY_NUMBER } from '../../language/language.ts';
import type { Phrase } from './noun-phrases.ts';
import type { Ask } from './source-context.ts';
import type { Referent, Resolved, VoiceClass } from './referent.ts';
import { isOfficial, sensesIn } from './source-side.ts';
import { antecedent } from './antecedent.ts';

/** A source that is not named: its own words kept, its side where they tell it. */
export function unnamed(ask: Ask, phrase: Phrase, side: NameSense | null, kind?: VoiceClass): Resolved {
  const official = isOfficial(ask, phrase);
  const former = NO_LONGER_IN_OFFICE.test(phrase.words);
  const belongs = official || /\bclose to\b/i.test(phrase.words) || /^\s*(?:inside|within|in|from) /.test(behind(ask, phrase));
  const referent = ask.cast.unnamed(phrase.words, phrase.head?.core ?? '', {
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

function behind(ask: Ask, phrase: Phrase): string {
  return ask.scene.text.slice(phrase.core.end, phrase.span.end);
}

/** "One of the officials": an unnamed one of those named before. "Another": one more like the source before. */
export function part(ask: Ask, phrase: Phrase, whole: Phrase | null): Resolved {
  const group = wholeBefore(ask, phrase, whole);
  const details = { ...sharedWith(ask, phrase, whole, group), plural: phrase.plural, number: phrase.number, span: phrase.span };
  const head = whole?.head?.core ?? group?.roles[0] ?? '';
  const referent = ask.cast.unnamed(wordsOfPart(phrase, whole, group), head, details);
  if (!group) return { referent, confidence: 0.85, why: `“${phrase.words}”: not named.` };
  return { referent, confidence: 0.85, why: `“${phrase.words}”, of those cited before.`, like: group };
}

/** "The source" after several sources: one of them. */
export function oneOfGroup(ask: Ask, phrase: Phrase): Resolved | null {
  if (!phrase.definite || phrase.plural || phrase.head === null) return null;
  const group = groupBefore(ask, phrase.head.core, phrase.span.start);
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
    referent: ask.cast.unnamed(words, phrase.head.core, details),
    confidence: 0.7,
    why: `“${phrase.words}”: one of those cited before.`,
    like: group,
  };
}

/** Whom "the officials" or a bare "another" points back to. */
function wholeBefore(ask: Ask, phrase: Phrase, whole: Phrase | null): Referent | null {
  if (whole !== null && !whole.definite && whole.pronoun === null) return null;
  return groupBefore(ask, whole?.pronoun === null ? (whole.head?.core ?? '') : '', phrase.span.start);
}

/** Its own words; where the whole is left out, what it is in brackets. */
function wordsOfPart(phrase: Phrase, whole: Phrase | null, group: Referent | null): string {
  return whole === null && group?.speaker.kind === 'unnamed' ? `${phrase.words} [of ${group.speaker.words}]` : phrase.words;
}

/** What one of a group has from the group: its side, its footing, its closeness. */
function sharedWith(ask: Ask, phrase: Phrase, whole: Phrase | null, group: Referent | null): Shared {
  const side = sensesIn(ask, phrase.span)[0]?.sense;
  const kind: VoiceClass = group ? group.class : whole && isOfficial(ask, whole) ? 'official' : 'other';
  if (side && kind === 'official')
    return { party: side.party, nations: new Set([side.actor]), closeness: phrase.closeness, class: kind };
  const closeness = phrase.closeness ?? (group?.speaker.kind === 'unnamed' ? group.speaker.closeness : null);
  return { party: group?.party ?? null, nations: group?.nations ?? new Set(), closeness, class: kind };
}

type Shared = Pick<Referent, 'party' | 'nations' | 'class'> & { readonly closeness: string | null };

/** The unnamed group that a part is of; with no head to go by, whichever was cited last. */
function groupBefore(ask: Ask, head: string, at: number): Referent | null {
  const fits = (one: Referent): boolean =>
    one.speaker.kind === 'unnamed' &&
    one.roles[0] !== '' &&
    (head === '' || (one.plural && one.roles.some((called) => alike(called, head))));
  return (
    antecedent(ask.scene, ask.cast.referents, { at, fits, gender: null, outside: [], turn: ask.turn, not: null })?.referent ??
    null
  );
}

function alike(called: string, head: string): boolean {
  return singular(called) === singular(head) || (roleClass(called) === 'other' && UNNAMED_PERSON_IN_ANY_NUMBER.test(head));
}

/** A pronoun without anybody to point to: kept as the words it is. */
export function unresolvedSource(ask: Ask, phrase: Phrase): Resolved {
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
    referent: ask.cast.unnamed(phrase.words, '', details),
    confidence: 0.3,
    why: `“${phrase.words}”: nobody before it fits.`,
  };
}
