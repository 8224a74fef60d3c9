import type { Codebook } from '../../../model/codebook.ts';
import { words } from '../../../text/words.ts';
import type { UnigramPieces } from '../../neural/unigram-pieces.ts';
import type { PartyMention } from '../targets/party-mentions.ts';
import { HOLDER_SIGN, maskedText, OTHER_SIGN } from '../targets/masked-text.ts';
import type { CodedParts, CodingTarget } from '../targets/coding-targets.ts';
import type { Candidate } from './alternative-candidates.ts';
import type { CoderConfig } from './coder-config.ts';

/** One input of the network: a sentence as one holder's, and the candidates; `marks` are the places of the candidates, in their order. */
export interface CoderInput {
  readonly ids: readonly number[];
  /** 0 for what stands in the report, 1 for what stands in the codebook. */
  readonly kinds: readonly number[];
  readonly marks: readonly number[];
  readonly candidates: readonly Candidate[];
}

const BLANK = /\s/u;
const WHOLE = (text: string) => ({ start: 0, end: text.length });

/** Turns sentences and alternatives into the pieces that the network reads. */
export class CoderInputs {
  readonly #codebook: Codebook;
  readonly #namesIn: (text: string) => readonly PartyMention[];
  readonly #pieces: UnigramPieces;
  readonly #config: CoderConfig;
  readonly #signs: ReadonlyMap<string, number>;
  readonly #known = new Map<string, readonly number[]>();

  constructor(
    codebook: Codebook,
    namesIn: (text: string) => readonly PartyMention[],
    pieces: UnigramPieces,
    config: CoderConfig,
  ) {
    this.#codebook = codebook;
    this.#namesIn = namesIn;
    this.#pieces = pieces;
    this.#config = config;
    this.#signs = new Map([
      [HOLDER_SIGN, pieces.idOf(config.signs.holder)],
      [OTHER_SIGN, pieces.idOf(config.signs.other)],
    ]);
  }

  /** [CLS] what stands before [SEP] the sentence [SEP] issue, alternatives, issue, alternatives ... [SEP] */
  of(reading: CodedParts, target: CodingTarget, holder: string, candidates: readonly Candidate[]): CoderInput {
    const { sizes } = this.#config;
    const masked = (span: CodingTarget['sentence']) => this.#piecesOf(maskedText(reading.text, span, target.mentions, holder));
    const before = target.before ? masked(target.before).slice(-sizes.before) : [];
    const sentence = [...this.#lead(target, holder), ...masked(target.sentence)].slice(0, sizes.sentence);
    const ids = [this.#pieces.cls, ...before, this.#pieces.sep, ...sentence, this.#pieces.sep];
    const ofReport = ids.length;
    const marks: number[] = [];
    const ordered = byIssue(candidates);
    for (const [place, candidate] of ordered.entries()) {
      if (ordered[place - 1]?.issue !== candidate.issue) ids.push(...this.#issue(candidate.issue, holder));
      marks.push(ids.length);
      ids.push(...this.#alternative(candidate, holder));
    }
    ids.push(this.#pieces.sep);
    return { ids, kinds: ids.map((_, at) => (at < ofReport ? 0 : 1)), marks, candidates: ordered };
  }

  /** Whose words a sentence is that does not say so itself. */
  #lead({ lead }: CodingTarget, holder: string): number[] {
    if (lead === null) return [];
    const { signs } = this.#config;
    const who = lead.party === null ? signs.somebody : lead.party === holder ? signs.holder : signs.other;
    return [this.#pieces.idOf(who), this.#pieces.idOf(signs.says)];
  }

  #issue(place: number, holder: string): readonly number[] {
    return this.#remembered(`${holder} ${place}`, () => [
      this.#pieces.idOf(this.#config.signs.issue),
      ...this.#titlePieces(this.#codebook.issues[place]?.title ?? '', holder).slice(0, this.#config.sizes.issue),
    ]);
  }

  #alternative({ issue, alternative }: Candidate, holder: string): readonly number[] {
    return this.#remembered(`${holder} ${issue} ${alternative}`, () => {
      const { sizes, signs } = this.#config;
      const entry = this.#codebook.issues[issue]?.alternatives[alternative];
      const phrases = (entry?.words ?? []).slice(0, sizes.phrases);
      return [
        this.#pieces.idOf(signs.alternative),
        ...this.#titlePieces(entry?.title ?? '', holder).slice(0, sizes.title),
        ...phrases.flatMap((phrase) => [
          ...this.#pieces.of(';', false),
          ...this.#titlePieces(phrase, holder).slice(0, sizes.phrase),
        ]),
      ];
    });
  }

  #titlePieces(title: string, holder: string): number[] {
    return this.#piecesOf(maskedText(title, WHOLE(title), this.#namesIn(title), holder));
  }

  #remembered(key: string, make: () => readonly number[]): readonly number[] {
    const known = this.#known.get(key) ?? make();
    this.#known.set(key, known);
    return known;
  }

  #piecesOf(masked: string): number[] {
    return words(masked).flatMap(({ start, end }) => {
      const word = masked.slice(start, end);
      const sign = this.#signs.get(word);
      return sign === undefined ? this.#pieces.of(word, start === 0 || BLANK.test(masked.charAt(start - 1))) : [sign];
    });
  }
}

/** Candidates of one issue side by side, in the order of the codebook; the issue of the nearest candidate first. */
function byIssue(candidates: readonly Candidate[]): readonly Candidate[] {
  const first = new Map<number, number>();
  for (const [place, { issue }] of candidates.entries()) if (!first.has(issue)) first.set(issue, place);
  const place = ({ issue }: Candidate): number => first.get(issue) ?? 0;
  return [...candidates].sort((a, b) => place(a) - place(b) || a.alternative - b.alternative);
}
