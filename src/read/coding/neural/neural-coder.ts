import type { Codebook } from '../../../model/codebook.ts';
import type { TimeLimit } from '../../time-limit.ts';
import type { CodeProposal, Coder, PreparedCoder, Proposed } from '../coder.ts';
import type { CodedParts, CodingTarget, HolderCandidate } from '../targets/coding-targets.ts';
import type { Candidate } from './alternative-candidates.ts';
import type { CoderConfig } from './coder-config.ts';
import type { CoderInput } from './coder-input.ts';
import type { CoderInputMaker } from './coder-input-maker.ts';
import type { CoderNetwork } from './coder-network.ts';
import { confidenceOf, judgementsOf, type Judgement } from './judgement.ts';
import { chanceOf, signsOfWorth } from './worth-judging.ts';

/**
 * So many pieces are judged in one report, those first that are likeliest to tell a position: a sixth of a millisecond each, it is what most of the
 * time of reading goes into. Reports have 6 to 14 for each word, long ones 8.
 */
const MAX_PIECES = 30_000;
/**
 * A text of more code units is longer than reports are (about 3,800 words). It takes longer to read, and much the less is left for judging it: the
 * longest that is read is to take no longer than one of this length.
 */
const LONGEST_REPORT = 24_000;
const LESS_FOR_LONGER = 4;
/** What was judged is remembered for the reports that come after: reprints and repeated paragraphs ask the same. It stops growing here. */
const REMEMBERED_INPUTS = 4_000;

/** What is asked of the network about one sentence: whether this one holds any of the candidates, the likeliest of which is so likely. */
interface Question {
  readonly place: number;
  readonly target: CodingTarget;
  readonly holder: HolderCandidate;
  readonly candidates: readonly Candidate[];
  readonly chance: number;
}

/** What is kept for one codebook. */
interface Prepared {
  readonly inputs: CoderInputMaker;
  readonly judged: Map<string, readonly Judgement[]>;
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

  /** How much the network was asked since it was loaded: inputs, and pieces in them. */
  get asked(): { readonly inputs: number; readonly pieces: number } {
    const { inputs, pieces } = this.#network;
    return { inputs, pieces };
  }

  prepare(codebook: Codebook): PreparedCoder {
    const prepared = { inputs: this.#inputsFor(codebook), judged: new Map<string, readonly Judgement[]>() };
    return { propose: (reading, targets, limit) => this.#propose(reading, targets, prepared, limit) };
  }

  /** What a report says again and again counts, and costs, once. */
  async #propose(
    reading: CodedParts,
    targets: readonly CodingTarget[],
    { inputs, judged }: Prepared,
    limit: TimeLimit,
  ): Promise<Proposed> {
    const found = targets.map(() => new Map<HolderCandidate, readonly CodeProposal[]>());
    const proposed = (unjudged: number): Proposed => {
      const all = targets.map(({ holders }, place) => holders.flatMap((holder) => found[place]?.get(holder) ?? []));
      const isLikely = ({ score }: CodeProposal): boolean => score >= this.#config.worthProposing;
      return {
        proposals: all.map((of) => of.filter(isLikely)),
        unlikely: all.map((of) => of.filter((one) => !isLikely(one))),
        unjudged,
      };
    };
    const questions = limit.run(() => targets.flatMap((target, place) => this.#questions(reading, target, place, inputs)));
    const likeliestFirst = questions.sort((a, b) => b.chance - a.chance || a.place - b.place);
    const asked = new Set<string>();
    let left = piecesFor(reading);
    let turn = -1;
    const inputOf = ({ target, holder, candidates }: Question): CoderInput =>
      inputs.of(reading, target, holder.party, candidates);
    for (const [{ place, holder }, input] of withInputs(likeliestFirst, inputOf, limit)) {
      turn += 1;
      const said = input.ids.join(' ');
      if (!asked.has(said)) left -= input.ids.length;
      if (left < 0) return proposed(new Set(likeliestFirst.slice(turn).map((one) => one.place)).size);
      asked.add(said);
      found[place]?.set(holder, this.#proposals(holder, input, await this.#judgements(said, input, judged), inputs));
    }
    return proposed(0);
  }

  #questions(reading: CodedParts, target: CodingTarget, place: number, inputs: CoderInputMaker): Question[] {
    const nearestFirst = inputs.nearest(reading, target);
    const nearest = nearestFirst[0]?.similarity;
    if (nearest === undefined) return [];
    const isCited = target.attributions.length > 0;
    return target.holders.flatMap((holder): Question[] => {
      if (holder.evidence === 'carried over' && nearest < this.#config.farthestCarriedOver) return [];
      const signs = signsOfWorth(nearestFirst, holder.evidence, isCited);
      const chance = Math.max(...signs.map((one) => chanceOf(one, this.#config.worthJudging)));
      return [{ place, target, holder, candidates: nearestFirst, chance }];
    });
  }

  async #judgements(said: string, input: CoderInput, judged: Prepared['judged']): Promise<readonly Judgement[]> {
    const known = judged.get(said);
    if (known) return known;
    const { stances, flags } = this.#config;
    const found = judgementsOf(await this.#network.scores(input, stances.length + flags.length), this.#config);
    if (judged.size >= REMEMBERED_INPUTS) judged.clear();
    judged.set(said, found);
    return found;
  }

  #proposals(
    { party, evidence }: HolderCandidate,
    input: CoderInput,
    judged: readonly Judgement[],
    inputs: CoderInputMaker,
  ): CodeProposal[] {
    const named = input.candidates.map((candidate) => inputs.named(candidate));
    const score = (judgement: Judgement): number => confidenceOf(judgement, evidence, this.#config);
    return judged.flatMap((judgement, place) => {
      const own = named[place];
      if (!own || score(judgement) < this.#config.worthKeeping) return [];
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

/** So many inputs are made before the time is looked at again: to be interruptible costs several times what it costs to make one. */
const INPUTS_AT_ONCE = 50;

function* withInputs(
  questions: readonly Question[],
  inputOf: (question: Question) => CoderInput,
  limit: TimeLimit,
): Generator<readonly [Question, CoderInput]> {
  for (let from = 0; from < questions.length; from += INPUTS_AT_ONCE) {
    const next = questions.slice(from, from + INPUTS_AT_ONCE);
    yield* limit.run(() => next.map((question) => [question, inputOf(question)] as const));
  }
}

/** How many pieces are judged, by how much of the report has to be read, whatever stands where in it. */
function piecesFor({ passages }: CodedParts): number {
  const body = passages.filter(({ kind }) => kind === 'body' || kind === 'headline');
  const length = body.reduce((sum, { span: { start, end } }) => sum + end - start, 0);
  return MAX_PIECES * Math.min(1, LONGEST_REPORT / length) ** LESS_FOR_LONGER;
}
