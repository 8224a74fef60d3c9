// A process that is asked to read does so for the first few reports alone, and then is never done with the next: what is broken off then is broken off in
// the middle, however quick or busy the machine is.

const most = Number(process.env.READOUT_READ_AT_MOST);
const emit = process.emit;
let read = 0;
process.emit = function emitFew(event, order, ...rest) {
  if (event === 'message' && order?.work === 'read' && (read += 1) > most) return true;
  return emit.call(this, event, order, ...rest);
};
