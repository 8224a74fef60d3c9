import { openNetwork, type InferenceSession, type Runtime } from '../../neural/onnx-runtime.ts';
import type { CoderInput } from './coder-input.ts';

/** The loaded network of the coder. */
export class CoderNetwork {
  readonly #runtime: Runtime;
  readonly #session: InferenceSession;
  /** Milliseconds spent inside the network. */
  milliseconds = 0;
  /** How much it was asked: inputs, and pieces in them. */
  inputs = 0;
  pieces = 0;

  private constructor(runtime: Runtime, session: InferenceSession) {
    this.#runtime = runtime;
    this.#session = session;
  }

  static async open(path: string): Promise<CoderNetwork> {
    const { runtime, session } = await openNetwork(path);
    return new CoderNetwork(runtime, session);
  }

  /** One row of scores for each candidate, `width` numbers a row. Not padded to batches, for the reasons of the tagger's network. */
  async scores({ ids, kinds, marks }: CoderInput, width: number): Promise<readonly Float32Array[]> {
    const row = (numbers: readonly number[]): object =>
      new this.#runtime.Tensor('int32', Int32Array.from(numbers), [1, numbers.length]);
    this.inputs += 1;
    this.pieces += ids.length;
    const began = performance.now();
    const { scores } = await this.#session.run({
      ids: row(ids),
      kinds: row(kinds),
      marks: new this.#runtime.Tensor('int32', Int32Array.from(marks), [marks.length]),
    });
    this.milliseconds += performance.now() - began;
    if (!scores) throw new Error('The coding model gives no scores: it does not fit this version of Readout.');
    return marks.map((_, place) => scores.data.subarray(place * width, (place + 1) * width));
  }
}
