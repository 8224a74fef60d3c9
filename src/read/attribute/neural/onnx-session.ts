import { openNetwork, type InferenceSession, type Runtime } from '../../neural/onnx-runtime.ts';
import type { Window } from './model-windows.ts';

/** What the model says of the words of one window: one row of label scores a word, and log-odds that it stands in a nested attribution. */
export interface WindowScores {
  readonly labels: Float32Array;
  readonly nested: Float32Array;
  /** What the layers of the network say of each word, in a row of numbers: other networks go on from there. */
  readonly middle: Float32Array;
}

/** The loaded network. */
export class Session {
  readonly #runtime: Runtime;
  readonly #session: InferenceSession;
  /** Milliseconds spent inside the network. */
  milliseconds = 0;

  private constructor(runtime: Runtime, session: InferenceSession) {
    this.#runtime = runtime;
    this.#session = session;
  }

  static async open(path: string): Promise<Session> {
    const { runtime, session } = await openNetwork(path);
    return new Session(runtime, session);
  }

  /**
   * Scores one window. Windows are not padded to batches: on one thread a batch of eight gains a few percent, padding costs more,
   * and the int8 network scales its numbers by the largest of a batch, so that a window's scores would depend on its company.
   */
  async score(window: Window, labels: number): Promise<WindowScores> {
    const length = window.ids.length;
    const tensor = (data: Int32Array): object => new this.#runtime.Tensor('int32', data, [1, length]);
    const began = performance.now();
    const { scores, nested, middle } = await this.#session.run({
      ids: tensor(Int32Array.from(window.ids)),
      features: tensor(Int32Array.from(window.features)),
      mask: tensor(new Int32Array(length).fill(1)),
    });
    this.milliseconds += performance.now() - began;
    if (!scores || !nested || !middle)
      throw new Error('The attribution model gives no scores: it does not fit this version of Readout.');
    return {
      labels: rowsAt(scores.data, window.heads, labels),
      nested: rowsAt(nested.data, window.heads, 1),
      middle: rowsAt(middle.data, window.heads, middle.data.length / length),
    };
  }
}

function rowsAt(data: Float32Array, heads: readonly number[], width: number): Float32Array {
  const rows = new Float32Array(heads.length * width);
  for (const [place, head] of heads.entries()) rows.set(data.subarray(head * width, (head + 1) * width), place * width);
  return rows;
}
