import type { Codebook } from '../../../model/codebook.ts';
import type { TimeLimit } from '../../time-limit.ts';
import type { CodeProposal, Coder, PreparedCoder, Proposed } from '../coder.ts';
import type { CodedParts, CodingTarget, HolderCandidate } from '../targets/coding-targets.ts';
import type { Candidate } from './alternative-candidates.ts';
import type { CoderConfig } from './coder-config.ts';
import type { CoderInput } from './coder-input.ts';
import type { CoderInputMaker } from './coder-input-maker.ts';
import type { CoderNetwork } from './coder-network.ts';

/**
 * So many pieces are judged in one report, of the sentences that are nearest to an alternative: a fifth of a millisecond each, it is what most of the
 * time of reading goes into. Reports of a thousand words have 5,000 to 13,000.
 */
const MAX_PIECES = 30_000;

/** What is asked of the network about one sentence: whether this one holds any of the candidates, the nearest of which is so near. */
interface Question {
  readonly place: number;
  readonly target: CodingTarget;
  readonly holder: HolderCandidate;
  readonly candidates: readonly Candidate[];
  readonly nearest: number;
}

/** What the network says of one candidate. */
interface Judgement {
  readonly stance: CodeProposal['stance'];
  readonly likely: number;
  readonly flags: readonly number[];
}

/** The trained coder: one small encoder reads a sentence as one holder's together with the nearest alternatives, and judges each. */
export class NeuralCoder implements Coder {
  readonly id: string;
  readonly languages = ['en'];
  readonly #network: CoderNetwork;
  readonly #config: CoderConfig;
  readonly #inputsFor: (codebook: Codebook) => CoderInputMaker;

  constructor(network: CoderNetwork, config: CoderConfig, inputsFor: (codebook: Codebook) => CoderInputMaker) {
    this.id = config.id;
    this.#network = network;
    this.#config = config;
    this.#inputsFor = inputsFor;
  }

  prepare(codebook: Codebook): PreparedCoder {
    const inputs = this.#inputsFor(codebook);
    return { propose: (reading, targets, limit) => this.#propose(reading, targets, inputs, limit) };
  }

  /** A report that says the same again and again asks the same: that is answered once. */
  async #propose(
    reading: CodedParts,
    targets: readonly CodingTarget[],
    inputs: CoderInputMaker,
    limit: TimeLimit,
  ): Promise<Proposed> {
    const proposals = targets.map((): CodeProposal[] => []);
    const questions = limit.run(() => targets.flatMap((target, place) => this.#questions(reading, target, place, inputs)));
    const nearestFirst = questions.sort((a, b) => b.nearest - a.nearest || a.place - b.place);
    const judged = new Map<string, readonly Judgement[]>();
    let left = MAX_PIECES;
    for (const [turn, { place, target, holder, candidates }] of nearestFirst.entries()) {
      const input = limit.run(() => inputs.of(reading, target, holder.party, candidates));
      left -= input.ids.length;
      if (left < 0) return { proposals, unjudged: new Set(nearestFirst.slice(turn).map((one) => one.place)).size };
      const said = input.ids.join(' ');
      const judgements = judged.get(said) ?? (await this.#judgements(input));
      judged.set(said, judgements);
      proposals[place]?.push(...this.#proposals(holder, input, judgements, inputs));
    }
    return { proposals, unjudged: 0 };
  }

  #questions(reading: CodedParts, target: CodingTarget, place: number, inputs: CoderInputMaker): Question[] {
    const candidates = inputs.nearest(reading, target);
    const nearest = candidates[0]?.similarity;
    if (nearest === undefined) return [];
    const isAsked = ({ evidence }: HolderCandidate): boolean =>
      evidence !== 'carried over' || nearest >= this.#config.farthestCarriedOver;
    return target.holders.filter(isAsked).map((holder) => ({ place, target, holder, candidates, nearest }));
  }

  async #judgements(input: CoderInput): Promise<readonly Judgement[]> {
    const { stances, flags } = this.#config;
    const rows = await this.#network.scores(input, stances.length + flags.length);
    return rows.map((row) => {
      const likely = softmax([...row.subarray(0, stances.length)]);
      const best = likely.reduce((top, value, at) => (at > 0 && value > (likely[top] ?? 0) ? at : top), 1);
      const stance = stances[best];
      if (stance === undefined || stance === 'none') throw new Error('The stances of the coding model begin with none.');
      return { stance, likely: likely[best] ?? 0, flags: [...row.subarray(stances.length)].map(logistic) };
    });
  }

  #proposals(
    { party, evidence }: HolderCandidate,
    input: CoderInput,
    judged: readonly Judgement[],
    inputs: CoderInputMaker,
  ): CodeProposal[] {
    const named = input.candidates.map((candidate) => inputs.named(candidate));
    const { calibration } = this.#config;
    const carried = evidence === 'carried over' ? calibration.carriedOver : 0;
    const score = ({ likely }: Judgement): number => calibrated(likely, calibration.slope, calibration.offset + carried);
    return judged.flatMap((judgement, place) => {
      const own = named[place];
      if (!own || score(judgement) < this.#config.worthProposing) return [];
      const [denied = 0, conditional = 0, redLine = 0] = judgement.flags;
      const rivals = judged.flatMap((other, at) => {
        const rival = named[at];
        return at !== place && rival?.issue === own.issue ? [{ ...rival, score: score(other) }] : [];
      });
      return {
        ...own,
        holder: party,
        stance: judgement.stance,
        asserted: denied < 0.5,
        conditional: conditional >= 0.5,
        redLine: redLine >= 0.5,
        score: score(judgement),
        by: this.id,
        why: { rival: rivals.sort((a, b) => b.score - a.score)[0] ?? null },
      };
    });
  }
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** From the network's own probability to how often such proposals are right (Platt scaling). */
function calibrated(likely: number, slope: number, offset: number): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, likely));
  return logistic(slope * Math.log(bounded / (1 - bounded)) + offset);
}
