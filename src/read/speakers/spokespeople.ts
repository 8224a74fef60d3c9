import type { Span } from '../../model/span.ts';
import { SPEAKS_FOR } from '../../language/language.ts';
import type { Person } from '../entities/mentions/person.ts';
import type { NameSense } from '../entities/known/known-names.ts';
import { phraseOf, type Phrase } from './noun-phrases.ts';
import type { SourceContext } from './source-context.ts';
import { bodySource } from './collective-sources.ts';
import type { ResolvedSource } from './referent.ts';
import { definiteRole } from './offices/office-holders.ts';
import { unnamedSource } from './unnamed-sources.ts';

/**
 * A spokesman without a name speaks on the record for whom he is spokesman: "a spokesman for the ministry" is the ministry, "a Tarsian
 * spokesman" is Tarsia. One person's spokesman, "a Holt spokesman", is not that person, and speaks as whoever he is. Whose spokesman he is stays
 * open where the words do not say.
 */
export function spokesperson(context: SourceContext, phrase: Phrase, side: NameSense | null): ResolvedSource {
  const known = phrase.isNew ? null : definiteRole(context, phrase, side);
  if (known) return known;
  const owner = personSpokenFor(context, phrase);
  if (owner) return unnamedSource(context, phrase, owner.party === null ? side : sideOfParty(owner.party), 'named');
  const rest = context.report.text.slice(phrase.core.end, phrase.span.end);
  const lead = /^\s+(?:for|of|from|at)\s+/.exec(rest);
  const whose = lead ? phraseOf(context.report.text, { start: phrase.core.end + lead[0].length, end: phrase.span.end }) : null;
  if (whose?.role === 'body' && !whose.plural) return spoken(bodySource(context, whose, side), phrase);
  const actor = side && context.report.known.actors.get(side.actor);
  if (actor) return spoken({ referent: context.discourse.actor(actor), confidence: 0.85, why: '' }, phrase);
  return unnamedSource(context, phrase, side, 'named');
}

/** Whom the words name right before their head, or first behind "for". */
function personSpokenFor({ report: { people, text } }: SourceContext, { core, head, span }: Phrase): Person | null {
  const isOwner = ({ start, end }: Span): boolean =>
    start >= core.start &&
    end <= span.end &&
    (/^(?:['’]s?)? $/u.test(text.slice(end, head?.span.start)) || SPEAKS_FOR.test(text.slice(core.end, start)));
  return people.find(({ mentions }) => mentions.some(isOwner)) ?? null;
}

function sideOfParty(party: string): NameSense {
  return { actor: party, party, form: 'name', state: null };
}

function spoken(resolved: ResolvedSource, phrase: Phrase): ResolvedSource {
  return { ...resolved, why: `“${phrase.words}” speaks for it.` };
}
