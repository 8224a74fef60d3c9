import type { Attribution } from '../../../model/reading/attribution.ts';
import type { Code } from '../../../model/reading/code.ts';
import type { Codebook } from '../../../model/codebook.ts';
import type { Span } from '../../../model/span.ts';
import { DRAWS_RED_LINE, NO_RED_LINE, OPENS_WITH_FOR_WHOM, OWN_RED_LINE, RED_LINE_FOR } from '../../../language/language.ts';
import type { Narration } from '../../../model/reading/coding.ts';
import { contains, cut, cutAll } from '../../../text/spans.ts';
import { narrationAt, narrationOf } from '../narrations.ts';
import type { CodedParts, CodingTarget } from '../targets/coding-targets.ts';
import { partyMentions, type PartyMention } from '../targets/party-mentions.ts';
import { issueNamedIn } from './alternative-words.ts';

/** The words are plain; whose line it is and on which issue follows from the names and words beside them. */
const CONFIDENCE = 0.8;

/** What a party is cited for drawing a red line at, on the one issue that its words name, where no alternative was found in them. */
export function toldRedLines(reading: CodedParts & { readonly codes: readonly Code[] }, codebook: Codebook): Code[] {
  const telling = reading.attributions.filter(({ cue, content }) => drawsRedLine(cutAll(reading.text, [...cue, ...content])));
  if (telling.length === 0) return [];
  const mentions = partyMentions(reading, codebook);
  return telling.flatMap((attribution) => {
    const isRead = reading.codes.some((code) => code.attribution === attribution.id && code.redLine);
    const issue = issueDrawnAt(cutAll(reading.text, attribution.content), codebook);
    const party = reading.voices[attribution.id]?.party ?? null;
    const holder = drawerIn(reading.text, attribution, mentions) ?? party;
    if (isRead || issue === null || holder === null || attribution.within !== null) return [];
    return [redLineOn(attribution, { issue, holder, declared: holder === party })];
  });
}

/**
 * The sentences in which the report tells by itself whose red line something is: "For Norland, a third gate is a red line". `known` are those that are
 * told for what stands in them anyway.
 */
export function redLineNarrations(
  reading: CodedParts,
  targets: readonly CodingTarget[],
  codebook: Codebook,
  known: readonly Narration[],
): readonly Narration[] {
  const found: Narration[] = [];
  for (const target of targets) {
    const words = cut(reading.text, target.sentence);
    if (!drawsRedLine(words) || narrationAt(known, target.sentence) || isDrawnInCitedWords(reading, target)) continue;
    const holder = drawerIn(reading.text, { content: [target.sentence] }, target.mentions);
    if (holder === null || issueDrawnAt(words, codebook) === null) continue;
    found.push(narrationOf(reading.attributions.length + known.length + found.length, reading, target, holder));
  }
  return found;
}

function redLineOn(
  { id, source, cue, content }: Attribution,
  told: { readonly issue: string; readonly holder: string; readonly declared: boolean },
): Code {
  return {
    attribution: id,
    alternative: null,
    stance: 'opposes',
    asserted: true,
    condition: [],
    redLine: true,
    // What nobody is cited for the writer sees.
    ...(source.length + cue.length === 0 && { seen: true }),
    words: content,
    confidence: CONFIDENCE,
    by: 'rules: red line told',
    rival: null,
    ...told,
  };
}

/** The party of whom the words say that it is its line: "a red line for the dockers", "Norland’s red line". */
function drawerIn(text: string, { content }: Pick<Attribution, 'content'>, mentions: readonly PartyMention[]): string | null {
  const inside = mentions.filter(({ span }) => content.some((words) => contains(words, span)));
  const isDrawer = ({ start, end }: Span): boolean =>
    RED_LINE_FOR.test(text.slice(Math.max(0, start - 40), start)) ||
    OPENS_WITH_FOR_WHOM.test(text.slice(Math.max(0, start - 40), start)) ||
    OWN_RED_LINE.test(text.slice(end, end + 40));
  return inside.find(({ span }) => isDrawer(span))?.party ?? null;
}

function drawsRedLine(words: string): boolean {
  return DRAWS_RED_LINE.test(words) && !NO_RED_LINE.test(words);
}

/** The phrase may stand beside words of somebody who is cited: then the report tells it; within them he does. */
function isDrawnInCitedWords({ text, attributions }: CodedParts, target: CodingTarget): boolean {
  const place = target.sentence.start + (DRAWS_RED_LINE.exec(cut(text, target.sentence))?.index ?? 0);
  const cited = target.attributions.flatMap((id) => [...(attributions[id]?.cue ?? []), ...(attributions[id]?.content ?? [])]);
  return cited.some((span) => contains(span, { start: place, end: place }));
}

/** What the line is drawn at is told by the words beside the phrase: the "agreement" of "no agreement without" names no issue. */
function issueDrawnAt(words: string, codebook: Codebook): string | null {
  return issueNamedIn(words.replace(DRAWS_RED_LINE, ' '), codebook);
}
