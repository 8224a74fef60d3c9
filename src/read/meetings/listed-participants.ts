import { IN_LIST, JOINS_LISTED, LISTED_BEFORE } from '../../language/language.ts';
import type { Mention } from '../../model/reading/actor.ts';
import type { Span } from '../../model/span.ts';
import { contains } from '../../text/spans.ts';

/** A text, and who is named in it. */
interface NamedInText {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** "Norland, Tarsia and Velia": who stands in one list with somebody who took part did so too. */
export function withListed({ text, mentions }: NamedInText, clause: Span, named: readonly Mention[]): readonly Mention[] {
  const inside = mentions.filter(({ span }) => contains(clause, span));
  const list = [...named];
  for (const [at, mention] of [...inside.entries()].reverse()) {
    const next = inside[at + 1];
    if (
      next &&
      list.includes(next) &&
      !list.includes(mention) &&
      LISTED_BEFORE.test(text.slice(mention.span.end, next.span.start)) &&
      IN_LIST.test(text.slice(next.span.end, clause.end))
    )
      list.push(mention);
  }
  return list;
}

/** "Norland and Tarsia", "Norland, Tarsia and Velia": of those joined all sat together where one did. */
export function withJoined({ text, mentions }: NamedInText, within: Span, seen: readonly Mention[]): readonly Mention[] {
  const inside = mentions.filter(({ span }) => contains(within, span));
  const runs: Mention[][] = [];
  for (const mention of inside) {
    const last = runs.at(-1)?.at(-1);
    const isJoined =
      last && last.span.end <= mention.span.start && JOINS_LISTED.test(text.slice(last.span.end, mention.span.start));
    if (isJoined) runs.at(-1)?.push(mention);
    else runs.push([mention]);
  }
  return runs.filter((run) => run.some((one) => seen.includes(one))).flat();
}
