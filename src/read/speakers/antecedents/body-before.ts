import type { Span } from '../../../model/span.ts';
import { BODY_OF_A_PERSON } from '../../../language/language.ts';
import { indexAt } from '../../../text/span-search.ts';
import type { Phrase } from '../noun-phrases.ts';
import type { Referent } from '../referent.ts';
import type { SourceContext } from '../source-context.ts';

/** A pronoun opens its sentence, and a name the one before, where no more code units stand before it: "But the". */
const MAX_OPENING_CHARS = 8;

/**
 * "Holt's campaign is against it. They say", "Holt's press release leaves that out. It points at": the side of the person whose campaign or document is the
 * subject of the sentence before.
 */
export function sideOfBodyBefore({ report, discourse }: SourceContext, { span }: Phrase): Referent | null {
  const at = indexAt(report.sentences, span.start);
  const [before, own] = [report.sentences[at - 1], report.sentences[at]];
  if (!before || !own || span.start - own.start > MAX_OPENING_CHARS) return null;
  const opens = (name: Span): boolean => name.start >= before.start && name.start - before.start <= MAX_OPENING_CHARS;
  const owner = report.people.find(({ mentions }) =>
    mentions.some((name) => opens(name) && BODY_OF_A_PERSON.test(report.text.slice(name.end, before.end))),
  );
  const side = owner?.party ? report.known.actors.get(owner.party) : undefined;
  return side ? discourse.actor(side) : null;
}
