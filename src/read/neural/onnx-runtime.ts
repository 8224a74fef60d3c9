/** The part of onnxruntime-node that is used; declared here because the package is optional and may be absent when this is built. */
export interface Runtime {
  readonly InferenceSession: { create(path: string, options: object): Promise<InferenceSession> };
  readonly Tensor: new (type: 'int32', data: Int32Array, dims: readonly number[]) => object;
}

export interface InferenceSession {
  run(inputs: Readonly<Record<string, object>>): Promise<Readonly<Record<string, { readonly data: Float32Array }>>>;
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
      'The trained models need the package onnxruntime-node, which is not installed. ' +
        'Install Readout again with "npm install --ignore-scripts" (add -g for a global installation): ' +
        'the package is complete without its install script, and npm drops it when that script fails.',
      { cause },
    );
  }
}

/** Opens a network from its file. */
export async function openNetwork(path: string): Promise<{ readonly runtime: Runtime; readonly session: InferenceSession }> {
  const runtime = await loadRuntime();
  return { runtime, session: await runtime.InferenceSession.create(path, OPTIONS) };
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
