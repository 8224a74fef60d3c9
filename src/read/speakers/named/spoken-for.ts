import { LEADS_TO_NAME, ON_BEHALF_OF, OPENS_COMPANY, OPENS_ON_BEHALF_OF } from '../../../language/language.ts';
import type { Actor } from '../../../model/reading/actor.ts';
import type { Span } from '../../../model/span.ts';
import type { Hit } from '../../entities/known/gazetteer.ts';
import type { NameSense } from '../../entities/known/known-names.ts';
import { headPerson } from './named-people.ts';
import type { Phrase } from '../noun-phrases.ts';
import type { ResolvedSource } from '../referent.ts';
import type { SourceContext } from '../source-context.ts';

/** "South Norland, for the islands, urged": who speaks in the name of a party that the codebook holds is that party, unless he is one of another's people. */
export function spokenFor(context: SourceContext, phrase: Phrase): ResolvedSource | null {
  const { text } = context.report;
  const rest = text.slice(phrase.core.end, phrase.span.end);
  const [lead] = OPENS_ON_BEHALF_OF.exec(rest) ?? [];
  if (lead === undefined || (headPerson(context, phrase)?.referent.party ?? null) !== null) return null;
  return partyAt(context, phrase, phrase.core.end + lead.length);
}

/**
 * "The update of a paper, Norland, supported by the islands": of what stands in one source, who is supported, or speaks for others, is who speaks. Asked
 * where what stands first is nobody known.
 */
export function speakerBehindLead(context: SourceContext, phrase: Phrase): ResolvedSource | null {
  const { text } = context.report;
  const rest = text.slice(phrase.core.end, phrase.span.end);
  for (const { index, 0: lead } of rest.matchAll(ON_BEHALF_OF)) {
    const found = partyAt(context, phrase, phrase.core.end + index + lead.length);
    if (found) return found;
  }
  const company = OPENS_COMPANY.exec(rest);
  return company && partyBefore(context, phrase, phrase.core.end + company.index);
}

function partyAt(context: SourceContext, phrase: Phrase, start: number): ResolvedSource | null {
  const { text } = context.report;
  const isHere = (hit: Hit<NameSense>): boolean => LEADS_TO_NAME.test(text.slice(start, hit.span.start));
  return partyOf(context, phrase, { start, end: phrase.span.end }, isHere);
}

function partyBefore(context: SourceContext, phrase: Phrase, end: number): ResolvedSource | null {
  return partyOf(context, phrase, { start: phrase.core.end, end }, (hit) => hit.span.end === end);
}

function partyOf(
  context: SourceContext,
  { words }: Phrase,
  { start, end }: Span,
  isMeant: (hit: Hit<NameSense>) => boolean,
): ResolvedSource | null {
  const { known, text } = context.report;
  const hit = known.names.find(text, start, end).find((one) => one.sense.form !== 'adjective' && isMeant(one));
  const actor: Actor | undefined = hit && known.actors.get(hit.sense.actor);
  if (!actor || actor.party === null) return null;
  return { referent: context.discourse.actor(actor), confidence: 0.9, why: `“${words}” speaks for ${actor.name}.` };
}
