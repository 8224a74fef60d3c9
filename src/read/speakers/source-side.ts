import type { Span } from '../../model/span.ts';
import type { Hit } from '../entities/known/gazetteer.ts';
import type { NameSense } from '../entities/known/known-names.ts';
import {
  BELONGING,
  FOREIGN_IN_CAPITAL,
  MEMBER,
  OFFICIAL_GROUP,
  OFFICIAL_SOURCE,
  roleClass,
  singular,
  standsAgainst,
  UNNAMED_PERSON,
  WITH_KNOWLEDGE,
} from '../../language/language.ts';
import type { Phrase } from './noun-phrases.ts';
import type { SourceContext } from './source-context.ts';

/** Names of states, parties and bodies in some words. */
export function sensesIn(context: SourceContext, span: Span): Hit<NameSense>[] {
  return context.report.known.names.find(context.report.text, span.start, span.end);
}

/**
 * The side that a source belongs to: the state or party named before the head, or behind "for", "of", "in" and "close to". Not the one
 * whose thinking a source is only familiar with.
 */
export function sideOf(context: SourceContext, phrase: Phrase): NameSense | null {
  const hits = sensesIn(context, phrase.core);
  const against = hits[0] && groupAgainst(context, phrase, hits[0].span);
  if (against) return partyOfGroup(context, against);
  const inCore = hits.map((hit) => hit.sense);
  if (inCore[0])
    return inCore.every((sense) => sense.actor === inCore[0]?.actor || sense.party === inCore[0]?.party) ? inCore[0] : null;
  const rest = { start: phrase.core.end, end: phrase.span.end };
  const words = context.report.text.slice(rest.start, rest.end);
  if (!BELONGING.test(words)) return null;
  if (WITH_KNOWLEDGE.test(words)) return null;
  const named = sensesIn(context, rest).find((hit) => !/^\s{0,20},?\s{0,20}in\b/.test(words) || isGoverned(hit.sense, phrase));
  return named?.sense ?? sideOfPersonIn(context, rest);
}

/** "Aides of Lina Sabah" are of her side. */
function sideOfPersonIn(context: SourceContext, span: Span): NameSense | null {
  const person = context.report.people.find(({ mentions }) =>
    mentions.some(({ start, end }) => start >= span.start && end <= span.end),
  );
  const party = person?.party ?? null;
  return party === null ? null : { actor: party, party, form: 'name', state: null };
}

/** "Union" in "Corvane's union leaders": a group that a side has against it, and does not speak for that side. */
export function groupAgainst(context: SourceContext, phrase: Phrase, owner: Span): string | null {
  const behind = context.report.text.slice(owner.end, phrase.core.end);
  if (!/^['’]s?\s/.test(behind)) return null;
  return behind.split(/[^\p{L}-]+/u).find((word) => word.length > 2 && standsAgainst(word)) ?? null;
}

/** The one party of the codebook whose name holds the word for a group: "Deckhands' Union". */
function partyOfGroup(context: SourceContext, group: string): NameSense | null {
  const named = [...context.report.known.actors.values()].filter(
    (actor) => actor.certain && actor.party === actor.id && actor.names.some((name) => holdsWord(name, group)),
  );
  const [only] = named;
  return only && named.length === 1 ? { actor: only.id, party: only.party, form: 'name', state: null } : null;
}

function holdsWord(name: string, word: string): boolean {
  return name.split(/[^\p{L}]+/u).some((part) => singular(part) === singular(word));
}

/** "Officials in Hest" are officials of Norland; "diplomats in Hest" are from anywhere. */
function isGoverned(sense: NameSense, phrase: Phrase): boolean {
  const head = singular(phrase.head?.core ?? '');
  return sense.form !== 'capital' || !FOREIGN_IN_CAPITAL.test(head);
}

/** Officials by their role, or by what the source is called: "a government source". */
export function isOfficial(context: SourceContext, phrase: Phrase): boolean {
  const head = phrase.head?.core ?? '';
  const kind = roleClass(head);
  if (kind === 'official' || kind === 'collective') return true;
  if (MEMBER.test(singular(head)) && OFFICIAL_GROUP.test(phrase.words)) return true;
  const core = context.report.text.slice(phrase.core.start, phrase.core.end);
  return UNNAMED_PERSON.test(singular(head)) && OFFICIAL_SOURCE.test(core);
}
