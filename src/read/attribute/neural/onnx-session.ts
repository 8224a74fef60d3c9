import type { Window } from './model-windows.ts';

/** The part of onnxruntime-node that is used; declared here because the package is optional and may be absent when this is built. */
interface Runtime {
  readonly InferenceSession: { create(path: string, options: object): Promise<InferenceSession> };
  readonly Tensor: new (type: 'int32', data: Int32Array, dims: readonly number[]) => object;
}

interface InferenceSession {
  run(inputs: Readonly<Record<string, object>>): Promise<Readonly<Record<string, { readonly data: Float32Array }>>>;
}

/** What the model says of the words of one window: one row of label scores a word, and log-odds that it stands in a nested attribution. */
export interface WindowScores {
  readonly labels: Float32Array;
  readonly nested: Float32Array;
}

/**
 * One thread a session: Readout reads in several workers, and two threads in one session are slower than two sessions. Without the
 * arena and its patterns memory stays steady whatever the lengths of windows, at no cost in time.
 */
const OPTIONS = {
  enableCpuMemArena: false,
  enableMemPattern: false,
  executionProviders: ['cpu'],
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
};

export class MissingRuntime extends Error {
  override readonly name = 'MissingRuntime';
  constructor(cause: unknown) {
    super(
      'The attribution model needs the package onnxruntime-node, which is not installed. ' +
        'Install Readout again with "npm install --ignore-scripts" (add -g for a global installation): ' +
        'the package is complete without its install script, and npm drops it when that script fails.',
      { cause },
    );
  }
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
    const runtime = await loadRuntime();
    return new Session(runtime, await runtime.InferenceSession.create(path, OPTIONS));
  }

  /**
   * Scores one window. Windows are not padded to batches: on one thread a batch of eight gains a few percent, padding costs more,
   * and the int8 network scales its numbers by the largest of a batch, so that a window's scores would depend on its company.
   */
  async score(window: Window, labels: number): Promise<WindowScores> {
    const length = window.ids.length;
    const tensor = (data: Int32Array): object => new this.#runtime.Tensor('int32', data, [1, length]);
    const began = performance.now();
    const { scores, nested } = await this.#session.run({
      ids: tensor(Int32Array.from(window.ids)),
      features: tensor(Int32Array.from(window.features)),
      mask: tensor(new Int32Array(length).fill(1)),
    });
    this.milliseconds += performance.now() - began;
    if (!scores || !nested) throw new Error('The attribution model gives no scores: it does not fit this version of Readout.');
    return { labels: rowsAt(scores.data, window.heads, labels), nested: rowsAt(nested.data, window.heads, 1) };
  }
}

/** Rejects with what to do where the runtime is not installed: better told once before reading than found on every report. */
export async function requireRuntime(): Promise<void> {
  await loadRuntime();
}

async function loadRuntime(): Promise<Runtime> {
  const name: string = 'onnxruntime-node';
  try {
    const loaded = (await import(name)) as { readonly default?: Runtime } & Runtime;
    return loaded.default ?? loaded;
  } catch (error) {
    throw new MissingRuntime(error);
  }
}

function rowsAt(data: Float32Array, heads: readonly number[], width: number): Float32Array {
  const rows = new Float32Array(heads.length * width);
  for (const [place, head] of heads.entries()) rows.set(data.subarray(head * width, (head + 1) * width), place * width);
  return rows;
}
