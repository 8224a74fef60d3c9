import { openNetwork, type InferenceSession, type Runtime } from '../../neural/onnx-runtime.ts';

/** The network that goes on from what the layers of the tagger say of words. */
export class DeedsNetwork {
  readonly #runtime: Runtime;
  readonly #session: InferenceSession;

  private constructor(runtime: Runtime, session: InferenceSession) {
    this.#runtime = runtime;
    this.#session = session;
  }

  static async open(path: string): Promise<DeedsNetwork> {
    const { runtime, session } = await openNetwork(path);
    return new DeedsNetwork(runtime, session);
  }

  /** Scores of the tags of each word of a sentence, one row a word, out of what the tagger says of it, `width` numbers a word. */
  async score(words: readonly Float32Array[], width: number): Promise<Float32Array> {
    const rows = new Float32Array(words.length * width);
    for (const [place, row] of words.entries()) rows.set(row, place * width);
    const { tags } = await this.#session.run({ middle: new this.#runtime.Tensor('float32', rows, [1, words.length, width]) });
    if (!tags) throw new Error('The model of deeds gives no scores: it does not fit this version of Readout.');
    return tags.data;
  }
}
