import type { Reading } from '../../model/reading/reading.ts';
import type { Span } from '../../model/span.ts';
import { sentences, tellsStance } from '../../language/language.ts';
import { paragraphs } from '../../text/paragraphs.ts';
import { overlaps } from '../../text/spans.ts';

/** A sentence in which somebody is cited, or is seen to want, offer or refuse something. */
export interface PositionSentence {
  readonly report: string;
  readonly span: Span;
  readonly text: string;
  /** The sentence before it in its paragraph; empty for the first. */
  readonly before: string;
  /** Whether words in it demand, offer, accept, reject. */
  readonly tellsStance: boolean;
  /** Ids of the actors who are named in it or cited for it. */
  readonly actors: ReadonlySet<string>;
  /** What of it somebody is cited for. */
  readonly cited: readonly Span[];
}

/** The sentences of a report that may tell of a position, with names of people and bodies taken out of their text. */
export function positionSentences(reading: Reading): PositionSentence[] {
  const { text, report } = reading;
  const read = reading.passages.filter(({ kind }) => kind === 'headline' || kind === 'body');
  return read.flatMap(({ span }) =>
    paragraphs(text, span).flatMap((paragraph) => {
      let before = '';
      return sentences(text, paragraph).flatMap((sentence): PositionSentence[] => {
        const words = withoutNames(reading, sentence);
        const cited = reading.attributions.filter(({ content }) => content.some((part) => overlaps(part, sentence)));
        const stance = tellsStance(words);
        const found = {
          report,
          span: sentence,
          text: words,
          before,
          tellsStance: stance,
          actors: actorsIn(reading, sentence, cited),
          cited: cited.flatMap(({ content }) => content.filter((part) => overlaps(part, sentence))),
        };
        before = words;
        return cited.length > 0 || stance ? [found] : [];
      });
    }),
  );
}

function actorsIn({ mentions, voices }: Reading, sentence: Span, cited: readonly { readonly id: number }[]): ReadonlySet<string> {
  const speaking = cited.flatMap(({ id }) => {
    const speaker = voices[id]?.speaker;
    return speaker?.kind === 'actor' ? [speaker.actor] : [];
  });
  return new Set([...speaking, ...mentions.filter(({ span }) => overlaps(span, sentence)).map(({ actor }) => actor)]);
}

function withoutNames({ text, mentions }: Reading, sentence: Span): string {
  let words = '';
  let at = sentence.start;
  for (const { span } of mentions.filter((one) => overlaps(one.span, sentence)).sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < at) continue;
    words += `${text.slice(at, span.start)} `;
    at = span.end;
  }
  return `${words}${text.slice(at, Math.max(at, sentence.end))}`;
}
