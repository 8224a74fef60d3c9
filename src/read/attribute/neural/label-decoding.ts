import type { Settings } from './model-config.ts';

/** Stands for a score that is not allowed. */
const FORBIDDEN_SCORE = -1e4;

/** Finds the best labels of a paragraph, and how probable each label is at each word, by the chain of moves between labels. */
export class Decoder {
  readonly #labels: number;
  readonly #bias: readonly number[];
  readonly #start: readonly number[];
  /** [from * labels + to]. */
  readonly #moves: readonly number[];
  readonly #temperature: number;

  constructor({ labels, bias, start, transitions, temperature }: Settings) {
    this.#labels = labels.length;
    this.#bias = bias;
    this.#start = start.map((score) => score ?? FORBIDDEN_SCORE);
    this.#moves = transitions.flatMap((row) => row.map((score) => score ?? FORBIDDEN_SCORE));
    this.#temperature = temperature;
  }

  /** The best label of each word; `scores` holds one row of labels a word. */
  best(scores: Float32Array): number[] {
    const n = this.#labels;
    const words = scores.length / n;
    const back = new Uint8Array(scores.length);
    let paths = Float64Array.from({ length: n }, (_, label) => this.#score(scores, 0, label) + (this.#start[label] ?? 0));
    for (let word = 1; word < words; word += 1) {
      const following = new Float64Array(n);
      for (let to = 0; to < n; to += 1) {
        const from = this.#bestBefore(paths, to);
        back[word * n + to] = from;
        following[to] = (paths[from] ?? 0) + this.#move(from, to) + this.#score(scores, word, to);
      }
      paths = following;
    }
    const labels: number[] = Array.from({ length: words }, () => 0);
    let label = paths.indexOf(Math.max(...paths));
    for (let word = words - 1; word >= 0; word -= 1) {
      labels[word] = label;
      label = back[word * n + label] ?? 0;
    }
    return labels;
  }

  /** The probability of each label at each word: forward and backward along the chain, scaled at every word. */
  probabilities(scores: Float32Array): Float64Array {
    const n = this.#labels;
    const words = scores.length / n;
    const weights = this.#weights(scores);
    const moves = this.#moves.map((score) => Math.exp(score / this.#temperature));
    const forward = new Float64Array(scores.length);
    for (let label = 0; label < n; label += 1) {
      forward[label] = (weights[label] ?? 0) * Math.exp((this.#start[label] ?? 0) / this.#temperature);
    }
    scale(forward, 0, n);
    for (let word = 1; word < words; word += 1) {
      for (let to = 0; to < n; to += 1) {
        let sum = 0;
        for (let from = 0; from < n; from += 1) sum += (forward[(word - 1) * n + from] ?? 0) * (moves[from * n + to] ?? 0);
        forward[word * n + to] = sum * (weights[word * n + to] ?? 0);
      }
      scale(forward, word * n, n);
    }
    return this.#withBackward(forward, weights, moves);
  }

  #withBackward(forward: Float64Array, weights: Float64Array, moves: readonly number[]): Float64Array {
    const n = this.#labels;
    let backward = new Float64Array(n).fill(1);
    for (let word = forward.length / n - 1; word >= 0; word -= 1) {
      const ahead = new Float64Array(n);
      for (let label = 0; label < n; label += 1) {
        const at = word * n + label;
        ahead[label] = (backward[label] ?? 0) * (weights[at] ?? 0);
        forward[at] = (forward[at] ?? 0) * (backward[label] ?? 0);
      }
      scale(forward, word * n, n);
      backward = new Float64Array(n);
      for (let from = 0; from < n; from += 1) {
        for (let to = 0; to < n; to += 1) backward[from] = (backward[from] ?? 0) + (moves[from * n + to] ?? 0) * (ahead[to] ?? 0);
      }
      scale(backward, 0, n);
    }
    return forward;
  }

  /** Scores as weights, the largest of each word being one, so that nothing overflows. */
  #weights(scores: Float32Array): Float64Array {
    const n = this.#labels;
    const weights = new Float64Array(scores.length);
    for (let word = 0; word < scores.length / n; word += 1) {
      let top = -Infinity;
      for (let label = 0; label < n; label += 1) top = Math.max(top, this.#score(scores, word, label));
      for (let label = 0; label < n; label += 1) {
        weights[word * n + label] = Math.exp((this.#score(scores, word, label) - top) / this.#temperature);
      }
    }
    return weights;
  }

  #bestBefore(paths: Float64Array, to: number): number {
    let best = 0;
    for (let from = 1; from < this.#labels; from += 1) {
      if ((paths[from] ?? 0) + this.#move(from, to) > (paths[best] ?? 0) + this.#move(best, to)) best = from;
    }
    return best;
  }

  #score(scores: Float32Array, word: number, label: number): number {
    return (scores[word * this.#labels + label] ?? 0) + (this.#bias[label] ?? 0);
  }

  #move(from: number, to: number): number {
    return this.#moves[from * this.#labels + to] ?? FORBIDDEN_SCORE;
  }
}

/** Divides a row by its sum. */
function scale(values: Float64Array, start: number, length: number): void {
  let sum = 0;
  for (let at = start; at < start + length; at += 1) sum += values[at] ?? 0;
  if (sum === 0) return;
  for (let at = start; at < start + length; at += 1) values[at] = (values[at] ?? 0) / sum;
}
