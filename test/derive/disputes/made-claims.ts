import { linkReports } from '../../../src/link/report-linking.ts';
import type { MergedStatement } from '../../../src/link/statements/statement-merging.ts';
import type { Contradiction } from '../../../src/derive/disputes/contradiction.ts';
import type { ActVerb, Code } from '../../../src/model/reading/code.ts';
import type { Actor } from '../../../src/model/reading/actor.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import type { Voice } from '../../../src/model/reading/speaker.ts';
import { code, may } from '../made-facts.ts';
import { reading } from '../../truth/made-readings.ts';

/** What somebody is cited for. */
export interface Claimed {
  readonly by: Voice['speaker'] | string;
  readonly words: string;
  readonly cue?: string;
  readonly party?: string;
  readonly sourcing?: Voice['sourcing'];
  readonly act?: ActVerb;
  readonly codes?: readonly Code[];
  /** Who is named in the words, by the words for them. */
  readonly named?: Readonly<Record<string, string>>;
  /** Place of the claim in the same report that it stands within. */
  readonly within?: number;
}

/** A report in which these claims stand one after the other, with other text between them where it is given. */
export function report(day: number | null, claims: readonly Claimed[], between = ' '): Reading {
  const sentences = claims.map(({ by, cue = 'said', words }) => `${typeof by === 'string' ? by : 'It'} ${cue} ${words}.`);
  const text = sentences.join(between);
  const made = reading({
    text,
    published: day === null ? null : may(day),
    cited: claims.map(({ by, words, cue = 'said', party, within }) => ({
      by,
      words,
      cue,
      ...(party !== undefined && { party }),
      ...(within !== undefined && { within }),
    })),
  });
  let from = 0;
  const starts = sentences.map((sentence) => {
    const start = text.indexOf(sentence, from);
    from = start + sentence.length;
    return start;
  });
  const span = (at: number, words: string): { start: number; end: number } => {
    const start = text.indexOf(words, starts[at]);
    return { start, end: start + words.length };
  };
  return {
    ...made,
    attributions: made.attributions.map((one, at) => ({
      ...one,
      cue: [span(at, claims[at]!.cue ?? 'said')],
      content: [span(at, claims[at]!.words)],
    })),
    voices: made.voices.map((voice, at) => ({ ...voice, sourcing: claims[at]!.sourcing ?? voice.sourcing })),
    mentions: claims.flatMap(({ named = {} }, at) =>
      Object.entries(named).map(([actor, words]) => ({ actor, span: span(at, words), words })),
    ),
    codes: claims.flatMap(({ codes = [] }, attribution) => codes.map((one) => ({ ...one, attribution }))),
    acts: claims.map(({ act = 'comment', words }, attribution) => ({
      attribution,
      verb: act,
      words: span(attribution, words),
      agreed: null,
    })),
  };
}

export function person(id: string, party: string | null): Actor {
  return { id, kind: 'person', name: id, names: [id], office: null, party, certain: true, why: 'by hand' };
}

export function merged(...readings: readonly Reading[]): readonly MergedStatement[] {
  return linkReports(readings).merged;
}

/** Each contradiction as "what is asserted / what is denied", in the words of the two. */
export function pairs(found: readonly Contradiction[], all: readonly MergedStatement[]): string[] {
  const words = new Map(all.map(({ statement, mentions }) => [statement.id, mentions[0]?.content]));
  return found.map(({ asserted, denied }) => `${words.get(asserted)} / ${words.get(denied)}`);
}

export { code };
