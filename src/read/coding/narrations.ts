import type { Narration } from '../../model/reading/coding.ts';
import type { Span } from '../../model/span.ts';
import { toldOfThePast } from './rules/past-tellings.ts';
import type { CodedParts, CodingTarget } from './targets/coding-targets.ts';

/** How likely the words of an attribution that the report itself tells are what they seem. */
const NARRATION_CONFIDENCE = 0.9;

/** A sentence that nobody is cited for as an attribution of its own, whose speaker is the outlet. */
export function narrationOf(id: number, reading: CodedParts, target: CodingTarget, holder: string): Narration {
  return {
    attribution: {
      id,
      source: [],
      cue: [],
      content: [target.sentence],
      manner: 'indirect',
      within: null,
      confidence: NARRATION_CONFIDENCE,
    },
    voice: {
      attribution: id,
      speaker: { kind: 'outlet', name: null },
      party: null,
      sourcing: 'on the record',
      relay: [],
      said: toldOfThePast(reading, target, holder),
      confidence: 1,
      why: 'The report itself tells it.',
    },
  };
}

/** The one that a sentence has become already. */
export function narrationAt(narrations: readonly Narration[], sentence: Span): Narration | undefined {
  return narrations.find(({ attribution }) => attribution.content[0]?.start === sentence.start);
}
