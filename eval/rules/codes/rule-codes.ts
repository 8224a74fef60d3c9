import type { Codebook } from '../../../src/model/codebook.ts';
import type { Attribution } from '../../../src/model/reading/attribution.ts';
import type { Act, Code } from '../../../src/model/reading/code.ts';
import type { Voice } from '../../../src/model/reading/speaker.ts';
import type { Span } from '../../../src/model/span.ts';
import { sentences } from '../../../src/language/language.ts';
import { paragraphs } from '../../../src/text/paragraphs.ts';
import { indexAt } from '../../../src/text/span-search.ts';
import type { CodedParts } from '../../../src/read/coding/targets/coding-targets.ts';
import { codebookParties, partiesNamed } from '../../../src/read/coding/targets/party-names.ts';
import { act } from '../../../src/read/coding/rules/acts/acts.ts';
import { ownSayings } from '../../../src/read/coding/rules/acts/own-sayings.ts';
import { indexAlternatives, type AlternativeIndex } from './alternatives/alternative-index.ts';
import { codesOf } from './attribution-codes.ts';
import { backReferenceCodes } from './back-references.ts';
import { contentOf, type CodingContext } from './coding-context.ts';
import { nestedCodes } from './nested-codes.ts';

const indexes = new WeakMap<Codebook, AlternativeIndex>();

function indexOf(codebook: Codebook): AlternativeIndex {
  const known = indexes.get(codebook) ?? indexAlternatives(codebook, codebookParties(codebook));
  indexes.set(codebook, known);
  return known;
}

/** What the rules see in a report: the coder that the program had before the trained one, kept as the baseline that it is measured beside. */
export interface RuleCodes {
  readonly codes: readonly Code[];
  readonly acts: readonly Act[];
}

/** From the codebook's titles and the words of each attribution: issue, alternative, holder, stance, condition; and what it does. */
export function codesByRules({ text, actors, mentions, attributions, voices }: CodedParts, codebook: Codebook): RuleCodes {
  const index = indexOf(codebook);
  const names = partiesNamed({ actors, mentions });
  const sides = codebook.parties.filter(({ role }) => role === 'party').map(({ id }) => id);
  const told = fromInside({ text, attributions, voices, index, names, sides });
  const acts = told.map((one) => one.act);
  const own = nestedCodes({ attributions, voices, codes: told.flatMap((one) => one.codes), acts });
  return { codes: [...own, ...backReferenceCodes({ text, attributions, voices, codes: own, acts, index, names })], acts };
}

interface Report extends Pick<CodingContext, 'text' | 'index' | 'names' | 'sides'> {
  readonly attributions: readonly Attribution[];
  readonly voices: readonly Voice[];
}

interface CodedAttribution {
  readonly codes: readonly Code[];
  readonly act: Act;
}

/** Inner attributions are coded before the outer ones, whose content they are taken out of when they tell something themselves. */
function fromInside(report: Report): CodedAttribution[] {
  const told = new Map<number, CodedAttribution>();
  for (const attribution of [...report.attributions].reverse()) {
    const coding = codingOf(attribution, report, (id) => (told.get(id)?.codes.length ?? 0) > 0);
    if (coding) told.set(attribution.id, { codes: codesOf(coding), act: actOf(coding) });
  }
  return [...told].sort(([a], [b]) => a - b).map(([, one]) => one);
}

function actOf(coding: CodingContext): Act {
  const { text, attribution, voice } = coding;
  return act(text, attribution, voice.party === null ? [] : ownSayings(contentOf(coding), voice.party, attribution.manner));
}

/** Everything that the coding of one attribution looks at; null for one that has no voice. */
function codingOf(
  attribution: Attribution,
  { text, attributions, voices, index, names, sides }: Report,
  tells: (id: number) => boolean,
): CodingContext | null {
  const voice = voices[attribution.id];
  if (!voice) return null;
  const outer = attribution.within === null ? null : (voices[attribution.within] ?? null);
  const inside = attributions.filter(({ id, within }) => within === attribution.id && tells(id));
  const inner = inside.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]);
  const goesOn = apposition(text, attribution, attributions);
  return { text, index, names, sides, attribution, voice, outer, inner, goesOn, sentence: sentenceAround(text, attribution) };
}

/**
 * "... depends on the rules - rules expected to close the quay": what the dash adds was found as an attribution of its own,
 * whose source is only the noun taken up again. It still tells what the first speaker said.
 */
function apposition(text: string, { id, content }: Attribution, attributions: readonly Attribution[]): readonly Span[] {
  const end = content.at(-1)?.end ?? Infinity;
  const next = attributions.find((other) => other.id !== id && (other.source[0]?.start ?? -1) >= end);
  const [source] = next?.source ?? [];
  if (!next || !source || !/^\s*[—–-]+\s*$/.test(text.slice(end, source.start)) || !/^\p{Ll}/u.test(text.slice(source.start)))
    return [];
  const last = next.content.at(-1) ?? source;
  return [{ start: end, end: Math.max(source.end, last.end) }];
}

/** The last line that was parted into sentences: attributions come in the order of the text, many in one line. */
let lastLine: { readonly text: string; readonly line: Span } = { text: '', line: { start: 0, end: 0 } };

function lineAround(text: string, at: Span): Span {
  const { line: last } = lastLine;
  if (lastLine.text === text && last.start <= at.start && at.end <= last.end) return last;
  const newline = text.indexOf('\n', at.end);
  const line = { start: text.lastIndexOf('\n', at.start) + 1, end: newline < 0 ? text.length : newline };
  lastLine = { text, line: paragraphs(text, line)[0] ?? at };
  return lastLine.line;
}

function sentenceAround(text: string, { content, cue }: Attribution): Span {
  const at = content[0] ?? cue[0] ?? { start: 0, end: 0 };
  const line = lineAround(text, at);
  const all = sentences(text, line);
  const found = all[indexAt(all, at.start)];
  return found && at.start < found.end ? found : line;
}
