import type { Attribution } from '../../../model/reading/attribution.ts';
import type { Act, Code } from '../../../model/reading/code.ts';
import type { Voice } from '../../../model/reading/speaker.ts';
import { NAMES_EARLIER_REPORT } from '../../../language/language.ts';
import { cutAll } from '../../../text/spans.ts';

interface CodedReport {
  readonly text: string;
  readonly attributions: readonly Attribution[];
  readonly voices: readonly Voice[];
  readonly codes: readonly Code[];
  readonly acts: readonly Act[];
}

/**
 * "Rejected the report as false": the denial of what the same report has told before on the word of unnamed sources or of an
 * outlet. It denies the codes of the nearest such attributions that are about the speaker's own party.
 */
export function denialsOfReports({ text, attributions, voices, codes, acts }: CodedReport): Code[] {
  return attributions.flatMap((attribution) => {
    const act = acts[attribution.id];
    const voice = voices[attribution.id];
    const says = cutAll(text, [...attribution.cue, ...attribution.content]);
    if (!voice?.party || (act?.verb !== 'deny' && act?.verb !== 'reject') || !NAMES_EARLIER_REPORT.test(says)) return [];
    const denied = reportedBefore(attribution, voice.party, { voices, codes, attributions });
    return denied.map((code) => ({
      ...code,
      attribution: attribution.id,
      declared: false,
      asserted: false,
      condition: [],
      redLine: false,
      words: [...attribution.cue, ...attribution.content],
      by: 'rules: report denied',
      confidence: 0.8 * Math.min(code.confidence, voice.confidence),
    }));
  });
}

function reportedBefore(
  denial: Attribution,
  party: string,
  { voices, codes, attributions }: Pick<CodedReport, 'voices' | 'codes' | 'attributions'>,
): Code[] {
  const place = denial.content[0]?.start ?? 0;
  const candidates = codes.filter((code) => {
    const speaker = voices[code.attribution]?.speaker.kind;
    const start = attributions[code.attribution]?.content[0]?.start ?? Infinity;
    return code.asserted && code.holder === party && start < place && (speaker === 'unnamed' || speaker === 'outlet');
  });
  const unique = new Map(candidates.map((code) => [`${code.issue} ${code.alternative} ${code.stance}`, code]));
  return [...unique.values()];
}
