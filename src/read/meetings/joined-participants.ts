import { JOINS_LISTED } from '../../language/language.ts';
import type { Mention } from '../../model/reading/actor.ts';
import type { Span } from '../../model/span.ts';
import { contains } from '../../text/spans.ts';

/** A text, and who is named in it. */
interface NamedInText {
  readonly text: string;
  readonly mentions: readonly Mention[];
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
