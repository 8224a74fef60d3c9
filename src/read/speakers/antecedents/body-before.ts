import type { Span } from '../../../model/span.ts';
import { PEOPLE_OF_A_PERSON, THING_OF_A_PERSON, THIRD_PERSON_PLURAL } from '../../../language/language.ts';
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
export function sideOfBodyBefore({ report, discourse }: SourceContext, { span }: Phrase, word: string): Referent | null {
  const body = THIRD_PERSON_PLURAL.test(word) ? PEOPLE_OF_A_PERSON : THING_OF_A_PERSON;
  const at = indexAt(report.sentences, span.start);
  const [before, own] = [report.sentences[at - 1], report.sentences[at]];
  if (!before || !own || span.start - own.start > MAX_OPENING_CHARS) return null;
  const opens = (name: Span): boolean => name.start >= before.start && name.start - before.start <= MAX_OPENING_CHARS;
  const owner = report.people.find(({ mentions }) =>
    mentions.some((name) => opens(name) && body.test(report.text.slice(name.end, before.end))),
  );
  const side = owner?.party ? report.known.actors.get(owner.party) : undefined;
  return side ? discourse.actor(side) : null;
}
