import type { Attribution } from '../../../model/reading/attribution.ts';
import type { Code } from '../../../model/reading/code.ts';
import type { Voice } from '../../../model/reading/speaker.ts';
import { cutAll } from '../../../text/spans.ts';
import { RED_LINE } from '../../../language/language.ts';

/** "He called it a red line": the content names nothing, so "it" is what the same party spoke of just before. */
const POINTS_BACK = /\b(?:it|this|that)\b/i;
/** How far back, in code units, "it" may reach. */
const MAX_LOOKBACK_CHARS = 600;

interface CodedReport {
  readonly text: string;
  readonly attributions: readonly Attribution[];
  readonly voices: readonly Voice[];
  readonly codes: readonly Code[];
}

/** The red lines that are only pointed at: the position of the same party that was told just before, now called a red line. */
export function redLines({ text, attributions, voices, codes }: CodedReport): Code[] {
  return attributions.flatMap((attribution) => {
    const coded = codes.some((code) => code.attribution === attribution.id);
    const start = attribution.content[0]?.start ?? 0;
    const says = cutAll(text, attribution.content);
    const around = text.slice(Math.max(0, (attribution.cue[0]?.start ?? start) - 1), start + says.length);
    const party = voices[attribution.id]?.party;
    if (coded || !party || !RED_LINE.test(says) || !POINTS_BACK.test(around)) return [];
    const before = codes.filter(
      (code) => code.holder === party && code.declared && code.asserted && within(attributions[code.attribution], start),
    );
    const last = before.at(-1);
    return last
      ? [
          {
            ...last,
            attribution: attribution.id,
            redLine: true,
            words: attribution.content,
            by: 'rules: red line pointed at',
            confidence: 0.9 * last.confidence,
          },
        ]
      : [];
  });
}

function within(earlier: Attribution | undefined, start: number): boolean {
  const end = earlier?.content.at(-1)?.end ?? Infinity;
  return end <= start && start - end <= MAX_LOOKBACK_CHARS;
}
