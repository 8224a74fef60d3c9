import { writeFileSync } from 'node:fs';
import { Module } from 'node:module';
import { fileURLToPath } from 'node:url';

// Every network that is asked in this process, and in those that it begins, first runs for many seconds: a real one, with very much to do.

const TAGGER = fileURLToPath(new URL('../../../models/attribution/model.onnx', import.meta.url));
const [WINDOWS, PIECES] = [2_000, 64];
const begun = process.env.READOUT_SLOW_NETWORK_BEGUN;

const load = Module.prototype.load;
Module.prototype.load = function loadSlowly(filename) {
  load.call(this, filename);
  if (/onnxruntime-node.dist.index\.js$/.test(filename)) slowDown(this.exports);
};

function slowDown({ InferenceSession, Tensor }) {
  const create = InferenceSession.create.bind(InferenceSession);
  const ones = (value) => new Tensor('int32', new Int32Array(WINDOWS * PIECES).fill(value), [WINDOWS, PIECES]);
  InferenceSession.create = async (path, options) => {
    const [session, slow] = [await create(path, options), await create(TAGGER, options)];
    return {
      run: async (inputs) => {
        if (begun) writeFileSync(begun, '');
        await slow.run({ ids: ones(100), features: ones(0), mask: ones(1) });
        if (begun) writeFileSync(`${begun}-over`, '');
        return session.run(inputs);
      },
    };
  };
}
