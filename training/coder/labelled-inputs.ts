import type { MarkedCode, MarkedNegotiation } from '../../test/truth/marked-positions.ts';
import type { CoderInputMaker } from '../../src/read/coding/neural/coder-input-maker.ts';
import { codingTargets } from '../../src/read/coding/targets/coding-targets.ts';
import type { Span } from '../../src/model/span.ts';
import { alternativeKey } from './rewordings.ts';

/** A code is told by every sentence that holds at least this share of the shorter of the two. */
const MIN_SHARE = 0.3;

export interface Label {
  /** Unknown: nothing is learnt from it. */
  readonly stance: MarkedCode['stance'] | 'unknown';
  readonly asserted: boolean;
  readonly condition: boolean;
  readonly redLine: boolean;
  readonly sure: boolean;
}

export interface LabelledInput {
  readonly set: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly holder: string;
  readonly evidence: string;
  readonly ids: readonly number[];
  readonly kinds: readonly number[];
  readonly marks: readonly number[];
  readonly similarities: readonly number[];
  readonly alternatives: readonly (readonly [issue: string, alternative: string])[];
  readonly labels: readonly (Label | null)[];
  readonly sentence: string;
}

/** The inputs of a negotiation with what was marked in them. `opposites`: keys of the alternatives whose titles say the contrary of what was marked. */
export function* labelledInputs(
  set: string,
  negotiation: MarkedNegotiation,
  inputs: CoderInputMaker,
  opposites: ReadonlySet<string>,
): Iterable<LabelledInput> {
  const { codebook, texts, codes } = negotiation;
  for (const { id, reading } of texts) {
    for (const target of codingTargets(reading, codebook)) {
      const here = codes.filter((code) => code.text === id && tells(target.sentence, code));
      const nearest = inputs.nearest(reading, target);
      for (const { party, evidence } of target.holders) {
        const { ids, kinds, marks, candidates } = inputs.of(reading, target, party, nearest);
        const alternatives = candidates.map((candidate) => inputs.named(candidate)).map((one) => [one.issue, one.alternative] as const);
        yield {
          set,
          text: id,
          ...target.sentence,
          holder: party,
          evidence,
          ids,
          kinds,
          marks,
          similarities: candidates.map(({ similarity }) => similarity),
          alternatives,
          labels: alternatives.map(([issue, alternative]) =>
            opposites.has(alternativeKey(issue, alternative))
              ? oppositeLabel(here, party, issue, alternative)
              : labelOf(here, party, issue, alternative),
          ),
          sentence: reading.text.slice(target.sentence.start, target.sentence.end),
        };
      }
    }
  }
}

function tells(sentence: Span, code: MarkedCode): boolean {
  const shared = Math.min(sentence.end, code.end) - Math.max(sentence.start, code.start);
  return shared > 0 && shared >= MIN_SHARE * Math.min(sentence.end - sentence.start, code.end - code.start);
}

function labelOf(codes: readonly MarkedCode[], holder: string, issue: string, alternative: string): Label | null {
  const found = codes.find((code) => code.holder === holder && code.issue === issue && code.alternative === alternative);
  if (!found) return null;
  const { stance, asserted, condition, redLine, sure } = found;
  return { stance, asserted, condition, redLine, sure };
}

const UNKNOWN: Label = { stance: 'unknown', asserted: true, condition: false, redLine: false, sure: false };
const OPPOSITE = { supports: 'opposes', opposes: 'supports', open: 'unknown', unknown: 'unknown' } as const;

/** Who stands elsewhere on the issue may well stand for the contrary of this alternative: nobody marked that. */
function oppositeLabel(codes: readonly MarkedCode[], holder: string, issue: string, alternative: string): Label | null {
  const found = labelOf(codes, holder, issue, alternative);
  if (found) return { ...found, stance: OPPOSITE[found.stance] };
  return codes.some((code) => code.holder === holder && code.issue === issue) ? UNKNOWN : null;
}
